"""The legend of a map that is coloured as it was drawn: classes, counts, what is missing."""

from collections.abc import Sequence

from dash import html

from dashboard.components.attributes import attributes
from dashboard.figures.choropleth import class_colours
from dashboard.readings import class_labels, missing_words
from dashboard.theme import Scheme, Side
from geodata.boundary import AreaType
from geodata.queries import ClassifiedMeasure


def map_legend(
    classified: ClassifiedMeasure, nouns: AreaType, *, side: Side = Side.LEFT
) -> html.Ul:
    """Build the key of a map: a swatch a class, its range, and how many areas are in it.

    Args:
        classified: what the map shows.
        nouns: what an area is called.
        side: which of the two hues the map has.
    """
    light, dark = (class_colours(classified, side, scheme) for scheme in Scheme)
    entries = [
        _entry(label, count, (light[place], dark[place]))
        for place, (label, count) in enumerate(class_labels(classified))
    ]
    reasons, missing = missing_words(classified)
    if missing:
        entries.append(_entry(reasons, missing, ("var(--no-data)",) * 2))
    if any(classified.doubtful):
        entries.append(_doubt(sum(classified.doubtful)))
    return html.Ul(
        entries,
        className="map-legend",
        **attributes({"aria-label": f"Classes and the number of {nouns.plural} in each"}),
    )


def _entry(label: str, count: int, colours: Sequence[str]) -> html.Li:
    light, dark = colours
    return html.Li(
        [
            # Both colours are given; the style sheet takes that of the page.
            html.Span(className="map-legend__swatch", style={"--light": light, "--dark": dark}),
            f"{label} ",
            html.Span(str(count), className="map-legend__count"),
        ]
    )


def _doubt(count: int) -> html.Li:
    return html.Li(
        [
            html.Span("?", className="map-legend__swatch map-legend__swatch--doubt"),
            "Doubtful, with its reason in the table ",
            html.Span(str(count), className="map-legend__count"),
        ]
    )
