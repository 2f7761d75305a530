"""The words of the survey page say no more than the figures bear."""

import pytest

from dashboard.descriptions import (
    describe_contrast,
    describe_fieldwork,
    describe_findings,
    describe_question,
)
from dashboard.descriptions.survey import base_words, row_words, share_words
from geodata.intervals import wilson
from geodata.queries.survey_contrasts import Contrast, Group, survey_contrasts
from geodata.queries.survey_report import survey_report
from geodata.tables import Tables
from geodata.vocabulary import Status


def group(label: str, count: int, base: int) -> Group:
    return Group(label, count, base, wilson(count / base, base), Status.PUBLISHED)


def test_a_difference_is_claimed_only_where_intervals_are_apart() -> None:
    apart = Contrast("Q", group("Agreed", 10, 16), group("Not", 4, 55))
    near = Contrast("Q", group("Agreed", 10, 16), group("Not", 9, 20))
    assert "do not overlap" in describe_contrast(apart)
    assert "One of the bases is small" in describe_contrast(apart)
    assert "no difference can be claimed" in describe_contrast(near)


def test_every_question_has_words_and_none_says_nan(tables: Tables) -> None:
    for question in survey_report(tables).questions:
        words = describe_question(question)
        assert words.endswith(".")
        assert "None" not in words
        assert "nan" not in words.split()
        assert words.count(words.split(". ", maxsplit=1)[0]) == 1


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("Q2a", "Base 80"),
        ("Q3a", "Bases 79 to 80"),
        ("Q5", "Base 79; not printed for CCGs"),
        ("Q9", "Base not printed"),
        ("Q11", "No base"),
    ],
)
def test_bases(tables: Tables, code: str, words: str) -> None:
    assert base_words(survey_report(tables).question(code)) == words


def test_values_beside_bars(tables: Tables) -> None:
    report = survey_report(tables)
    engaged = report.question("Q17_by_Q2a").results[0]
    assert share_words(engaged) == "63%, 10 of 16 (39–82%) · small base"
    assert share_words(report.question("Q9").results[0]) == "49% · base not printed"
    lost = report.question("Q3a").results[2]
    assert share_words(lost) == "Not in the published text"


def test_rows_are_named_by_what_differs(tables: Tables) -> None:
    report = survey_report(tables)
    officers, neighbours = report.question("Q4a"), report.question("Q5")
    assert row_words(officers, officers.results[0]) == "Senior officers"
    assert row_words(neighbours, neighbours.results[0]) == "CCGs: agree"


def test_items_whose_intervals_overlap_are_not_said_to_differ(tables: Tables) -> None:
    report = survey_report(tables)
    assert "“Senior officers” and “Full council” do not overlap" in describe_question(
        report.question("Q4a")
    )
    assert "overlap" not in describe_question(report.question("Q6"))


def test_findings_are_made_from_the_figures(tables: Tables) -> None:
    report = survey_report(tables)
    findings = describe_findings(report, survey_contrasts(tables))
    assert [finding.number for finding in findings] == ["69%", "89%", "76%", "10 of 16 v 4 of 55"]
    assert findings[0].basis == "95% interval 58–78%, base 80"
    assert "21% were confident" in findings[2].sentence


def test_fieldwork(tables: Tables) -> None:
    assert describe_fieldwork(survey_report(tables)) == (
        "81 councillors from 68 councils answered between 6 April 2017 and 11 May 2017; among "
        "these councils were 66 of the 152 single tier and county councils."
    )
