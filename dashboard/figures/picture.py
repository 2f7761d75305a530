"""A map as a picture of its own: with title, legend, status, source and credit inside."""

from collections.abc import Mapping, Sequence
from textwrap import wrap
from typing import Final

import plotly.graph_objects as go

from dashboard.figures.choropleth import INSET_DOMAIN, class_colours, footprint_map
from dashboard.formatting import STATUS_WORDS, range_words
from dashboard.theme import BORDER, FONT_STACK, INK, MUTED, NO_DATA, Side
from geodata.boundary import BoundaryAsset
from geodata.queries import ClassifiedMeasure, Footprint

WIDTH: Final = 900
HEIGHT: Final = 1080
_MARGIN: Final = {"l": 30, "r": 30, "t": 96, "b": 172}
_LINE: Final = 118
_TITLE_LINE: Final = 62
_COLUMNS: Final = 3
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
    entries = _entries(classified, side)
    figure.update_layout(
        width=WIDTH,
        height=HEIGHT,
        margin=_MARGIN,
        paper_bgcolor=BORDER,
        shapes=[_swatch(entry, place) for place, entry in enumerate(entries)],
        annotations=[
            *_heading(classified),
            *_inset_titles(boundary),
            *(_label(entry, place) for place, entry in enumerate(entries)),
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
        mode="markers+text",
        marker={"size": 17, "color": BORDER, "line": {"color": INK, "width": 1}},
        text=["<b>?</b>"] * len(doubtful),
        textfont={"family": FONT_STACK, "size": 13, "color": INK},
        hoverinfo="skip",
    )


def _across(pixels: float) -> float:
    """Return a distance from the left edge of the plot in its own units."""
    return pixels / (WIDTH - _MARGIN["l"] - _MARGIN["r"])


def _below(pixels: float) -> float:
    """Return a height ``pixels`` below the plot in its own units."""
    return -pixels / (HEIGHT - _MARGIN["t"] - _MARGIN["b"])


def _above(pixels: float) -> float:
    return 1 - _below(pixels)


def _note(text: str, x: float, y: float, *, size: int, colour: str = INK) -> dict[str, object]:
    """Return left-aligned words whose top left corner is at a place in plot units."""
    return {
        "text": text,
        "xref": "paper",
        "yref": "paper",
        "x": x,
        "y": y,
        "xanchor": "left",
        "yanchor": "top",
        "align": "left",
        "showarrow": False,
        "borderpad": 0,
        "font": {"family": FONT_STACK, "size": size, "color": colour},
    }


def _heading(classified: ClassifiedMeasure) -> list[dict[str, object]]:
    measure = classified.measure
    when = " · ".join(
        part for part in (STATUS_WORDS[measure.status], measure.period, measure.edition) if part
    )
    lines = wrap(measure.title, _TITLE_LINE)
    return [
        _note(f"<b>{'<br>'.join(lines)}</b>", 0, _above(84), size=24),
        _note(when, 0, _above(50 if len(lines) == 1 else 20), size=14, colour=MUTED),
    ]


def _inset_titles(boundary: BoundaryAsset) -> list[dict[str, object]]:
    """Return the insets' names, just above where the map draws them."""
    return [
        _note(inset.title, 0, INSET_DOMAIN["y"][1] + 0.02, size=14, colour=MUTED)
        for inset in boundary.insets
    ]


def _entries(classified: ClassifiedMeasure, side: Side) -> list[tuple[str, str]]:
    """Return colour and words of each entry of the legend."""
    entries = [
        (colour, f"{label} ({count})")
        for colour, (label, count) in zip(
            class_colours(classified, side), class_labels(classified), strict=True
        )
    ]
    missing = sum(value is None for value in classified.values)
    if missing:
        how = "" if is_mostly_missing(classified) else ", hatched"
        entries.append((NO_DATA, f"No data{how} ({missing})"))
    if any(classified.doubtful):
        entries.append((BORDER, f"? Doubtful figure ({sum(classified.doubtful)})"))
    return entries


def _cell(place: int) -> tuple[float, float]:
    """Return where an entry of the legend stands: pixels from the left and below the plot."""
    row, column = divmod(place, _COLUMNS)
    return column * (WIDTH - _MARGIN["l"] - _MARGIN["r"]) / _COLUMNS, 8 + 22 * row


def _swatch(entry: tuple[str, str], place: int) -> dict[str, object]:
    left, top = _cell(place)
    return {
        "type": "rect",
        "xref": "paper",
        "yref": "paper",
        "x0": _across(left),
        "x1": _across(left + 15),
        "y0": _below(top),
        "y1": _below(top + 15),
        "fillcolor": entry[0],
        "line": {"color": MUTED, "width": 0.8},
    }


def _label(entry: tuple[str, str], place: int) -> dict[str, object]:
    left, top = _cell(place)
    return _note(entry[1], _across(left + 22), _below(top - 2), size=14)


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
    return [_note("<br>".join(lines), 0, _below(86), size=11, colour=MUTED)]
