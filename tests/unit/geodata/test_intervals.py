"""Wilson's intervals, against values worked out elsewhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.intervals import Interval, wilson


@pytest.mark.parametrize(
    ("count", "base", "lower", "upper"),
    [
        (10, 13, 0.49743, 0.91820),
        (4, 55, 0.02864, 0.17260),
        (0, 10, 0.0, 0.27753),
        (10, 10, 0.72247, 1.0),
        (12, 12, 0.75751, 1.0),
        (1, 1, 0.20654, 1.0),
        (40, 80, 0.39297, 0.60703),
    ],
)
def test_known_answers(count: int, base: int, lower: float, upper: float) -> None:
    found = wilson(count / base, base)
    assert (found.lower, found.upper) == pytest.approx((lower, upper), abs=2e-5)


@given(st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_an_interval_holds_its_share_and_mirrors(counts: tuple[int, int]) -> None:
    count, base = counts
    found, mirrored = wilson(count / base, base), wilson(1 - count / base, base)
    assert 0 <= found.lower <= count / base + 1e-12
    assert count / base - 1e-12 <= found.upper <= 1
    assert found.lower == pytest.approx(1 - mirrored.upper)
    assert 0 < found.upper - found.lower < 1


def test_a_larger_base_gives_a_narrower_interval() -> None:
    narrow, wide = wilson(0.3, 80), wilson(0.3, 10)
    assert wide.lower < narrow.lower < narrow.upper < wide.upper


def test_intervals_are_apart_only_when_they_do_not_touch() -> None:
    low, middle, high = Interval(0, 0.3), Interval(0.3, 0.5), Interval(0.51, 0.9)
    assert not low.is_apart_from(middle)
    assert low.is_apart_from(high)
    assert high.is_apart_from(low)


@pytest.mark.parametrize(("share", "base"), [(-0.1, 5), (1.1, 5), (0.5, 0), (float("nan"), 5)])
def test_what_is_no_share_is_refused(share: float, base: int) -> None:
    with pytest.raises(ValueError, match="are needed"):
        wilson(share, base)
