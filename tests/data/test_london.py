"""London's five footprints: known boroughs and partners, and what they have together."""

import pytest

from geodata.queries import classified_measure, footprints
from geodata.queries.london import inset_measure, london
from geodata.queries.partner_lists import partners
from geodata.tables import Tables
from geodata.vocabulary import Benchmark, MeasureKey

NAMES = ("North West", "North Central", "North East", "South East", "South West")
ALLOCATION = MeasureKey("place_based_2020_21_per_resident")


def test_five_footprints_are_the_nhs_region(tables: Tables) -> None:
    found = london(tables)
    assert found.inset.title == "London"
    assert [place.name for place in found.footprints] == [f"{name} London" for name in NAMES]
    assert {place.region_name for place in found.footprints} == {"London"}
    assert found.region_key == "E40000003"


def test_thirty_three_boroughs_lie_whole_in_one_footprint_each(tables: Tables) -> None:
    found = london(tables)
    assert len(found.boroughs) == 33
    assert {council.region_name for council in found.boroughs} == {"London"}
    assert {council.kind for council in found.boroughs} == {"London borough"}
    assert not any(council.is_split for council in found.boroughs)
    assert all(council.memberships[0].is_named_partner for council in found.boroughs)
    counts = [
        sum(council.home == place.code for council in found.boroughs) for place in found.footprints
    ]
    assert counts == [8, 5, 8, 6, 6]
    assert sum(council.residents for council in found.boroughs) == sum(
        place.population for place in found.footprints
    )


def test_money_per_head_is_worked_out_again(tables: Tables) -> None:
    rows = tables.frames["allocations"].query(
        "edition == 'January 2019' and fund == 'place_based' and financial_year == '2020-21'"
    )
    amounts = dict(zip(rows["footprint_code"], rows["amount_gbp"], strict=True))
    inside = {place.code for place in london(tables).footprints}
    found = inset_measure(tables, ALLOCATION)
    for place_is_inside, together in ((True, found.inside), (False, found.outside)):
        places = [p for p in footprints(tables) if (p.code in inside) == place_is_inside]
        assert together is not None
        assert together.count == len(places)
        assert together.value == pytest.approx(
            sum(amounts[p.code] for p in places) / sum(p.population for p in places)
        )


def test_average_counts_are_worked_out_again(tables: Tables) -> None:
    found = inset_measure(tables, MeasureKey("trusts"))
    inside = {place.code for place in london(tables).footprints}
    rows = tables.frames["trust_membership"]
    in_london = int(rows["footprint_code"].isin(inside).sum())
    assert found.inside is not None
    assert found.outside is not None
    assert found.inside.value == pytest.approx(in_london / 5)
    assert found.outside.value == pytest.approx((289 - in_london) / 39)


def test_england_lies_between_inside_and_outside_on_every_measure(tables: Tables) -> None:
    for measure in tables.measures:
        found = inset_measure(tables, measure.key)
        if measure.benchmark is Benchmark.NONE:
            assert found.inside is None
            continue
        england = classified_measure(tables, measure.key).benchmark
        assert found.inside is not None
        assert found.outside is not None
        assert england is not None
        ends = sorted([found.inside.value or 0, found.outside.value or 0])
        assert ends[0] * (1 - 1e-9) <= england <= ends[1] * (1 + 1e-9)


def test_partners_agree_with_the_measures_that_count_them(tables: Tables) -> None:
    for place in footprints(tables):
        found = partners(tables, place.code)
        for key, count in (
            ("named_councils", len(found.named)),
            ("trusts", len(found.trusts)),
            ("ccgs", len(found.ccgs)),
        ):
            classified = classified_measure(tables, MeasureKey(key))
            assert classified.values[classified.codes.index(place.code)] == count, key
