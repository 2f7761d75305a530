"""Where the chosen footprints stand among all, one strip a measure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import plotly.graph_objects as go

from dashboard.figures.frame import chart_layout
from dashboard.formatting import plain
from dashboard.theme import BORDER, INK, LETTERS, MUTED, POINT, SELECTED
from geodata.queries.comparing import ComparisonRow

ROW_HEIGHT: Final = 40
LETTER_WIDTH: Final = 0.085
"""Least distance between letters, as a share of a strip's length."""
_TICK: Final = 0.16
_REFERENCE: Final = 0.3


@dataclass(frozen=True, slots=True)
class Mark:
    """A chosen footprint: where it stands, and where its letter has room, 0 to 1."""

    letter: str
    code: str
    at: float
    letter_at: float


@dataclass(frozen=True, slots=True)
class Strip:
    """Everything on one strip, from 0 (the lowest of all footprints) to 1 (the highest)."""

    everywhere: tuple[float, ...]
    england: float | None
    marks: tuple[Mark, ...]


def strip(row: ComparisonRow, letters: Sequence[str]) -> Strip | None:
    """Place a row's values, or say that it has no strip: of categories and missing values.

    ``letters`` are those of the row's values, in their order.
    """
    low, high = row.lowest, row.highest
    if low is None or high is None or high <= low:
        return None

    def place(value: float) -> float:
        return round(min(max((value - low) / (high - low), 0.0), 1.0), 4)

    found = sorted(
        (place(value.value), letter, value.code)
        for letter, value in zip(letters, row.values, strict=True)
        if value.value is not None
    )
    rooms = spread_out([at for at, _, _ in found], LETTER_WIDTH)
    benchmark = row.classified.benchmark
    return Strip(
        everywhere=tuple(sorted(place(v) for v in row.classified.values if v is not None)),
        england=None if benchmark is None else place(benchmark),
        marks=tuple(
            Mark(letter, code, at, room)
            for (at, letter, code), room in zip(found, rooms, strict=True)
        ),
    )


def spread_out(places: Sequence[float], least: float) -> list[float]:
    """Move places from 0 to 1, given in order, so far apart that labels do not overlap."""
    rooms: list[float] = []
    for place in places:
        rooms.append(max(place, rooms[-1] + least) if rooms else place)
    limit = 1.0
    for index in reversed(range(len(rooms))):
        rooms[index] = round(min(rooms[index], limit), 4)
        limit = rooms[index] - least
    return rooms


def dot_strip(rows: Sequence[ComparisonRow], letters: Sequence[str]) -> go.Figure:
    """Draw a strip for every measure that has one, each from its lowest to its highest.

    All footprints are faint strokes, the chosen ones carry their letters and colours, and
    England is the long stroke. ``customdata`` of a letter is the footprint's code.
    """
    drawn = [(row, found) for row in rows if (found := strip(row, letters)) is not None]
    marks = [(place, mark) for place, (_, found) in enumerate(drawn) for mark in found.marks]
    england = [
        (place, found.england)
        for place, (_, found) in enumerate(drawn)
        if found.england is not None
    ]
    everywhere = [(place, at) for place, (_, found) in enumerate(drawn) for at in found.everywhere]
    return go.Figure(
        [
            _strokes("everywhere", everywhere, _TICK, POINT, 1.0),
            _strokes("england", england, _REFERENCE, INK, 2.0),
            go.Scatter(
                name="chosen",
                x=[mark.at for _, mark in marks],
                y=[place for place, _ in marks],
                customdata=[mark.code for _, mark in marks],
                mode="markers+text",
                text=[f"<b>{mark.letter}</b>" for _, mark in marks],
                textfont={"size": 10, "color": BORDER},
                hovertemplate="%{text}<extra></extra>",
                cliponaxis=False,
                marker={
                    "size": 16,
                    "color": [SELECTED[LETTERS.index(mark.letter)] for _, mark in marks],
                    "line": {"color": BORDER, "width": 1},
                },
            ),
        ],
        chart_layout(
            height=ROW_HEIGHT * max(len(drawn), 1) + 16,
            margin={"l": 12, "r": 12, "t": 8, "b": 8},
            annotations=[
                note for place, (row, _) in enumerate(drawn) for note in _names(place, row)
            ],
            xaxis={"visible": False, "fixedrange": True, "range": [-0.02, 1.02]},
            yaxis={"visible": False, "fixedrange": True, "range": [len(drawn) - 0.5, -0.75]},
        ),
    )


def _strokes(
    name: str, places: Sequence[tuple[int, float]], half: float, colour: str, width: float
) -> go.Scatter:
    """Return upright strokes as one line with gaps, which draws far faster than points."""
    return go.Scatter(
        name=name,
        x=[x for _, at in places for x in (at, at, None)],
        y=[y for place, _ in places for y in (place - half, place + half, None)],
        mode="lines",
        line={"color": colour, "width": width},
        hoverinfo="skip",
    )


def _names(place: int, row: ComparisonRow) -> list[dict[str, object]]:
    """Return the measure's name and its two ends above a strip."""
    unit = row.classified.measure.unit
    shared = {"y": place - 0.28, "yanchor": "bottom", "showarrow": False}
    ends = [(0.0, "left", row.lowest), (1.0, "right", row.highest)]
    return [
        shared
        | {
            "x": 0.5,
            "xanchor": "center",
            "text": row.classified.measure.short_title,
            "font": {"size": 11, "color": INK},
        }
    ] + [
        shared
        | {
            "x": x,
            "xanchor": anchor,
            "text": plain(value, unit),
            "font": {"size": 11, "color": MUTED},
        }
        for x, anchor, value in ends
        if value is not None
    ]
