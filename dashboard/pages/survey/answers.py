"""The answers by group: a chart, a table, a map, and which councils the answers come from."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from dash import html
from dash.development.base_component import Component

from dashboard.components.chart_card import folded
from dashboard.components.element_tree import element_tree
from dashboard.components.exhibit_mark import exhibit_mark
from dashboard.components.figure_card import page_graph_config, sources_line
from dashboard.components.map_legend import map_legend
from dashboard.descriptions import describe_split
from dashboard.descriptions.survey_splits import origin_words, split_names
from dashboard.figures.illustrative import ILLUSTRATIVE_MARK
from dashboard.page_context import PageContext
from dashboard.pages.survey.frames import (
    answers_badge,
    card_head,
    drawn_frame,
    scale_key,
)
from dashboard.pages.survey.representation import representation
from dashboard.pages.survey.respondents import shown_respondents
from dashboard.pages.survey.split_figures import split_chart, split_map
from dashboard.pages.survey.split_table import split_table
from dashboard.site import SURVEY
from geodata.queries.respondent_groups import SplitKey
from geodata.queries.split_measure import MAPPED, split_measure
from geodata.queries.survey_report import SURVEY_SOURCE, survey_report
from geodata.queries.survey_splits import SurveySplit, survey_split
from geodata.survey_items import SURVEY_ITEMS, SurveyItem
from geodata.vocabulary import Status

SPLIT: Final = "split"
SPLIT_MAP: Final = "split-map"
"""Names of the two exhibits."""

_NOT_PUBLIC = (
    "Answers by council are not public: the Local Government Association holds them. Whoever has "
    "them can name their file in the setting ATLAS_RESPONDENTS, as docs/respondents.md describes; "
    "illustrative ones, which are not real answers, show here what could then be seen."
)


def answers_data(
    context: PageContext, question: str, split_key: SplitKey, *, is_illustrative: bool
) -> dict[str, object]:
    """Return what the page's script writes and draws below the pickers.

    Args:
        context: tables, areas, and respondents where some were supplied.
        question: column of an item.
        split_key: what the answers are split by.
        is_illustrative: whether the reader asked for made-up answers.
    """
    respondents = shown_respondents(context, is_illustrative=is_illustrative)
    who = representation(context.tables, respondents)
    if respondents is None:
        parts: list[Component] = [html.P(_NOT_PUBLIC, className="survey-not-public")]
        figures: dict[str, object] = {}
    else:
        split = survey_split(context.tables, respondents, question, split_key)
        parts, figures = _cards(context, split)
    return {
        "tree": element_tree([*parts, who.section]),
        "figures": figures | who.figures,
        "config": page_graph_config(context.topojson_url),
    }


def answers_told(
    context: PageContext, question: str, split_key: SplitKey, *, is_illustrative: bool
) -> str:
    """Say for a screen reader what stands below the pickers now."""
    respondents = shown_respondents(context, is_illustrative=is_illustrative)
    if respondents is None:
        return "Answers by group are not shown."
    item = next(item for item in SURVEY_ITEMS if item.column == question)
    mark = f" {ILLUSTRATIVE_MARK}." if respondents.is_illustrative else ""
    return f"Now shown: {split_title(context, item, split_key)}.{mark}"


def are_pickers_hidden(context: PageContext, *, is_illustrative: bool) -> bool:
    """Whether there is nothing that the pickers could choose from."""
    return shown_respondents(context, is_illustrative=is_illustrative) is None


def question_options(context: PageContext) -> list[dict[str, object]]:
    """Return the picker's questions, under the sections of the report."""
    report = survey_report(context.tables)
    sections = [(item, report.question(item.question_code).section) for item in SURVEY_ITEMS]
    return [
        {
            "group": name,
            "items": [
                {"value": item.column, "label": item_title(context, item)} for item, _ in members
            ],
        }
        for name, members in groupby(sections, key=lambda pair: pair[1])
    ]


def item_title(context: PageContext, item: SurveyItem) -> str:
    """Name an item by the short title of its question."""
    title = survey_report(context.tables).question(item.question_code).title
    return f"{title}: {item.item}" if item.item else title


def _cards(context: PageContext, split: SurveySplit) -> tuple[list[Component], dict[str, object]]:
    chart = split_chart(split)
    title = split_title(context, split.item, split.split)
    body: list[Component] = [
        drawn_frame("split", chart, title),
        scale_key(split.item.scale),
        html.P(describe_split(split, context.nouns), className="words"),
        html.P(_source_line(context, split), className="words__source"),
    ]
    cards = [_card(title, split, body, exhibit=SPLIT)]
    figures: dict[str, object] = {"split": chart.to_plotly_json()}
    if split.split in MAPPED:
        measure = split_measure(context.tables, split)
        drawn = split_map(context, split, measure)
        figures["map"] = drawn.to_plotly_json()
        heading = f"{measure.measure.title}, on the map"
        cards.append(
            _card(heading, split, [
                drawn_frame("map", drawn, heading),
                map_legend(measure, context.nouns),
                html.P(split_map_words(split), className="words"),
                html.P(_source_line(context, split), className="words__source"),
            ], exhibit=SPLIT_MAP)
        )  # fmt: skip
    table = folded("Show the figures as a table", split_table(split, title))
    return [html.Div(cards, className="cards"), html.Div(table, className="card")], figures


def _card(
    title: str, split: SurveySplit, body: Sequence[Component], *, exhibit: str
) -> html.Article:
    return html.Article(
        [
            card_head(title),
            html.P(
                [f"{split.everyone.base} answered ", answers_badge(split.status)],
                className="card__subtitle",
            ),
            *body,
        ],
        className="card",
        **exhibit_mark(SURVEY, exhibit),
    )


def _source_line(context: PageContext, split: SurveySplit) -> list[Component | str]:
    """Name the survey, and say how these answers differ from its report."""
    _, *named = sources_line([context.tables.sources[SURVEY_SOURCE]])
    return [origin_words(split.status), *named]


def split_map_words(split: SurveySplit) -> str:
    """Say what the map of a split shows."""
    mark = f"{ILLUSTRATIVE_MARK}. " if split.status is Status.ILLUSTRATIVE else ""
    if not any(group.nets for group in split.groups):
        return f"{mark}No area has enough answers to be coloured."
    return f"{mark}The map shows the same shares as the chart and the table, in fixed steps of 20%."


def split_title(context: PageContext, item: SurveyItem, split_key: SplitKey) -> str:
    """Name an item and what its answers are split by."""
    name = split_names(context.nouns)[split_key]
    by = name if name.startswith("NHS") else name[0].lower() + name[1:]
    return f"{item_title(context, item)}, by {by}"
