"""A ranking for a page of its own: with letters of the kept, and a label for the pointer."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import plotly.graph_objects as go

from dashboard.figures.frame import ANSWERING
from dashboard.figures.ranked_bar import ranked_bar
from dashboard.theme import Side
from geodata.queries import ClassifiedMeasure, Footprint

FADED = 0.3
"""How much is left of the colour of what a filter leaves out."""


def page_ranking(
    classified: ClassifiedMeasure,
    footprints: Sequence[Footprint],
    *,
    labels: Sequence[str],
    letters: Mapping[str, str],
    faded: frozenset[str] = frozenset(),
    side: Side = Side.LEFT,
) -> go.Figure:
    """Draw the ranking of a measure, with the letter of a kept area before its name.

    Args:
        classified: the measure, in the order of ``footprints``.
        footprints: every area.
        labels: what the pointer is told of each area, in the order of ``footprints``.
        letters: the letter of each kept area, by code.
        faded: codes of areas that a filter leaves out.
        side: which of the two hues.
    """
    figure = ranked_bar(classified, [lettered(area, letters) for area in footprints], side=side)
    figure.update_layout(dict(ANSWERING))
    said = dict(zip(classified.codes, labels, strict=True))
    bars = next(iter(figure.select_traces(selector={"name": "bars"})))
    bars.update(
        text=[said[code] for code in bars.customdata],
        textposition="none",
        hovertemplate="%{text}<extra></extra>",
        hoverinfo=None,
        marker_opacity=[FADED if code in faded else 1.0 for code in bars.customdata],
    )
    return figure


def lettered(area: Footprint, letters: Mapping[str, str]) -> Footprint:
    """Return the area with its letter before the name that figures show."""
    letter = letters.get(area.code)
    return replace(area, short_name=f"{letter}  {area.short_name}") if letter else area
