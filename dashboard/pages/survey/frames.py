"""Pieces of the survey's cards: the room of a figure, the key of a scale, a mark."""

from collections.abc import Mapping

import plotly.graph_objects as go
from dash import html

from dashboard.components.attributes import attributes
from dashboard.descriptions.survey_splits import status_words
from dashboard.figures.likert_bar import option_colours
from dashboard.theme import in_dark
from geodata.likert import Scale
from geodata.vocabulary import Status


def drawn_frame(name: str, figure: go.Figure, title: str) -> html.Div:
    """Keep the room of a figure; the script draws there what the data holds under ``name``."""
    return html.Div(
        html.Div(className="chart__graph", style={"height": f"{figure.layout.height}px"}),
        className="chart",
        role="group",
        **attributes(
            {
                "data-figure": name,
                "aria-label": f"Figure: {title}. Its figures stand in a table too.",
            }
        ),
    )


def card_head(title: str) -> html.Header:
    """Build the head of a card, with room for what can be done with it."""
    return html.Header(html.H3(title, className="card__title"), className="card__head")


def scale_key(scale: Scale, said: Mapping[str, str] | None = None) -> html.Ul:
    """Build the key of a scale, in the order of the bar from left to right.

    Args:
        scale: the answers.
        said: by label, what stands beside an answer; answers that are not in it are left out.
            Without it, all answers stand alone.
    """
    colours = option_colours(scale)
    entries = [
        html.Li(
            [
                _swatch(colours[option.key][0]),
                option.label,
                *((" ", html.Strong(said[option.label])) if said else ()),
            ]
        )
        for side in (-1, 0, 1, None)
        for option in reversed(scale.on_side(side))
        if said is None or option.label in said
    ]
    return html.Ul(entries, className="survey-key")


def answers_badge(status: Status) -> html.Span:
    """Build the mark that says whether answers by group were supplied or made up."""
    return html.Span(status_words(status), className=f"badge badge--{status.value}")


def _swatch(colour: str) -> html.Span:
    """Return a patch of colour; both are given, and the style sheet takes that of the page."""
    colours = {"--light": colour, "--dark": in_dark(colour)}
    return html.Span(className="survey-key__swatch", style=colours)
