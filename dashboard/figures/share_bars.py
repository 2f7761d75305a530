"""Shares of answers as bars from nought to everybody, each with its interval as a whisker."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Final

import plotly.graph_objects as go

from dashboard.figures.frame import chart_layout
from dashboard.figures.illustrative import MARK_HEIGHT, mark_notes
from dashboard.theme import GRID, INK, MUTED, Side, sequential
from geodata.intervals import Interval

_LETTERS: Final = 36  # of a label in one line
_SHORTEST: Final = 12
_WITH_VALUE: Final = 48  # of a label and the value at its right, so that both fit a phone
_LINE: Final = 16
_BAR: Final = 16
_GAP: Final = 12
# Of middling lightness, so that a whisker is seen on it on light and dark pages.
COLOUR: Final = sequential(Side.LEFT, 7)[3]
"""Of every bar."""
_QUARTERS: Final = (0.0, 0.25, 0.5, 0.75, 1.0)


@dataclass(frozen=True, slots=True)
class ShareRow:
    """One bar.

    ``share`` is 0 to 1, or None where there is nothing to draw, and then ``text`` says why.
    ``hover`` is what the bar says under the pointer.
    """

    label: str
    share: float | None
    interval: Interval | None
    text: str
    hover: str = ""


def share_bars(rows: Sequence[ShareRow], *, is_illustrative: bool = False) -> go.Figure:
    """Draw shares below each other, each under its label, on one scale from 0 to 100 %.

    Args:
        rows: in the order in which they are to stand.
        is_illustrative: whether the answers are made up, which the picture itself then says.
    """
    top, placed = float(MARK_HEIGHT if is_illustrative else 0), []
    for row in rows:
        lines = _lines(row)
        placed.append((row, lines, top, top + _LINE * len(lines) + _BAR / 2))
        top += _LINE * len(lines) + _BAR + _GAP
    return go.Figure(
        [
            # Apart, because a bar without an interval would get a whisker of no length.
            _bars([(r, m) for r, _, _, m in placed if r.share is not None and r.interval is None]),
            _bars([(r, m) for r, _, _, m in placed if r.share is not None and r.interval]),
            _texts([(0, middle - _BAR / 2 - _LINE * len(lines) / 2, "<br>".join(lines))
                    for _, lines, _, middle in placed], "middle right", INK),
            _texts([(1, middle - _BAR / 2 - _LINE / 2, f"<b>{row.text}</b>")
                    for row, _, _, middle in placed if row.share is not None],
                   "middle left", INK),
            _texts([(0, middle, row.text)
                    for row, _, _, middle in placed if row.share is None], "middle right", MUTED),
        ],
        chart_layout(
            margin={"t": 2, "b": 18, "l": 1, "r": 8},
            height=round(top) + 20,
            bargap=0,
            barmode="overlay",
            xaxis={
                "range": [0, 1],
                "fixedrange": True,
                "gridcolor": GRID,
                "zeroline": False,
                "tickvals": _QUARTERS,
                "tickformat": ".0%",
                "tickfont": {"size": 10, "color": MUTED},
            },
            yaxis={"range": [top, 0], "visible": False, "fixedrange": True},
            annotations=mark_notes(is_illustrative=is_illustrative),
        ),
    )  # fmt: skip


def _lines(row: ShareRow) -> list[str]:
    """Break a label so that its last line leaves room for the value, if there is one."""
    room = _LETTERS if row.share is None else _WITH_VALUE - len(row.text)
    broken = [wrap(row.label, width) or [""] for width in range(_LETTERS, _SHORTEST, -1)]
    return next((lines for lines in broken if len(lines[-1]) <= room), broken[-1])


def _bars(drawn: Sequence[tuple[ShareRow, float]]) -> go.Bar:
    shares = [row.share or 0.0 for row, _ in drawn]
    intervals = [row.interval for row, _ in drawn]
    return go.Bar(
        name="shares",
        orientation="h",
        x=shares,
        y=[middle for _, middle in drawn],
        width=_BAR,
        marker={"color": COLOUR, "line": {"width": 0}},
        error_x={
            "type": "data",
            "symmetric": False,
            "visible": all(intervals) and bool(drawn),
            "array": [i.upper - share for share, i in zip(shares, intervals, strict=True) if i],
            "arrayminus": [
                share - i.lower for share, i in zip(shares, intervals, strict=True) if i
            ],
            "color": INK,
            "thickness": 1.2,
            "width": 3,
        },
        hovertext=[row.hover for row, _ in drawn],
        hoverinfo="text",
    )


def _texts(texts: Sequence[tuple[float, float, str]], position: str, colour: str) -> go.Scatter:
    return go.Scatter(
        mode="text",
        x=[x for x, _, _ in texts],
        y=[y for _, y, _ in texts],
        text=[text for _, _, text in texts],
        textposition=position,
        textfont={"size": 12, "color": colour},
        cliponaxis=False,
        hoverinfo="skip",
    )
