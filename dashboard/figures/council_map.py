"""The map of councils: footprints in quiet colours, and the councils' borders over them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import plotly.graph_objects as go

from dashboard.figures.choropleth import INSET_DOMAIN, stepped_scale
from dashboard.figures.frame import chart_layout
from dashboard.formatting import listing, plain
from dashboard.theme import ACCENT, INK, TERRITORIES
from geodata.boundary import BoundaryAsset, Inset
from geodata.queries import Footprint
from geodata.queries.councils import Council
from geodata.vocabulary import FootprintCode, Unit

Names = Mapping[FootprintCode, str]
_CLEAR: Final = "rgba(0,0,0,0)"
_VEIL: Final = "rgba(255,255,255,0.75)"
_FOOTPRINT_BORDER: Final = 1.1
_COUNCIL_BORDER: Final = 0.3
_SPLIT_BORDER: Final = 1.4


@dataclass(frozen=True, slots=True)
class CouncilLayer:
    """The councils of a map, and where the browser fetches their shapes."""

    geojson_url: str
    councils: Sequence[Council]


def council_map(
    footprints: Sequence[Footprint],
    colours: Sequence[int],
    layer: CouncilLayer,
    boundary: BoundaryAsset,
    *,
    geojson_url: str,
) -> go.Figure:
    """Draw every footprint in its colour, its border thick, and the councils over it.

    The colours show the footprints themselves, so a council that lies in several shows all
    of theirs; its border is thick as well.

    Args:
        footprints: every footprint, in the order of their codes.
        colours: the number of each one's colour; neighbours have different ones.
        layer: the councils to draw.
        boundary: the frame and the insets of the footprints' map.
        geojson_url: where the browser fetches the footprints' shapes.
    """
    figure = go.Figure(layout=chart_layout(margin={"l": 0, "r": 0, "t": 0, "b": 0}))
    figure.update_layout(geo=map_frame(boundary.lon_range, boundary.lat_range))
    names = {area.code: area.short_name for area in footprints}
    parts: list[tuple[str, Inset | None]] = [("geo", None)]
    if boundary.insets:
        inset = boundary.insets[0]
        figure.update_layout(geo2=map_frame(inset.lon_range, inset.lat_range, **INSET_DOMAIN))
        parts.append(("geo2", inset))
    for subplot, part in parts:
        kept = [
            (area, number)
            for area, number in zip(footprints, colours, strict=True)
            if part is None or area.code in part.area_codes
        ]
        here = [c for c in layer.councils if part is None or c.home in part.area_codes]
        figure.add_trace(footprint_trace(kept, geojson_url, subplot))
        figure.add_trace(council_trace(here, layer.geojson_url, names, subplot))
    return figure


def fade_councils(figure: go.Figure, lit: frozenset[str]) -> None:
    """Lay a veil over the councils that filters leave out."""
    for trace in figure.select_traces(selector={"name": "councils"}):
        trace.update(
            z=[int(code not in lit) for code in trace.locations],
            zmin=0,
            zmax=1,
            colorscale=[[0, _CLEAR], [1, _VEIL]],
        )


def council_label(council: Council, names: Names) -> str:
    """Say in two lines what a council is called and which footprints it lies in."""
    parts = [
        f"{names[part.footprint_code]} {plain(part.share, Unit.SHARE)}"
        if council.is_split
        else names[part.footprint_code]
        for part in council.memberships
    ]
    return f"<b>{council.name}</b><br>{listing(parts)}"


def footprint_trace(
    coloured: Sequence[tuple[Footprint, int]], geojson_url: str, subplot: str = "geo"
) -> go.Choropleth:
    """Draw footprints, each with the number of its colour, with thick borders."""
    return go.Choropleth(
        name="footprints",
        geo=subplot,
        geojson=geojson_url,
        featureidkey="properties.code",
        locations=[area.code for area, _ in coloured],
        z=[number for _, number in coloured],
        zmin=-0.5,
        zmax=len(TERRITORIES) - 0.5,
        colorscale=stepped_scale(TERRITORIES),
        showscale=False,
        hoverinfo="skip",
        marker={"line": {"color": INK, "width": _FOOTPRINT_BORDER}},
    )


def council_trace(
    councils: Sequence[Council], geojson_url: str, names: Names, subplot: str = "geo"
) -> go.Choropleth:
    """Draw the borders of councils, those that lie in several footprints thick.

    ``customdata`` is nothing, where an area's code would keep it, and whether it is split.
    """
    # Neighbours overdraw a border, so the councils with a border of their own come last.
    shown = sorted(councils, key=lambda council: council.is_split)
    return go.Choropleth(
        name="councils",
        geo=subplot,
        geojson=geojson_url,
        featureidkey="properties.code",
        locations=[council.code for council in shown],
        z=[0] * len(shown),
        customdata=[["", int(council.is_split)] for council in shown],
        text=[council_label(council, names) for council in shown],
        hovertemplate="%{text}<extra></extra>",
        showscale=False,
        colorscale=[[0, _CLEAR], [1, _CLEAR]],
        marker={
            "line": {
                "color": [ACCENT if council.is_split else INK for council in shown],
                "width": [_SPLIT_BORDER if c.is_split else _COUNCIL_BORDER for c in shown],
            }
        },
    )


def map_frame(
    lon: tuple[float, float],
    lat: tuple[float, float],
    *,
    x: Sequence[float] = (0, 1),
    y: Sequence[float] = (0, 1),
) -> dict[str, Any]:
    """Return a frame in degrees, and where in the figure it stands."""
    return {
        "visible": False,
        "projection": {"type": "mercator"},
        "lonaxis": {"range": list(lon)},
        "lataxis": {"range": list(lat)},
        "bgcolor": _CLEAR,
        "domain": {"x": list(x), "y": list(y)},
    }
