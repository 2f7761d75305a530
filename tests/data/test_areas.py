"""The committed areas: everybody is somewhere, and nobody is counted twice."""

import pytest

from geodata.queries import Filters, find, footprints, matching_footprints
from geodata.tables import Tables
from geodata.vocabulary import COUNCIL_CODE_PATTERN

PREFIX = {
    "unitary": "E06", "shire district": "E07", "metropolitan district": "E08",
    "London borough": "E09", "county": "E10",
}  # fmt: skip


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        ("footprints", 44),
        ("councils", 353),
        ("ccgs", 207),
        ("trusts", 226),
        ("trust_membership", 289),
        ("regions", 9),
        ("nhs_regions", 4),
    ],
)
def test_counts(tables: Tables, table: str, rows: int) -> None:
    assert len(tables.frames[table]) == rows


def test_england_has_its_residents(tables: Tables) -> None:
    assert tables.frames["footprints"]["population_mid_2017"].sum() == 55_619_430
    assert sum(place.population for place in footprints(tables)) == 55_619_430


def test_councils_by_type(tables: Tables) -> None:
    councils = tables.frames["councils"]
    assert councils["council_type"].value_counts().to_dict() == {
        "shire district": 201, "unitary": 56, "metropolitan district": 36,
        "London borough": 33, "county": 27,
    }  # fmt: skip
    assert (councils["council_code"].str[:3] == councils["council_type"].map(PREFIX)).all()
    assert councils["council_code"].str.fullmatch(COUNCIL_CODE_PATTERN).all()


def test_every_shire_district_has_its_county_and_no_other_council_has_one(tables: Tables) -> None:
    councils = tables.frames["councils"]
    is_district = councils["council_type"] == "shire district"
    assert (is_district == (councils["county_code"] != "")).all()
    counties = councils.set_index("council_code")["population_mid_2017"]
    of_districts = councils[is_district].groupby("county_code")["population_mid_2017"].sum()
    assert of_districts.to_dict() == counties.reindex(of_districts.index).to_dict()
    assert len(of_districts) == 27


def test_membership_shares_add_up_over_152_and_over_326(tables: Tables) -> None:
    rows = tables.frames["council_membership"].merge(
        tables.frames["councils"][["council_code", "council_type", "tier"]], on="council_code"
    )
    upper = rows[rows["tier"] == "upper or single"]
    lower = rows[rows["council_type"] != "county"]
    assert upper["council_code"].nunique() == 152
    assert lower["council_code"].nunique() == 326
    for part in (upper, lower):
        sums = part.groupby("footprint_code")["share_of_footprint"].sum()
        assert len(sums) == 44
        assert (sums - 1).abs().max() < 1e-8
    assert (rows.groupby("council_code")["share_of_council"].sum() - 1).abs().max() < 1e-8
    assert len(rows) == 386


def test_how_many_councils_lie_in_several_footprints(tables: Tables) -> None:
    rows = tables.frames["council_membership"].merge(
        tables.frames["councils"][["council_code", "council_type", "tier"]], on="council_code"
    )
    several = rows[rows.duplicated("council_code", keep=False)]
    assert several[several["tier"] == "upper or single"]["council_code"].nunique() == 14
    assert several[several["council_type"] != "county"]["council_code"].nunique() == 17


def test_named_partners(tables: Tables) -> None:
    rows = tables.frames["council_membership"]
    named = rows[rows["is_named_partner"]].merge(tables.frames["councils"], on="council_code")
    districts = named[named["council_type"] == "shire district"]
    assert districts["council_code"].nunique() == 45
    durham = rows[(rows["council_code"] == "E06000047") & (rows["footprint_code"] == "E54000046")]
    assert durham["share_of_council"].iloc[0] == pytest.approx(0.48, abs=0.01)
    assert not durham["is_named_partner"].iloc[0]


def test_neighbours_are_mutual(tables: Tables) -> None:
    near = {place.code: set(place.neighbours) for place in footprints(tables)}
    assert all(code in near[other] for code, others in near.items() for other in others)
    assert all(others for others in near.values())


def test_salford_is_found_in_greater_manchester(tables: Tables) -> None:
    hits = find(tables, "Salford")
    assert {(str(hit.kind), hit.name) for hit in hits} == {
        ("council", "Salford"), ("CCG", "NHS Salford CCG"),
    }  # fmt: skip
    assert all(hit.footprint_codes == ("E54000007",) for hit in hits)
    assert matching_footprints(tables, Filters(text="salford")) == ("E54000007",)


def test_cumbria_is_found_in_both_of_its_footprints(tables: Tables) -> None:
    (council,) = [hit for hit in find(tables, "Cumbria") if hit.kind == "council"]
    assert list(council.footprint_codes) == ["E54000047", "E54000048"]
    assert sum(extent.share for extent in council.extents) == pytest.approx(1, abs=0.01)
    assert matching_footprints(tables, Filters(text="CUMBRIA")) == ("E54000047", "E54000048")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("fylde and wyre", "E54000048"),
        ("NHS Fylde & Wyre CCG", "E54000048"),
        ("st helens", "E54000008"),
        ("st. helens", "E54000008"),
        ("king’s lynn", "E54000022"),
        ("west yorkshire and harrogate", "E54000005"),
        ("isles of scilly", "E54000036"),
    ],
)
def test_names_as_people_write_them(tables: Tables, text: str, code: str) -> None:
    assert matching_footprints(tables, Filters(text=text)) == (code,)


def test_every_council_and_ccg_is_found_by_its_own_name(tables: Tables) -> None:
    for table, name in (("councils", "council_name"), ("ccgs", "ccg_name")):
        for own in tables.frames[table][name]:
            assert own in {hit.name for hit in find(tables, own)}


def test_a_filter_on_control_finds_the_one_ukip_council(tables: Tables) -> None:
    assert matching_footprints(tables, Filters(controls=("UKIP",))) == ("E54000032",)


def test_london_boroughs_lie_in_the_five_london_footprints_and_nowhere_else(
    tables: Tables,
) -> None:
    london = matching_footprints(tables, Filters(nhs_regions=("E40000003",)))
    assert len(london) == 5
    assert matching_footprints(tables, Filters(council_types=("London borough",))) == london
