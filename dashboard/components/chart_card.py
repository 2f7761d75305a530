"""A figure with its name, words, status, source and table; nothing of these can be left out."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, cast

from dash import dcc, html
from dash.development.base_component import Component
from plotly.io.json import to_json_plotly

from dashboard.components.attributes import attributes
from dashboard.components.figure_card import page_graph_config, sources_line, status_badge
from dashboard.page_context import PageContext
from geodata.sources import Source
from geodata.vocabulary import Status


def chart_card(
    context: PageContext,
    identifier: StrEnum,
    title: str,
    figure: object,
    words: str | Sequence[str | Component],
    *,
    statuses: Sequence[Status],
    sources: Sequence[Source],
    table: Component | None,
    exhibit: Mapping[str, Any],
    subtitle: str | Component = "",
    room: int = 0,
    words_id: StrEnum | None = None,
) -> html.Section:
    """Build a card around a figure.

    Args:
        context: gives the addresses that figures need.
        identifier: id of the graph.
        title: what the figure answers.
        figure: the drawn figure; ``customdata`` that is an area's code links it to all others.
            Nothing where a callback gives it once it is asked for.
        words: what it shows, made from the same values.
        statuses: how its numbers came to be.
        sources: where they come from.
        table: the same numbers as a table, folded away; nothing where one stands beside it.
        exhibit: the mark under which it can be taken away, as ``exhibit_mark`` makes it.
        subtitle: unit, year, edition, base.
        room: pixels in height to keep for a figure that is drawn as it comes near.
        words_id: id of the words where a callback changes them.
    """
    named: dict[str, Any] = {"id": words_id} if words_id else {}
    sentences = [html.P(words)] if isinstance(words, str) else list(words)
    return html.Section(
        [
            html.H3(title, className="card__title"),
            html.P(
                [subtitle, *(part for s in statuses for part in (" ", status_badge(s)))],
                className="card__subtitle",
            ),
            later_graph(context, identifier, figure, label=title, room=room)
            if room
            else linked_graph(context, identifier, figure, label=title),
            html.Div(sentences, className="words chart-card__words", **named),
            html.P(sources_line(sources), className="words__source"),
            *([folded("Show the figures as a table", table)] if table is not None else []),
        ],
        className="card chart-card",
        **exhibit,
    )


def linked_graph(
    context: PageContext, identifier: StrEnum, figure: object, *, label: str
) -> html.Div:
    """Build a graph whose areas answer to hovering and keeping, like those of every page."""
    return html.Div(
        dcc.Graph(
            id=identifier,
            figure=figure,
            config=cast("dcc.Graph.Config", page_graph_config(context.topojson_url)),
            className="chart__graph",
            clear_on_unhover=False,
        ),
        className="chart",
        role="group",
        **attributes({"aria-label": _spoken(label)}),
    )


def later_graph(
    context: PageContext, identifier: StrEnum, figure: object, *, label: str, room: int = 0
) -> html.Div:
    """Build the room of a figure that is drawn as it comes near, by the page's own script.

    Dash needs a tenth of a second for each graph of its own, seen or not. A callback gives
    another figure by writing ``drawing`` into ``data-later``.

    Args:
        context: gives the addresses that figures need.
        identifier: id of the room.
        figure: data and layout; nothing while it is not known.
        label: what the figure is.
        room: pixels in height to keep where the figure says none.
    """
    drawn = "" if figure is None else drawing(context, figure)
    layout = {} if figure is None else cast("dict[str, Any]", figure)["layout"]
    height = layout.get("height", room)
    return html.Div(
        html.Div(className="chart__graph", style={"height": f"{height}px"}),
        id=identifier,
        className="chart",
        role="group",
        **attributes({"data-later": drawn, "aria-label": _spoken(label)}),
    )


def drawing(context: PageContext, figure: object) -> str:
    """Write a figure as the page's script draws it later."""
    config = page_graph_config(context.topojson_url)
    text: str = to_json_plotly({"figure": figure, "config": config})
    return text


def _spoken(label: str) -> str:
    return f"Figure: {label}. Its figures stand in a table too."


def folded(summary: str, content: Component) -> html.Details:
    """Build something that is a click away."""
    head = html.Summary(summary, className="folded__summary")
    return html.Details([head, content], className="folded")
