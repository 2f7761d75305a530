"""Money at two dates: one fund and one edition, years that everybody has."""

from dataclasses import replace
from types import MappingProxyType

import pytest

from geodata.errors import UnmatchedCodes
from geodata.queries.two_dates import at_two_dates, dated_series
from geodata.tables import Tables
from geodata.vocabulary import FootprintCode
from tests.support.frames import frame, tiny_england

KEY = "core_ccg_january_2016"
FIRST, SECOND, THIRD, FOURTH = (FootprintCode(f"E5400090{number}") for number in (1, 2, 3, 4))


@pytest.fixture(scope="module")
def tables() -> Tables:
    """Core money of three years, the last of which lacks a footprint; and two modelled years."""
    rows = [
        "edition | fund | financial_year | footprint_code | amount_gbp | status"
        " | is_split_estimate | source_keys"
    ]
    for year, factor in (("2016-17", 1000), ("2017-18", 1100), ("2019-20", 1300)):
        rows += [
            f"January 2016 | core_ccg | {year} | {code} | {place * 100 * factor} | derived"
            f" | {code == FOURTH} | ledger"
            for place, code in enumerate((FIRST, SECOND, THIRD, FOURTH), start=1)
            if (year, code) != ("2019-20", FOURTH)
        ]
    rows += [
        f"May 2016 | place_based | {year} | {code} | 5 | modelled | False | pages"
        for year in ("2016-17", "2020-21")
        for code in (FIRST, SECOND, THIRD, FOURTH)
    ]
    rows += [
        f"January 2019 | place_based | 2020-21 | {code} | 5 | derived | False | pages"
        for code in (FIRST, SECOND, THIRD, FOURTH)
    ]
    tiny = tiny_england()
    frames = {**tiny.frames, "allocations": frame("\n".join(rows))}
    return replace(tiny, frames=MappingProxyType(frames))


def test_a_series_ends_with_the_last_year_that_all_footprints_have(tables: Tables) -> None:
    (series,) = dated_series(tables)  # neither the modelled one nor the one of a single year
    assert (series.key, series.first_year, series.last_year) == (KEY, "2016-17", "2017-18")
    assert (series.fund, series.edition) == ("core_ccg", "January 2016")


def test_amounts_are_per_resident_in_the_order_chosen(tables: Tables) -> None:
    answer = at_two_dates(tables, KEY, (THIRD, FIRST))
    assert [(pair.name, pair.first, pair.last) for pair in answer.chosen] == [
        ("S West", 1000, 1100),
        ("N & W", 1000, 1100),
    ]
    assert answer.chosen[0].change == 100
    assert [source.key for source in answer.sources] == ["ledger"]


def test_regions_and_england_are_sums_divided_by_sums(tables: Tables) -> None:
    answer = at_two_dates(tables, KEY, (FIRST, SECOND, FOURTH))
    assert [(pair.code, pair.name) for pair in answer.regions] == [
        ("E40000001", "North"),
        ("E40000002", "South"),
    ]
    assert (answer.england.code, answer.england.first, answer.england.last) == (
        "E92000001", 1000, 1100,
    )  # fmt: skip


def test_a_split_is_an_estimate_for_a_footprint_only(tables: Tables) -> None:
    answer = at_two_dates(tables, KEY, (THIRD, FOURTH))
    assert [pair.is_estimate for pair in answer.chosen] == [False, True]
    assert not answer.england.is_estimate
    assert not any(pair.is_estimate for pair in answer.regions)


@pytest.mark.parametrize(
    ("key", "code"), [("growth", FIRST), (KEY, FootprintCode("E54000999")), ("", FIRST)]
)
def test_what_is_not_there_is_refused(tables: Tables, key: str, code: FootprintCode) -> None:
    with pytest.raises(UnmatchedCodes, match="There is no series"):
        at_two_dates(tables, key, (code,))
