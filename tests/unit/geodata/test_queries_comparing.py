"""Footprints side by side: values, ranks, differences and spread, worked out by hand."""

from dataclasses import replace

import pytest

from geodata.errors import UnmatchedCodes
from geodata.queries.comparing import (
    ComparisonRow,
    Order,
    comparison,
    greatest_differences,
    groups,
    in_order,
)
from geodata.vocabulary import Availability, Benchmark, FootprintCode, Status
from tests.support.frames import tiny_england

NORTH_WEST, NORTH_EAST, SOUTH_WEST, SOUTH_EAST = (
    FootprintCode(f"E5400090{number}") for number in (1, 2, 3, 4)
)
ALL = (NORTH_WEST, NORTH_EAST, SOUTH_WEST, SOUTH_EAST)


def spending(*codes: FootprintCode) -> ComparisonRow:
    return comparison(tiny_england(), codes)[0]


def rating(*codes: FootprintCode) -> ComparisonRow:
    return comparison(tiny_england(), codes)[1]


def test_values_stand_in_the_order_in_which_footprints_were_chosen() -> None:
    row = spending(NORTH_EAST, NORTH_WEST)
    assert [value.code for value in row.values] == [NORTH_EAST, NORTH_WEST]
    assert [value.value for value in row.values] == [20.0, 10.0]
    assert [(value.rank, value.is_tied) for value in row.values] == [(1, True), (3, False)]


def test_differences_are_to_england_and_to_the_footprints_own_region() -> None:
    north, south = spending(NORTH_WEST, SOUTH_WEST).values
    assert (north.to_england, north.to_region) == (-7.5, -6.5)
    assert (south.to_england, south.to_region) == (2.5, None)  # the South has no figure


def test_a_missing_value_has_its_reason_and_no_difference() -> None:
    (missing,) = spending(SOUTH_EAST).values
    assert (missing.value, missing.rank, missing.to_england) == (None, None, None)
    assert (missing.availability, missing.note) == (Availability.NOT_FOUND, "Not found.")


def test_a_category_has_a_label_and_no_spread() -> None:
    row = rating(NORTH_WEST, SOUTH_WEST)
    assert [value.category for value in row.values] == ["Good", "Bad"]
    assert (row.lowest, row.highest, row.spread) == (None, None, None)
    assert [value.status for value in row.values] == [Status.DERIVED, Status.REPORTED]
    assert row.values[0].is_doubtful


@pytest.mark.parametrize(
    ("codes", "spread"),
    [
        ((NORTH_WEST, NORTH_EAST), 1.0),
        ((NORTH_EAST, SOUTH_WEST), 0.0),
        ((NORTH_WEST, SOUTH_EAST), None),  # one of the two has no value
        ((NORTH_WEST,), None),
        ((), None),
    ],
)
def test_spread_is_the_part_of_the_whole_range(
    codes: tuple[FootprintCode, ...], spread: float | None
) -> None:
    row = spending(*codes)
    assert (row.lowest, row.highest, row.spread) == (10.0, 20.0, spread)


def test_groups_are_told_once_in_order() -> None:
    assert groups(tiny_england()) == ("Money", "Progress")


def test_rows_are_ordered_and_those_without_a_spread_come_last() -> None:
    rows = comparison(tiny_england(), (NORTH_WEST, NORTH_EAST))
    narrow = replace(rows[0], spread=0.25)
    given = (rows[1], narrow, rows[0])
    assert in_order(given, Order.MEASURE) == given
    assert in_order(given, Order.DIFFERENCE) == (rows[0], narrow, rows[1])
    assert [row.classified.measure.key for row in in_order(given, Order.NAME)] == [
        "rating", "spending", "spending",
    ]  # fmt: skip


def test_only_firm_rates_are_told_and_one_of_a_group() -> None:
    row = spending(NORTH_WEST, NORTH_EAST)
    assert greatest_differences((replace(row, spread=0.5), row), 3) == (row,)
    measure = row.classified.measure
    for other in (
        replace(row, spread=0.0),
        replace(row, spread=None),
        replace(row, values=(replace(row.values[0], status=Status.MODELLED), row.values[1])),
        replace(row, values=(replace(row.values[0], is_doubtful=True), row.values[1])),
        replace(row, classified=replace(row.classified, values=(10.0, 20.0, 20.0, 20.0))),
        replace(
            row,
            classified=replace(row.classified, measure=replace(measure, benchmark=Benchmark.MEAN)),
        ),
    ):
        assert greatest_differences((other,), 3) == ()


def test_an_unknown_footprint_is_refused() -> None:
    with pytest.raises(UnmatchedCodes, match="There is no footprint 'E54000999'"):
        spending(FootprintCode("E54000999"))


def test_the_answer_is_kept() -> None:
    tables = tiny_england()
    assert comparison(tables, ALL) is comparison(tables, ALL)
