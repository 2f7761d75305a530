"""A map as a picture of its own: with title, legend, status, source and credit inside."""

from collections.abc import Mapping, Sequence
from textwrap import wrap
from typing import Final

import plotly.graph_objects as go

from dashboard.figures.choropleth import class_colours, footprint_map
from dashboard.formatting import STATUS_WORDS, range_words
from dashboard.theme import FONT_STACK, INK, MUTED, NO_DATA, Side
from geodata.boundary import BoundaryAsset
from geodata.queries import ClassifiedMeasure, Footprint

WIDTH: Final = 900
HEIGHT: Final = 1080
_MARGIN: Final = {"l": 30, "r": 30, "t": 96, "b": 150}
_LINE: Final = 118
Hatch = Mapping[str, Sequence[Sequence[float] | None]]
"""Hatch lines by area: points in degrees, lines parted by nothing."""


def map_picture(
    classified: ClassifiedMeasure,
    footprints: Sequence[Footprint],
    boundary: BoundaryAsset,
    *,
    geojson_url: str,
    hatch: Hatch,
    side: Side,
) -> go.Figure:
    """Draw a map that explains itself wherever it is pasted.

    Areas without data are hatched where they are few, and plain grey where
    they are most; doubtful values carry a question mark.
    """
    figure = footprint_map(classified, footprints, boundary, geojson_url=geojson_url, side=side)
    for trace in (_hatching(classified, hatch), _doubts(classified, footprints)):
        if trace:
            figure.add_trace(trace)
    figure.update_layout(
        width=WIDTH,
        height=HEIGHT,
        margin=_MARGIN,
        paper_bgcolor="#ffffff",
        annotations=[
            *_heading(classified),
            *_legend(classified, side),
            *_foot(classified, boundary),
        ],
    )
    return figure


def is_mostly_missing(classified: ClassifiedMeasure) -> bool:
    """Say whether more areas lack a value than have one."""
    missing = sum(value is None for value in classified.values)
    return missing * 2 > len(classified.values)


def _hatching(classified: ClassifiedMeasure, hatch: Hatch) -> go.Scattergeo | None:
    missing = [
        code
        for code, value in zip(classified.codes, classified.values, strict=True)
        if value is None
    ]
    if not missing or is_mostly_missing(classified):
        return None
    points = [point for code in missing for point in (*hatch[code], None)]
    return go.Scattergeo(
        name="hatching",
        lon=[None if point is None else point[0] for point in points],
        lat=[None if point is None else point[1] for point in points],
        mode="lines",
        line={"color": MUTED, "width": 0.8},
        hoverinfo="skip",
    )


def _doubts(classified: ClassifiedMeasure, footprints: Sequence[Footprint]) -> go.Scattergeo | None:
    doubtful = [area for area, doubt in zip(footprints, classified.doubtful, strict=True) if doubt]
    if not doubtful:
        return None
    return go.Scattergeo(
        name="doubts",
        lon=[area.label_lon for area in doubtful],
        lat=[area.label_lat for area in doubtful],
        mode="text",
        text=["<b>?</b>"] * len(doubtful),
        textfont={"family": FONT_STACK, "size": 15, "color": INK},
        hoverinfo="skip",
    )


def _note(text: str, y: float, *, size: int, colour: str = INK) -> dict[str, object]:
    """Return a left-aligned line of words, ``y`` pixels below the plot (above if negative)."""
    plot = HEIGHT - _MARGIN["t"] - _MARGIN["b"]
    return {
        "text": text,
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": -y / plot if y > 0 else 1 - y / plot,
        "xanchor": "left",
        "yanchor": "top",
        "align": "left",
        "showarrow": False,
        "font": {"family": FONT_STACK, "size": size, "color": colour},
    }


def _heading(classified: ClassifiedMeasure) -> list[dict[str, object]]:
    measure = classified.measure
    when = " · ".join(
        part for part in (STATUS_WORDS[measure.status], measure.period, measure.edition) if part
    )
    title = "<br>".join(wrap(f"{measure.title}", 62))
    return [
        _note(f"<b>{title}</b>", -84, size=24),
        _note(when, -30 if "<br>" not in title else -22, size=14, colour=MUTED),
    ]


def _legend(classified: ClassifiedMeasure, side: Side) -> list[dict[str, object]]:
    parts = [
        f'<span style="color:{colour}">■</span> {label} ({count})'
        for colour, (label, count) in zip(
            class_colours(classified, side), class_labels(classified), strict=True
        )
    ]
    missing = sum(value is None for value in classified.values)
    if missing:
        sign = "■" if is_mostly_missing(classified) else "▨"
        colour = NO_DATA if is_mostly_missing(classified) else MUTED
        parts.append(f'<span style="color:{colour}">{sign}</span> No data ({missing})')
    if any(classified.doubtful):
        parts.append(f"<b>?</b> Doubtful figure ({sum(classified.doubtful)})")
    half = len(parts) if len(parts) <= 4 else (len(parts) + 1) // 2  # noqa: PLR2004 one line holds four
    lines = "<br>".join("     ".join(row) for row in (parts[:half], parts[half:]) if row)
    return [_note(lines, 8, size=14)]


def class_labels(classified: ClassifiedMeasure) -> list[tuple[str, int]]:
    """Return each class in words with the number of areas in it, lowest first."""
    if classified.classes is None:
        return [
            (category.label, sum(number == place for number in classified.class_index))
            for place, category in enumerate(classified.measure.categories)
        ]
    classes = classified.classes
    lows = (classes.lower, *classes.breaks[:-1])
    return [
        (range_words(low, high, classified.measure), count)
        for low, high, count in zip(lows, classes.breaks, classes.counts, strict=True)
    ]


def _foot(classified: ClassifiedMeasure, boundary: BoundaryAsset) -> list[dict[str, object]]:
    sources = "; ".join(f"{s.publisher}, {s.title}" for s in classified.sources)
    lines = wrap(f"Source: {sources}.", _LINE)[:3] + wrap(boundary.credit, _LINE)
    return [_note("<br>".join(lines), 64, size=11, colour=MUTED)]
