"""England's published lines, and how far the model by area was off."""

from typing import Final

import plotly.graph_objects as go
from dash import html

from dashboard.components.chart_card import chart_card
from dashboard.components.exhibit_mark import exhibit_mark
from dashboard.components.figure_card import sources_line, status_badge
from dashboard.components.filled_table import FilledRow, Number, filled_table
from dashboard.components.values_table import Column
from dashboard.descriptions import describe_england
from dashboard.descriptions.funding import signed_percent
from dashboard.figures.stacked_funding import stacked_years
from dashboard.formatting import plain
from dashboard.ids import Funding
from dashboard.page_context import PageContext
from dashboard.pages.funding.names import ENGLAND, LINES
from dashboard.site import FUNDING
from geodata.measures.funds import FUND_RECORDS
from geodata.queries.national_funding import FundingLine, NationalFunding, national_funding
from geodata.vocabulary import Unit

_ROOM: Final = 440
LABELS = {fund: record.label for fund, record in FUND_RECORDS.items()}
NOT_APART: Final = "not a line of its own"
NOT_ALIKE: Final = "not like for like"
"""What stands for an amount that the source shows in another line, and for its growth."""
NOMINAL: Final = (
    "Before inflation: growth in real terms is not given, because no deflator with a source is in "
    "the data."
)
SHOWN_AS_ONE: Final = (
    "From 2017-18 the source shows sustainability money inside its transformation line, so the two "
    "are shown as one."
)


def figure(context: PageContext) -> go.Figure:
    """Draw the stacked lines."""
    return stacked_years(national_funding(context.tables), LABELS)


def panel(context: PageContext, drawn: object) -> list[html.Section]:
    """Build the part on England: the chart, its words, and every line with its growth."""
    funding = national_funding(context.tables)
    years = f"{funding.years[0]} to {funding.years[-1]}"
    return [
        html.Section(
            [
                html.H2("England", className="section-title"),
                html.P(describe_england(funding, LABELS)),
                html.P(NOMINAL, className="section-lead"),
            ],
            className="card funding-head",
        ),
        chart_card(
            context,
            Funding.ENGLAND,
            f"England’s published lines, {years}",
            drawn,
            [html.P(SHOWN_AS_ONE)],
            statuses=[funding.status],
            sources=[funding.source],
            table=None,
            exhibit=exhibit_mark(FUNDING, ENGLAND),
            subtitle="£m, nominal",
            room=_ROOM,
        ),
        html.Section(
            [
                html.H3("Every line, and its growth on the year before", className="card__title"),
                html.P(
                    [
                        "A line is the sum of those set in below it. Under each amount: growth on "
                        "the year before. ",
                        status_badge(funding.status),
                    ],
                    className="card__subtitle",
                ),
                _table(context, funding),
                html.P(sources_line([funding.source]), className="words__source"),
            ],
            className="card",
            **exhibit_mark(FUNDING, LINES),
        ),
    ]


def _table(context: PageContext, funding: NationalFunding) -> html.Div:
    columns = [
        Column("Line", is_sortable=False),
        *(Column(year, is_number=True, is_sortable=False) for year in funding.years),
        Column(f"Growth {funding.years[0]} to {funding.years[-1]}", is_number=True,
               is_sortable=False),
    ]  # fmt: skip
    rows = [
        FilledRow(
            line.fund,
            [
                LABELS[line.fund],
                *(_amount(line, place) for place in range(len(funding.years))),
                _growth(line.growth_in_all),
            ],
            style=f"is-depth-{line.depth}",
        )
        for line in funding.lines
    ]
    return filled_table(
        context, Funding.ENGLAND_TABLE, "England’s published lines by year, in £m", columns, rows
    )


def _amount(line: FundingLine, place: int) -> str | Number:
    amount, growth = line.amounts_gbp[place], line.growth[place]
    if amount is None:
        return NOT_APART
    note = "" if growth is None else signed_percent(growth)
    return Number(plain(float(amount), Unit.GBP), float(amount), note)


def _growth(share: float | None) -> str | Number:
    if share is None:
        return NOT_ALIKE
    return Number(signed_percent(share), share)
