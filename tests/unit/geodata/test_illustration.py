"""Illustrative respondents give every figure of the report, whatever the seed."""

import csv
import io
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pandas as pd
import pytest

from geodata.__main__ import FAULT, main
from geodata.errors import GeodataError, SchemaViolation
from geodata.illustration.checking import check_as_printed, unmet_figures
from geodata.illustration.draw import illustrate
from geodata.printed_counts import invented_columns
from geodata.respondents import (
    ILLUSTRATIVE_RESPONDENTS,
    Respondents,
    illustrative_respondents,
    read_respondents,
)
from geodata.survey_items import SURVEY_ITEMS
from geodata.tables import Tables
from geodata.vocabulary import Role

COMMITTED_SEED = 2017
SEEDS = (0, 1, -7, 10**12)


@pytest.fixture(scope="module")
def drawn(tables: Tables) -> dict[int, bytes]:
    return {seed: illustrate(tables, seed) for seed in SEEDS}


def test_the_command_draws_the_committed_file_again(tmp_path: Path) -> None:
    out = tmp_path / "drawn.csv"
    assert main(["illustrate", "--seed", str(COMMITTED_SEED), "--out", str(out)]) == 0
    assert out.read_bytes() == ILLUSTRATIVE_RESPONDENTS.read_bytes()


def test_a_folder_that_is_not_there_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "none" / "drawn.csv"
    assert main(["illustrate", "--seed", "1", "--out", str(out)]) == FAULT
    assert str(out) in capsys.readouterr().err


@pytest.mark.parametrize("seed", SEEDS)
def test_every_seed_gives_every_figure(tables: Tables, drawn: dict[int, bytes], seed: int) -> None:
    found = read_respondents(drawn[seed], "drawn", tables)
    assert list(unmet_figures(found, tables)) == []
    assert found.is_illustrative
    assert found.invented == invented_columns(tables)


# The same figures once more, counted from the text of the file without the program's help.
SHARES = {
    ("q1a", "A great deal"): 33, ("q1a", "A fair amount"): 58, ("q1a", "Not very much"): 9,
    ("q2a", "Strongly agree"): 4, ("q2a", "Tend to agree"): 18, ("q2a", "Tend to disagree"): 30,
    ("q2a", "Neither agree nor disagree"): 10, ("q2a", "Strongly disagree"): 39,
    ("q9", "Strongly disagree"): 49, ("q9", "Tend to disagree"): 22,
    ("q8", "Not at all confident"): 50, ("q6_ccgs", "Had a negative impact"): 19,
    ("q10a", "Mostly top down"): 54, ("q10a", "Completely top down (nationally driven)"): 35,
    ("q12", "To a great extent"): 17, ("q12", "To a moderate extent"): 40,
    ("q12", "To a small extent"): 23, ("q12", "Not at all"): 15, ("q12", "Don't know"): 5,
    ("q16a", "To a great extent"): 4, ("q16a", "Not at all"): 51, ("q16a", "Don't know"): 3,
}  # fmt: skip
NETS = {
    ("q3a_commenting", "Very engaged", "Engaged"): 35,
    ("q4a_officers", "Very engaged", "Engaged"): 78,
    ("q5_ccgs", "Strongly agree", "Tend to agree"): 71,
    ("q7_stp_board", "To a great extent", "To some extent"): 25,
    ("q14_acute", "A great positive impact", "Some positive impact"): 32,
    ("q17", "Very confident", "Fairly confident"): 21,
    ("q18", "Not very confident", "Not at all confident"): 76,
}
BASES = {"q1a": 79, "q2a": 80, "q12": 81, "q14_reform": 66, "q14_other": 77, "q7_partnership": 78}


@pytest.mark.parametrize("seed", SEEDS)
def test_the_figures_counted_by_hand(drawn: dict[int, bytes], seed: int) -> None:
    rows = list(csv.DictReader(io.StringIO(drawn[seed].decode())))
    percent = lambda n, base: int(100 * n / base + 0.5)  # noqa: E731 - said once
    for (column, *labels), expected in {**SHARES, **NETS}.items():
        given = [row[column] for row in rows if row[column]]
        count = sum(cell in labels for cell in given)
        assert percent(count, len(given)) == expected, (column, labels)
    for column, base in BASES.items():
        assert sum(row[column] != "" for row in rows) == base
    councils = Counter(row["council_code"] for row in rows)
    assert (len(rows), len(councils)) == (81, 68)
    assert sum(code.startswith("E07") for code in councils) == 2
    assert set(councils.values()) == {1, 2}
    assert [percent(sum(row["role"] == role for row in rows), 81) for role in Role] == [30, 57, 14]


