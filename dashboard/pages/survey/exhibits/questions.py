"""A question of the survey's report, to take away."""

from typing import Final

from dashboard.descriptions import describe_contrast, describe_question
from dashboard.descriptions.survey import NO_BASE
from dashboard.descriptions.survey_findings import CARE
from dashboard.descriptions.survey_headings import survey_heading
from dashboard.exhibits.drawing import Bars, Drawing, Series
from dashboard.exhibits.exhibit import Exhibit, LegendEntry
from dashboard.exhibits.headings import fitting
from dashboard.exhibits.measures import credits_of
from dashboard.exhibits.table import Column, NumberFormat, Table
from dashboard.figures.likert_bar import option_colours
from dashboard.figures.share_bars import COLOUR
from dashboard.page_context import PageContext
from dashboard.pages.survey.figures import question_figure, share_row
from dashboard.pages.survey.report import question_subtitle, result_label, status_of
from dashboard.site import SURVEY
from geodata.likert import Option, Scale
from geodata.queries.survey_contrasts import survey_contrasts
from geodata.queries.survey_report import (
    Form,
    ReportedQuestion,
    ReportedResult,
    survey_report,
)
from geodata.vocabulary import Status

FIELDWORK: Final = "April to May 2017"
_INTERVAL: Final = "Wilson’s 95% interval, share from 0 to 1"
_COLUMNS: Final = (
    Column("answer", "Answer", description="item and answer; “Net” adds up several answers"),
    Column("share", "Share", NumberFormat.WHOLE_PERCENT, "share of the base, from 0 to 1"),
    Column("count", "Count", NumberFormat.WHOLE, "respondents or councils, where printed"),
    Column("interval_lower", "95% interval, from", NumberFormat.WHOLE_PERCENT, _INTERVAL),
    Column("interval_upper", "95% interval, to", NumberFormat.WHOLE_PERCENT, _INTERVAL),
    Column("base", "Base", NumberFormat.WHOLE, "how many answered"),
    Column("base_note", "About the base", description="whether it is small, or not printed"),
    Column("status", "Status", description="how the value came to be, or why there is none"),
    Column("note", "Note", description="what the report or the transcription remarks"),
)


def question_exhibit(context: PageContext, question: ReportedQuestion) -> Exhibit:
    """Return a question as the report prints it."""
    words = [describe_question(question)]
    words += [
        describe_contrast(contrast)
        for contrast in survey_contrasts(context.tables)
        if contrast.question_code == question.code
    ]
    source = survey_report(context.tables).source
    figure = question_figure(question)
    return Exhibit(
        key=f"{SURVEY.key}/{question.code}",
        subject=f"{question.code} {question.title}",
        date=FIELDWORK,
        title=question.title,
        takeaway=fitting(survey_heading(question)),
        subtitle=question_subtitle(question),
        words=tuple(words),
        caveats=CARE,
        statuses=_statuses(question),
        sources=(source,),
        credits=credits_of((source,)),
        address=SURVEY.path,
        table=Table(_COLUMNS, tuple(_row(result) for result in question.results)),
        legend=scale_legend(question.scale) if question.scale and figure else (),
        drawing=_drawing(question) if figure else None,
        figure=None if figure is None else lambda: figure,
        alternative=f"{'Bars' if figure else 'Table'}: {question.title}. {' '.join(words)}",
    )


def in_chart_order(scale: Scale) -> tuple[Option, ...]:
    """Return answers as they stand in a bar: against, neither, for, and then those set apart."""
    return tuple(o for side in (-1, 0, 1, None) for o in reversed(scale.on_side(side)))


def scale_legend(scale: Scale) -> tuple[LegendEntry, ...]:
    """Return each answer with its colour, in the order of the bar."""
    colours = option_colours(scale)
    return tuple(LegendEntry(colours[o.key][0], o.label) for o in in_chart_order(scale))


def _statuses(question: ReportedQuestion) -> tuple[Status, ...]:
    valued = {r.status for r in question.results if not (r.is_stated or r.is_lost)}
    return tuple(status for status in Status if status in valued) or (Status.PUBLISHED,)


def _row(result: ReportedResult) -> tuple[str | float | int | None, ...]:
    small = "small" if result.is_small else ""
    unprinted = NO_BASE if result.share is not None and result.base is None else ""
    return (
        result_label(result),
        result.share,
        result.count,
        result.interval.lower if result.interval else None,
        result.interval.upper if result.interval else None,
        result.base,
        small or unprinted,
        status_of(result),
        result.note,
    )


def _drawing(question: ReportedQuestion) -> Drawing:
    if question.form is Form.SCALE and question.scale:
        shares = {result.response: result.share for result in question.results}
        colours = option_colours(question.scale)
        return Bars(
            categories=(question.title,),
            series=tuple(
                Series(o.label, (shares.get(o.label),), colours[o.key][0])
                for o in in_chart_order(question.scale)
            ),
            form=NumberFormat.WHOLE_PERCENT,
            is_stacked=True,
        )
    rows = [share_row(question, result) for result in question.results]
    return Bars(
        categories=tuple(row.label for row in rows),
        series=(Series("Share", tuple(row.share for row in rows), COLOUR),),
        form=NumberFormat.WHOLE_PERCENT,
    )
