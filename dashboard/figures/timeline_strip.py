"""Events on a line of time: a dot for a day, a bar as long as what a vaguer date leaves open."""

from collections.abc import Sequence
from datetime import date, timedelta

import plotly.graph_objects as go

from dashboard.figures.frame import chart_layout, value_axis
from dashboard.theme import ACCENT, BORDER, POINT
from geodata.queries.timeline import DatedEvent, Precision

_ROOM = timedelta(days=50)
"""What stands closer than this goes onto a row of its own."""

_ROW = 22
_LEFT_OUT = 0.25


def timeline_strip(
    events: Sequence[DatedEvent], shown: frozenset[str], labels: Sequence[str]
) -> go.Figure:
    """Draw every event; those that are not shown are faded.

    Args:
        events: in order of time.
        shown: keys of the events that what is chosen leaves.
        labels: what the pointer is told of each event.
    """
    rows = _rows(events)
    spans = [(e, row) for e, row in zip(events, rows, strict=True) if e.first != e.last]
    top = max(rows, default=0)
    return go.Figure(
        [
            go.Scatter(
                name="spans",
                x=[day for event, _ in spans for day in (event.first, event.last, None)],
                y=[y for _, row in spans for y in (row, row, None)],
                mode="lines",
                line={"color": POINT, "width": 5},
                hoverinfo="skip",
            ),
            go.Scatter(
                name="events",
                x=[event.first + (event.last - event.first) / 2 for event in events],
                y=rows,
                text=list(labels),
                hovertemplate="%{text}<extra></extra>",
                mode="markers",
                marker={
                    "size": 11,
                    "symbol": [
                        "circle" if event.precision is Precision.DAY else "square"
                        for event in events
                    ],
                    # An open ring is a date that is not certain.
                    "color": [ACCENT if event.is_certain else BORDER for event in events],
                    "line": {"color": ACCENT, "width": 2},
                    "opacity": [1.0 if event.key in shown else _LEFT_OUT for event in events],
                },
            ),
        ],
        chart_layout(
            height=56 + _ROW * (top + 1),
            margin={"l": 12, "r": 12, "t": 8, "b": 32},
            xaxis=value_axis(type="date", dtick="M12", tickformat="%Y", automargin=False),
            yaxis={"visible": False, "fixedrange": True, "range": [-0.7, top + 0.7]},
        ),
    )


def _rows(events: Sequence[DatedEvent]) -> list[int]:
    """Give each event the lowest row on which it does not touch the one before it."""
    ends: list[date] = []
    rows = []
    for event in events:
        free = next((row for row, end in enumerate(ends) if end + _ROOM < event.first), len(ends))
        if free == len(ends):
            ends.append(event.last)
        ends[free] = event.last
        rows.append(free)
    return rows
