"""The report, section by section: a card a question, as data that the page's script builds."""

from collections.abc import Sequence
from functools import lru_cache

import plotly.graph_objects as go
from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import attributes
from dashboard.components.chart_card import folded
from dashboard.components.element_tree import element_tree
from dashboard.components.exhibit_mark import exhibit_mark
from dashboard.components.figure_card import page_graph_config, sources_line, status_badge
from dashboard.components.values_table import Cell, Column, Row, values_table
from dashboard.descriptions import describe_contrast, describe_question
from dashboard.descriptions.survey import (
    NO_BASE,
    base_words,
    result_words,
    share_words,
    shared_answer,
)
from dashboard.formatting import STATUS_WORDS, interval_words
from dashboard.page_context import PageContext
from dashboard.pages.survey.figures import question_figure
from dashboard.pages.survey.frames import card_head, drawn_frame, scale_key
from dashboard.site import SURVEY
from geodata.queries.survey_contrasts import Contrast, survey_contrasts
from geodata.queries.survey_report import (
    ReportedQuestion,
    ReportedResult,
    ReportSection,
    survey_report,
)
from geodata.sources import Source
from geodata.tables import Tables
from geodata.vocabulary import Status

_COLUMNS = (
    Column("Answer", is_sortable=False),
    Column("Result", is_number=True, is_sortable=False),
    Column("95% interval", is_number=True, is_sortable=False),
    Column("Base", is_number=True, is_sortable=False),
    Column("Status", is_sortable=False),
    Column("Note", is_sortable=False),
)


def report_data(context: PageContext) -> dict[str, object]:
    """Return what the page's script writes and draws: the report, and its figures."""
    return _report(context.tables) | {"config": page_graph_config(context.topojson_url)}


@lru_cache(maxsize=4)
def _report(tables: Tables) -> dict[str, object]:
    """Build the report once: it is the same for every reader."""
    report = survey_report(tables)
    contrasts = {contrast.question_code: contrast for contrast in survey_contrasts(tables)}
    figures = {
        question.code: figure
        for question in report.questions
        if (figure := question_figure(question))
    }
    sections = [
        _section(section, [_card(q, figures.get(q.code), contrasts.get(q.code), report.source)
                           for q in section.questions])
        for section in report.sections
    ]  # fmt: skip
    return {
        "tree": element_tree(sections),
        "figures": {code: figure.to_plotly_json() for code, figure in figures.items()},
    }


def section_anchor(name: str) -> str:
    """Return the id of a section, for links within the page."""
    return f"survey-{name.lower().replace(' ', '-')}"


def question_anchor(code: str) -> str:
    """Return the id of a question's card, for links within the page."""
    return f"survey-{code.lower().replace('_', '-')}"


def _section(section: ReportSection, cards: Sequence[html.Article]) -> html.Section:
    name = section_anchor(section.name)
    return html.Section(
        [
            html.H2(section.name, id=f"{name}-title", className="section-title"),
            html.Div(list(cards), className="survey-cards"),
        ],
        id=name,
        className="survey-section",
        **attributes({"aria-labelledby": f"{name}-title"}),
    )


def _card(
    question: ReportedQuestion,
    figure: go.Figure | None,
    contrast: Contrast | None,
    source: Source,
) -> html.Article:
    words = [html.P(describe_question(question))]
    if contrast:
        words.append(html.P(describe_contrast(contrast)))
    return html.Article(
        [
            card_head(question.title),
            html.P(
                [
                    html.Span(question_subtitle(question)),
                    *(part for badge in _badges(question) for part in (" ", badge)),
                ],
                className="card__subtitle",
            ),
            *_figure(question, figure),
            html.Div(
                [*words, html.P(sources_line([source]), className="words__source")],
                className="words survey-card__words",
            ),
            folded("Show the figures as a table", _table(question)),
        ],
        id=question_anchor(question.code),
        className="card survey-card",
        **exhibit_mark(SURVEY, question.code),
    )


def question_subtitle(question: ReportedQuestion) -> str:
    """Name the question's number, the answer that all its items are about, and the base."""
    answer = shared_answer(question)
    quoted = f"Answers “{answer}”" if answer else ""
    return " · ".join(filter(None, (question.asked, quoted, base_words(question))))


def _badges(question: ReportedQuestion) -> list[html.Span]:
    """Return a mark a status: how the printed came to be, and what is told in words or lost."""
    valued = {r.status for r in question.results if not (r.is_stated or r.is_lost)}
    badges = [status_badge(status) for status in Status if status in valued]
    if any(result.is_stated for result in question.results):
        badges.append(html.Span("Stated in words", className="badge"))
    if any(result.is_small for result in question.results):
        badges.append(html.Span("Small base", className="badge badge--small"))
    return badges


def _figure(question: ReportedQuestion, figure: go.Figure | None) -> list[Component]:
    """Return the room for a question's figure, and the key of its scale with every figure."""
    if figure is None:
        return []
    frame = drawn_frame(question.code, figure, question.title)
    if not question.scale:
        return [html.Div(frame)]
    said = {result.response: share_words(result) for result in question.results}
    return [html.Div([frame, scale_key(question.scale, said)])]


def _table(question: ReportedQuestion) -> Component:
    rows = [Row(_cells(result)) for result in question.results]
    return values_table(f"{question.title}: figures", _COLUMNS, rows)


def _cells(result: ReportedResult) -> Sequence[Cell | str]:
    is_share = result.share is not None
    base = str(result.base) if result.base is not None else (NO_BASE if is_share else "")
    return (
        result_label(result),
        result_words(result),
        interval_words(result.interval) if result.interval else "",
        f"{base} (small)" if result.is_small else base,
        status_of(result),
        result.note,
    )


def result_label(result: ReportedResult) -> str:
    """Name a result in a table by its item and its answer."""
    return ": ".join(part for part in (result.item, result.response) if part)


def status_of(result: ReportedResult) -> str:
    """Say how a result came to be, or that the report prints no number for it."""
    if result.is_stated or result.is_lost:
        return result_words(result)
    return STATUS_WORDS[result.status]
