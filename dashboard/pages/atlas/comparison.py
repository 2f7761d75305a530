"""Below the maps: the ranking, the scatter and the table."""

import dash_mantine_components as dmc
import plotly.graph_objects as go
from dash import html
from dash.development.base_component import Component

from dashboard.address_reader import MAXIMUM_TEXT
from dashboard.components.attributes import attributes
from dashboard.components.figure_card import sourced
from dashboard.descriptions import describe_ranking, describe_scatter
from dashboard.figures.frame import plain_layout
from dashboard.figures.scatter import can_be_compared, scatter
from dashboard.ids import Atlas
from dashboard.pages.atlas.context import AtlasContext
from dashboard.theme import Side
from geodata.queries import ClassifiedMeasure


def ranking_card(context: AtlasContext, rank_by: Side) -> html.Section:
    """Build the frame of the ranking, with its switch."""
    return html.Section(
        [
            html.Div(
                [
                    html.H2(f"All {context.nouns.count} ranked", className="card__title"),
                    dmc.SegmentedControl(
                        id=Atlas.RANK_BY,
                        value=rank_by.value,
                        data=[
                            {"value": Side.LEFT.value, "label": "Left map"},
                            {"value": Side.RIGHT.value, "label": "Right map"},
                        ],
                        size="xs",
                        **attributes({"aria-label": "Rank by the measure of"}),
                    ),
                ],
                className="card__head",
            ),
            html.P(id=Atlas.RANKING_TITLE, className="card__subtitle"),
            html.Div(
                html.Div(id=Atlas.RANKING, className="ranking__graph"),
                className="ranking",
                tabIndex=0,
                role="listbox",
                **attributes(
                    {
                        "aria-label": f"{context.nouns.plural.capitalize()} in order. Up and down "
                        "keys move, Enter keeps or lets go, Escape clears.",
                        "aria-multiselectable": "true",
                        "data-view": "ranking",
                        "data-side": rank_by.value,
                    }
                ),
                id=Atlas.RANKING_ROWS,
            ),
            html.P(className="words__kept", **attributes({"data-kept": "ranking"})),
            html.Div(id=Atlas.RANKING_WORDS, className="words"),
        ],
        className="card card--ranking",
        **attributes({"aria-label": "Ranking", "data-exhibit": "atlas/ranking"}),
    )


def ranking_words(context: AtlasContext, classified: ClassifiedMeasure) -> list[Component]:
    """Build the words under the ranking."""
    sentence = describe_ranking(classified, context.nouns)
    return sourced(sentence, (classified.measure, classified.sources))


def scatter_words(
    context: AtlasContext, left: ClassifiedMeasure, right: ClassifiedMeasure | None
) -> list[Component]:
    """Build the words under the scatter."""
    shown = [(each.measure, each.sources) for each in (left, right) if each]
    return sourced(describe_scatter(left, right, context.nouns), *shown)


def scatter_figure(
    context: AtlasContext, left: ClassifiedMeasure, right: ClassifiedMeasure | None
) -> go.Figure:
    """Return the scatter, or an empty figure where points cannot be placed."""
    if right is None or not can_be_compared(left, right):
        return go.Figure(layout=plain_layout(xaxis={"visible": False}, yaxis={"visible": False}))
    return scatter(left, right, context.areas)


def scatter_card() -> html.Section:
    """Build the frame of the scatter."""
    return html.Section(
        [
            html.H2("The two measures together", className="card__title"),
            html.Div(
                html.Div(id=Atlas.SCATTER, className="scatter__graph"),
                className="scatter",
                **attributes({"data-view": "scatter"}),
            ),
            html.P(className="words__kept", **attributes({"data-kept": "scatter"})),
            html.Div(id=Atlas.SCATTER_WORDS, className="words"),
        ],
        className="card card--scatter",
        **attributes({"aria-label": "Scatter", "data-exhibit": "atlas/scatter"}),
    )


def table_card(context: AtlasContext, rows: str) -> html.Section:
    """Build the frame of the table; the page fills it from the same readings."""
    heads = [
        ("name", context.nouns.singular.capitalize()),
        ("region", "NHS region"),
        ("left", "Left map"),
        ("right", "Right map"),
    ]
    return html.Section(
        [
            html.Div(
                [
                    html.H2("The figures in a table", className="card__title"),
                    dmc.TextInput(
                        id=Atlas.TABLE_FIND,
                        value=rows,
                        debounce=250,
                        inputProps={"maxLength": MAXIMUM_TEXT},
                        placeholder="Show rows with…",
                        size="xs",
                        **attributes({"aria-label": "Show only rows with this text"}),
                    ),
                ],
                className="card__head",
            ),
            html.Div(
                html.Table(
                    [
                        html.Caption(className="visually-hidden"),
                        html.Thead(html.Tr([_head(key, label) for key, label in heads])),
                        html.Tbody(),
                    ],
                    id=Atlas.TABLE,
                    className="values-table",
                ),
                className="table__scroll",
                tabIndex=0,
                role="region",
                **attributes({"aria-label": "Table of figures"}),
            ),
        ],
        className="card card--table",
        **attributes({"aria-label": "Table", "data-exhibit": "atlas/table"}),
    )


def _head(key: str, label: str) -> Component:
    return html.Th(
        html.Button(label, className="sort-button", **attributes({"data-sort": key})),
        scope="col",
        **attributes({"aria-sort": "none", "data-column": key}),
    )
