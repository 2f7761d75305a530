"""Where one footprint stands among all, a strip a measure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import plotly.graph_objects as go

from dashboard.figures.frame import chart_layout
from dashboard.formatting import MISSING, ordinal, plain
from dashboard.theme import ACCENT, BORDER, GRID, INK, MUTED, POINT
from geodata.queries import Footprint
from geodata.queries.standing import Standing
from geodata.vocabulary import Status

ROW_HEIGHT: Final = 16
HEADING: Final = 1.5
"""Rows that a heading takes."""
_LEFT, _RIGHT = 194, 96
_TICK: Final = 0.36
_RANGE: Final = (-0.03, 1.03)
STATUS_MARKS: Final = {Status.MODELLED: "†", Status.REPORTED: "‡"}
"""Marks after the name of a measure that is neither published nor derived."""


@dataclass(frozen=True, slots=True)
class Strip:
    """One row: how far down it is, and its values from 0 (lowest) to 1 (highest of all)."""

    standing: Standing
    y: float
    points: tuple[float | None, ...]
    region: float | None
    england: float | None


def strip_chart(standings: Sequence[Standing], footprints: Sequence[Footprint]) -> go.Figure:
    """Draw all footprints as points on every strip, with one, its region and England marked.

    Each strip runs from the lowest to the highest of all footprints. ``customdata`` of a
    point is its footprint's code.

    Args:
        standings: where the footprint stands; measures that are categories have no strip.
        footprints: every footprint, in the order of the measures' values.
    """
    strips, headings, height = placed(standings)
    return go.Figure(
        [
            _lines("strips", [((0, 1), (s.y, s.y)) for s in strips], GRID, 1),
            _points(strips, footprints),
            _lines("region", _upright(strips, "region"), MUTED, 1.5),
            _lines("england", _upright(strips, "england"), INK, 1.5),
            _own(strips),
            _column("names", [*headings, *((s.y, _name(s)) for s in strips)], is_left=True),
            _column("values", [(s.y, value_words(s.standing)) for s in strips], is_left=False),
        ],
        chart_layout(
            height=round(height * ROW_HEIGHT) + 12,
            margin={"l": _LEFT, "r": _RIGHT, "t": 4, "b": 8},
            hoverdistance=8,
            xaxis={"visible": False, "fixedrange": True, "range": list(_RANGE)},
            yaxis={"visible": False, "fixedrange": True, "range": [height, 0]},
        ),
    )


def placed(
    standings: Sequence[Standing],
) -> tuple[list[Strip], list[tuple[float, str]], float]:
    """Return the strips, the headings with how far down they are, and the height in rows."""
    strips: list[Strip] = []
    headings: list[tuple[float, str]] = []
    y = 0.0
    for standing in standings:
        classified = standing.classified
        present = [value for value in classified.values if value is not None]
        if classified.classes is None or not present:
            continue
        group = standing.measure.group
        if not headings or headings[-1][1] != f"<b>{group}</b>":
            headings.append((y + HEADING / 2, f"<b>{group}</b>"))
            y += HEADING
        strips.append(_strip(standing, y + 0.5, min(present), max(present)))
        y += 1
    return strips, headings, y


def _strip(standing: Standing, y: float, low: float, high: float) -> Strip:
    def at(value: float | None) -> float | None:
        if value is None:
            return None
        return round((value - low) / (high - low), 3) if high > low else 0.5

    return Strip(
        standing=standing,
        y=y,
        points=tuple(at(value) for value in standing.classified.values),
        region=at(standing.region.value) if standing.region else None,
        england=at(standing.classified.benchmark),
    )


def _points(strips: Sequence[Strip], footprints: Sequence[Footprint]) -> go.Scatter:
    others = [
        (strip, point, area, value)
        for strip in strips
        for place, (area, point, value) in enumerate(
            zip(footprints, strip.points, strip.standing.classified.values, strict=True)
        )
        if point is not None and value is not None and place != strip.standing.place
    ]
    return go.Scatter(
        name="others",
        x=[point for _, point, _, _ in others],
        y=[strip.y for strip, _, _, _ in others],
        customdata=[area.code for _, _, area, _ in others],
        text=[
            f"{area.short_name}: {plain(value, strip.standing.measure.unit)}"
            for strip, _, area, value in others
        ],
        hovertemplate="%{text}<extra></extra>",
        mode="markers",
        marker={"size": 6, "color": POINT, "opacity": 0.38, "line": {"width": 0}},
    )


def _own(strips: Sequence[Strip]) -> go.Scatter:
    own = [
        (strip, point)
        for strip in strips
        if (point := strip.points[strip.standing.place]) is not None
    ]
    return go.Scatter(
        name="own",
        x=[point for _, point in own],
        y=[strip.y for strip, _ in own],
        text=[_reading(strip.standing) for strip, _ in own],
        hovertemplate="%{text}<extra></extra>",
        mode="markers",
        cliponaxis=False,
        marker={"size": 11, "color": ACCENT, "line": {"color": BORDER, "width": 1.5}},
    )


def _reading(standing: Standing) -> str:
    """Return what the pointer is told of the footprint's own value."""
    unit, classified = standing.measure.unit, standing.classified
    marks = [(classified.benchmark_label, classified.benchmark)]
    if standing.region is not None:
        marks.append((standing.region.name, standing.region.value))
    lines = [f"{standing.measure.title}: {value_words(standing)}"] + [
        f"{name}: {plain(value, unit)}" for name, value in marks if value is not None
    ]
    return "<br>".join(lines)


def _name(strip: Strip) -> str:
    mark = STATUS_MARKS.get(strip.standing.status, "")
    return f"{strip.standing.measure.short_title}{mark}"


def value_words(standing: Standing) -> str:
    """Write the footprint's own value with its rank, or that there is none."""
    value, rank = standing.value, standing.rank
    if value is None or rank is None:
        return MISSING
    doubt = " ?" if standing.is_doubtful else ""
    equal = "=" if standing.is_tied else ""
    return f"{plain(value, standing.measure.unit)}{doubt}  {equal}{ordinal(rank)}"


def _upright(strips: Sequence[Strip], mark: str) -> list[Any]:
    places = [(strip.y, getattr(strip, mark)) for strip in strips]
    return [((x, x), (y - _TICK, y + _TICK)) for y, x in places if x is not None]


def _lines(name: str, ends: Sequence[Any], colour: str, width: float) -> go.Scatter:
    """Return many lines as one with gaps, which draws far faster."""
    return go.Scatter(
        name=name,
        x=[x for (x0, x1), _ in ends for x in (x0, x1, None)],
        y=[y for _, (y0, y1) in ends for y in (y0, y1, None)],
        mode="lines",
        line={"color": colour, "width": width},
        hoverinfo="skip",
        cliponaxis=False,
    )


def _column(name: str, words: Sequence[tuple[float, str]], *, is_left: bool) -> go.Scatter:
    """Return words beside every strip, on its left or on its right."""
    return go.Scatter(
        name=name,
        x=[_RANGE[0] if is_left else _RANGE[1]] * len(words),
        y=[y for y, _ in words],
        mode="text",
        text=[text for _, text in words],
        textposition="middle left" if is_left else "middle right",
        textfont={"size": 11, "color": INK},
        cliponaxis=False,
        hoverinfo="skip",
    )
