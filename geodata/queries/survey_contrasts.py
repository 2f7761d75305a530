"""What the survey's two cross-tabulations allow to be said of a difference between groups."""

from dataclasses import dataclass

from geodata.intervals import Interval, wilson
from geodata.queries.survey_report import Form, ReportedResult, survey_report
from geodata.suppression import FLAGGED_BASE
from geodata.tables import Tables
from geodata.vocabulary import Status

_CONFIDENT = "confident"
_NOT_CONFIDENT = "no confidence"


@dataclass(frozen=True, slots=True)
class Group:
    """Respondents who answered one question alike, and how many of them were confident.

    ``count`` of ``base`` were confident. The status is derived where the report prints how many
    were not.
    """

    label: str
    count: int
    base: int
    interval: Interval
    status: Status

    @property
    def is_small(self) -> bool:
        """Whether the base is so small that it is flagged."""
        return self.base < FLAGGED_BASE


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two groups of one cross-tabulation.

    ``is_supported`` says whether their 95 % intervals do not touch. Without that, nothing may
    be said of a difference.
    """

    question_code: str
    first: Group
    second: Group

    @property
    def is_supported(self) -> bool:
        """Whether a difference may be put into words."""
        return self.first.interval.is_apart_from(self.second.interval)


def survey_contrasts(tables: Tables) -> tuple[Contrast, ...]:
    """Both cross-tabulations, each as two groups that can be held against each other."""
    contrasts = []
    for question in survey_report(tables).questions:
        if question.form is Form.CROSS_TABULATION:
            groups = [group for result in question.results if (group := _group(result))]
            contrasts.append(Contrast(question.code, groups[0], groups[1]))
    return tuple(contrasts)


def _group(result: ReportedResult) -> Group | None:
    """Return a group whose confidence is printed, in whichever direction."""
    if result.count is None or result.base is None:
        return None
    if result.response == _CONFIDENT:
        count, status = result.count, result.status
    elif result.response == _NOT_CONFIDENT:
        count, status = result.base - result.count, Status.DERIVED
    else:
        return None
    return Group(result.item, count, result.base, wilson(count / result.base, result.base), status)
