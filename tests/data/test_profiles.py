"""The committed data: what the profile of each footprint tells, against the sources."""

import csv
from pathlib import Path

import pytest

from geodata.queries import footprints
from geodata.queries.headline import MOST_REMARKS, REMARKABLE, SUBJECTS, headline
from geodata.queries.profile import profile
from geodata.queries.recorded import Evidence
from geodata.tables import Tables

LINCOLNSHIRE = "E54000013"
LANCASHIRE = "E54000048"


def test_lincolnshire(tables: Tables) -> None:
    told = profile(tables, LINCOLNSHIRE)
    place = told.footprint
    assert (place.name, place.region_name) == ("Lincolnshire", "Midlands and East of England")
    assert (place.population, round(place.area_km2)) == (751_171, 5_920)
    assert told.plan.lead == "John Turner, Chief Officer, South Lincolnshire CCG"
    assert told.plan.page_address.endswith("/view-stps/lincolnshire/")
    assert told.plan.published == ""
    assert (told.progress.category, told.progress.evidence) == ("", Evidence.NOT_FOUND)
    assert told.gap.main.gap_gbp == 182_000_000
    assert told.gap.main.address == ("http://lincolnshirehealthandcare.org/en/why-change/finances/")
    assert [quote.gap_gbp for quote in told.gap.others] == [182_000_000]
    (county,) = told.councils
    assert (county.council.name, county.membership.residents) == ("Lincolnshire", 751_171)
    assert county.membership.is_named_partner
    assert [(part.council.name, part.membership.residents) for part in county.districts] == [
        ("South Kesteven", 141_662), ("East Lindsey", 139_718), ("North Kesteven", 115_230),
        ("Lincoln", 98_438), ("West Lindsey", 94_340), ("South Holland", 93_295),
        ("Boston", 68_488),
    ]  # fmt: skip
    assert [(ccg.name, ccg.residents) for ccg in told.ccgs] == [
        ("NHS Lincolnshire West CCG", 239_552), ("NHS Lincolnshire East CCG", 235_652),
        ("NHS South Lincolnshire CCG", 149_824), ("NHS South West Lincolnshire CCG", 126_143),
    ]  # fmt: skip
    assert [trust.name for trust in told.trusts] == [
        "East Midlands Ambulance Service NHS Trust",
        "Lincolnshire Community Health Services NHS Trust",
        "Lincolnshire Partnership NHS Foundation Trust",
        "United Lincolnshire Hospitals NHS Trust",
    ]
    assert [(board.name, board.share) for board in told.successors] == [
        ("NHS Lincolnshire Integrated Care Board", 1.0)
    ]
    assert [area.code for area in told.neighbours] == [
        "E54000006", "E54000009", "E54000014", "E54000015", "E54000021", "E54000022",
    ]  # fmt: skip
    older = told.standing("aged_65_and_over_share")
    assert older is not None
    assert older.value == pytest.approx(173_972 / 751_171)
    assert (older.rank, older.count, older.is_tied) == (6, 44, False)
    money = told.standing("place_based_2020_21_per_resident")
    assert money is not None
    assert money.value == pytest.approx(1_446_246_000 / 751_171)


def test_lancashire_has_a_sliver_of_a_county_and_the_whole_of_its_districts_part(
    tables: Tables,
) -> None:
    told = profile(tables, LANCASHIRE)
    assert [
        (part.council.name, part.membership.residents, part.is_counted) for part in told.councils
    ] == [
        ("Lancashire", 1_201_855, True), ("Cumbria", 180_084, True),
        ("Blackburn with Darwen", 148_772, True), ("Blackpool", 139_870, True),
        ("North Yorkshire", 6_100, False),
    ]  # fmt: skip
    assert [part.council.name for part in told.councils[4].districts] == ["Craven"]
    assert told.councils[1].elsewhere == ("E54000047",)
    assert (told.plan.published, told.plan.precision) == ("2016-11-11", "week of")


def test_parts_add_up_in_every_profile(tables: Tables) -> None:
    for place in footprints(tables):
        told = profile(tables, place.code)
        assert sum(part.membership.residents for part in told.councils) == place.population
        assert sum(ccg.residents for ccg in told.ccgs) == place.population
        assert sum(board.residents for board in told.successors) == place.population
        for county in told.councils:
            if county.districts:
                residents = sum(part.membership.residents for part in county.districts)
                assert residents == county.membership.residents
        assert told.trusts
        assert len(told.similar) == 5
        assert len(told.standings) == len(tables.measures)


def test_every_council_ccg_and_trust_is_in_some_profile(tables: Tables) -> None:
    profiles = [profile(tables, place.code) for place in footprints(tables)]
    councils = [
        (part.council.code, told.footprint.code)
        for told in profiles
        for top in told.councils
        for part in (top, *top.districts)
    ]
    membership = tables.frames["council_membership"]
    assert sorted(councils) == sorted(
        zip(membership["council_code"], membership["footprint_code"], strict=True)
    )
    assert sum(len(told.ccgs) for told in profiles) == 207
    assert sum(len(told.trusts) for told in profiles) == 289


def test_progress_and_gap_are_those_of_the_facts(tables: Tables, root: Path) -> None:
    with (root / "geodata/raw/reported_gaps.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    doubtful = {row["footprint_code"] for row in rows if row["doubt"]}
    found = [profile(tables, place.code) for place in footprints(tables)]
    assert {told.footprint.code for told in found if told.gap.doubt} == doubtful
    assert len(doubtful) == 9
    assert sum(told.progress.category != "" for told in found) == 13
    assert sum(told.progress.evidence is Evidence.INFERRED for told in found) == 1
    assert sum(told.plan.published != "" for told in found) == 21


def test_headlines_are_of_different_subjects_and_keep_their_rule(tables: Tables) -> None:
    for place in footprints(tables):
        told = headline(tables, place.code)
        keys = [remark.standing.measure.key for remark in told.remarks]
        subjects = [next(at for at, of in enumerate(SUBJECTS) if key in of) for key in keys]
        assert 1 <= len(keys) <= MOST_REMARKS
        assert len(set(subjects)) == len(subjects)
        if told.is_remarkable:
            assert all(remark.rank <= REMARKABLE for remark in told.remarks)
        else:
            assert len(keys) == 1
        assert told.money is not None


def test_known_headlines(tables: Tables) -> None:
    def of(code: str) -> list[tuple[str, int, bool]]:
        return [
            (remark.standing.measure.key, remark.rank, remark.is_from_lowest)
            for remark in headline(tables, code).remarks
        ]

    assert of("E54000041") == [("aged_65_and_over_share", 1, False)]
    assert of("E54000036") == [("rural_share", 1, False), ("aged_65_and_over_share", 2, False)]
    assert of(LINCOLNSHIRE) == [
        ("social_care_net_per_adult", 1, True), ("population_density", 2, True),
    ]  # fmt: skip


def test_what_is_approximate_is_not_told_where_a_council_is_divided(tables: Tables) -> None:
    # Greater Manchester has the lowest life expectancy of women, but shares a council.
    (remark,) = headline(tables, "E54000007").remarks
    assert remark.standing.measure.key == "most_deprived_tenth_share"
