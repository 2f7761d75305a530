"""What the page draws over a map after it is there: letters, borders, hatching and doubts."""

from collections.abc import Sequence
from typing import Any, Final

import plotly.graph_objects as go

from dashboard.exhibits.drawing import AreaMap, MapArea
from dashboard.exports.area_lines import degrees, frame_step, hatching, mark_point
from dashboard.exports.outlines import Outlines, Point, Ring, Rings
from dashboard.theme import BORDER, FONT_STACK, INK, MUTED, pick_colour
from geodata.boundary import BoundaryAsset

_CLEAR: Final = "rgba(0,0,0,0)"
_FADE: Final = "rgba(255,255,255,0.72)"
_HATCH_PIXELS: Final = 9.0
_MARK_PIXELS: Final = 18.0


def is_hatched(drawing: AreaMap) -> bool:
    """Say whether areas without data are hatched: where they are few."""
    missing = sum(area.is_missing for area in drawing.areas)
    return 0 < missing * 2 <= len(drawing.areas)


def add_marks(
    figure: go.Figure, drawing: AreaMap, outlines: Outlines, size: tuple[float, float]
) -> None:
    """Draw everything over a map that the reader sees on the page.

    Args:
        figure: the map; its first trace of the layer's areas says where their shapes are.
        drawing: what is to be seen of each area.
        outlines: shapes of the layer.
        size: width and height of the plot in pixels.
    """
    boundary = outlines.boundary(drawing.layer)
    base = _areas_trace(figure, boundary)
    if boundary is None or base is None:
        return
    inset = boundary.insets[0] if boundary.insets and "geo2" in figure.layout else None
    inside = frozenset(inset.area_codes) if inset else frozenset[str]()
    rings = outlines.rings(drawing.layer)
    parts: list[tuple[str, list[MapArea], list[MapArea], float]] = [
        (
            "geo",
            list(drawing.areas),
            [area for area in drawing.areas if area.code not in inside],
            frame_step(drawing.lon_range, drawing.lat_range, size, _HATCH_PIXELS),
        )
    ]
    if inset:
        domain = figure.layout.geo2.domain
        room = (
            size[0] * (domain.x[1] - domain.x[0]),
            size[1] * (domain.y[1] - domain.y[0]),
        )
        there = [area for area in drawing.areas if area.code in inside]
        step = frame_step(inset.lon_range, inset.lat_range, room, _HATCH_PIXELS)
        parts.append(("geo2", there, there, step))
    for subplot, areas, marked, step in parts:
        missing = [area for area in areas if area.is_missing and not area.is_faded]
        traces = [
            _filled(base, subplot, [area for area in areas if area.is_faded]),
            _hatch(subplot, [rings[area.code] for area in missing], step)
            if is_hatched(drawing) and missing
            else None,
            *_borders(base, subplot, [area for area in areas if area.letter]),
            _marks(subplot, marked, rings, step),
        ]
        figure.add_traces([trace for trace in traces if trace is not None])


def inset_titles(figure: go.Figure, boundary: BoundaryAsset | None) -> list[dict[str, Any]]:
    """Return the names of a map's insets, just above where they are drawn."""
    if boundary is None or "geo2" not in figure.layout:
        return []
    domain = figure.layout.geo2.domain
    return [
        {
            "text": inset.title,
            "xref": "paper",
            "yref": "paper",
            "x": domain.x[0],
            "y": domain.y[1] + 0.02,
            "xanchor": "left",
            "yanchor": "top",
            "showarrow": False,
            "borderpad": 0,
            "font": {"family": FONT_STACK, "size": 14, "color": MUTED},
        }
        for inset in boundary.insets[:1]
    ]


def _areas_trace(figure: go.Figure, boundary: BoundaryAsset | None) -> go.Choropleth | None:
    for trace in figure.select_traces(selector={"type": "choropleth"}):
        address = trace.geojson
        if boundary and isinstance(address, str) and boundary.file_name in address:
            return trace
    return None


def _filled(base: go.Choropleth, subplot: str, areas: Sequence[MapArea]) -> go.Choropleth | None:
    return _cover(base, subplot, areas, fill=_FADE, line=(BORDER, 0.7)) if areas else None


def _borders(
    base: go.Choropleth, subplot: str, areas: Sequence[MapArea]
) -> list[go.Choropleth | None]:
    """Return the borders of kept areas in their colours, over a wider white one."""
    made = []
    for area in areas:
        made.append(_cover(base, subplot, [area], fill=_CLEAR, line=(BORDER, 5.0)))
        colour = pick_colour(area.letter)
        made.append(_cover(base, subplot, [area], fill=_CLEAR, line=(colour, 2.6)))
    return made


def _cover(
    base: go.Choropleth,
    subplot: str,
    areas: Sequence[MapArea],
    *,
    fill: str,
    line: tuple[str, float],
) -> go.Choropleth:
    """Cover areas with a fill and a line of a colour and width."""
    by_name = str(base.featureidkey).endswith(".name")
    return go.Choropleth(
        geo=subplot,
        geojson=base.geojson,
        featureidkey=base.featureidkey,
        locations=[area.name if by_name else area.code for area in areas],
        z=[0] * len(areas),
        colorscale=[[0, fill], [1, fill]],
        showscale=False,
        hoverinfo="skip",
        marker={"line": {"color": line[0], "width": line[1]}},
    )


def _hatch(subplot: str, areas: Sequence[Sequence[Ring]], step: float) -> go.Scattergeo:
    points = [
        point
        for rings in areas
        for line in hatching(rings, step)
        for point in (*map(degrees, line), (None, None))
    ]
    return go.Scattergeo(
        geo=subplot,
        name="hatching",
        lon=[lon for lon, _ in points],
        lat=[lat for _, lat in points],
        mode="lines",
        line={"color": MUTED, "width": 0.8},
        hoverinfo="skip",
    )


def _marks(
    subplot: str, areas: Sequence[MapArea], rings: Rings, step: float
) -> go.Scattergeo | None:
    """Return the letters of kept areas and the question marks of doubtful values."""
    marks = [
        mark
        for area in areas
        for mark in _of_area(area, rings, step * _MARK_PIXELS / _HATCH_PIXELS)
    ]
    if not marks:
        return None
    points = [degrees(point) for point, _, _ in marks]
    inks = [INK if fill == BORDER else BORDER for _, _, fill in marks]
    return go.Scattergeo(
        geo=subplot,
        name="marks",
        lon=[lon for lon, _ in points],
        lat=[lat for _, lat in points],
        mode="markers+text",
        marker={
            "size": _MARK_PIXELS,
            "color": [fill for _, _, fill in marks],
            "line": {"color": inks, "width": 1.2},
        },
        text=[f"<b>{text}</b>" for _, text, _ in marks],
        textfont={"family": FONT_STACK, "size": 12, "color": inks},
        hoverinfo="skip",
    )


def _of_area(area: MapArea, rings: Rings, beside: float) -> list[tuple[Point, str, str]]:
    """Return place, text and fill of an area's marks; a doubt stands beside a letter."""
    is_doubtful = area.is_doubtful and not area.is_faded
    if not (area.letter or is_doubtful):
        return []
    x, y = mark_point(rings[area.code])
    made: list[tuple[Point, str, str]] = []
    if area.letter:
        made.append(((x, y), area.letter, pick_colour(area.letter)))
        x += beside
    if is_doubtful:
        made.append(((x, y), "?", BORDER))
    return made
