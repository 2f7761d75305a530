"""The map of a figure of money: kept areas by letter, doubtful ones by a question mark."""

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from dashboard.figures.page_map import page_map
from dashboard.figures.page_ranking import FADED
from dashboard.theme import BORDER, INK, Side
from geodata.boundary import BoundaryAsset
from geodata.queries import ClassifiedMeasure, Footprint


def funding_map(
    classified: ClassifiedMeasure,
    footprints: Sequence[Footprint],
    boundary: BoundaryAsset,
    *,
    geojson_url: str,
    labels: Sequence[str],
    letters: Mapping[str, str],
    faded: frozenset[str] = frozenset(),
    side: Side = Side.LEFT,
) -> go.Figure:
    """Draw a rate on the footprints; of amounts a map would show little but their size.

    Args:
        classified: a rate or a share, in the order of ``footprints``.
        footprints: every area.
        boundary: the frame and the insets.
        geojson_url: where the browser fetches the shapes.
        labels: what the pointer is told of each area, in the order of ``footprints``.
        letters: the letter of each kept area, by code.
        faded: codes of areas that a filter leaves out.
        side: which of the two hues.
    """
    figure = page_map(
        classified, footprints, boundary, geojson_url=geojson_url, labels=labels, side=side
    )
    for trace in figure.select_traces(selector={"type": "choropleth"}):
        trace.marker.opacity = [FADED if code in faded else 1.0 for code in trace.locations]
    doubtful = dict(zip(classified.codes, classified.doubtful, strict=True))
    marks = [
        (area, letters.get(area.code, "") + ("?" if doubtful[area.code] else ""))
        for area in footprints
    ]
    inside = frozenset(boundary.insets[0].area_codes if boundary.insets else ())
    for geo, is_there in (("geo", lambda code: code not in inside), ("geo2", inside.__contains__)):
        there = [(area, mark) for area, mark in marks if mark and is_there(area.code)]
        if there:
            figure.add_trace(_marks(there, geo))
    return figure


def _marks(there: Sequence[tuple[Footprint, str]], geo: str) -> go.Scattergeo:
    """Return words on a disc of the page's colour, which every class of the map lets be read."""
    return go.Scattergeo(
        geo=geo,
        name=f"marks on {geo}",
        lon=[area.label_lon for area, _ in there],
        lat=[area.label_lat for area, _ in there],
        mode="markers+text",
        text=[f"<b>{mark}</b>" for _, mark in there],
        textfont={"size": 11, "color": INK},
        marker={"size": 16, "color": BORDER, "opacity": 0.9, "line": {"color": INK, "width": 1}},
        hoverinfo="skip",
    )
