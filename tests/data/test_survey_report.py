"""The report's records hold everything that the survey tables hold, each once."""

from collections import Counter

import pytest

from geodata.errors import UnmatchedCodes
from geodata.queries.survey_contrasts import survey_contrasts
from geodata.queries.survey_report import Form, ReportedResult, survey_report
from geodata.tables import Tables
from geodata.vocabulary import Status


@pytest.fixture
def results(tables: Tables) -> list[ReportedResult]:
    return [r for question in survey_report(tables).questions for r in question.results]


def test_everything_printed_is_in_the_report(results: list[ReportedResult]) -> None:
    published = [r for r in results if r.status is Status.PUBLISHED]
    assert len(results) == 84
    assert sum(r.share is not None for r in published) == 61
    assert sum(r.share is None and r.count is not None for r in published) == 4
    assert sum(r.is_stated for r in results) == 4
    assert sum(r.is_lost for r in results) == 11
    assert sum(r.status is Status.DERIVED for r in results) == 4


def test_what_has_no_value_has_a_note_and_no_number(results: list[ReportedResult]) -> None:
    for result in results:
        if result.is_stated or result.is_lost:
            assert (result.share, result.count, result.interval) == (None, None, None)
            assert result.note


def test_sections_are_in_the_order_of_the_report(tables: Tables) -> None:
    assert [section.name for section in survey_report(tables).sections] == [
        "Knowledge", "Engagement", "Relationships", "Governance", "Planning process",
        "Local ambitions", "Public engagement", "Delivery", "Respondents",
    ]  # fmt: skip


def test_which_questions_can_be_shown_how(tables: Tables) -> None:
    forms = {question.code: question.form for question in survey_report(tables).questions}
    scales = {code for code, form in forms.items() if form is Form.SCALE}
    assert scales == {"Q1a", "Q2a", "Q10a", "Q12", "Q16a"}
    assert {code for code, form in forms.items() if form is Form.WORDS} == {"Q11", "Q13"}
    assert Counter(forms.values()) == {
        Form.SCALE: 5, Form.SHARES: 11, Form.WORDS: 2, Form.CROSS_TABULATION: 2, Form.RESPONSE: 1,
    }  # fmt: skip


def test_question_numbers_are_shown_only_where_the_text_has_them(tables: Tables) -> None:
    report = survey_report(tables)
    assert report.question("Q8").asked == ""
    assert report.question("Q10a").asked == "Q10a"
    assert report.question("Q17_by_Q2a").asked == "Q17 by Q2a"
    assert report.question("response").asked == ""


def test_intervals_follow_the_base(tables: Tables) -> None:
    report = survey_report(tables)
    interval = report.question("Q2a").result("Net: disagree").interval
    assert interval is not None
    assert (round(interval.lower, 3), round(interval.upper, 3)) == (0.582, 0.781)
    assert report.question("Q9").result("Net: disagree").interval is None
    for result in report.question("response").results:
        assert result.interval is None


def test_every_share_with_a_base_of_answers_has_its_interval(tables: Tables) -> None:
    for question in survey_report(tables).questions:
        for result in question.results:
            has = question.form is not Form.RESPONSE and None not in (result.share, result.base)
            assert (result.interval is not None) is has


def test_bases_under_thirty_are_flagged(results: list[ReportedResult]) -> None:
    assert sorted(r.base or 0 for r in results if r.is_small) == [12, 13, 16]


def test_fieldwork(tables: Tables) -> None:
    report = survey_report(tables)
    assert (report.opened, report.closed) == ("2017-04-06", "2017-05-11")
    assert report.source.publisher == "Local Government Association"


def test_what_the_report_does_not_have_is_said(tables: Tables) -> None:
    with pytest.raises(UnmatchedCodes, match="no question 'Q99'"):
        survey_report(tables).question("Q99")
    with pytest.raises(UnmatchedCodes, match="Q2a: the report has no result 'Maybe'"):
        survey_report(tables).question("Q2a").result("Maybe")


def test_both_cross_tabulations_bear_a_difference(tables: Tables) -> None:
    by_engagement, by_alignment = survey_contrasts(tables)
    assert (by_engagement.first.count, by_engagement.first.base) == (10, 16)
    assert (by_engagement.second.count, by_engagement.second.base) == (4, 55)
    assert (by_alignment.first.count, by_alignment.first.base) == (10, 13)
    assert (by_alignment.second.count, by_alignment.second.base) == (0, 12)
    assert by_alignment.second.status is Status.DERIVED
    assert by_engagement.is_supported
    assert by_alignment.is_supported
    assert [group.is_small for group in (by_engagement.first, by_engagement.second)] == [
        True,
        False,
    ]
