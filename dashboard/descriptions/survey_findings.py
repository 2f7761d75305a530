"""What a leader needs of the survey first: a few findings, each with its base and interval."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from dashboard.descriptions.survey import describe_contrast
from dashboard.formatting import interval_words, whole_percent
from geodata.queries.survey_contrasts import Contrast
from geodata.queries.survey_report import ReportedResult, SurveyReport

CARE: Final = (
    "Councillors chose whether to answer, so those who did may differ from those who did not.",
    "The 95% intervals (Wilson’s) show only how far so small a number of answers may mislead; "
    "they say nothing of who answered.",
    "Bases under 30 are marked as small.",
    "What the report names but its text does not hold stands as “not in the published text”.",
    "Questions stand under short titles of ours, not in the questionnaire’s wording.",
)
"""What every figure of the survey is to be read with."""


@dataclass(frozen=True, slots=True)
class FindingWords:
    """One finding: the number that is seen first, what it says, and what it rests on.

    ``question_code`` is where the finding stands in full.
    """

    number: str
    sentence: str
    basis: str
    question_code: str


def describe_findings(
    report: SurveyReport, contrasts: tuple[Contrast, ...]
) -> tuple[FindingWords, ...]:
    """Word the findings on engagement, planning, confidence, and what confidence goes with."""
    engaged = report.question("Q2a").result("Net: disagree")
    planned = report.question("Q10a").result("Net: completely or mostly top down")
    confident = report.question("Q17").result("Net: confident")
    doubting = report.question("Q17").result("Net: little or no confidence")
    by_engagement = contrasts[0]
    first, second = by_engagement.first, by_engagement.second
    return (
        _finding(engaged, "disagreed that councillors had been sufficiently engaged", "Q2a"),
        _finding(planned, "found the planning completely or mostly top down", "Q10a"),
        _finding(
            doubting,
            "had little or no confidence that the plan would deliver its objectives; "
            f"{_share(confident)} were confident",
            "Q17",
        ),
        FindingWords(
            number=f"{first.count} of {first.base} v {second.count} of {second.base}",
            sentence="were confident: those who agreed that councillors had been sufficiently "
            "engaged, against those who did not",
            basis=describe_contrast(by_engagement).split(". ", 1)[1],
            question_code=by_engagement.question_code,
        ),
    )


def describe_fieldwork(report: SurveyReport) -> str:
    """Say who answered when, and what the figures can therefore not say."""
    response = report.question("response").results
    people, councils, upper = response[0], response[1], response[2]
    return (
        f"{people.count} councillors from {councils.count} councils answered between "
        f"{_day(report.opened)} and {_day(report.closed)}; among these councils were "
        f"{upper.count} of the {upper.base} single tier and county councils."
    )


def _day(text: str) -> str:
    day = date.fromisoformat(text)
    return f"{day.day} {day:%B %Y}"


def _finding(result: ReportedResult, sentence: str, code: str) -> FindingWords:
    between = f"95% interval {interval_words(result.interval)}, " if result.interval else ""
    return FindingWords(_share(result), sentence, f"{between}base {result.base}", code)


def _share(result: ReportedResult) -> str:
    return "" if result.share is None else whole_percent(result.share)
