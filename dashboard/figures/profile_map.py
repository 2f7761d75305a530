"""The map of one footprint: its councils' borders, and its neighbours by name."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import plotly.graph_objects as go

from dashboard.figures.frame import chart_layout
from dashboard.theme import BORDER, INK, MUTED, NO_DATA, Side, sequential
from geodata.boundary import Range
from geodata.queries import Footprint
from geodata.queries.map_frame import MapFrame

SIZE: Final = 400
_LONGEST_LINE: Final = 16
_NEAR_EDGE: Final = 0.16
_CLEAR: Final = "rgba(0,0,0,0)"


def profile_map(
    here: Footprint,
    frame: MapFrame,
    areas: Mapping[str, Footprint],
    councils: Sequence[tuple[str, str]],
    *,
    areas_url: str,
    councils_url: str,
) -> go.Figure:
    """Draw one footprint filled, its councils as lines, its neighbours pale with their names.

    A click on this map opens a profile and does not keep, as everywhere else: so areas go by
    their names here, and ``customdata`` has nothing first, and second the code that marks go by.

    Args:
        here: the footprint that the map is about.
        frame: what the map shows, and where names go.
        areas: every footprint by its code.
        councils: code and label of each area of the councils' layer that is to be drawn.
        areas_url: where the browser fetches the footprints' shapes.
        councils_url: where it fetches the councils' shapes.
    """
    seen = [areas[area.code] for area in frame.areas]
    fill = sequential(Side.LEFT, 5)[1]
    return go.Figure(
        [
            go.Choropleth(
                name="areas",
                geojson=areas_url,
                featureidkey="properties.name",
                locations=[area.name for area in seen],
                customdata=[["", area.code] for area in seen],
                z=[int(area == here) for area in seen],
                zmin=0,
                zmax=1,
                colorscale=[[0, NO_DATA], [1, fill]],
                text=[area.name for area in seen],
                marker={"line": {"color": BORDER, "width": 1.2}},
                **_shared(),
            ),
            go.Choropleth(
                name="councils",
                geojson=councils_url,
                featureidkey="properties.code",
                locations=[code for code, _ in councils],
                z=[0] * len(councils),
                colorscale=[[0, _CLEAR], [1, _CLEAR]],
                text=[label for _, label in councils],
                marker={"line": {"color": INK, "width": 0.5}},
                **_shared(),
            ),
            _names(here, frame, areas),
        ],
        chart_layout(
            height=SIZE,
            margin={"l": 0, "r": 0, "t": 0, "b": 0},
            geo={
                "visible": False,
                "projection": {"type": "mercator"},
                "lonaxis": {"range": list(frame.lon_range)},
                "lataxis": {"range": list(frame.lat_range)},
                "domain": {"x": [0, 1], "y": [0, 1]},
                "bgcolor": _CLEAR,
            },
        ),
    )


def broken(name: str) -> str:
    """Return a name in lines that are short enough for a map."""
    lines: list[str] = []
    for word in name.split():
        if lines and len(lines[-1]) + 1 + len(word) <= _LONGEST_LINE:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return "<br>".join(lines)


def _side(longitude: float, lon_range: Range) -> str:
    """Return where a name goes, so that the edge of the frame does not cut it."""
    west, east = lon_range
    at = (longitude - west) / (east - west)
    if at < _NEAR_EDGE:
        return "middle right"
    return "middle left" if at > 1 - _NEAR_EDGE else "middle center"


def _shared() -> dict[str, Any]:
    return {
        "showscale": False,
        "hovertemplate": "%{text}<extra></extra>",
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
    }


def _names(here: Footprint, frame: MapFrame, areas: Mapping[str, Footprint]) -> go.Scattergeo:
    """Return the names of the neighbours that have room in the frame."""
    named = [
        (area.label, areas[area.code].short_name)
        for area in frame.areas
        if area.label is not None and area.code in here.neighbours
    ]
    return go.Scattergeo(
        name="names",
        lon=[label[0] for label, _ in named],
        lat=[label[1] for label, _ in named],
        text=[broken(name) for _, name in named],
        mode="text",
        textposition=[_side(label[0], frame.lon_range) for label, _ in named],
        textfont={"size": 10.5, "color": MUTED},
        hoverinfo="skip",
    )
