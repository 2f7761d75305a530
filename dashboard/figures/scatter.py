"""The two measures against each other, with quadrants at England."""

from collections.abc import Sequence

import plotly.graph_objects as go

from dashboard.figures.frame import plain_layout, short, tick_format, value_axis
from dashboard.formatting import plain, unit_words
from dashboard.theme import BORDER, INK, MUTED, POINT
from geodata.queries import ClassifiedMeasure, Footprint


def can_be_compared(left: ClassifiedMeasure, right: ClassifiedMeasure | None) -> bool:
    """Say whether both measures are numbers, so that points can be placed."""
    return right is not None and left.classes is not None and right.classes is not None


def scatter(
    left: ClassifiedMeasure, right: ClassifiedMeasure, footprints: Sequence[Footprint]
) -> go.Figure:
    """Draw one point a footprint: the left measure across, the right one up.

    Points stand in the order of ``footprints``; one with a missing value on
    either side is not drawn. The lines through the chart are the benchmarks.
    """
    return go.Figure(
        go.Scatter(
            x=[None if value is None else short(value) for value in left.values],
            y=[None if value is None else short(value) for value in right.values],
            customdata=[area.code for area in footprints],
            mode="markers",
            marker={"size": 11, "color": POINT, "line": {"color": BORDER, "width": 1}},
            hoverinfo="skip",
            cliponaxis=False,
        ),
        plain_layout(
            margin={"l": 72, "r": 16, "t": 22, "b": 48},
            dragmode=False,
            shapes=_quadrants(left.benchmark, right.benchmark),
            annotations=_labels(left, right),
            xaxis=_axis(left),
            yaxis=_axis(right),
        ),
    )


def _axis(classified: ClassifiedMeasure) -> dict[str, object]:
    words = unit_words(classified.measure)
    title = classified.measure.short_title + (f" ({words})" if words else "")
    return value_axis(
        title={"text": title, "font": {"color": MUTED, "size": 12}},
        nticks=6,
        # Margins are fixed: Plotly would draw everything twice to measure them.
        automargin=False,
        **tick_format(classified.measure.unit, [v for v in classified.values if v is not None]),
    )


def _quadrants(across: float | None, up: float | None) -> list[dict[str, object]]:
    line = {"color": INK, "width": 1, "dash": "dash"}
    lines: list[dict[str, object]] = []
    if across is not None:
        lines.append(
            {"type": "line", "x0": across, "x1": across, "yref": "paper", "y0": 0, "y1": 1}
        )
    if up is not None:
        lines.append({"type": "line", "y0": up, "y1": up, "xref": "paper", "x0": 0, "x1": 1})
    return [entry | {"line": line, "layer": "below"} for entry in lines]


def _labels(left: ClassifiedMeasure, right: ClassifiedMeasure) -> list[dict[str, object]]:
    shared: dict[str, object] = {"showarrow": False, "font": {"size": 11, "color": MUTED}}
    labels: list[dict[str, object]] = []
    if left.benchmark is not None:
        text = f"{left.benchmark_label} {plain(left.benchmark, left.measure.unit)}"
        labels.append(
            shared
            | {"x": left.benchmark, "yref": "paper", "y": 1, "yanchor": "bottom", "text": text}
        )
    if right.benchmark is not None:
        text = f"{right.benchmark_label} {plain(right.benchmark, right.measure.unit)}"
        labels.append(
            shared
            | {
                "xref": "paper",
                "x": 1,
                "xanchor": "right",
                "y": right.benchmark,
                "yanchor": "bottom",
                "text": text,
            }
        )
    return labels
