"""A few measures of one unit, the chosen footprints side by side under each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import plotly.graph_objects as go

from dashboard.figures.frame import chart_layout, short
from dashboard.formatting import MISSING, plain
from dashboard.theme import INK, MUTED, POINT, pick_colour
from geodata.queries.comparing import ComparisonRow
from geodata.vocabulary import FootprintCode

ROW_HEIGHT: Final = 20
_LETTER: Final = 6.4
_HEAD_ROOM: Final = 1.6
_CLEAR: Final = "\N{NO-BREAK SPACE}" * 2
"""Keeps words clear of the bar beside them."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: whose it is, how long, what stands at its end. Nobody's letter is England's."""

    letter: str
    code: FootprintCode
    name: str
    value: float | None
    words: str
    at: float


@dataclass(frozen=True, slots=True)
class Group:
    """The bars of one measure, and where the group begins; heights count rows from the top."""

    row: ComparisonRow
    top: float
    bars: tuple[Bar, ...]

    @property
    def end(self) -> float:
        """Return where the next group begins."""
        return self.top + _HEAD_ROOM + len(self.bars)


def grouped_bar(
    rows: Sequence[ComparisonRow], letters: Sequence[str], names: Sequence[str]
) -> go.Figure:
    """Draw a group of bars a measure, from zero, with England's as the last of each.

    Args:
        rows: measures of one unit.
        letters: of the chosen footprints, in the order of the rows' values.
        names: of the chosen footprints, in the same order.
    """
    groups = _placed(rows, letters, names)
    bars = [bar for group in groups for bar in group.bars]
    height = groups[-1].end if groups else 1.0
    values = [bar.value for bar in bars if bar.value is not None]
    low, high = min(0.0, *values, 0.0), max(0.0, *values, 0.0)
    end = high + 0.02 * (high - low)
    room = _width([f"{_label(bar)}{_CLEAR}" for bar in bars])
    return go.Figure(
        [
            go.Bar(
                name="bars",
                orientation="h",
                x=[None if bar.value is None else short(bar.value) for bar in bars],
                y=[bar.at for bar in bars],
                width=0.78,
                customdata=[bar.code for bar in bars],
                text=[f"{bar.name}: {bar.words}" for bar in bars],
                textposition="none",
                hovertemplate="%{text}<extra></extra>",
                marker={
                    "color": [
                        pick_colour(bar.letter) if bar.letter else POINT
                        for bar in bars
                    ],
                    "line": {"width": 0},
                },
            ),
            _column("names", [f"{_label(bar)}{_CLEAR}" for bar in bars], bars, low, "middle left"),
            _column("values", [f"{_CLEAR}{bar.words}" for bar in bars], bars, None, "middle right"),
        ],
        chart_layout(
            height=round(ROW_HEIGHT * height) + 8,
            margin={"l": room, "r": _width([bar.words for bar in bars]), "t": 4, "b": 4},
            annotations=[_head(group, room) for group in groups],
            shapes=[_zero(group) for group in groups],
            xaxis={"visible": False, "fixedrange": True, "range": [low, end]},
            yaxis={"visible": False, "fixedrange": True, "range": [height, 0]},
        ),
    )  # fmt: skip


def _placed(
    rows: Sequence[ComparisonRow], letters: Sequence[str], names: Sequence[str]
) -> list[Group]:
    """Return a group a measure, each below the last."""
    groups: list[Group] = []
    top = 0.0
    for row in rows:
        unit = row.classified.measure.unit
        own = [
            (letter, value.code, name, value.value, " ?" if value.is_doubtful else "")
            for letter, name, value in zip(letters, names, row.values, strict=True)
        ]
        if row.classified.benchmark is not None:
            label = row.classified.benchmark_label
            own.append(("", FootprintCode(""), label, row.classified.benchmark, ""))
        bars = tuple(
            Bar(
                letter=letter,
                code=code,
                name=name,
                value=value,
                words=f"{MISSING if value is None else plain(value, unit)}{doubt}",
                at=top + _HEAD_ROOM + place,
            )
            for place, (letter, code, name, value, doubt) in enumerate(own)
        )
        groups.append(Group(row, top, bars))
        top = groups[-1].end
    return groups


def _label(bar: Bar) -> str:
    return f"{bar.letter} {bar.name}".lstrip()


def _width(texts: Sequence[str]) -> int:
    return 14 + round(_LETTER * max((len(text) for text in texts), default=0))


def _column(
    name: str, words: Sequence[str], bars: Sequence[Bar], x: float | None, side: str
) -> go.Scatter:
    """Return words beside every bar: at ``x``, or at the end of the bar itself."""
    ends = [max(bar.value or 0.0, 0.0) if x is None else x for bar in bars]
    return go.Scatter(
        name=name,
        x=[short(end) for end in ends],
        y=[bar.at for bar in bars],
        mode="text",
        text=words,
        textposition=side,
        textfont={"size": 11, "color": INK},
        cliponaxis=False,
        hoverinfo="skip",
    )


def _zero(group: Group) -> dict[str, object]:
    """Return the line that the bars of a group begin at."""
    return {
        "type": "line",
        "x0": 0,
        "x1": 0,
        "y0": group.top + _HEAD_ROOM - 0.5,
        "y1": group.end - 0.5,
        "line": {"color": MUTED, "width": 1},
    }


def _head(group: Group, room: int) -> dict[str, object]:
    measure = group.row.classified.measure
    facts = " · ".join(
        part for part in (measure.status.value, measure.period, measure.edition) if part
    )
    return {
        "xref": "paper",
        "x": 0,
        "xshift": -room,
        "xanchor": "left",
        "y": group.top + _HEAD_ROOM - 0.7,
        "yanchor": "bottom",
        "showarrow": False,
        "align": "left",
        "text": f"<b>{measure.short_title}</b>  {facts}",
        "font": {"size": 11, "color": INK},
    }
