"""The chosen fund between two years of its edition: a line an area."""

from dataclasses import dataclass

import plotly.graph_objects as go
from dash import html
from dash.development.base_component import Component

from dashboard.descriptions import describe_slope
from dashboard.figures.slope import slope
from dashboard.pages.funding.cards import no_figure, pointer_labels, sourced_words
from dashboard.pages.funding.view import FundingView
from geodata.measures.chosen_funding import Basis
from geodata.queries import ClassifiedMeasure


@dataclass(frozen=True, slots=True)
class TwoYears:
    """The same fund and basis in two years of one edition, and the growth from one to the other."""

    first: ClassifiedMeasure
    last: ClassifiedMeasure
    growth: ClassifiedMeasure


def two_years(view: FundingView) -> tuple[object, list[Component]]:
    """Draw the slope between two years of the edition, or say why there is none."""
    found = years_of(view)
    if found is None:
        return no_figure(), [html.P(_reason(view))]
    return slope_figure(view, found).to_plotly_json(), sourced_words(
        [slope_words(view, found)], found.last.measure.status, found.last.sources
    )


def years_of(view: FundingView) -> TwoYears | None:
    """Return the two years that a line may join, or nothing."""
    years = view.slope_years
    if years is None:
        return None
    basis = Basis.PER_RESIDENT if view.basis is Basis.GROWTH else view.basis
    first, last = (view.measure(basis, year) for year in years)
    if not any(value is not None for value in first.values):
        first, last = (view.measure(Basis.PER_RESIDENT, year) for year in years)
    return TwoYears(first, last, view.measure(Basis.GROWTH, years[1], years[0]))


def slope_figure(view: FundingView, found: TwoYears) -> go.Figure:
    """Draw the lines."""
    return slope(
        found.first, found.last, view.context.areas,
        labels=pointer_labels(view.context, found.growth), letters=view.letters, faded=view.faded,
    )  # fmt: skip


def slope_words(view: FundingView, found: TwoYears) -> str:
    """Say what the lines show."""
    context = view.context
    words = describe_slope(found.first, found.last, found.growth, context.areas, context.nouns)
    title, later = found.first.measure.title, found.last.measure.period
    return f"{title}, and {later}. {words} The axis does not begin at zero."


def _reason(view: FundingView) -> str:
    if not view.offer.series.growth_years:
        return (
            "The model shares every year out by the same shares, so a line between two of its "
            "years would say nothing of one area."
        )
    return "The edition has no second year for this fund, and no line joins two editions."
