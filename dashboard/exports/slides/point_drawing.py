"""Points of two values on a slide, as a native chart with its lines of reference inside."""

from typing import Final

from dashboard.exhibits.cell_words import cell_words
from dashboard.exhibits.drawing import Points
from dashboard.exports.slides.canvas import Canvas
from dashboard.exports.slides.chart_part import add_chart
from dashboard.exports.slides.markup import Box
from dashboard.exports.slides.measuring import text_width
from dashboard.exports.slides.point_labels import placed_labels
from dashboard.exports.slides.point_markup import Ends, point_markup, point_workbook
from dashboard.exports.slides.ticks import round_ends

_FOOT: Final = 46.0
_HEAD: Final = 14.0
_NAME: Final = 90.0


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
    at = [
        (_part(x, across, plot.width) + plot.x, plot.bottom - _part(y, up, plot.height))
        for x, y in zip(points.across, points.up, strict=True)
    ]
    labels = placed_labels(points, at, plot, _lines(points, ends, plot))
    markup = point_markup(points, box, plot, ends=ends, steps=(across_step, up_step), labels=labels)
    add_chart(canvas, box, markup, point_workbook(points, ends), name="Chart", words=words)


def _lines(points: Points, ends: Ends, plot: Box) -> list[Box]:
    """Return where the lines of reference and their names stand."""
    found = []
    if points.across_reference:
        x = plot.x + _part(points.across_reference[1], ends[0], plot.width)
        found += [Box(x - 1, plot.y, 2, plot.height), Box(x, plot.y, _NAME, 16)]
    if points.up_reference:
        y = plot.bottom - _part(points.up_reference[1], ends[1], plot.height)
        found += [Box(plot.x, y - 1, plot.width, 2), Box(plot.right - _NAME, y - 18, _NAME, 18)]
    return found


def _part(value: float, ends: tuple[float, float], length: float) -> float:
    return (value - ends[0]) / (ends[1] - ends[0]) * length


def _value(reference: tuple[str, float] | None) -> list[float]:
    return [reference[1]] if reference else []
