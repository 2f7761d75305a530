"""A figure that explains itself wherever it is pasted: its words, legend and sources inside."""

import math
from typing import Final

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
    if exhibit.figure is None:
        raise ValueError(f"{exhibit.key} is a table; there is no picture of it.")
    figure = exhibit.figure()
    room = width - 2 * _SIDE
    above = head(exhibit, room)
    below = foot(exhibit, room, is_hatched=_has_hatching(exhibit, outlines), address=address)
    _clear_names(figure)
    inner = figure.layout.margin
    left, right = _SIDE + (inner.l or 0), _SIDE + (inner.r or 0)
    plot_width = width - left - right
    whole = _height(figure, exhibit, room)
    plot_height = max(20.0, whole - (inner.t or 0) - (inner.b or 0))
    top = _TOP + above.height + _GAP + (inner.t or 0)
    bottom = (inner.b or 0) + _GAP + below.height + _BOTTOM
    if isinstance(exhibit.drawing, AreaMap) and outlines:
        add_marks(figure, exhibit.drawing, outlines, (plot_width, plot_height))
        titles = inset_titles(figure, outlines.boundary(exhibit.drawing.layer))
    else:
        titles = []
    plot = (left, top, plot_width, plot_height)
    above.moved(_SIDE)
    below.moved(_SIDE)
    head_notes, head_shapes = above.drawn(plot, _TOP)
    foot_notes, foot_shapes = below.drawn(plot, top + plot_height + (inner.b or 0) + _GAP)
    own = [
        note
        for note in figure.layout.annotations
        # The band over the title says it louder.
        if not (exhibit.is_illustrative and ILLUSTRATIVE_MARK in (note.text or ""))
    ]
    figure.update_layout(
        width=width,
        height=math.ceil(top + plot_height + bottom),
        autosize=False,
        showlegend=bool(figure.layout.showlegend) and not exhibit.legend,
        # Pinned, for all words round the plot are placed by it.
        margin={"l": left, "r": right, "t": top, "b": bottom, "autoexpand": False, "pad": 0},
        paper_bgcolor=BORDER,
        meta={"title": exhibit.title, "alternative": exhibit.alternative},
    )
    # Assigned, for an update would lay each over the one in its place.
    figure.layout.annotations = [*own, *titles, *head_notes, *foot_notes]
    figure.layout.shapes = [*figure.layout.shapes, *head_shapes, *foot_shapes]
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
