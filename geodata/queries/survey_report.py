"""The report of the survey of councillors: everything that it prints, and what it does not."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import groupby
from typing import Final

import pandas as pd

from geodata.errors import UnmatchedCodes
from geodata.intervals import Interval, wilson
from geodata.likert import Scale
from geodata.sources import Source
from geodata.suppression import FLAGGED_BASE
from geodata.survey_items import SURVEY_ITEMS
from geodata.tables import Tables
from geodata.vocabulary import Availability, SourceKey, Status

SURVEY_SOURCE: Final = SourceKey("lga_survey_2017")
RESPONSE: Final = "response"
"""The code under which the report says who responded; its base is councils, not answers."""
_CROSSED: Final = "_by_Q"


class Form(StrEnum):
    """What the report prints of a question, and so how it can be shown."""

    SCALE = "scale"
    SHARES = "shares"
    CROSS_TABULATION = "cross_tabulation"
    WORDS = "words"
    RESPONSE = "response"


@dataclass(frozen=True, slots=True)
class ReportedResult:
    """One thing that the report says of one question.

    ``item`` is empty for a question without items; in a cross-tabulation it is the group.
    ``share`` is 0 to 1. ``interval`` is Wilson's 95 % interval, from the counts where they are
    printed; there is none without a base, nor for councils, all of which were counted.
    """

    item: str
    response: str
    share: float | None
    count: int | None
    base: int | None
    availability: Availability
    status: Status
    note: str
    interval: Interval | None

    @property
    def is_small(self) -> bool:
        """Whether the base is so small that it is flagged."""
        return self.base is not None and self.base < FLAGGED_BASE

    @property
    def is_stated(self) -> bool:
        """Whether the report says this in words only."""
        return self.availability is Availability.NOT_PRINTED

    @property
    def is_lost(self) -> bool:
        """Whether the report names this, but its text holds no value."""
        return self.availability is Availability.NOT_IN_SOURCE


@dataclass(frozen=True, slots=True)
class ReportedQuestion:
    """One question with its results in the report's order. ``title`` is a short title of ours.

    ``scale`` is there when the report prints the answers of a whole scale. ``asked`` is the code
    as the report prints it, or empty where the number is not in its text.
    """

    code: str
    asked: str
    section: str
    title: str
    form: Form
    scale: Scale | None
    results: tuple[ReportedResult, ...]

    def result(self, response: str, item: str = "") -> ReportedResult:
        """The result of that response and item.

        Raises:
            UnmatchedCodes: The report has none.
        """
        for result in self.results:
            if (result.response, result.item) == (response, item):
                return result
        raise UnmatchedCodes(
            f"{self.code}: the report has no result {response!r} for item {item!r}; "
            "results are those of survey_results.csv."
        )


@dataclass(frozen=True, slots=True)
class ReportSection:
    """A section of the report with its questions in order."""

    name: str
    questions: tuple[ReportedQuestion, ...]


@dataclass(frozen=True, slots=True)
class SurveyReport:
    """The whole report. ``opened`` and ``closed`` are days, as ``2017-04-06``."""

    sections: tuple[ReportSection, ...]
    opened: str
    closed: str
    source: Source

    @property
    def questions(self) -> tuple[ReportedQuestion, ...]:
        """Every question, in the report's order."""
        return tuple(question for section in self.sections for question in section.questions)

    def question(self, code: str) -> ReportedQuestion:
        """The question of that code.

        Raises:
            UnmatchedCodes: The report has none.
        """
        for question in self.questions:
            if question.code == code:
                return question
        raise UnmatchedCodes(
            f"The report has no question {code!r}; codes are those of survey_questions.csv."
        )


@lru_cache(maxsize=4)
def survey_report(tables: Tables) -> SurveyReport:
    """Everything that the report prints, section by section."""
    questions = tables.frames["survey_questions"].sort_values("question_number")
    results = dict(iter(tables.frames["survey_results"].groupby("question_code")))
    records = [_question(row, results[row.question_code]) for row in questions.itertuples()]
    dates = _dates(tables)
    return SurveyReport(
        sections=tuple(
            ReportSection(name, tuple(members))
            for name, members in groupby(records, key=lambda question: question.section)
        ),
        opened=min(dates),
        closed=max(dates),
        source=tables.sources[SURVEY_SOURCE],
    )


def _dates(tables: Tables) -> list[str]:
    events = tables.frames["timeline"]
    is_fieldwork = (events["source_key"] == SURVEY_SOURCE) & (events["date_precision"] == "day")
    return list(events[is_fieldwork]["event_date"])


def _question(row: pd.Series, rows: pd.DataFrame) -> ReportedQuestion:
    code = str(row.question_code)
    results = tuple(_result(code, row) for row in rows.sort_values("result_number").itertuples())
    scale = _whole_scale(code, results)
    is_asked = row.is_number_printed and code.startswith("Q")
    return ReportedQuestion(
        code=code,
        asked=code.replace(_CROSSED, " by Q") if is_asked else "",
        section=str(row.section),
        title=str(row.short_title),
        form=_form(code, scale, results),
        scale=scale,
        results=results,
    )


def _result(code: str, row: pd.Series) -> ReportedResult:
    share, count, base = (
        None if pd.isna(value) else value for value in (row.share, row.count, row.base)
    )
    return ReportedResult(
        item=row.item,
        response=row.response,
        share=None if share is None else float(share),
        count=None if count is None else int(count),
        base=None if base is None else int(base),
        availability=Availability(row.availability),
        status=Status(row.status),
        note=row.note,
        interval=None if code == RESPONSE else _interval(share, count, base),
    )


def _interval(share: float | None, count: float | None, base: float | None) -> Interval | None:
    if share is None or base is None:
        return None
    return wilson(float(share if count is None else count / base), int(base))


def _whole_scale(code: str, results: tuple[ReportedResult, ...]) -> Scale | None:
    """Return the scale of a question whose every substantive answer has a row of its own."""
    items = [item for item in SURVEY_ITEMS if item.question_code == code and not item.item]
    responses = {result.response for result in results}
    for item in items:
        if all(o.label in responses for o in item.scale.options if o.is_substantive):
            return item.scale
    return None


def _form(code: str, scale: Scale | None, results: tuple[ReportedResult, ...]) -> Form:
    if code == RESPONSE:
        return Form.RESPONSE
    if _CROSSED in code:
        return Form.CROSS_TABULATION
    if scale:
        return Form.SCALE
    return Form.SHARES if any(r.share is not None for r in results) else Form.WORDS
