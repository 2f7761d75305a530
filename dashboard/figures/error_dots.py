"""How far a model is off: a dot a footprint, stacked where they would lie on each other."""

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from dashboard.figures.frame import chart_layout, short, tick_format, value_axis
from dashboard.theme import INK, MUTED, POINT, pick_colour
from geodata.queries import Footprint
from geodata.queries.model_error import ModelError
from geodata.vocabulary import Unit

_STEP = 0.0025
"""Dots within a quarter of a per cent stand on each other."""


def error_dots(
    error: ModelError,
    footprints: Sequence[Footprint],
    *,
    labels: Sequence[str],
    letters: Mapping[str, str],
) -> go.Figure:
    """Draw each footprint's error on one axis, with zero and England's own error as lines.

    Args:
        error: the comparison, in the order of ``footprints``.
        footprints: every area.
        labels: what the pointer is told of each area.
        letters: the letter of each kept area, by code.
    """
    heights: dict[int, int] = {}
    rows = []
    for share in error.error_shares:
        step = round(share / _STEP)
        rows.append(heights.get(step, 0))
        heights[step] = rows[-1] + 1
    top = max(heights.values())
    marks = [letters.get(area.code, "") for area in footprints]
    edge = max(abs(error.lowest), abs(error.highest)) * 1.15
    return go.Figure(
        go.Scatter(
            name="errors",
            x=[short(round(share / _STEP) * _STEP) for share in error.error_shares],
            y=rows,
            customdata=[area.code for area in footprints],
            text=list(labels),
            hovertemplate="%{text}<extra></extra>",
            mode="markers",
            marker={
                "size": 12,
                "color": [pick_colour(mark) if mark else POINT for mark in marks],
            },
        ),
        chart_layout(
            height=60 + 22 * (top + 1),
            margin={"l": 12, "r": 12, "t": 24, "b": 32},
            shapes=[_line(0.0, INK, "solid"), _line(error.england_error, MUTED, "dash")],
            annotations=[
                _head(0.0, "as compared", "left"), _head(error.england_error, "England", "right"),
            ],
            xaxis=value_axis(range=[-edge, edge], **tick_format(Unit.SHARE, [edge]))
            | {"automargin": False},
            yaxis={"visible": False, "fixedrange": True, "range": [-0.7, top]},
        ),
    )  # fmt: skip


def _line(at: float, colour: str, dash: str) -> dict[str, object]:
    return {
        "type": "line", "x0": at, "x1": at, "yref": "paper", "y0": 0, "y1": 1,
        "line": {"color": colour, "width": 1.2, "dash": dash}, "layer": "below",
    }  # fmt: skip


def _head(at: float, words: str, anchor: str) -> dict[str, object]:
    return {
        "x": at, "y": 1, "yref": "paper", "yanchor": "bottom", "text": words, "showarrow": False,
        "xanchor": anchor, "font": {"size": 11, "color": MUTED},
    }  # fmt: skip
