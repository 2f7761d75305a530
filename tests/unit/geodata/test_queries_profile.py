# ruff: noqa: E501 - drawn tables are as wide as they are
"""What is told of a footprint of the small country, worked out by hand."""

from dataclasses import replace
from types import MappingProxyType

import pytest

from geodata.errors import UnmatchedCodes
from geodata.queries.headline import headline
from geodata.queries.membership import council_parts, footprint_ccgs, successors
from geodata.queries.recorded import Evidence, plan, progress
from geodata.queries.standing import standings
from geodata.tables import Tables
from geodata.vocabulary import MeasureKey
from tests.support.frames import frame, tiny_england

NORTH_WEST, SOUTH_WEST, SOUTH_EAST = "E54000901", "E54000903", "E54000904"
SPENDING = ((MeasureKey("spending"),),)

RECORDED = {
    "footprints": frame("""
        footprint_code | nhs_region_code | footprint_number | footprint_name    | footprint_short_name | working_name | population_mid_2017 | recorded_lead | plan_page_address         | plan_published | plan_published_precision
        E54000901      | E40000001       | 1                | North and West    | N & W                | Norwest      | 100                 | A. Lead       | https://example.org/north | 2016-11        | month
        E54000902      | E40000001       | 2                | North East        | N East               | North East   | 200                 | B. Lead       | ·                         | ·              | ·
        E54000903      | E40000002       | 3                | South West Côte   | S West               | South West   | 300                 | C. Lead       | ·                         | ·              | ·
        E54000904      | E40000002       | 4                | South East        | S East               | South East   | 400                 | D. Lead       | ·                         | ·              | ·
    """),
    "progress_ratings": frame("""
        footprint_code | progress_category | evidence  | page_addresses                                | note     | is_in_first_capital_tranche
        E54000901      | Advanced          | inferred  | https://example.org/one https://example.org/two | Read so. | True
        E54000903      | ·                 | not found | ·                                             | ·        | False
    """),
    "ccgs": frame("""
        ccg_code  | footprint_code | ccg_name        | population_mid_2017 | is_placed_by_hand
        E38000001 | E54000901      | NHS Hill CCG    | 30                  | False
        E38000002 | E54000901      | NHS Dale CCG    | 70                  | True
        E38000003 | E54000903      | NHS Tower CCG   | 300                 | False
    """),
    "successor_icbs": frame("""
        footprint_code | icb_code  | icb_name | residents_in_both | share_of_footprint
        E54000901      | E54000991 | NHS Less | 10                | 0.1
        E54000901      | E54000992 | NHS More | 90                | 0.9
    """),
}  # fmt: skip


def _tables() -> Tables:
    """Tiny England with what is recorded of two of its footprints."""
    tables = tiny_england()
    return replace(tables, frames=MappingProxyType({**tables.frames, **RECORDED}))


def test_a_county_stands_with_its_districts_and_is_counted_once() -> None:
    (county,) = council_parts(_tables(), NORTH_WEST)
    assert (county.council.name, county.membership.residents) == ("Northshire", 100)
    assert county.is_counted
    assert county.membership.is_named_partner
    assert county.elsewhere == ("E54000902",)  # the sliver in the south-west does not count
    (district,) = county.districts
    assert (district.council.name, district.membership.share_of_footprint) == ("Hill", 0.6)
    assert district.elsewhere == ()


def test_a_sliver_is_listed_last_and_not_counted() -> None:
    parts = council_parts(_tables(), SOUTH_WEST)
    assert [(part.council.name, part.is_counted) for part in parts] == [
        ("Marsh", True), ("Northshire", False),
    ]  # fmt: skip
    assert parts[1].elsewhere == ("E54000901", "E54000902")


def test_ccgs_are_largest_first() -> None:
    assert [(ccg.name, ccg.residents, ccg.is_placed_by_hand)
            for ccg in footprint_ccgs(_tables(), NORTH_WEST)] == [
        ("NHS Dale CCG", 70, True), ("NHS Hill CCG", 30, False),
    ]  # fmt: skip


def test_successors_are_largest_first() -> None:
    assert [(board.name, board.share) for board in successors(_tables(), NORTH_WEST)] == [
        ("NHS More", 0.9), ("NHS Less", 0.1),
    ]  # fmt: skip


def test_plan_with_and_without_a_date() -> None:
    with_date = plan(_tables(), NORTH_WEST)
    assert (with_date.lead, with_date.published, with_date.precision) == (
        "A. Lead", "2016-11", "month",
    )  # fmt: skip
    assert with_date.page_address == "https://example.org/north"
    assert plan(_tables(), SOUTH_WEST).published == ""


def test_progress_found_and_not_found() -> None:
    found = progress(_tables(), NORTH_WEST)
    assert (found.category, found.evidence, found.note) == (
        "Advanced", Evidence.INFERRED, "Read so.",
    )  # fmt: skip
    assert found.page_addresses == ("https://example.org/one", "https://example.org/two")
    assert found.is_in_first_capital_tranche
    missing = progress(_tables(), SOUTH_WEST)
    assert (missing.category, missing.evidence, missing.page_addresses) == (
        "", Evidence.NOT_FOUND, (),
    )  # fmt: skip


def test_standings_hold_rank_from_both_ends_region_and_reason() -> None:
    spending, rating = standings(_tables(), NORTH_WEST)
    assert (spending.value, spending.rank, spending.rank_from_lowest) == (10.0, 3, 1)
    assert (spending.count, spending.is_tied) == (3, False)
    assert spending.region is not None
    assert spending.region.value == 16.5
    assert (rating.category, rating.rank, rating.rank_from_lowest) == ("Good", None, None)
    missing = standings(_tables(), SOUTH_EAST)[0]
    assert (missing.value, missing.rank_from_lowest, missing.region) == (None, None, None)
    assert missing.note == "Not found."
    assert standings(_tables(), SOUTH_EAST)[1].category == ""


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(UnmatchedCodes, match="There is no footprint 'nowhere'"):
        standings(_tables(), "nowhere")


def test_a_headline_tells_the_end_that_is_nearer_counting_equal_values() -> None:
    (lowest,) = headline(_tables(), NORTH_WEST, SPENDING).remarks
    assert (lowest.rank, lowest.is_from_lowest) == (1, True)
    (highest,) = headline(_tables(), SOUTH_WEST, SPENDING).remarks
    assert (highest.rank, highest.is_from_lowest) == (1, False)
    assert highest.standing.is_tied


def test_a_headline_tells_no_category_and_nothing_that_is_missing() -> None:
    rating = ((MeasureKey("rating"),), (MeasureKey("not there"),))
    told = headline(_tables(), NORTH_WEST, rating)
    assert (told.remarks, told.is_remarkable, told.money) == ((), False, None)
    assert headline(_tables(), SOUTH_EAST, SPENDING).remarks == ()
