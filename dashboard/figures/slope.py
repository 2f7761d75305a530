"""Two years of one edition: a line a footprint, the kept in their colours, England in ink."""

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from dashboard.figures.frame import chart_layout, short
from dashboard.formatting import plain
from dashboard.theme import GRID, INK, MUTED, POINT, pick_colour
from geodata.queries import ClassifiedMeasure, Footprint

HEIGHT = 520
_ROOM = 0.025
"""How far apart two labels must be, as a share of the height of the values."""


def slope(
    first: ClassifiedMeasure,
    last: ClassifiedMeasure,
    footprints: Sequence[Footprint],
    *,
    labels: Sequence[str],
    letters: Mapping[str, str],
    faded: frozenset[str] = frozenset(),
) -> go.Figure:
    """Draw a line from each footprint's value in the first year to that in the last.

    Args:
        first: the earlier year, in the order of ``footprints``.
        last: the later year of the same edition, fund and basis.
        footprints: every area; one without both values has no line.
        labels: what the pointer is told of each area.
        letters: the letter of each kept area, by code.
        faded: codes of areas that a filter leaves out.
    """
    pairs = [
        (place, one, other)
        for place, (one, other) in enumerate(zip(first.values, last.values, strict=True))
        if one is not None and other is not None
    ]
    plain_ones = [p for p in pairs if footprints[p[0]].code not in letters]
    seen = [p for p in plain_ones if footprints[p[0]].code not in faded]
    behind = [p for p in plain_ones if footprints[p[0]].code in faded]
    figure = go.Figure(layout=_layout(first, last))
    for name, group, width, opacity in (
        ("left out", behind, 0.8, 0.3), ("others", seen, 1.0, 0.75),
    ):  # fmt: skip
        lines = _lines(group, footprints, labels)
        figure.add_trace(lines.update(name=name, **_look(POINT, width, opacity)))
    tags: list[tuple[float, str]] = []
    for code, letter in sorted(letters.items(), key=lambda pair: pair[1]):
        kept = [p for p in pairs if footprints[p[0]].code == code]
        colour = pick_colour(letter)
        if kept:
            lines = _lines(kept, footprints, labels)
            figure.add_trace(lines.update(name=f"kept {letter}", **_look(colour, 2.5, 1.0)))
            tags.append((kept[0][2], f"{letter}  {footprints[kept[0][0]].short_name}"))
    if first.benchmark is not None and last.benchmark is not None:
        figure.add_trace(
            go.Scatter(
                name="benchmark", x=[0, 1], y=[short(first.benchmark), short(last.benchmark)],
                mode="lines", line={"color": INK, "width": 2.5, "dash": "dash"}, hoverinfo="skip",
            )
        )  # fmt: skip
        tags.append((last.benchmark, last.benchmark_label))
    figure.update_layout(annotations=[*_heads(first, last), *_tags(tags, pairs, last)])
    return figure


def _lines(
    pairs: Sequence[tuple[int, float, float]],
    footprints: Sequence[Footprint],
    labels: Sequence[str],
) -> go.Scatter:
    """Return one trace for many lines, since a trace a line would be slow."""
    return go.Scatter(
        x=[x for _ in pairs for x in (0, 1, None)],
        y=[y for _, one, other in pairs for y in (short(one), short(other), None)],
        customdata=[c for place, _, _ in pairs for c in (*[footprints[place].code] * 2, "")],
        text=[t for place, _, _ in pairs for t in (*[labels[place]] * 2, "")],
        hovertemplate="%{text}<extra></extra>",
        mode="lines+markers",
    )


def _look(colour: str, width: float, opacity: float) -> dict[str, Any]:
    return {
        "line": {"color": colour, "width": width},
        "marker": {"color": colour, "size": 6},
        "opacity": opacity,
    }


def _layout(first: ClassifiedMeasure, last: ClassifiedMeasure) -> go.Layout:
    values = [v for v in (*first.values, *last.values) if v is not None]
    low, high = min(values, default=0.0), max(values, default=1.0)
    edge = (high - low) * 0.04 or 1.0
    return chart_layout(
        height=HEIGHT,
        margin={"l": 56, "r": 156, "t": 28, "b": 8},
        shapes=[
            {"type": "line", "x0": x, "x1": x, "yref": "paper", "y0": 0, "y1": 1,
             "line": {"color": GRID, "width": 1}, "layer": "below"}
            for x in (0, 1)
        ],
        xaxis={"visible": False, "fixedrange": True, "range": [-0.02, 1.02]},
        yaxis={"visible": False, "fixedrange": True, "range": [low - edge, high + edge]},
    )  # fmt: skip


def _heads(first: ClassifiedMeasure, last: ClassifiedMeasure) -> list[dict[str, object]]:
    """Return the years over both ends, and the highest and lowest value at the left."""
    present = [value for value in first.values if value is not None]
    ends = (min(present), max(present)) if present else ()
    heads: list[dict[str, object]] = [
        {
            "x": x, "y": 1, "yref": "paper", "yanchor": "bottom", "showarrow": False,
            "text": f"<b>{year.measure.period}</b>", "font": {"size": 12, "color": INK},
            "xanchor": "center",
        }
        for x, year in ((0, first), (1, last))
    ]  # fmt: skip
    return [*heads, *(_tag(end, plain(end, first.measure.unit), x=0, colour=MUTED) for end in ends)]


def _tags(
    tags: Sequence[tuple[float, str]],
    pairs: Sequence[tuple[int, float, float]],
    last: ClassifiedMeasure,
) -> list[dict[str, object]]:
    """Return the names at the right, moved apart where they would stand on each other."""
    ends = [value for _, one, other in pairs for value in (one, other)] or [0.0, 1.0]
    room = (max(ends) - min(ends)) * _ROOM * 1.6
    placed: list[dict[str, object]] = []
    above = None
    for value, words in sorted(tags, reverse=True):
        at = value if above is None else min(value, above - room)
        above = at
        placed.append(_tag(at, f"{words} {plain(value, last.measure.unit)}", x=1, colour=INK))
    return placed


def _tag(value: float, words: str, *, x: int, colour: str) -> dict[str, object]:
    return {
        "x": x,
        "y": value,
        "text": words,
        "showarrow": False,
        "xanchor": "left" if x else "right",
        "xshift": 8 if x else -8,
        "font": {"size": 11, "color": colour},
    }
