"""Every area's money of the chosen year, as one bar of its funds."""

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go
from dash.development.base_component import Component

from dashboard.descriptions import describe_funds
from dashboard.figures.stacked_funding import Part, stacked_funds
from dashboard.pages.funding.cards import sourced_words
from dashboard.pages.funding.view import FundingView
from geodata.measures.chosen_funding import Basis, FundingChoice
from geodata.measures.funds import FUND_RECORDS
from geodata.queries import ClassifiedMeasure
from geodata.queries.allocation_series import edition_outline
from geodata.queries.footprint_funding import funding_measure


@dataclass(frozen=True, slots=True)
class Funds:
    """The funds that together are all money of a year: as measures, and as parts of bars."""

    measures: tuple[ClassifiedMeasure, ...]
    parts: tuple[Part, ...]
    basis: Basis


def by_fund(view: FundingView) -> tuple[object, list[Component]]:
    """Draw every area's money of the year as one bar of its funds."""
    found = funds_of(view)
    return funds_figure(view, found).to_plotly_json(), sourced_words(
        [funds_words(view, found)], found.measures[0].measure.status, found.measures[-1].sources
    )


def funds_of(view: FundingView) -> Funds:
    """Return the funds of the chosen edition and year."""
    context, year = view.context, view.offer.year
    outline = edition_outline(context.tables, view.offer.series.edition)
    basis = Basis.AMOUNT if view.basis is Basis.AMOUNT else Basis.PER_RESIDENT
    series = outline.parts(year)
    measures = [
        funding_measure(context.tables, FundingChoice(outline.edition, one.fund, year, basis))
        for one in series
    ]
    parts = [
        Part(one.fund, FUND_RECORDS[one.fund].label, found.values)
        for one, found in zip(series, measures, strict=True)
    ]
    return Funds(tuple(measures), tuple(parts), basis)


def funds_figure(view: FundingView, found: Funds) -> go.Figure:
    """Draw the bars."""
    return stacked_funds(
        found.parts, view.context.areas, found.measures[0].measure.unit, letters=view.letters,
        faded=view.faded,
    )  # fmt: skip


def funds_words(view: FundingView, found: Funds) -> str:
    """Say how the money divides."""
    shares, england = fund_shares(found.measures)
    labels = [part.label for part in found.parts]
    words = describe_funds(
        list(zip(labels, shares, strict=True)), england, view.context.areas, view.context.nouns
    )
    return f"{view.offer.year}, {funds_unit(found)}. {words}"


def funds_unit(found: Funds) -> str:
    """Name the unit of the bars."""
    return "£m" if found.basis is Basis.AMOUNT else "£ per resident of mid-2017"


def fund_shares(
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
