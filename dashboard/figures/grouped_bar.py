"""A few measures of one unit, the chosen footprints side by side under each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import plotly.graph_objects as go

from dashboard.figures.frame import chart_layout, short
from dashboard.formatting import STATUS_WORDS, plain
from dashboard.theme import INK, LETTERS, MUTED, POINT, SELECTED
from geodata.queries.comparing import ComparisonRow

ROW_HEIGHT: Final = 20
_LETTER: Final = 6.4
_HEAD_ROOM: Final = 1.6


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: whose it is, how long, what stands at its end. Nobody's letter is England's."""

    letter: str
    code: str
    name: str
    value: float | None
    words: str
    at: float


def grouped_bar(
    rows: Sequence[ComparisonRow], letters: Sequence[str], names: Sequence[str]
) -> go.Figure:
    """Draw a group of bars a measure, from zero, with England's as the last of each.

    Args:
        rows: measures of one unit.
        letters: of the chosen footprints, in the order of the rows' values.
        names: of the chosen footprints, in the same order.
    """
    bars, heads, height = _placed(rows, letters, names)
    values = [bar.value for bar in bars if bar.value is not None]
    low, high = min(0.0, *values, 0.0), max(0.0, *values, 0.0)
    end = high + 0.02 * (high - low)
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
                        SELECTED[LETTERS.index(bar.letter)] if bar.letter else POINT
                        for bar in bars
                    ],
                    "line": {"width": 0},
                },
            ),
            _column("names", [_label(bar) for bar in bars], bars, low, "middle left"),
            _column("values", [bar.words for bar in bars], bars, None, "middle right"),
        ],
        chart_layout(
            height=round(ROW_HEIGHT * height) + 8,
            margin={"l": _width([_label(bar) for bar in bars]), "r": _width(
                [bar.words for bar in bars]), "t": 4, "b": 4},
            annotations=[_head(row, at) for row, at in heads],
            shapes=[
                {"type": "line", "x0": 0, "x1": 0, "y0": 0, "y1": height,
                 "line": {"color": MUTED, "width": 1}}
            ],
            xaxis={"visible": False, "fixedrange": True, "range": [low, end]},
            yaxis={"visible": False, "fixedrange": True, "range": [height, 0]},
        ),
    )  # fmt: skip


def _placed(
    rows: Sequence[ComparisonRow], letters: Sequence[str], names: Sequence[str]
) -> tuple[list[Bar], list[tuple[ComparisonRow, float]], float]:
    """Return bars and heads with their heights from the top, in rows, and the height of all."""
    bars: list[Bar] = []
    heads: list[tuple[ComparisonRow, float]] = []
    at = 0.0
    for row in rows:
        unit = row.classified.measure.unit
        heads.append((row, at + 0.9))
        at += _HEAD_ROOM
        for letter, name, value in zip(letters, names, row.values, strict=True):
            words = "No data" if value.value is None else plain(value.value, unit)
            words += " ?" if value.is_doubtful else ""
            bars.append(Bar(letter, value.code, name, value.value, words, at))
            at += 1
        if row.classified.benchmark is not None:
            benchmark = row.classified.benchmark
            label = row.classified.benchmark_label
            bars.append(Bar("", "", label, benchmark, plain(benchmark, unit), at))
            at += 1
    return bars, heads, at


def _label(bar: Bar) -> str:
    return f"{bar.letter} {bar.name}".strip()


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


def _head(row: ComparisonRow, at: float) -> dict[str, object]:
    measure = row.classified.measure
    facts = " · ".join(
        part for part in (measure.period, measure.edition, STATUS_WORDS[measure.status]) if part
    )
    return {
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "y": at,
        "yanchor": "bottom",
        "showarrow": False,
        "align": "left",
        "text": f"<b>{measure.short_title}</b>  {facts}",
        "font": {"size": 11, "color": INK},
    }
