"""Points of two values on a slide, as a native chart with its lines of reference inside."""

from collections import Counter
from typing import Final

from dashboard.exhibits.cell_words import cell_words
from dashboard.exhibits.drawing import Points
from dashboard.exports.slides.canvas import Canvas
from dashboard.exports.slides.chart_part import add_chart
from dashboard.exports.slides.markup import Box
from dashboard.exports.slides.measuring import text_width
from dashboard.exports.slides.point_markup import point_markup, point_workbook
from dashboard.exports.slides.ticks import round_ends

_FEW: Final = 6
"""So many points at most have their name beside them."""
_FOOT: Final = 46.0
_HEAD: Final = 14.0


def draw_points(canvas: Canvas, points: Points, box: Box, words: str) -> None:
    """Draw points; the marked ones, or else those furthest out, have their names."""
    across, across_step = round_ends(
        [*points.across, *_value(points.across_reference)], with_zero=False
    )
    up, up_step = round_ends([*points.up, *_value(points.up_reference)], with_zero=False)
    marks = (up[0], up[1], up[0] + up_step)
    axis = 34 + max(text_width(cell_words(mark, points.up_form), 11) for mark in marks)
    plot = Box(box.x + axis, box.y + _HEAD, box.width - axis - 12, box.height - _HEAD - _FOOT)
    ends = (across, up)
    markup = point_markup(
        points, box, plot, ends=ends, steps=(across_step, up_step), named=named(points)
    )
    add_chart(canvas, box, markup, point_workbook(points, ends), name="Chart", words=words)


def _value(reference: tuple[str, float] | None) -> list[float]:
    return [reference[1]] if reference else []


def named(points: Points) -> tuple[int, ...]:
    """Return which points have their names beside them.

    Those in a colour of their own are the ones that the reader marked; where nothing is
    marked, the points furthest from the middle are named, so that they can be spoken of.
    """
    if not points.names:
        return ()
    usual = Counter(points.colours).most_common(1)[0][0]
    marked = [place for place, colour in enumerate(points.colours) if colour != usual]
    if 0 < len(marked) <= _FEW:
        return tuple(marked)
    distances = [
        abs(x) + abs(y)
        for x, y in zip(_standard(points.across), _standard(points.up), strict=True)
    ]  # fmt: skip
    order = sorted(range(len(points.names)), key=lambda place: -distances[place])
    return tuple(sorted(order[: _FEW - 1]))


def _standard(values: tuple[float, ...]) -> list[float]:
    middle = sum(values) / len(values)
    spread = (sum((value - middle) ** 2 for value in values) / len(values)) ** 0.5
    return [(value - middle) / (spread or 1.0) for value in values]
