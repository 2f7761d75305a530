"""A figure that explains itself wherever it is pasted: its words, legend and sources inside."""

import math
from typing import Any, Final

import plotly.graph_objects as go

from dashboard.exhibits.drawing import AreaMap
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exports.frame_words import foot, head
from dashboard.exports.map_marks import add_marks, inset_titles, is_hatched
from dashboard.exports.outlines import Outlines, mercator
from dashboard.figures.illustrative import ILLUSTRATIVE_MARK
from dashboard.theme import BORDER

WIDTH: Final = 1000
_SIDE: Final = 36
_TOP: Final = 30
_BOTTOM: Final = 26
_GAP: Final = 18
_USUAL_HEIGHT: Final = 560
_LABEL: Final = 16
_TALLEST_MAP: Final = 900


def framed(
    exhibit: Exhibit,
    outlines: Outlines | None = None,
    *,
    width: int = WIDTH,
    address: str = "",
) -> go.Figure:
    """Return an exhibit's figure with everything that explains it inside the picture.

    Args:
        exhibit: one with a figure.
        outlines: shapes of the areas, for the marks on a map; without them a map has none.
        width: pixels of the picture, 900 to 1600.
        address: of the view, in full, to stand at the foot; empty for none.

    Raises:
        ValueError: the exhibit is a table and has no figure.
    """
    room = width - 2 * _SIDE
    figure = bare(exhibit, outlines, width=room, beside=0)
    above = head(exhibit, room)
    below = foot(exhibit, room, is_hatched=_has_hatching(exhibit, outlines), address=address)
    inner = figure.layout.margin
    plot_width = room - inner.l - inner.r
    plot_height = figure.layout.height - inner.t - inner.b
    left = _SIDE + inner.l
    top = _TOP + above.height + _GAP + inner.t
    under = top + plot_height + inner.b + _GAP
    plot = (left, top, plot_width, plot_height)
    above.moved(_SIDE)
    below.moved(_SIDE)
    head_notes, head_shapes = above.drawn(plot, _TOP)
    foot_notes, foot_shapes = below.drawn(plot, under)
    height = math.ceil(under + below.height + _BOTTOM)
    figure.update_layout(
        width=width,
        height=height,
        margin={"l": left, "r": _SIDE + inner.r, "t": top, "b": height - top - plot_height},
    )
    # Assigned, for an update would lay each over the one in its place.
    figure.layout.annotations = [*figure.layout.annotations, *head_notes, *foot_notes]
    figure.layout.shapes = [*figure.layout.shapes, *head_shapes, *foot_shapes]
    return figure


def bare(
    exhibit: Exhibit,
    outlines: Outlines | None = None,
    *,
    width: int,
    beside: float = _LABEL,
) -> go.Figure:
    """Return an exhibit's figure as it is on the page, with the marks of a map, and no words.

    Args:
        exhibit: one with a figure.
        outlines: shapes of the areas, for the marks on a map; without them a map has none.
        width: pixels of the picture.
        beside: pixels that a chart leaves free at both sides at least: half a label of an axis
            stands beyond each end of it.

    Raises:
        ValueError: the exhibit is a table and has no figure.
    """
    if exhibit.figure is None:
        raise ValueError(f"{exhibit.key} is a table; there is no picture of it.")
    figure = exhibit.figure()
    drawing = exhibit.drawing
    _clear_names(figure)
    inner = figure.layout.margin
    margin = {side: inner[side] or 0 for side in ("l", "r", "t", "b")}
    if not isinstance(drawing, AreaMap):
        margin |= {side: max(beside, margin[side]) for side in ("l", "r")}
    height = max(20.0 + margin["t"] + margin["b"], _height(figure, exhibit, width))
    own = [
        note
        for note in figure.layout.annotations
        # Said louder round the picture than in it.
        if not (exhibit.is_illustrative and ILLUSTRATIVE_MARK in (note.text or ""))
    ]
    titles: list[dict[str, Any]] = []
    if isinstance(drawing, AreaMap) and outlines:
        size = (width - margin["l"] - margin["r"], height - margin["t"] - margin["b"])
        add_marks(figure, drawing, outlines, size)
        titles = inset_titles(figure, outlines.boundary(drawing.layer))
    figure.update_layout(
        width=width,
        height=height,
        autosize=False,
        showlegend=bool(figure.layout.showlegend) and not exhibit.legend,
        # Pinned, for all words round the plot are placed by it.
        margin=margin | {"autoexpand": False, "pad": 0},
        paper_bgcolor=BORDER,
        meta={"title": exhibit.title, "alternative": exhibit.alternative},
    )
    figure.layout.annotations = [*own, *titles]
    return figure


def _clear_names(figure: go.Figure) -> None:
    """Move names that end at their bars a little away from them."""
    for trace in figure.select_traces(selector={"mode": "text", "textposition": "middle left"}):
        if isinstance(trace.text, (list, tuple)):
            trace.text = [f"{text}\u00a0" for text in trace.text]


def _has_hatching(exhibit: Exhibit, outlines: Outlines | None) -> bool:
    drawing = exhibit.drawing
    return outlines is not None and isinstance(drawing, AreaMap) and is_hatched(drawing)


def _height(figure: go.Figure, exhibit: Exhibit, room: float) -> float:
    """Return the pixels that the figure takes with its own margins."""
    drawing = exhibit.drawing
    if isinstance(drawing, AreaMap):
        across = drawing.lon_range[1] - drawing.lon_range[0]
        up = mercator(drawing.lat_range[1]) - mercator(drawing.lat_range[0])
        return min(_TALLEST_MAP, room * up / across)
    return float(figure.layout.height or _USUAL_HEIGHT)
