"""The Atlas's two measures against each other, to take away."""

from dataclasses import replace

from dashboard.descriptions import describe_scatter
from dashboard.exhibits.drawing import Points
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.measures import form_of
from dashboard.figures.scatter import scatter
from dashboard.formatting import unit_words
from dashboard.pages.atlas.exhibits.table import both_measures
from dashboard.pages.atlas.exhibits.view import AtlasView
from dashboard.theme import POINT, SELECTED
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
        figure=lambda: scatter(left, right, context.areas),
    )


def _points(view: AtlasView, left: ClassifiedMeasure, right: ClassifiedMeasure) -> Points:
    picked = {code: SELECTED[place] for place, code in enumerate(view.selection.slots) if code}
    placed = [
        (area.short_name, across, up, picked.get(area.code, POINT))
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
        for across, up in zip(left.values, right.values, strict=True)
        if across is not None and up is not None
    ]
    above = sum(across > left.benchmark and up > right.benchmark for across, up in pairs)
    label = "England" if "England" in left.benchmark_label else "the average"
    return f"{names}: {above} of {len(pairs)} are above {label} on both"
