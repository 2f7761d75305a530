"""The Atlas's two measures against each other, to take away."""

from dataclasses import replace

import plotly.graph_objects as go

from dashboard.descriptions import describe_scatter
from dashboard.exhibits.drawing import Points
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.measures import form_of
from dashboard.figures.scatter import scatter
from dashboard.formatting import unit_words
from dashboard.pages.atlas.exhibits.table import both_measures
from dashboard.pages.atlas.exhibits.view import AtlasView
from dashboard.theme import FADED, POINT, pick_colour
from geodata.queries import ClassifiedMeasure


def scatter_exhibit(view: AtlasView, left: ClassifiedMeasure, right: ClassifiedMeasure) -> Exhibit:
    """Return the scatter; areas that filters leave out, or without a value, have no point."""
    context = view.context
    words = describe_scatter(left, right, context.nouns)
    points = _points(view, left, right)
    return replace(
        both_measures(view, left, right, "scatter"),
        takeaway=_sentence(view, left, right),
        words=(words,),
        alternative=f"One point for each of {len(points.names)} {context.nouns.plural}. {words}",
        drawing=points,
        figure=lambda: _figure(view, left, right),
    )


def _figure(view: AtlasView, left: ClassifiedMeasure, right: ClassifiedMeasure) -> go.Figure:
    """Draw all points as the page does: kept ones with letters, those left out by filters faded."""
    areas = view.context.areas
    figure = scatter(left, right, areas)
    letters = [view.letter(area.code) for area in areas]
    figure.data[0].update(
        mode="markers+text",
        text=[f"<b>{letter}</b>" for letter in letters],
        textposition="top center",
        marker={
            "color": [pick_colour(letter) if letter else POINT for letter in letters],
            "opacity": [1 if area.code in view.lit else FADED for area in areas],
        },
    )
    return figure


def _points(view: AtlasView, left: ClassifiedMeasure, right: ClassifiedMeasure) -> Points:
    placed = [
        (area.short_name, across, up, _colour(view, area.code))
        for area, across, up in zip(view.context.areas, left.values, right.values, strict=True)
        if across is not None and up is not None and area.code in view.lit
    ]
    return Points(
        names=tuple(point[0] for point in placed),
        across=tuple(point[1] for point in placed),
        up=tuple(point[2] for point in placed),
        colours=tuple(point[3] for point in placed),
        across_title=_axis(left),
        up_title=_axis(right),
        across_form=form_of(left.measure.unit),
        up_form=form_of(right.measure.unit),
        across_reference=_reference(left),
        up_reference=_reference(right),
    )


def _colour(view: AtlasView, code: str) -> str:
    letter = view.letter(code)
    return pick_colour(letter) if letter else POINT


def _axis(shown: ClassifiedMeasure) -> str:
    words = unit_words(shown.measure)
    return f"{shown.measure.short_title} ({words})" if words else shown.measure.short_title


def _reference(shown: ClassifiedMeasure) -> tuple[str, float] | None:
    return None if shown.benchmark is None else (shown.benchmark_label, shown.benchmark)


def _sentence(view: AtlasView, left: ClassifiedMeasure, right: ClassifiedMeasure) -> str:
    """Count the areas above both benchmarks; without benchmarks, only name the measures."""
    names = f"{left.measure.short_title} and {right.measure.short_title}"
    if left.benchmark is None or right.benchmark is None:
        return f"{names}, {view.context.nouns.singular} by {view.context.nouns.singular}"
    pairs = [
        (across, up)
        for code, across, up in zip(left.codes, left.values, right.values, strict=True)
        if across is not None and up is not None and code in view.lit
    ]
    above = sum(across > left.benchmark and up > right.benchmark for across, up in pairs)
    label = "England" if "England" in left.benchmark_label else "the average"
    return f"{names}: {above} of {len(pairs)} are above {label} on both"
