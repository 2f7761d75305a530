"""Answers on a scale as bars that part at the middle, "don't know" set apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import plotly.graph_objects as go

from dashboard.figures.frame import chart_layout
from dashboard.figures.illustrative import MARK_HEIGHT, mark_notes
from dashboard.formatting import interval_words, whole_percent
from dashboard.theme import BORDER, GRID, INK, MUTED, diverging
from geodata.intervals import Interval
from geodata.likert import Option, Scale, Side

_LINE: Final = 17
_BAR: Final = 26
_GAP: Final = 10
_APART: Final = 0.16  # of the width, for the answers that take no part
_BETWEEN: Final = 0.03
_LEGIBLE: Final = 0.06  # a shorter segment has no room for its percentage
_STEPS: Final = 4  # of each arm of the diverging ramp


@dataclass(frozen=True, slots=True)
class LikertRow:
    """One bar: a group of respondents, or all of them, and how they answered.

    ``shares`` are 0 to 1 in the order of the scale's options, with an interval each; None where
    there is no value. ``text`` stands in place of a bar that cannot be drawn. ``hover`` adds to
    what the pointer is told of every segment.
    """

    label: str
    shares: tuple[float | None, ...]
    intervals: tuple[Interval | None, ...]
    text: str = ""
    hover: str = ""


def likert_bar(
    scale: Scale, rows: Sequence[LikertRow], *, is_illustrative: bool = False
) -> go.Figure:
    """Draw answers on one scale: against on the left, for on the right, neutral about the middle.

    Every figure has the same width a percentage point, so that one can be held against another.
    Answers that take no part ("don't know") have an axis of their own at the right.

    Args:
        scale: the answers, from for to against.
        rows: in the order in which they are to stand.
        is_illustrative: whether the answers are made up, which the picture itself then says.
    """
    pitch = _BAR + _GAP + (_LINE if any(row.label for row in rows) else 0)
    start = MARK_HEIGHT if is_illustrative else 0
    middles = [start + pitch * (place + 1) - _GAP - _BAR / 2 for place in range(len(rows))]
    bottom = start + pitch * len(rows)
    figure = go.Figure(
        layout=chart_layout(
            margin={"t": 4, "b": 0, "l": 1, "r": 1},
            height=bottom + 4,
            barmode="overlay",
            bargap=0,
            xaxis=_axis(-1, 1, (0, 1 - _APART - _BETWEEN)),
            # From a little below nought, or the first edge would lie outside.
            xaxis2=_axis(-0.01, 2 * _APART / (1 - _APART - _BETWEEN), (1 - _APART, 1)),
            yaxis={"range": [bottom, 0], "visible": False, "fixedrange": True},
            shapes=[
                _middle_line(middle)
                for row, middle in zip(rows, middles, strict=True)
                if any(share is not None for share in row.shares)
            ],
            annotations=mark_notes(is_illustrative=is_illustrative),
        )
    )
    colours = option_colours(scale)
    for option in scale.options:
        figure.add_trace(_segments(scale, option, rows, middles, colours[option.key]))
    placed = tuple(zip(middles, rows, strict=True))
    above = _BAR / 2 + _LINE / 2
    figure.add_trace(_texts([(middle - above, row.label) for middle, row in placed], INK))
    figure.add_trace(_texts([(middle, row.text) for middle, row in placed], MUTED))
    return figure


def option_colours(scale: Scale) -> dict[str, tuple[str, str]]:
    """Return the colour of each option by key, and that of the words on it."""
    arms = diverging(_STEPS, _STEPS)
    against, towards = arms[:_STEPS], arms[_STEPS:]
    strong_first: dict[Side, list[tuple[str, str]]] = {
        1: [(towards[3], BORDER), (towards[1], INK), (towards[0], INK)],
        -1: [(against[0], BORDER), (against[2], INK)],
        0: [(GRID, INK)],
        None: [(BORDER, INK), (BORDER, INK)],
    }
    return {
        option.key: colour
        for side, colours in strong_first.items()
        for option, colour in zip(_outermost_first(scale, side), colours, strict=False)
    }


def _outermost_first(scale: Scale, side: Side) -> tuple[Option, ...]:
    """Return a side's options; the scale lists those for from strong to mild, and then on."""
    options = scale.on_side(side)
    return options[::-1] if side == -1 else options


def _axis(low: float, high: float, domain: tuple[float, float]) -> dict[str, object]:
    return {"range": [low, high], "domain": list(domain), "visible": False, "fixedrange": True}


def _middle_line(middle: float) -> dict[str, object]:
    return {
        "type": "line",
        "x0": 0,
        "x1": 0,
        "y0": middle - _BAR / 2 - 4,
        "y1": middle + _BAR / 2 + 4,
        "line": {"color": MUTED, "width": 1},
        "layer": "below",
    }


def _segments(
    scale: Scale,
    option: Option,
    rows: Sequence[LikertRow],
    middles: Sequence[float],
    colour: tuple[str, str],
) -> go.Bar:
    starts = [_start(scale, option, row) for row in rows]
    place = scale.options.index(option)
    shares = [row.shares[place] or None for row in rows]
    return go.Bar(
        name=option.label,
        orientation="h",
        x=shares,
        base=starts,
        y=list(middles),
        width=_BAR,
        xaxis="x2" if option.side is None else "x",
        marker={
            "color": colour[0],
            "line": {"width": 1, "color": MUTED if option.side is None else BORDER},
        },
        text=[whole_percent(s) if s and s >= _LEGIBLE else "" for s in shares],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        textfont={"size": 12, "color": colour[1]},
        hovertext=[_told(option, place, row) for row in rows],
        hoverinfo="text",
    )


def _told(option: Option, place: int, row: LikertRow) -> str:
    """Return what the pointer is told of a segment."""
    share, interval = row.shares[place], row.intervals[place]
    lines = [
        row.label,
        f"{option.label}: {whole_percent(share or 0.0)}",
        f"95% interval {interval_words(interval)}" if interval else "",
        row.hover,
    ]
    return "<br>".join(filter(None, lines))


def _start(scale: Scale, option: Option, row: LikertRow) -> float:
    """Return where an option's segment begins, left of the middle for those against."""

    def total(options: Sequence[Option]) -> float:
        return sum(row.shares[scale.options.index(other)] or 0.0 for other in options)

    if option.side is None:
        apart = scale.on_side(None)
        return total(apart[: apart.index(option)])
    half = total(scale.on_side(0)) / 2
    if option.side == 0:
        return -half
    milder = _outermost_first(scale, option.side)
    milder = milder[milder.index(option) + 1 :]
    if option.side == 1:
        return half + total(milder)
    return -half - total(milder) - total([option])


def _texts(placed: Sequence[tuple[float, str]], colour: str) -> go.Scatter:
    shown = [(y, text) for y, text in placed if text]
    return go.Scatter(
        mode="text",
        x=[-1] * len(shown),
        y=[y for y, _ in shown],
        text=[text for _, text in shown],
        textposition="middle right",
        textfont={"size": 12, "color": colour},
        cliponaxis=False,
        hoverinfo="skip",
    )
