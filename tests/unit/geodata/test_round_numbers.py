"""A printed limit is as short as it can be without leaving its range."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.round_numbers import roundest


@pytest.mark.parametrize(
    ("low", "high", "number"),
    [
        (1612, 1748, 1700),
        (1.2, 1.9, 1.5),
        (95, 205, 100),
        (0.0371, 0.0374, 0.0372),
        (7.5, 8.0, 7.5),
        (8.0, 8.4, 8.0),
        (0, 3, 0),
        (-2, 3, 0),
        (-5.2, -3.1, -5),
        (-5.2, -5.1, -5.2),
        (1_234_567, 1_234_568, 1_234_567),
        (99, 101, 100),
    ],
)
def test_roundest(low: float, high: float, number: float) -> None:
    assert roundest(low, high) == number


def test_the_upper_end_counts_when_the_range_is_closed() -> None:
    assert roundest(0.93, 1.0, is_high_open=False) == 1.0
    assert roundest(0.93, 1.0) == 0.95
    assert roundest(2.0, 2.0, is_high_open=False) == 2.0
    assert roundest(-3.0, 0.0, is_high_open=False) == 0.0


def test_a_range_too_narrow_for_round_numbers_begins_with_itself() -> None:
    low = 1.00000000000001
    assert roundest(low, 1.000000000000012) == low


def digits(number: float) -> int:
    return len(Decimal(repr(number)).normalize().as_tuple().digits) if number else 0


@settings(deadline=None)
@given(st.integers(-5000, 5000), st.integers(1, 3000), st.sampled_from([1, 10, 1000]))
def test_no_number_in_the_range_has_fewer_digits(low: int, width: int, scale: int) -> None:
    found = roundest(low / scale, (low + width) / scale)
    assert low / scale <= found < (low + width) / scale
    assert digits(found) == min(digits(n / scale) for n in range(low, low + width))
