"""The chosen figure for every area: ranked, mapped, between two years, by fund, in a table."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.chart_card import folded
from dashboard.components.dated_note import dated_note
from dashboard.components.figure_card import status_badge
from dashboard.components.map_legend import map_legend
from dashboard.descriptions import (
    describe_funds,
    describe_map,
    describe_ranking,
    describe_slope,
)
from dashboard.figures.funding_map import funding_map
from dashboard.figures.page_ranking import page_ranking
from dashboard.figures.slope import slope
from dashboard.figures.stacked_funding import Part, stacked_funds
from dashboard.formatting import with_unit
from dashboard.pages.funding.cards import (
    kept_lines,
    no_figure,
    pointer_labels,
    sourced_words,
)
from dashboard.pages.funding.view import FundingView
from geodata.measures.chosen_funding import Basis, FundingChoice
from geodata.measures.funds import FUND_RECORDS
from geodata.queries import ClassifiedMeasure
from geodata.queries.allocation_series import edition_outline
from geodata.queries.footprint_funding import funding_measure
from geodata.queries.funding_method import funding_method, funding_method_in_full
from geodata.queries.timeline import EDITION_EVENTS


def head(view: FundingView) -> list[Component]:
    """Say what is chosen: which kind of figure, what it is for, and how it was made."""
    shown = view.shown
    measure = shown.measure
    england = (
        f" {shown.benchmark_label}: {with_unit(shown.benchmark, measure)}."
        if shown.benchmark is not None
        else ""
    )
    return [
        html.H2(measure.title, className="section-title"),
        html.P([html.Strong(view.offer.kind), ". ", status_badge(measure.status)]),
        *kept_lines(view.context, shown, view.letters),
        *dated_note(view.context, EDITION_EVENTS.get(view.offer.series.edition, "")),
        *(
            html.P(said, className="funding-obstacle")
            for said in (view.obstacle, view.other_year)
            if said
        ),
        html.P(f"{measure.definition}{england} {measure.caveat}"),
        html.P(
            funding_method(view.context.tables, view.offer.series.edition, view.offer.status),
            className="section-lead",
        ),
        folded(
            "The method in full",
            html.Div([html.P(line) for line in funding_method_in_full(view.context.tables)]),
        ),
    ]


def ranking(view: FundingView) -> tuple[object, list[Component]]:
    """Draw every area in order."""
    shown = view.shown
    figure = page_ranking(
        shown, view.context.areas, labels=pointer_labels(view.context, shown),
        letters=view.letters, faded=view.faded,
    )  # fmt: skip
    words = describe_ranking(shown, view.context.nouns)
    return figure.to_plotly_json(), sourced_words([words], shown.measure.status, shown.sources)


def area_map(view: FundingView) -> tuple[object, str, Component, list[Component]]:
    """Draw the map, with what it shows, its legend and its words."""
    mapped = view.mapped
    context = view.context
    figure = funding_map(
        mapped, context.areas, context.boundary, geojson_url=context.geojson_url,
        labels=pointer_labels(context, mapped), letters=view.letters, faded=view.faded,
    )  # fmt: skip
    said = mapped.measure.title
    if mapped.measure is not view.shown.measure:
        said += " – amounts in £m are not mapped, since a map would show little but size"
    words = describe_map(mapped, context.areas, context.nouns)
    return (
        figure.to_plotly_json(),
        said,
        map_legend(mapped, context.nouns),
        sourced_words([words], mapped.measure.status, mapped.sources),
    )


def two_years(view: FundingView) -> tuple[object, list[Component]]:
    """Draw the slope between two years of the edition, or say why there is none."""
    years = view.slope_years
    if years is None:
        reason = (
            "The model shares every year out by the same shares, so a line between two of its "
            "years would say nothing of one area."
            if not view.offer.series.growth_years
            else "The edition has no second year for this fund, and no line joins two editions."
        )
        return no_figure(), [html.P(reason)]
    basis = Basis.PER_RESIDENT if view.basis is Basis.GROWTH else view.basis
    first, last = (view.measure(basis, year) for year in years)
    if not any(value is not None for value in first.values):
        first, last = (view.measure(Basis.PER_RESIDENT, year) for year in years)
    growth = view.measure(Basis.GROWTH, years[1], years[0])
    context = view.context
    figure = slope(
        first, last, context.areas, labels=pointer_labels(context, growth), letters=view.letters,
        faded=view.faded,
    )  # fmt: skip
    words = describe_slope(first, last, growth, context.areas, context.nouns)
    return figure.to_plotly_json(), sourced_words(
        [f"{first.measure.title}, and {years[1]}. {words} The axis does not begin at zero."],
        last.measure.status,
        last.sources,
    )


def by_fund(view: FundingView) -> tuple[object, list[Component]]:
    """Draw every area's money of the year as one bar of its funds."""
    context, year = view.context, view.offer.year
    outline = edition_outline(context.tables, view.offer.series.edition)
    basis = Basis.AMOUNT if view.basis is Basis.AMOUNT else Basis.PER_RESIDENT
    funds = [
        funding_measure(context.tables, FundingChoice(outline.edition, series.fund, year, basis))
        for series in outline.parts(year)
    ]
    labels = [FUND_RECORDS[series.fund].label for series in outline.parts(year)]
    parts = [
        Part(series.fund, label, found.values)
        for series, label, found in zip(outline.parts(year), labels, funds, strict=True)
    ]
    figure = stacked_funds(
        parts, context.areas, funds[0].measure.unit, letters=view.letters, faded=view.faded
    )
    shares, england = _shares(funds)
    words = describe_funds(
        list(zip(labels, shares, strict=True)), england, context.areas, context.nouns
    )
    what = "£m" if basis is Basis.AMOUNT else "£ per resident of mid-2017"
    last = funds[-1]
    return figure.to_plotly_json(), sourced_words(
        [f"{year}, {what}. {words}"], funds[0].measure.status, last.sources
    )


def _shares(
    funds: Sequence[ClassifiedMeasure],
) -> tuple[list[list[float | None]], list[float | None]]:
    """Return each fund's share of each area's money, and of England's."""
    totals = [
        None if None in values else sum(value or 0.0 for value in values)
        for values in zip(*(fund.values for fund in funds), strict=True)
    ]
    shares = [
        [
            value / total if value is not None and total else None
            for value, total in zip(fund.values, totals, strict=True)
        ]
        for fund in funds
    ]
    benchmarks = [fund.benchmark for fund in funds]
    whole = sum(benchmark or 0.0 for benchmark in benchmarks)
    return shares, [None if part is None else part / whole for part in benchmarks]
