"""The map of the footprints: one trace of class numbers, geometry by address."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import plotly.graph_objects as go

from dashboard.figures.frame import plain_layout
from dashboard.selection import View
from dashboard.theme import (
    BORDER,
    INK,
    NO_DATA,
    Scheme,
    Side,
    categorical,
    diverging,
    sequential,
)
from geodata.boundary import BoundaryAsset, Inset
from geodata.queries import ClassifiedMeasure, Footprint

NO_CLASS: Final = -1
# The country leaves its western side free (Wales is not drawn), so an inset
# fits there at every size without covering an area.
INSET_DOMAIN: Final = {"x": [0.0, 0.37], "y": [0.36, 0.66]}


@dataclass(frozen=True, slots=True)
class Overlay:
    """Borders that can be laid over the map: where they are, and which areas."""

    geojson_url: str
    codes: tuple[str, ...]
    is_visible: bool


def footprint_map(
    classified: ClassifiedMeasure,
    footprints: Sequence[Footprint],
    boundary: BoundaryAsset,
    *,
    geojson_url: str,
    side: Side,
    view: View | None = None,
    overlay: Overlay | None = None,
) -> go.Figure:
    """Draw a measure's classes on the footprints.

    Args:
        classified: the measure with one class number an area, in the order of
            ``footprints``; areas without a value get the no-data colour.
        footprints: every area with its label point.
        boundary: the frame, in degrees, and the insets.
        geojson_url: where the browser fetches the shapes; never inline.
        side: which of the two maps; decides the hue.
        view: zoom and centre, or all of the frame.
        overlay: borders of other areas, drawn on top when asked for.
    """
    shared = _class_trace(classified, geojson_url, side)
    inset = boundary.insets[0] if boundary.insets else None
    figure = go.Figure(layout=plain_layout(margin={"l": 0, "r": 0, "t": 0, "b": 0}))
    figure.add_trace(go.Choropleth(**shared, name="areas"))
    figure.update_layout(geo=_frame(boundary, view), dragmode="pan", clickmode="none")
    if inset:
        figure.add_trace(go.Choropleth(**_only(shared, inset), geo="geo2", name="inset"))
        figure.update_layout(geo2=_inset_frame(inset))
    figure.add_trace(_anchors(footprints))
    if overlay:
        figure.add_trace(_borders(overlay))
    return figure


def class_numbers(classified: ClassifiedMeasure) -> list[int]:
    """Return one class number an area, ``NO_CLASS`` where there is no value."""
    return [NO_CLASS if number is None else number for number in classified.class_index]


def class_colours(
    classified: ClassifiedMeasure, side: Side, scheme: Scheme = Scheme.LIGHT
) -> tuple[str, ...]:
    """Return the colours of the measure's classes or categories, lowest first."""
    measure, classes = classified.measure, classified.classes
    if classes is None:
        keys = tuple(category.key for category in measure.categories)
        return sequential(side, len(keys), scheme) if measure.is_ordered else categorical(keys)
    count = len(classes.breaks)
    if classes.below_midpoint is None:
        return sequential(side, count, scheme)
    return diverging(classes.below_midpoint, count - classes.below_midpoint, scheme)


def stepped_scale(colours: Sequence[str]) -> list[list[Any]]:
    """Return a colour scale with one flat step a colour."""
    count = len(colours)
    return [
        [edge / count, colour]
        for place, colour in enumerate(colours)
        for edge in (place, place + 1)
    ]


def _class_trace(classified: ClassifiedMeasure, url: str, side: Side) -> dict[str, Any]:
    colours = (NO_DATA, *class_colours(classified, side))
    return {
        "geojson": url,
        "featureidkey": "properties.code",
        "locations": list(classified.codes),
        "z": class_numbers(classified),
        # Half a step beyond both ends puts every class number mid-step.
        "zmin": NO_CLASS - 0.5,
        "zmax": len(colours) - 1.5,
        "colorscale": stepped_scale(colours),
        "showscale": False,
        "hoverinfo": "skip",
        "marker": {"line": {"color": BORDER, "width": 0.7}},
        # Selecting is ours (one selection for all views), so Plotly may not fade.
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
    }


def _only(trace: dict[str, Any], inset: Inset) -> dict[str, Any]:
    kept = [place for place, code in enumerate(trace["locations"]) if code in set(inset.area_codes)]
    return trace | {
        "locations": [trace["locations"][place] for place in kept],
        "z": [trace["z"][place] for place in kept],
    }


def _base_frame(lon: tuple[float, float], lat: tuple[float, float]) -> dict[str, Any]:
    # Mercator with explicit ranges: the one projection in which a second map
    # with the same scale, rotation and centre lines up to a tenth of a pixel.
    return {
        "visible": False,
        "projection": {"type": "mercator"},
        "lonaxis": {"range": list(lon)},
        "lataxis": {"range": list(lat)},
        "bgcolor": "rgba(0,0,0,0)",
    }


def _frame(boundary: BoundaryAsset, view: View | None) -> dict[str, Any]:
    frame = _base_frame(boundary.lon_range, boundary.lat_range)
    # Said outright, because two maps in one figure share the height by default.
    frame["domain"] = {"x": [0, 1], "y": [0, 1]}
    if view:
        frame["projection"] |= {"scale": view.scale, "rotation": {"lon": view.longitude}}
        frame["center"] = {"lon": view.longitude, "lat": view.latitude}
    return frame


def _inset_frame(inset: Inset) -> dict[str, Any]:
    return _base_frame(inset.lon_range, inset.lat_range) | {"domain": INSET_DOMAIN}


def _anchors(footprints: Sequence[Footprint]) -> go.Scattergeo:
    """Return unseen points at the label positions, which carry letters and marks."""
    return go.Scattergeo(
        name="anchors",
        lon=[area.label_lon for area in footprints],
        lat=[area.label_lat for area in footprints],
        mode="markers",
        marker={"size": 1, "opacity": 0},
        hoverinfo="skip",
    )


def _borders(overlay: Overlay) -> go.Choropleth:
    """Return borders that catch no clicks; hidden ones are not even fetched."""
    return go.Choropleth(
        name="borders",
        geojson=overlay.geojson_url,
        featureidkey="properties.code",
        locations=list(overlay.codes),
        z=[0] * len(overlay.codes),
        showscale=False,
        hoverinfo="skip",
        visible=overlay.is_visible,
        colorscale=[[0, "rgba(0,0,0,0)"], [1, "rgba(0,0,0,0)"]],
        marker={"line": {"color": INK, "width": 0.35}},
    )
