"""The committed councils: which lie in several footprints, and known shares."""

import pytest

from geodata.queries.councils import (
    Council,
    CouncilFilters,
    councils,
    districts_of,
    matching_councils,
)
from geodata.queries.footprint_colouring import footprint_colouring
from geodata.queries.places import footprints
from geodata.tables import Tables

SPLIT_UPPER = {
    "County Durham", "Birmingham", "Buckinghamshire", "Cumbria", "Derbyshire", "Essex",
    "Hampshire", "Hertfordshire", "Northamptonshire", "North Yorkshire", "Nottinghamshire",
    "Oxfordshire", "Suffolk", "Surrey",
}  # fmt: skip
SPLIT_DISTRICTS = {
    "County Durham", "Birmingham", "Aylesbury Vale", "Copeland", "High Peak", "Hart",
    "North Hertfordshire", "East Northamptonshire", "Craven", "Hambleton", "Scarborough",
    "Vale of White Horse", "Guildford", "Reigate and Banstead", "Runnymede", "Surrey Heath",
    "Waverley",
}  # fmt: skip


def named(tables: Tables, name: str) -> Council:
    return next(council for council in councils(tables) if council.name == name)


def shares(tables: Tables, name: str) -> dict[str, float]:
    """Percentages to one decimal, by the name of the footprint."""
    names = {place.code: place.name for place in footprints(tables)}
    return {
        names[part.footprint_code]: round(100 * part.share, 1)
        for part in named(tables, name).memberships
    }


def test_all_councils_are_there(tables: Tables) -> None:
    found = councils(tables)
    assert len(found) == 353
    assert sum(council.is_upper for council in found) == 152
    assert sum(council.is_district for council in found) == 326
    assert all(council.memberships for council in found)
    assert sum(c.residents for c in found if c.is_upper) == 55_619_430
    assert sum(c.residents for c in found if c.is_district) == 55_619_430


def test_fourteen_upper_or_single_tier_councils_and_seventeen_districts_are_split(
    tables: Tables,
) -> None:
    split = [council for council in councils(tables) if council.is_split]
    assert {council.name for council in split if council.is_upper} == SPLIT_UPPER
    assert {council.name for council in split if council.is_district} == SPLIT_DISTRICTS
    assert (len(SPLIT_UPPER), len(SPLIT_DISTRICTS), len(split)) == (14, 17, 29)


def test_two_parts_are_below_one_percent(tables: Tables) -> None:
    found = {
        council.name: [round(100 * sliver.share, 2) for sliver in council.slivers]
        for council in councils(tables)
        if council.slivers
    }
    assert found == {"North Yorkshire": [1.0], "Oxfordshire": [0.88]}
    assert named(tables, "North Yorkshire").slivers[0].share < 0.01


def test_known_shares(tables: Tables) -> None:
    assert shares(tables, "Essex") == {
        "Mid and South Essex": 56.5,
        "Suffolk and North East Essex": 22.8,
        "Hertfordshire and West Essex": 20.7,
    }
    assert shares(tables, "Birmingham") == {
        "Birmingham and Solihull": 84.5, "The Black Country": 15.5,
    }  # fmt: skip
    assert shares(tables, "Salford") == {"Greater Manchester": 100.0}


def test_county_durham_is_named_in_one_footprint_and_lives_in_two(tables: Tables) -> None:
    durham = named(tables, "County Durham")
    assert [round(part.share, 2) for part in durham.memberships] == [0.52, 0.48]
    assert [part.is_named_partner for part in durham.memberships] == [True, False]


def test_residents_of_a_council_add_up(tables: Tables) -> None:
    for council in councils(tables):
        parts = (*council.memberships, *council.slivers)
        assert sum(part.residents for part in parts) == council.residents
        for part in parts:
            assert part.share == pytest.approx(part.residents / council.residents)


def test_districts_add_up_to_their_county(tables: Tables) -> None:
    for council in councils(tables):
        districts = districts_of(tables, council.code)
        assert bool(districts) == (council.kind == "county")
        if districts:
            assert sum(district.residents for district in districts) == council.residents


def test_known_filters(tables: Tables) -> None:
    assert len(matching_councils(tables, CouncilFilters(regions=("E12000007",)))) == 33
    assert len(matching_councils(tables, CouncilFilters(types=("county",)))) == 27
    salford = matching_councils(tables, CouncilFilters(text="salford"))
    assert salford == (named(tables, "Salford").code,)
    # A footprint's name finds the councils in it, wherever else its words stand.
    found = matching_councils(tables, CouncilFilters(text="durham"))
    assert named(tables, "County Durham").code in found
    assert named(tables, "Hartlepool").code in found
    assert named(tables, "Salford").code not in found


def test_few_colours_keep_all_neighbours_apart(tables: Tables) -> None:
    numbers = footprint_colouring(tables)
    places = footprints(tables)
    by_code = {place.code: number for place, number in zip(places, numbers, strict=True)}
    assert set(numbers) <= set(range(6))
    for place in places:
        for neighbour in place.neighbours:
            assert by_code[place.code] != by_code[neighbour]
