"""Money per resident in two years of one edition, a line from the first to the last."""

from collections.abc import Sequence
from typing import Final

import plotly.graph_objects as go

from dashboard.figures.frame import chart_layout, short, tick_format, value_axis
from dashboard.formatting import plain
from dashboard.theme import BORDER, INK, MUTED, POINT, pick_colour
from geodata.queries.two_dates import DatedPair, TwoDates
from geodata.vocabulary import Unit

ROW_HEIGHT: Final = 30
_LETTER: Final = 6.4
_UNIT: Final = Unit.GBP_PER_PERSON


def dumbbell(dates: TwoDates, letters: Sequence[str]) -> go.Figure:
    """Draw a line a footprint, region and England: hollow in the first year, full in the last.

    ``letters`` are those of the chosen footprints. The axis does not begin at zero, for it
    is the distance between two points that is read, not the length of a bar.
    """
    pairs = [*dates.chosen, *dates.regions, dates.england]
    colours = [pick_colour(letter) for letter in letters]
    colours += [POINT] * len(dates.regions) + [INK]
    labels = [f"{letter} {pair.name}" for letter, pair in zip(letters, dates.chosen, strict=True)]
    labels += [pair.name for pair in pairs[len(labels) :]]
    marked = [
        f"{label} *" if pair.is_estimate else label
        for label, pair in zip(labels, pairs, strict=True)
    ]
    amounts = [amount for pair in pairs for amount in (pair.first, pair.last)]
    room = 0.06 * (max(amounts) - min(amounts)) or 1.0
    return go.Figure(
        [
            *(
                _line(pair, place, colour)
                for place, (pair, colour) in enumerate(zip(pairs, colours, strict=True))
            ),
            _points(dates.series.first_year, pairs, colours, is_last=False),
            _points(dates.series.last_year, pairs, colours, is_last=True),
        ],
        chart_layout(
            height=ROW_HEIGHT * len(pairs) + 56,
            margin={
                "l": 14 + round(_LETTER * max(len(label) for label in marked)),
                "r": 20, "t": 24, "b": 32,
            },
            xaxis=value_axis(
                range=[min(amounts) - room, max(amounts) + room],
                nticks=5,
                automargin=False,
                **tick_format(_UNIT, amounts),
            ),
            yaxis={
                "range": [len(pairs) - 0.5, -0.6],
                "tickvals": list(range(len(pairs))),
                "ticktext": marked,
                "fixedrange": True,
                "showgrid": False,
                "zeroline": False,
                "tickfont": {"size": 12, "color": INK},
            },
            annotations=_years(dates, pairs[0]),
        ),
    )  # fmt: skip


def _line(pair: DatedPair, place: int, colour: str) -> go.Scatter:
    return go.Scatter(
        x=[short(pair.first), short(pair.last)],
        y=[place, place],
        mode="lines",
        line={"color": colour, "width": 3},
        hoverinfo="skip",
    )


def _points(
    year: str, pairs: Sequence[DatedPair], colours: Sequence[str], *, is_last: bool
) -> go.Scatter:
    amounts = [pair.last if is_last else pair.first for pair in pairs]
    return go.Scatter(
        name=year,
        x=[short(amount) for amount in amounts],
        y=list(range(len(pairs))),
        customdata=[pair.code for pair in pairs],
        mode="markers",
        text=[
            f"{pair.name}, {year}: {plain(amount, _UNIT)} per resident"
            for pair, amount in zip(pairs, amounts, strict=True)
        ],
        hovertemplate="%{text}<extra></extra>",
        cliponaxis=False,
        marker={
            "size": 12,
            "color": list(colours) if is_last else BORDER,
            "line": {"color": list(colours), "width": 2.5},
        },
    )


def _years(dates: TwoDates, first: DatedPair) -> list[dict[str, object]]:
    """Name the two years above the first line, where the points stand."""
    shared: dict[str, object] = {
        "y": -0.32,
        "yanchor": "bottom",
        "showarrow": False,
        "font": {"size": 11, "color": MUTED},
    }
    is_rise = first.last >= first.first
    return [
        shared | {"x": first.first, "xanchor": "right" if is_rise else "left",
                  "text": dates.series.first_year},
        shared | {"x": first.last, "xanchor": "left" if is_rise else "right",
                  "text": dates.series.last_year},
    ]  # fmt: skip
