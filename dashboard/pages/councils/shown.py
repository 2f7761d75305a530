"""What the map shows: a layer of councils, and the part of it that a council is."""

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, cast

import plotly.graph_objects as go

from dashboard.descriptions import describe_council_map
from dashboard.figures.council_map import CouncilLayer, council_map
from dashboard.page_context import PageContext
from dashboard.pages.councils.selection import CouncilsSelection, Layer
from dashboard.selection import View
from geodata.queries.councils import Council, councils, districts_of
from geodata.queries.councils import council as find_council
from geodata.queries.footprint_colouring import footprint_colouring
from geodata.queries.layers import boundary_of

_CLOSEST = 14.0
_FILLED = 0.16
"""How much of the map's height the width of a footprint takes when it is looked at closely."""


def layer_councils(context: PageContext, layer: Layer) -> tuple[Council, ...]:
    """Return the councils of a layer."""
    return tuple(
        council
        for council in councils(context.tables)
        if (council.is_upper if layer is Layer.UPPER else council.is_district)
    )


@lru_cache(maxsize=8)
def map_figure(context: PageContext, layer: Layer) -> dict[str, object]:
    """Draw a layer, as it is sent. The answer is kept, as nothing in it can change."""
    drawn: dict[str, object] = layer_map(context, layer).to_plotly_json()
    return drawn


def seen_map(context: PageContext, layer: Layer, view: View | None) -> dict[str, object]:
    """Draw the part of a layer that is seen at first, as it is sent."""
    drawn = map_figure(context, layer)
    if view is None:
        return drawn
    layout = cast("dict[str, Any]", drawn["layout"])
    seen = {
        "projection": layout["geo"]["projection"]
        | {"scale": view.scale, "rotation": {"lon": view.longitude}},
        "center": {"lon": view.longitude, "lat": view.latitude},
    }
    return drawn | {"layout": layout | {"geo": layout["geo"] | seen}}


def first_view(context: PageContext, selection: CouncilsSelection) -> View | None:
    """Return the view of the address, else a closer look at the council that is chosen."""
    shown = shown_council(context, selection.council, selection.layer)
    if selection.view or not shown["codes"]:
        return selection.view
    scale, lon, lat = (cast("float", shown[name]) for name in ("scale", "lon", "lat"))
    return View(scale, lon, lat) if scale > 1 else None


def layer_map(context: PageContext, layer: Layer) -> go.Figure:
    """Draw a layer."""
    asset = boundary_of(context.tables, layer.value)
    return council_map(
        context.areas,
        footprint_colouring(context.tables),
        CouncilLayer(context.asset_url(f"geo/{asset.file_name}"), layer_councils(context, layer)),
        context.boundary,
        geojson_url=context.geojson_url,
    )


def map_words(context: PageContext, layer: Layer) -> str:
    """Say what a layer shows."""
    asset = boundary_of(context.tables, layer.value)
    return describe_council_map(layer_councils(context, layer), asset.area_type, context.nouns)


def matching(context: PageContext, codes: Sequence[str]) -> dict[str, list[str]]:
    """Return which rows of the table stay, and which areas of the map stay lit.

    A county stays lit as its districts where these are on the map, and a district as its
    county.
    """
    kept = set(codes)
    lit = {
        area.code
        for council in councils(context.tables)
        if council.code in kept
        for area in (council, *districts_of(context.tables, council.code))
    }
    counties = {c.county_code for c in councils(context.tables) if c.code in kept}
    return {"rows": list(codes), "map": sorted(lit | (counties - {""}))}


def shown_council(context: PageContext, code: str, layer: Layer) -> dict[str, object]:
    """Return which areas of the layer a council is, its code, and how closely to look at it.

    A county is all its districts, and a district that the layer does not have is its county.
    """
    council = find_council(context.tables, code)
    if council is None:
        return {"council": "", "codes": []}
    on_map = {area.code for area in layer_councils(context, layer)}
    districts = [str(district.code) for district in districts_of(context.tables, code)]
    codes = [code] if code in on_map else districts or [council.county_code]
    home = context.area(council.home)
    height = context.boundary.lat_range[1] - context.boundary.lat_range[0]
    width = math.sqrt(home.area_km2) / 111
    return {
        "council": code,
        "codes": codes,
        "lon": council.label_lon,
        "lat": council.label_lat,
        "scale": round(min(max(_FILLED * height / width, 1.0), _CLOSEST), 2),
    }
