"""The survey tables hold what the report prints, and say what it does not."""

import pandas as pd
import pytest

from geodata.tables import Tables


def test_what_is_published_stated_derived_and_lost(tables: Tables) -> None:
    rows = tables.frames["survey_results"]
    published = rows[(rows["status"] == "published") & (rows["availability"] == "value")]
    assert published["share"].notna().sum() == 61
    assert published[published["share"].isna()]["count"].notna().sum() == 4
    assert (rows["status"] == "derived").sum() == 4
    assert (rows["availability"] == "not_printed").sum() == 4
    assert (rows["availability"] == "not_in_source").sum() == 11
    assert len(rows) == 84


def test_what_was_lost_stays_empty(tables: Tables) -> None:
    rows = tables.frames["survey_results"]
    lost = rows[rows["availability"] != "value"]
    assert lost["share"].isna().all()
    assert lost["count"].isna().all()
    assert (lost["note"] != "").all()


@pytest.mark.parametrize(
    ("question", "item", "response", "printed"),
    [
        ("Q1a", "", "A great deal", (0.33, 79)),
        ("Q2a", "", "Net: disagree", (0.69, 80)),
        ("Q4a", "Full council", "Net: very engaged + engaged", (0.10, 79)),
        ("Q10a", "", "Mostly top down", (0.54, 80)),
        ("Q12", "", "To a great extent", (0.17, 81)),
        ("Q17", "", "Net: little or no confidence", (0.76, 80)),
        ("Q17_by_Q2a", "Agreed", "confident", (0.63, 16)),
    ],
)
def test_printed_figures(
    tables: Tables, question: str, item: str, response: str, printed: tuple[float, int]
) -> None:
    rows = tables.frames["survey_results"]
    keys = ["question_code", "item", "response"]
    (row,) = rows[(rows[keys] == [question, item, response]).all(axis="columns")].itertuples()
    assert (row.share, row.base) == printed


def test_bases_that_the_text_lacks_are_empty(tables: Tables) -> None:
    rows = tables.frames["survey_results"]
    for question in ("Q6", "Q8", "Q9"):
        assert rows[rows["question_code"] == question]["base"].isna().all()
    (ccgs,) = rows[(rows["question_code"] == "Q5") & (rows["item"] == "CCGs")].itertuples()
    assert pd.isna(ccgs.base)


def test_every_question_has_results_and_its_place(tables: Tables) -> None:
    questions = tables.frames["survey_questions"]
    assert set(tables.frames["survey_results"]["question_code"]) == set(questions["question_code"])
    assert sorted(questions["question_number"]) == list(range(1, 22))


def test_the_surveyed_councils(tables: Tables) -> None:
    rows = tables.frames["survey_population"].set_index(["breakdown", "category"])["councils"]
    assert rows.loc["region"].to_dict() == {
        "London": 33, "North West": 23, "South East": 19, "South West": 16,
        "Yorkshire and The Humber": 15, "West Midlands": 14, "North East": 12,
        "East of England": 11, "East Midlands": 9,
    }  # fmt: skip
    assert rows.loc["council type"].to_dict() == {
        "London borough": 33, "county": 27, "metropolitan district": 36, "unitary": 56,
    }  # fmt: skip


def test_the_timeline_runs_from_2014_to_2022(tables: Tables) -> None:
    rows = tables.frames["timeline"]
    assert len(rows) == 35
    assert (rows["event_date"].iloc[0], rows["event_date"].iloc[-1]) == ("2014-10", "2022-07")
    length = rows["event_date"].str.len()
    assert (length.map({4: "year", 7: "month", 10: "day"}) == rows["date_precision"]).all()


def test_successors(tables: Tables) -> None:
    rows = tables.frames["successor_icbs"]
    assert rows["icb_code"].nunique() == 42
    sums = rows.groupby("footprint_code")["share_of_footprint"].sum()
    assert (sums - 1).abs().max() < 1e-8
