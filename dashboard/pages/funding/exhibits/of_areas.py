"""A figure of money, or the gap, for every area: ranked and on the map, to take away."""

from collections.abc import Callable
from dataclasses import replace

import plotly.graph_objects as go

from dashboard.descriptions import describe_map, describe_ranking
from dashboard.exhibits.drawing import AreaMap, Bars, Series
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.measure_maps import map_areas, map_legend
from dashboard.exhibits.measures import form_of
from dashboard.exhibits.shades import faded
from dashboard.figures.choropleth import class_colours
from dashboard.figures.page_ranking import lettered
from dashboard.figures.ranked_bar import ranked_rows
from dashboard.pages.funding.exhibits.asked import Asked
from dashboard.theme import NO_DATA, Side
from geodata.queries import ClassifiedMeasure

Draw = Callable[[], go.Figure]


def ranking_exhibit(
    asked: Asked, shown: ClassifiedMeasure, name: str, side: Side, draw: Draw
) -> Exhibit:
    """Return every area in order; those outside the chosen regions are faded, as on the page."""
    context = asked.context
    words = describe_ranking(shown, context.nouns)
    return replace(
        asked.about(shown, name, [row.place for row in ranked_rows(shown, context.areas)]),
        subject=f"{shown.measure.title} ranked",
        title=f"{shown.measure.title}, ranked",
        takeaway=asked.ranked_heading(shown),
        words=(words,),
        alternative=f"Bars, one a {context.nouns.singular}, highest first. {words}",
        drawing=_bars(asked, shown, side),
        figure=draw,
    )


def map_exhibit(
    asked: Asked, mapped: ClassifiedMeasure, name: str, side: Side, draw: Draw
) -> Exhibit:
    """Return the map; those outside the chosen regions are faded, as on the page."""
    context = asked.context
    words = describe_map(mapped, context.areas, context.nouns)
    return replace(
        asked.about(mapped, name, range(len(context.areas))),
        subject=f"{mapped.measure.title} on the map",
        words=(words,),
        legend=map_legend(mapped, side),
        alternative=f"Map of {context.nouns.plural}: {mapped.measure.title}. {words}",
        drawing=AreaMap(
            layer=context.boundary.layer,
            areas=map_areas(
                mapped, context.areas, side, slots=asked.selection.slots, lit=asked.lit
            ),
            lon_range=context.boundary.lon_range,
            lat_range=context.boundary.lat_range,
        ),
        figure=draw,
    )


def _bars(asked: Asked, shown: ClassifiedMeasure, side: Side) -> Bars:
    view, areas = asked.view, asked.context.areas
    rows = ranked_rows(shown, [lettered(area, view.letters) for area in areas])
    colours = class_colours(shown, side)

    def colour(place: int) -> str:
        number = shown.class_index[place]
        full = NO_DATA if number is None else colours[number]
        return faded(full) if areas[place].code in view.faded else full

    return Bars(
        categories=tuple(row.label for row in rows),
        series=(
            Series(
                shown.measure.short_title,
                tuple(shown.values[row.place] for row in rows),
                colours[-1],
                tuple(colour(row.place) for row in rows),
            ),
        ),
        form=form_of(shown.measure.unit),
        reference=None if shown.benchmark is None else (shown.benchmark_label, shown.benchmark),
    )
