"""Money in its parts: England by year, and every footprint by fund."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from dashboard.figures.frame import chart_layout, short, tick_format, value_axis
from dashboard.figures.page_ranking import FADED, lettered
from dashboard.formatting import MISSING, plain
from dashboard.theme import INK, categorical
from geodata.queries import Footprint
from geodata.queries.national_funding import NationalFunding
from geodata.vocabulary import Fund, Unit

ROW_HEIGHT = 16
_LETTER = 6.1
_CLEAR = 1.02
_ALL = tuple(fund.value for fund in Fund)


@dataclass(frozen=True, slots=True)
class Part:
    """One kind of money: its label, and what each footprint has of it, or None."""

    fund: Fund
    label: str
    values: tuple[float | None, ...]


def fund_colour(fund: Fund) -> str:
    """Return the colour that a fund has in every figure; both CCG lines share theirs."""
    order = (
        Fund.CCG, Fund.SPECIALISED, Fund.PRIMARY_MEDICAL, Fund.OTHER_DIRECT_COMMISSIONING,
        Fund.SUSTAINABILITY_AND_TRANSFORMATION, Fund.CENTRAL_BUDGETS, Fund.DRAWDOWN,
    )  # fmt: skip
    same = {Fund.CORE_CCG: Fund.CCG, Fund.PLACE_BASED: Fund.CCG}
    keys = tuple(one.value for one in order)
    return categorical(keys)[order.index(same.get(fund, fund))]


def stacked_years(funding: NationalFunding, labels: Mapping[Fund, str]) -> go.Figure:
    """Draw England's money a year as a column of its lines, with the total above it."""
    total = funding.lines[0].amounts_gbp
    lines = [funding.line(fund) for fund in funding.leaves]
    bars = [
        go.Bar(
            name=labels[line.fund],
            x=list(funding.years),
            y=list(line.amounts_gbp),
            text=[
                f"{labels[line.fund]}, {year}<br>{plain(float(amount or 0), Unit.GBP)}"
                for year, amount in zip(funding.years, line.amounts_gbp, strict=True)
            ],
            textposition="none",
            hovertemplate="%{text}<extra></extra>",
            marker={"color": fund_colour(line.fund), "line": {"width": 0}},
        )
        for line in lines
    ]
    totals = go.Scatter(
        name="total", x=list(funding.years), y=list(total), mode="text", showlegend=False,
        text=[plain(float(amount or 0), Unit.GBP) for amount in total],
        textposition="top center", textfont={"size": 11, "color": INK}, hoverinfo="skip",
        cliponaxis=False,
    )  # fmt: skip
    highest = float(max(amount or 0 for amount in total))
    axis = value_axis(range=[0, highest * 1.08], **tick_format(Unit.GBP, [highest]))
    return go.Figure(
        [*bars, totals],
        chart_layout(
            barmode="stack",
            bargap=0.3,
            height=440,
            margin={"l": 76, "r": 8, "t": 8, "b": 96},
            showlegend=True,
            legend={
                "orientation": "h", "y": -0.1, "yanchor": "top", "x": 0, "traceorder": "normal",
                "itemclick": False, "itemdoubleclick": False, "font": {"color": INK, "size": 11},
            },
            xaxis={"fixedrange": True, "type": "category", "tickfont": {"color": INK}},
            yaxis=axis | {"automargin": False},
        ),
    )  # fmt: skip


def stacked_funds(
    parts: Sequence[Part],
    footprints: Sequence[Footprint],
    unit: Unit,
    *,
    letters: Mapping[str, str],
    faded: frozenset[str] = frozenset(),
) -> go.Figure:
    """Draw every footprint's money as one bar of its funds, largest first.

    Args:
        parts: the funds, which together are all money of the year.
        footprints: every area; one that lacks a part stands last, without a bar.
        unit: pounds, or pounds per resident.
        letters: the letter of each kept area, by code.
        faded: codes of areas that a filter leaves out.
    """
    totals, order = totals_in_order(parts, footprints)
    rows = list(range(len(order)))
    names = [lettered(footprints[place], letters).short_name for place in order]
    words = [
        MISSING if total is None else plain(total, unit)
        for total in (totals[place] for place in order)
    ]
    high = max((total for total in totals if total is not None), default=1.0)
    return go.Figure(
        [
            *(_fund_bars(part, order, footprints, unit, faded) for part in parts),
            _column("names", names, rows, 0, "middle left"),
            _column("totals", words, rows, high * _CLEAR, "middle right"),
        ],
        chart_layout(
            barmode="stack",
            bargap=0.28,
            height=ROW_HEIGHT * len(rows) + 48,
            margin={"t": 36, "b": 4, "l": _width(names), "r": _width(words)},
            showlegend=True,
            legend={
                "orientation": "h", "y": 1.0, "yanchor": "bottom", "x": 0, "traceorder": "normal",
                "itemclick": False, "itemdoubleclick": False, "font": {"color": INK, "size": 11},
            },
            xaxis={"visible": False, "fixedrange": True, "range": [0, high * _CLEAR]},
            yaxis={"visible": False, "fixedrange": True, "range": [len(rows) - 0.5, -0.5]},
        ),
    )  # fmt: skip


def totals_in_order(
    parts: Sequence[Part], footprints: Sequence[Footprint]
) -> tuple[list[float | None], list[int]]:
    """Return each area's total, None where it lacks a part, and the areas' places as drawn."""
    totals = [
        None if any(part.values[place] is None for part in parts)
        else sum(part.values[place] or 0.0 for part in parts)
        for place in range(len(footprints))
    ]  # fmt: skip
    order = sorted(
        range(len(footprints)),
        key=lambda place: (totals[place] is None, -(totals[place] or 0), footprints[place].name),
    )
    return totals, order


def _fund_bars(
    part: Part,
    order: Sequence[int],
    footprints: Sequence[Footprint],
    unit: Unit,
    faded: frozenset[str],
) -> go.Bar:
    codes = [footprints[place].code for place in order]
    values = [part.values[place] for place in order]
    return go.Bar(
        name=part.label,
        orientation="h",
        x=[None if value is None else short(value) for value in values],
        y=list(range(len(order))),
        customdata=codes,
        text=[
            f"{footprints[place].name}<br>{part.label}: "
            f"{MISSING if value is None else plain(value, unit)}"
            for place, value in zip(order, values, strict=True)
        ],
        textposition="none",
        hovertemplate="%{text}<extra></extra>",
        marker={
            "color": fund_colour(part.fund),
            "line": {"width": 0},
            "opacity": [FADED if code in faded else 1.0 for code in codes],
        },
    )


def _column(
    name: str, words: Sequence[str], rows: Sequence[int], x: float, side: str
) -> go.Scatter:
    return go.Scatter(
        name=name, x=[short(x)] * len(words), y=rows, mode="text", text=words,
        textposition=side, textfont={"size": 11, "color": INK}, cliponaxis=False,
        hoverinfo="skip", showlegend=False,
    )  # fmt: skip


def _width(texts: Sequence[str]) -> int:
    return 12 + round(_LETTER * max(len(text) for text in texts))
