"""What can be taken away from the survey page: findings, every question, splits, councils."""

from dashboard.errors import InvalidRequest
from dashboard.exhibits.catalogue import PageExhibits, Query
from dashboard.exhibits.exhibit import Exhibit
from dashboard.page_context import PageContext
from dashboard.pages.survey.answers import SPLIT, SPLIT_MAP
from dashboard.pages.survey.exhibits.councils import council_names, councils_exhibit
from dashboard.pages.survey.exhibits.findings import findings_exhibit
from dashboard.pages.survey.exhibits.questions import question_exhibit
from dashboard.pages.survey.exhibits.split_chart import split_exhibit
from dashboard.pages.survey.exhibits.split_map import split_map_exhibit
from dashboard.pages.survey.layout import FINDINGS
from dashboard.pages.survey.respondents import shown_respondents
from dashboard.pages.survey.selection import SurveySelection
from dashboard.site import SURVEY
from geodata.queries.split_measure import MAPPED
from geodata.queries.survey_report import survey_report
from geodata.queries.survey_splits import SurveySplit, survey_split


def exhibits(context: PageContext) -> PageExhibits:
    """Return the survey page's exhibits."""
    report = survey_report(context.tables)
    codes = tuple(question.code for question in report.questions)

    def names(query: Query) -> tuple[str, ...]:
        selection = SurveySelection.from_query(query, context)
        shown = shown_respondents(context, is_illustrative=selection.is_illustrative)
        split = () if shown is None else (SPLIT,)
        split_map = (SPLIT_MAP,) if split and selection.split in MAPPED else ()
        return (FINDINGS, *codes, *split, *split_map, *council_names(context, shown))

    def make(name: str, query: Query) -> Exhibit:
        selection = SurveySelection.from_query(query, context)
        if name == FINDINGS:
            return findings_exhibit(context, report)
        if name in codes:
            return question_exhibit(context, report.question(name))
        shown = shown_respondents(context, is_illustrative=selection.is_illustrative)
        if name in council_names(context, shown):
            return councils_exhibit(context, shown, name)
        if shown is not None and name in (SPLIT, SPLIT_MAP):
            split = survey_split(context.tables, shown, selection.question, selection.split)
            return _of_split(context, name, split)
        raise InvalidRequest("The survey page has no such figure in this view.")

    return PageExhibits(SURVEY, names, make)


def _of_split(context: PageContext, name: str, split: SurveySplit) -> Exhibit:
    if name == SPLIT:
        return split_exhibit(context, split)
    if split.split in MAPPED:
        return split_map_exhibit(context, split)
    raise InvalidRequest("What answers are split by here has no place on a map.")