@pytest.mark.parametrize("seed", SEEDS)
def test_both_cross_tabulations_counted_by_hand(drawn: dict[int, bytes], seed: int) -> None:
    rows = list(csv.DictReader(io.StringIO(drawn[seed].decode())))
    confident = ("Very confident", "Fairly confident")
    little = ("Not very confident", "Not at all confident")

    def crossed(column: str, *labels: str) -> Counter[str]:
        return Counter(
            "yes" if row["q17"] in confident else "no" if row["q17"] in little else row["q17"]
            for row in rows
            if row[column] in labels
        )

    agreed = crossed("q2a", "Strongly agree", "Tend to agree")
    assert (agreed["yes"], agreed.total() - agreed[""]) == (10, 16)
    disagreed = crossed("q2a", "Strongly disagree", "Tend to disagree")
    assert (disagreed["yes"], disagreed.total() - disagreed[""]) == (4, 55)
    neither = crossed("q2a", "Neither agree nor disagree")
    assert neither.total() - neither[""] == 8
    great, none = crossed("q12", "To a great extent"), crossed("q12", "Not at all")
    assert (great["yes"], great["yes"] + great["no"]) == (10, 13)
    assert (none["no"], none.total()) == (12, 12)
    rest = crossed("q12", "To a moderate extent", "To a small extent")
    assert sum(part["yes"] + part["no"] for part in (great, none, rest)) == 75


def test_another_seed_draws_other_councils_and_answers(drawn: dict[int, bytes]) -> None:
    assert len(set(drawn.values())) == len(SEEDS)
    columns = [
        {column: [row[column] for row in csv.DictReader(io.StringIO(drawn[seed].decode()))]
         for column in ("council_code", "role", "q12", "q17")}
        for seed in SEEDS[:2]
    ]  # fmt: skip
    assert all(columns[0][column] != columns[1][column] for column in columns[0])


@pytest.mark.parametrize("seed", SEEDS)
def test_councils_come_from_every_region_and_type(
    tables: Tables, drawn: dict[int, bytes], seed: int
) -> None:
    found = read_respondents(drawn[seed], "drawn", tables)
    councils = tables.frames["councils"].set_index("council_code")
    chosen = councils.loc[sorted({person.council_code for person in found.people})]
    for column in ("region_code", "council_type"):
        upper = councils[councils["tier"] == "upper or single"][column].value_counts()
        drawn_upper = chosen[chosen["tier"] == "upper or single"][column].value_counts()
        assert ((drawn_upper.reindex(upper.index, fill_value=0) - upper * 66 / 152).abs() < 3).all()


def answering(committed: Respondents, person: int, column: str, answer: str | None) -> Respondents:
    """The respondents, one of whom answers one item otherwise."""
    place = next(n for n, item in enumerate(SURVEY_ITEMS) if item.column == column)
    people = list(committed.people)
    answers = list(people[person].answers)
    answers[place] = answer
    people[person] = replace(people[person], answers=tuple(answers))
    return replace(committed, people=tuple(people))


@pytest.mark.parametrize("column", ["q1a", "q2a", "q3a_patients", "q12", "q14_reform", "q17"])
def test_one_answer_less_is_noticed(tables: Tables, column: str) -> None:
    committed = illustrative_respondents(tables)
    person = next(n for n, answer in enumerate(committed.answers_to(column)) if answer)
    with pytest.raises(SchemaViolation, match=f"{column}: base"):
        check_as_printed(answering(committed, person, column, None), tables)


