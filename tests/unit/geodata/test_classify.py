"""Classes hold every value, none is empty, and their limits are short."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.errors import SchemaViolation
from geodata.pipeline.classify import classify
from geodata.vocabulary import Kind, Scheme, Unit
from tests.support.frames import SPENDING

QUANTILES = replace(SPENDING, scheme=Scheme.QUANTILES, k=4)
NATURAL = replace(SPENDING, scheme=Scheme.NATURAL_BREAKS, k=3)
DIVERGING = replace(SPENDING, scheme=Scheme.QUANTILES, kind=Kind.DIVERGING, k=4)
FIXED = replace(
    SPENDING, scheme=Scheme.FIXED, unit=Unit.SHARE, breaks=(0.0, 0.25, 0.5, 0.75, 1.0), k=5
)
COUNTS = replace(SPENDING, unit=Unit.COUNT, k=2)


def test_quantiles_are_equal_in_number() -> None:
    classes = classify([12, 3, 8, 1, 7, 4, 11, 2], QUANTILES)
    assert classes.counts == (2, 2, 2, 2)
    # values 1 2 | 3 4 | 7 8 | 11 12; the roundest numbers that part them
    assert classes.breaks == (2.0, 5.0, 10.0, 13.0)
    assert (classes.lower, classes.note) == (0.0, "")


def test_natural_breaks_part_what_lies_apart() -> None:
    classes = classify([10.1, 10.2, 10.3, 51.2, 51.4, 99.1, 99.9], NATURAL)
    assert classes.counts == (3, 2, 2)
    assert classes.breaks == (50.0, 80.0, 100.0)
    assert classes.lower == 10.0


def test_a_diverging_measure_turns_at_its_midpoint() -> None:
    classes = classify([1.0, 2.0, 3.0, 4.0, 6.0, 9.0], DIVERGING, midpoint=4.5)
    assert classes.below_midpoint == 2
    assert classes.breaks == (2.0, 5.0, 7.0, 9.0)
    assert classes.counts == (2, 2, 1, 1)


def test_a_diverging_measure_may_lie_on_one_side() -> None:
    classes = classify([1.0, 2.0, 3.0, 4.0], DIVERGING, midpoint=0.0)
    assert (classes.below_midpoint, classes.counts) == (0, (2, 2))
    assert classes.note == "2 classes instead of 4: too few different values for more."


def test_a_value_at_the_midpoint_is_below_it() -> None:
    assert classify([1.0, 5.0, 9.0], DIVERGING, midpoint=5.0).counts == (1, 1, 1)
    assert classify([1.0, 5.0, 9.0], DIVERGING, midpoint=5.0).below_midpoint == 2


def test_too_few_values_make_fewer_classes_and_say_so() -> None:
    classes = classify([3.0, 3.0, 3.0, 7.0], QUANTILES)
    assert classes.counts == (3, 1)
    assert classes.note == "2 classes instead of 4: too few different values for more."
    assert classify([5.0, 5.0], NATURAL).breaks == (5.0,)


def test_fixed_breaks_stay_as_they_are_and_empty_classes_are_left_out() -> None:
    classes = classify([0.0, 0.0, 0.1, 0.25, 0.8], FIXED)
    assert classes.breaks == (0.0, 0.25, 1.0)
    assert classes.counts == (2, 2, 1)
    assert classes.lower == 0.0
    assert classes.note == "2 of the 5 fixed classes would hold no footprint and are left out."


def test_all_fixed_classes_used_need_no_note() -> None:
    classes = classify([0.0, 0.1, 0.3, 0.6, 1.0], FIXED)
    assert (classes.breaks, classes.note) == (FIXED.breaks, "")


def test_fixed_breaks_must_hold_every_value() -> None:
    with pytest.raises(SchemaViolation, match=r"highest value is 1\.2, above the last fixed break"):
        classify([0.5, 1.2], FIXED)


def test_counts_end_where_they_end() -> None:
    classes = classify([1, 1, 2, 18], COUNTS)
    assert (classes.lower, classes.breaks) == (1.0, (10.0, 18.0))


def test_a_share_never_reaches_beyond_all() -> None:
    shares = replace(NATURAL, unit=Unit.SHARE)
    assert classify([0.1, 0.5, 0.97], shares).breaks[-1] == 1.0


@pytest.mark.parametrize("values", [[], [1.0, float("nan")]])
def test_missing_values_must_be_set_aside_first(values: list[float]) -> None:
    with pytest.raises(SchemaViolation, match="must be set aside"):
        classify(values, NATURAL)


VALUES = st.lists(
    st.integers(-10_000, 10_000).map(lambda number: number / 8), min_size=1, max_size=44
)


@settings(max_examples=40, deadline=None)  # natural breaks without a compiler take their time
@given(VALUES, st.sampled_from([QUANTILES, NATURAL, replace(NATURAL, k=5)]))
def test_classes_hold_every_value_and_none_is_empty(values: list[float], measure: object) -> None:
    classes = classify(values, measure)  # type: ignore[arg-type]
    indices = [classes.index_of(value) for value in values]
    assert tuple(indices.count(index) for index in range(len(classes.breaks))) == classes.counts
    assert all(classes.counts)
    assert all(low < high for low, high in pairwise(classes.breaks))
    assert (classes.note == "") == (len(classes.counts) == measure.k)  # type: ignore[attr-defined]


@settings(deadline=None)
@given(VALUES, st.integers(-10_000, 10_000).map(lambda number: number / 8))
def test_the_midpoint_parts_the_classes(values: list[float], midpoint: float) -> None:
    classes = classify(values, DIVERGING, midpoint)
    for value in values:
        assert (classes.index_of(value) < (classes.below_midpoint or 0)) == (value <= midpoint)
