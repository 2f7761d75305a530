"""The frame around every figure: its name, words, definition, source and status."""

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import attributes
from dashboard.formatting import STATUS_WORDS
from geodata.measures import Measure
from geodata.sources import Source
from geodata.vocabulary import Status, Unit

_IN_PROPORTION = {
    Unit.GBP: "per resident",
    Unit.PEOPLE: "in proportion",
    Unit.COUNT: "in proportion",
}
"""Units whose values follow the size of an area, and so mislead on a map."""


def graph_config(topojson_url: str, *, is_map: bool = False) -> dict[str, Any]:
    """Return the one configuration of every graph.

    ``topojsonURL`` keeps Plotly from fetching its world map from another
    host; sharing to a cloud and the logo are off. Our own buttons stand in
    for Plotly's bar, which has no keyboard order of its own.
    """
    return {
        "topojsonURL": topojson_url,
        "showSendToCloud": False,
        "plotlyServerURL": "",
        "displaylogo": False,
        "displayModeBar": False,
        "scrollZoom": is_map,
        "doubleClick": False,
        "responsive": True,
        "staticPlot": not is_map,
    }


def page_graph_config(topojson_url: str) -> dict[str, Any]:
    """Return the configuration of figures outside the Atlas: they answer to the pointer."""
    return graph_config(topojson_url) | {"staticPlot": False}


def status_badge(status: Status) -> html.Span:
    """Build the mark that says how a figure came to be."""
    return html.Span(STATUS_WORDS[status], className=f"badge badge--{status.value}")


def measure_facts(measure: Measure) -> list[Component]:
    """Build the line under a measure's name: status, period, edition.

    An amount or a count also gets the way to its companion for its size.
    """
    parts = [part for part in (measure.period, measure.edition) if part]
    facts: list[Component] = [
        status_badge(measure.status),
        html.Span(" · ".join(parts), className="facts__when"),
    ]
    if measure.unit in _IN_PROPORTION and measure.companion_key:
        facts.append(
            html.Button(
                f"Large areas stand out: show it {_IN_PROPORTION[measure.unit]}",
                className="link-button facts__companion",
                **attributes({"data-companion": measure.companion_key}),
            )
        )
    return facts


def figure_words(sentence: str, measure: Measure, sources: Sequence[Source]) -> list[Component]:
    """Build what stands under a figure: sentence, definition, method, source."""
    return [
        html.P(sentence, className="words__sentence"),
        html.P(measure.definition, className="words__definition"),
        *(
            [html.P([html.Strong("Take care. "), measure.caveat], className="words__caveat")]
            if measure.caveat
            else []
        ),
        html.P(source_line(measure, sources), className="words__source"),
        *(
            [html.Details([html.Summary("How it was made"), html.P(measure.method)])]
            if measure.method
            else []
        ),
    ]


def sourced(sentence: str, *shown: tuple[Measure, Sequence[Source]]) -> list[Component]:
    """Build a sentence about one measure or two, with where each comes from."""
    lines = [
        html.P([html.Span(f"{measure.title}. "), *source_line(measure, sources)])
        for measure, sources in shown
    ]
    return [
        html.P(sentence, className="words__sentence"),
        html.Div(lines, className="words__source"),
    ]


def source_line(measure: Measure, sources: Sequence[Source]) -> list[Component | str]:
    """Write where a measure comes from, and how its numbers came to be."""
    return [*sources_line(sources), f" Status: {STATUS_WORDS[measure.status].lower()}."]


def sources_line(sources: Sequence[Source]) -> list[Component | str]:
    """Write where numbers come from, with a link a source and its date where it is known."""
    line: list[Component | str] = ["Source: "]
    for place, source in enumerate(sources):
        if place:
            line.append("; ")
        label = f"{source.publisher}, {source.title}"
        is_link = source.address.startswith(("https://", "http://"))
        line.append(
            html.A(label, href=source.address, rel="noreferrer", target="_blank")
            if is_link
            else label
        )
        if source.published[:1].isdigit():
            line.append(f" ({source.published})")
    line.append(".")
    return line