def test_two_people_who_change_places_are_noticed_in_a_cross_tabulation(tables: Tables) -> None:
    committed = illustrative_respondents(tables)
    confident, aligned = committed.answers_to("q17"), committed.answers_to("q12")
    one = next(n for n, answer in enumerate(aligned) if answer == "not_at_all")
    other = confident.index("fairly_confident")
    swapped = answering(committed, one, "q17", confident[other])
    swapped = answering(swapped, other, "q17", confident[one])
    faults = list(unmet_figures(swapped, tables))
    assert "Q17 by Q12, No alignment: 11 of 12" in faults
    assert not any(fault.startswith("q") for fault in faults)


def chosen(results: pd.DataFrame, where: tuple[str, str, str]) -> pd.Series:
    return (results[["question_code", "response", "item"]] == list(where)).all(axis="columns")


def changed(tables: Tables, change: Callable[[pd.DataFrame], None]) -> Tables:
    results = tables.frames["survey_results"].copy()
    change(results)
    return replace(tables, frames=MappingProxyType({**tables.frames, "survey_results": results}))


@pytest.mark.parametrize(
    ("where", "column", "value", "told"),
    [
        (("Q17_by_Q2a", "confident", "Agreed"), "count", 18, "Q17_by_Q2a: no respondents"),
        (
            ("Q17_by_Q2a", "respondents", "Neither"),
            "base",
            78,
            "Q17_by_Q2a: no respondents",
        ),
        (("Q17_by_Q12", "no confidence", "No alignment"), "base", 11, "Q17_by_Q12: no respondents"),
        (("Q12", "Not at all", ""), "share", 0.13, "13 % is that of no count of 81"),
        (("Q9", "Strongly disagree", ""), "share", 0.5, "no base near 81 fits"),
        (("Q8", "Net: some level of confidence", ""), "share", 0.6, "answers are left for the"),
        (("respondents_by_role", "Leader/Deputy Leader of Council", ""), "share", 0.2, "add up"),
    ],
)
def test_what_cannot_be_met_is_refused(
    tables: Tables, where: tuple[str, str, str], column: str, value: float, told: str
) -> None:
    def change(results: pd.DataFrame) -> None:
        results.loc[chosen(results, where), column] = value

    with pytest.raises(GeodataError) as caught:
        illustrate(changed(tables, change), 1)
    assert told in str(caught.value)


NET_OF_IMPACT = "Net: any positive impact"


@pytest.mark.parametrize(
    ("where", "column", "value", "told"),
    [
        (("Q1a", "A great deal", ""), "share", 0.34, "q1a, 'A great deal': 33 %, not 34%"),
        (("Q16a", "Net: at least to some extent", ""), "share", 0.46, "q16a, 'Net: at least to"),
        (("Q17_by_Q2a", "confident", "Agreed"), "count", 9, "Q17 by Q2a, Agreed: 10 of 16"),
        (("Q17_by_Q2a", "respondents", "Neither"), "base", 78, "Q17 by Q2a, Neither: 8 of 79"),
        (("Q17_by_Q12", "no confidence", "No alignment"), "base", 13, "No alignment: 12 of 12"),
        (("respondents_by_role", "(third label lost)", ""), "share", 0.15, "Other: 11, not 15%"),
        (("response", "respondents", ""), "count", 82, "81 from 68 councils, 66 of them"),
    ],
)
def test_a_figure_that_is_not_met_is_named(
    tables: Tables, where: tuple[str, str, str], column: str, value: float, told: str
) -> None:
    def change(results: pd.DataFrame) -> None:
        results.loc[chosen(results, where), column] = value

    given = illustrative_respondents(tables)
    assert [told in fault for fault in unmet_figures(given, changed(tables, change))] == [True]


def test_what_the_report_says_in_words_is_kept(tables: Tables) -> None:
    given = illustrative_respondents(tables)
    answers = given.answers_to("q14_reform")
    early = [person for person, answer in enumerate(answers) if answer == "too_early"]
    for person in early:
        given = answering(given, person, "q14_reform", "some_positive")
    assert [fault.partition(":")[0] for fault in unmet_figures(given, tables)] == [
        f"q14_reform, '{NET_OF_IMPACT.partition(':')[0]}",
        "q14_reform, too early to tell",
    ]
    unsure = given.answers_to("q17").index("dont_know")
    assert any(
        fault.startswith("Q17 by Q12: 76 knew")
        for fault in unmet_figures(answering(given, unsure, "q17", "very_confident"), tables)
    )
