"""A measure inside the inset and outside it: a dot a footprint, and what they have together."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import plotly.graph_objects as go

from dashboard.figures.frame import chart_layout, short, tick_format, value_axis
from dashboard.theme import ACCENT, GRID, INK, MUTED, POINT
from geodata.queries.london import InsetMeasure, London

_ROW: Final = 30


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the chart: what it is called, its value, and how that is written.

    ``code`` is that of a footprint, or empty for several together. ``doubt`` says why its
    value is not to be leaned on.
    """

    label: str
    value: float | None
    words: str
    code: str = ""
    doubt: str = ""


def inside_outside(measured: InsetMeasure, place: London, drawn: Sequence[Line]) -> go.Figure:
    """Draw the lines as dots on one axis, with the footprints outside as strokes below.

    A category stands at its place among the categories.
    """
    others = outside_values(measured, place)
    is_number = measured.classified.classes is not None
    labels = [line.label for line in drawn]
    values = [*others, *(line.value for line in drawn if line.value is not None)]
    if is_number:
        labels.append(f"Each of {len(others)} outside")
    return go.Figure(
        [
            _dots("footprints", drawn, is_own=True),
            _dots("together", drawn, is_own=False),
            _missing(drawn, min(values) if is_number else 1),
            _strokes(others if is_number else (), len(drawn)),
        ],
        chart_layout(
            height=_ROW * len(labels) + 48,
            margin={"l": 176, "r": 72, "t": 6, "b": 40},
            xaxis=_axis(measured, values),
            yaxis={
                "range": [len(labels) - 0.4, -0.6],
                "tickvals": list(range(len(labels))),
                "ticktext": labels,
                "tickfont": {"size": 12, "color": INK},
                "gridcolor": GRID,
                "zeroline": False,
                "fixedrange": True,
            },
        ),
    )


def outside_values(measured: InsetMeasure, place: London) -> list[float]:
    """Return the values of the footprints outside, leaving out those without one."""
    inside = {area.code for area in place.footprints}
    return [
        value
        for code, value in zip(measured.classified.codes, measured.classified.values, strict=True)
        if code not in inside and value is not None
    ]


def _dots(name: str, drawn: Sequence[Line], *, is_own: bool) -> go.Scatter:
    shown = [
        (row, line)
        for row, line in enumerate(drawn)
        if bool(line.code) == is_own and line.value is not None
    ]
    return go.Scatter(
        name=name,
        x=[short(line.value) for _, line in shown if line.value is not None],
        y=[row for row, _ in shown],
        customdata=[line.code for _, line in shown],
        text=[f"  {line.words}" for _, line in shown],
        hovertext=[f"{line.label}: {line.words}" for _, line in shown],
        mode="markers+text",
        textposition="middle right",
        textfont={"size": 12, "color": INK},
        marker={
            "size": 13 if is_own else 11,
            "color": ACCENT if is_own else MUTED,
            "symbol": "circle" if is_own else "diamond",
        },
        hovertemplate="%{hovertext}<extra></extra>",
        cliponaxis=False,
    )


def _strokes(others: Sequence[float], row: int) -> go.Scatter:
    return go.Scatter(
        name="outside",
        x=[short(value) for value in others],
        y=[row] * len(others),
        mode="markers",
        marker={
            "symbol": "line-ns",
            "size": 14,
            "line": {"color": POINT, "width": 1.5},
            "opacity": 0.7,
        },
        hoverinfo="skip",
    )


def _missing(drawn: Sequence[Line], at: float) -> go.Scatter:
    """Return why there is nothing to see on a line, where the lines begin."""
    shown = [(row, line) for row, line in enumerate(drawn) if line.value is None]
    return go.Scatter(
        name="missing",
        x=[at] * len(shown),
        y=[row for row, _ in shown],
        text=[line.words for _, line in shown],
        mode="text",
        textposition="middle right",
        textfont={"size": 12, "color": MUTED},
        hoverinfo="skip",
        cliponaxis=False,
    )


def _axis(measured: InsetMeasure, values: Sequence[float]) -> dict[str, object]:
    categories = measured.classified.measure.categories
    if categories:
        # Every dot says its category; the places only keep them apart.
        return value_axis(
            automargin=False,
            tickvals=[category.order for category in categories],
            showticklabels=False,
            range=[0.5, len(categories) + 0.8],
        )
    return value_axis(
        automargin=False,
        nticks=4,
        tickangle=0,
        **tick_format(measured.classified.measure.unit, values),
    )
