"""Comparisons of the committed tables, against figures worked out from the raw files."""

import csv
from pathlib import Path

import pytest

from geodata.queries.comparing import Order, comparison, greatest_differences, groups, in_order
from geodata.queries.measure_sets import measure_sets
from geodata.queries.similarity import similar_footprints
from geodata.queries.starting_pairs import Reason, starting_pairs
from geodata.queries.two_dates import at_two_dates, dated_series
from geodata.tables import Tables
from geodata.vocabulary import FootprintCode

DORSET, NORTH_WEST_LONDON = FootprintCode("E54000041"), FootprintCode("E54000027")
PAIR = (DORSET, NORTH_WEST_LONDON)


def test_a_row_for_every_measure(tables: Tables) -> None:
    rows = comparison(tables, PAIR)
    assert [row.classified.measure for row in rows] == list(tables.measures)
    assert len(groups(tables)) == 6
    assert all(row.spread is None or 0 <= row.spread <= 1 for row in rows)


def test_residents_of_two_footprints(tables: Tables, root: Path) -> None:
    row = next(
        row for row in comparison(tables, PAIR) if row.classified.measure.key == "population"
    )
    with (root / "geodata/raw/ccgs.csv").open(encoding="utf-8") as file:
        ccgs = list(csv.DictReader(file))
    for value in row.values:
        of = [int(c["population_mid_2017"]) for c in ccgs if c["footprint_code"] == value.code]
        assert value.value == sum(of)


def test_the_told_differences_are_firm_rates_of_different_groups(tables: Tables) -> None:
    told = greatest_differences(comparison(tables, PAIR), 4)
    assert len({row.classified.measure.group for row in told}) == len(told) == 4
    spreads = [row.spread for row in told]
    assert spreads == sorted(spreads, reverse=True)
    assert not any("gap" in row.classified.measure.key for row in told)
    widest = in_order(comparison(tables, PAIR), Order.DIFFERENCE)
    assert widest[0].classified.measure.key == "london_borough_share"
    assert widest[-1].spread is None


def test_series_never_cross_editions_or_miss_a_footprint(tables: Tables) -> None:
    years = {series.key: (series.first_year, series.last_year) for series in dated_series(tables)}
    assert years == {
        "place_based_january_2019": ("2019-20", "2022-23"),
        "core_ccg_january_2019": ("2019-20", "2022-23"),
        "primary_medical_january_2019": ("2019-20", "2022-23"),
        "specialised_january_2019": ("2019-20", "2022-23"),
        "core_ccg_january_2016": ("2016-17", "2017-18"),
    }


def test_core_money_per_resident_at_two_dates(tables: Tables) -> None:
    answer = at_two_dates(tables, "core_ccg_january_2016", PAIR)
    # £70,541m for 55.6 million residents.
    assert answer.england.first == pytest.approx(70_541e6 / 55_619_430, abs=0.05)
    measured = next(
        row
        for row in comparison(tables, PAIR)
        if row.classified.measure.key == "core_ccg_2016_17_per_resident"
    )
    assert [pair.first for pair in answer.chosen] == pytest.approx(
        [value.value for value in measured.values]
    )
    assert answer.england.first == pytest.approx(measured.classified.benchmark)


def test_sets_hold_measures_of_one_unit_only(tables: Tables) -> None:
    found = measure_sets(tables)
    assert found[0].key == "place_based_2020_21_per_resident"
    assert len({one.key for one in found}) == len(found) == 11
    for one in found:
        measures = [tables.measure(key) for key in one.measures]
        assert len(measures) > 1
        assert {(m.group, m.unit, m.per) for m in measures if m} == {(one.group, one.unit, one.per)}


def test_beginners_are_offered_the_ends_and_the_most_alike(tables: Tables) -> None:
    pairs = {pair.reason: pair.codes for pair in starting_pairs(tables)}
    assert list(pairs) == [Reason.ALIKE, Reason.SIZE, Reason.DENSITY]
    frame = tables.frames["footprints"].set_index("footprint_code")
    residents = frame["population_mid_2017"]
    assert pairs[Reason.SIZE] == (residents.idxmax(), residents.idxmin())
    area = tables.frames["footprint_geometry"].set_index("footprint_code")["area_km2"]
    assert pairs[Reason.DENSITY] == ((residents / area).idxmax(), (residents / area).idxmin())
    one, other = pairs[Reason.ALIKE]
    nearest = similar_footprints(tables, one, count=1)[0]
    assert nearest.code == other
    assert nearest.distance == min(
        similar_footprints(tables, code, count=1)[0].distance for code in frame.index
    )
