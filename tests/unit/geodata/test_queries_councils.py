"""Councils know their footprints, and only those with 1 % of their residents count."""

import pytest

from geodata.queries.councils import (
    CouncilFilters,
    Membership,
    council,
    councils,
    districts_of,
    matching_councils,
)
from geodata.vocabulary import CouncilType, FootprintCode, Tier
from tests.support.frames import tiny_england

MARSH, HILL, TOWER, NORTHSHIRE = "E06000001", "E07000001", "E09000001", "E10000001"


def test_councils_are_in_the_order_of_their_codes() -> None:
    found = councils(tiny_england())
    assert [council.code for council in found] == [MARSH, HILL, TOWER, NORTHSHIRE]


def test_a_council_is_described() -> None:
    hill = council(tiny_england(), HILL)
    assert hill is not None
    assert (hill.name, hill.official_name) == ("Hill", "Hill District Council")
    assert (hill.kind, hill.tier) == (CouncilType.SHIRE_DISTRICT, Tier.LOWER)
    assert (hill.region_key, hill.region_name) == ("E12000001", "Upper")
    assert (hill.county_code, hill.county_name) == (NORTHSHIRE, "Northshire")
    assert (hill.control, hill.governing_group, hill.residents) == ("Labour", "", 60)
    assert (hill.area_km2, hill.label_lon, hill.label_lat) == (5.5, -2.1, 54.1)
    assert not hill.is_split
    assert hill.is_district
    assert not hill.is_upper


def test_memberships_run_from_the_largest_and_slivers_stand_apart() -> None:
    county = council(tiny_england(), NORTHSHIRE)
    assert county is not None
    assert county.memberships == (
        Membership(FootprintCode("E54000901"), 100, 0.595, 1.0, is_named_partner=True),
        Membership(FootprintCode("E54000902"), 200, 0.4, 1.0, is_named_partner=False),
    )
    assert [sliver.footprint_code for sliver in county.slivers] == ["E54000903"]
    assert county.home == "E54000901"
    assert county.is_split
    assert county.is_upper
    assert not county.is_district


def test_a_council_that_is_not_there_is_none() -> None:
    assert council(tiny_england(), "E06000999") is None


def test_a_county_has_its_districts_and_no_other_council_has_any() -> None:
    tables = tiny_england()
    assert [c.name for c in districts_of(tables, NORTHSHIRE)] == ["Hill"]
    assert districts_of(tables, MARSH) == ()
    assert districts_of(tables, "") == ()


@pytest.mark.parametrize(
    ("filters", "remaining"),
    [
        (CouncilFilters(), [MARSH, HILL, TOWER, NORTHSHIRE]),
        (CouncilFilters(regions=("E12000002",)), [MARSH, TOWER]),
        (CouncilFilters(types=("county", "unitary")), [MARSH, NORTHSHIRE]),
        (CouncilFilters(regions=("E12000002",), types=("unitary",)), [MARSH]),
        (CouncilFilters(text="hill"), [HILL]),
        (CouncilFilters(text="north and west"), [HILL, NORTHSHIRE]),  # a footprint's name
        (CouncilFilters(text="côte"), [MARSH]),  # not Northshire: a sliver of it is there
        (CouncilFilters(text="dale"), []),  # of a CCG
        (CouncilFilters(text="  "), [MARSH, HILL, TOWER, NORTHSHIRE]),
        (CouncilFilters(text="hill", regions=("E12000002",)), []),
        (CouncilFilters(regions=("nowhere",)), []),
    ],
)
def test_matching_councils(filters: CouncilFilters, remaining: list[str]) -> None:
    assert list(matching_councils(tiny_england(), filters)) == remaining
