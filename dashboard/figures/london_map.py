"""The map of the inset: its footprints in quiet colours, with the councils' borders and names."""

import math
from collections.abc import Sequence
from textwrap import wrap
from typing import Final

import plotly.graph_objects as go

from dashboard.figures.council_map import (
    CouncilLayer,
    council_trace,
    footprint_trace,
    map_frame,
)
from dashboard.figures.frame import chart_layout
from dashboard.theme import FONT_STACK, INK, TERRITORIES
from geodata.boundary import Inset
from geodata.queries.councils import Council
from geodata.queries.london import London

_NAME_WIDTH: Final = 12
_LETTER: Final = 10
_WIDTH: Final = 600.0
"""Pixels across that names are made to fit."""


def london_map(place: London, layer: CouncilLayer, *, geojson_url: str) -> go.Figure:
    """Draw the inset's footprints, each in a colour of its own, and its councils with names.

    The names of councils too small for theirs are left out; the pointer is told all.

    Args:
        place: what the inset shows.
        layer: its councils.
        geojson_url: where the browser fetches the footprints' shapes.
    """
    names = {area.code: area.short_name for area in place.footprints}
    councils = council_trace(layer.councils, layer.geojson_url, names)
    coloured = [(area, row % len(TERRITORIES)) for row, area in enumerate(place.footprints)]
    labels = room_for_names(layer.councils, place.inset)
    # A click on a council keeps its footprint.
    councils.customdata = [council.home for council in _as_drawn(layer, councils.locations)]
    return go.Figure(
        [
            footprint_trace(coloured, geojson_url),
            councils,
            go.Scattergeo(
                name="names",
                lon=[council.label_lon for council, _ in labels],
                lat=[council.label_lat for council, _ in labels],
                mode="text",
                text=["<br>".join(lines) for _, lines in labels],
                textfont={"family": FONT_STACK, "size": _LETTER, "color": INK},
                hoverinfo="skip",
            ),
        ],
        chart_layout(
            margin={"l": 0, "r": 0, "t": 0, "b": 0},
            geo=map_frame(place.inset.lon_range, place.inset.lat_range),
        ),
    )


def room_for_names(councils: Sequence[Council], inset: Inset) -> list[tuple[Council, list[str]]]:
    """Return the councils whose names have room, the largest first, and each name's lines."""
    scale = _WIDTH / (inset.lon_range[1] - inset.lon_range[0])
    # A degree of latitude is drawn longer than one of longitude.
    stretch = scale / math.cos(math.radians(sum(inset.lat_range) / 2))
    placed: list[tuple[float, float, float, float]] = []
    found = []
    for council in sorted(councils, key=lambda council: (-council.area_km2, council.code)):
        lines = wrap(council.name, _NAME_WIDTH)
        half_width = max(len(line) for line in lines) * _LETTER * 0.27
        half_height = len(lines) * _LETTER * 0.6
        x, y = council.label_lon * scale, council.label_lat * stretch
        box = (x - half_width, x + half_width, y - half_height, y + half_height)
        if not any(_overlap(box, other) for other in placed):
            placed.append(box)
            found.append((council, lines))
    return found


def _overlap(
    one: tuple[float, float, float, float], other: tuple[float, float, float, float]
) -> bool:
    return one[0] < other[1] and other[0] < one[1] and one[2] < other[3] and other[2] < one[3]


def _as_drawn(layer: CouncilLayer, codes: Sequence[str]) -> list[Council]:
    by_code = {str(council.code): council for council in layer.councils}
    return [by_code[code] for code in codes]
