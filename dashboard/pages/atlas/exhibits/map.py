"""A map of the Atlas, to take away."""

from dataclasses import replace

from dashboard.descriptions import describe_map
from dashboard.exhibits.drawing import AreaMap
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.measure_maps import map_areas, map_legend
from dashboard.figures.choropleth import footprint_map
from dashboard.pages.atlas.exhibits.view import AtlasView
from dashboard.theme import Side
from geodata.queries import ClassifiedMeasure


def map_exhibit(view: AtlasView, shown: ClassifiedMeasure, side: Side) -> Exhibit:
    """Return the map of one side, in the part of the country that the reader looks at."""
    context, selection = view.context, view.selection
    words = describe_map(shown, context.areas, context.nouns)
    seen, overlay = selection.view, context.overlay(is_visible=True) if selection.borders else None
    lon_range, lat_range = (
        seen.within(context.boundary.lon_range, context.boundary.lat_range)
        if seen
        else (context.boundary.lon_range, context.boundary.lat_range)
    )
    return replace(
        view.about(shown, side.value, view.places),
        words=(words,),
        legend=map_legend(shown, side),
        alternative=f"Map of {context.nouns.plural}: {shown.measure.title}. {words}",
        drawing=AreaMap(
            layer=context.boundary.layer,
            areas=map_areas(shown, context.areas, side, slots=selection.slots, lit=view.lit),
            lon_range=lon_range,
            lat_range=lat_range,
            has_insets=seen is None,
            border_layers=(context.overlay_boundary.layer,) if selection.borders else (),
        ),
        figure=lambda: footprint_map(
            shown,
            context.areas,
            context.boundary,
            geojson_url=context.geojson_url,
            side=side,
            view=seen,
            overlay=overlay,
        ),
    )
