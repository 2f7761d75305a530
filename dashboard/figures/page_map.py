"""A map of one measure for a page of its own: coloured as drawn, with a label a footprint."""

from collections.abc import Sequence

import plotly.graph_objects as go

from dashboard.figures.choropleth import footprint_map
from dashboard.figures.frame import ANSWERING
from dashboard.theme import Side
from geodata.boundary import BoundaryAsset
from geodata.queries import ClassifiedMeasure, Footprint

HEIGHT = 520


def page_map(
    classified: ClassifiedMeasure,
    footprints: Sequence[Footprint],
    boundary: BoundaryAsset,
    *,
    geojson_url: str,
    labels: Sequence[str],
    side: Side = Side.LEFT,
) -> go.Figure:
    """Draw the classes of a measure, still and at a fixed height, with labels for the pointer.

    Args:
        classified: the measure, one class an area, in the order of ``footprints``.
        footprints: every area.
        boundary: the frame and the insets.
        geojson_url: where the browser fetches the shapes.
        labels: what the pointer is told of each area, in the order of ``footprints``.
        side: which of the two hues.
    """
    figure = footprint_map(classified, footprints, boundary, geojson_url=geojson_url, side=side)
    # The map has its margins already; a whole layout laid over another takes as long as drawing.
    # Unlike the Atlas, these pages hear of a click from Plotly.
    figure.update_layout(dict(ANSWERING) | {"height": HEIGHT, "clickmode": "event"})
    said = dict(zip(classified.codes, labels, strict=True))
    for trace in figure.select_traces(selector={"type": "choropleth"}):
        trace.update(
            text=[said[code] for code in trace.locations],
            hovertemplate="%{text}<extra></extra>",
            hoverinfo=None,
        )
    return figure
