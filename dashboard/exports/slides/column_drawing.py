"""Upright bars and lines on a slide, each as one native chart."""

import math
from typing import Final

from dashboard.exhibits.cell_words import cell_words
from dashboard.exhibits.drawing import Bars, Lines
from dashboard.exports.slides.bar_labels import BarSetting
from dashboard.exports.slides.bar_layout import bar_ends
from dashboard.exports.slides.bar_markup import bar_markup, bar_workbook
from dashboard.exports.slides.canvas import Canvas, Paragraph
from dashboard.exports.slides.chart_part import add_chart
from dashboard.exports.slides.line_markup import in_front, line_markup, line_workbook
from dashboard.exports.slides.markup import Box
from dashboard.exports.slides.measuring import text_width, wrapped
from dashboard.exports.slides.ticks import round_ends, step_between
from dashboard.theme import INK

_SIZE: Final = 12.0
_AXIS: Final = 11.0
_HEAD: Final = 22.0
_MOST_LINES: Final = 3


def draw_columns(canvas: Canvas, bars: Bars, box: Box, words: str) -> None:
    """Draw upright bars, with values on them where they have room, else with an axis."""
    each = box.width / max(1, len(bars.categories))
    bar = each / 1.4 / (1 if bars.is_stacked else max(1, len(bars.series)))
    longest = max(
        (text_width(cell_words(v, bars.form), _SIZE) for s in bars.series for v in s.values
         if v is not None), default=0.0,
    )  # fmt: skip
    value_size = _SIZE if longest <= bar + 6 else 0.0
    low, high = bar_ends(bars)
    if value_size:
        room = 0.0 if bars.is_stacked else 0.08 * (high - low)
        ends, step = (low - (room if low < 0 else 0), high + room), step_between(low, high)
    else:
        ends, step = round_ends([low, high], with_zero=True)
    plot = _plot(bars, box, 0.0 if value_size else _axis_width(bars, ends, step))
    add_chart(
        canvas, box, bar_markup(bars, BarSetting(box, plot, ends, _SIZE, value_size)),
        bar_workbook(bars), name="Chart", words=words,
    )  # fmt: skip
    if bars.reference:
        _draw_reference(canvas, bars, bars.reference, plot, ends)


def draw_lines(canvas: Canvas, lines: Lines, box: Box, words: str) -> None:
    """Draw lines over their categories, from round number to round number."""
    lines = in_front(lines)
    values = [v for s in lines.series for v in s.values if v is not None and math.isfinite(v)]
    ends, step = round_ends(values, with_zero=False)
    plot = _plot(lines, box, _axis_width(lines, ends, step))
    add_chart(
        canvas, box, line_markup(lines, box, plot, ends, step), line_workbook(lines),
        name="Chart", words=words,
    )  # fmt: skip


def _axis_width(chart: Bars | Lines, ends: tuple[float, float], step: float) -> float:
    marks = (ends[0], ends[1], ends[0] + step, ends[1] - step)
    return 10 + max(text_width(cell_words(mark, chart.form), _AXIS) for mark in marks)


def _plot(chart: Bars | Lines, box: Box, axis: float) -> Box:
    """Return the rectangle of the axes, with room for the names below."""
    each = (box.width - axis) / max(1, len(chart.categories))
    lines = max((len(wrapped(name, each - 6, _SIZE)) for name in chart.categories), default=1)
    foot = 10 + min(lines, _MOST_LINES) * _SIZE * 1.25
    return Box(box.x + axis, box.y + _HEAD, box.width - axis, box.height - _HEAD - foot)


def _draw_reference(
    canvas: Canvas, bars: Bars, reference: tuple[str, float], plot: Box,
    ends: tuple[float, float],
) -> None:  # fmt: skip
    label = f"{reference[0]} {cell_words(reference[1], bars.form)}"
    height = plot.bottom - plot.height * (reference[1] - ends[0]) / (ends[1] - ends[0])
    canvas.line(
        (plot.x, height), (plot.right, height), colour=INK, width=1.5, name=reference[0],
        words=f"Line at {label}",
    )  # fmt: skip
    wide = text_width(label, _AXIS, is_bold=True) + 8
    canvas.text(
        Box(plot.right - wide, height - 17, wide, 16),
        [Paragraph(label, size=_AXIS, is_bold=True, align="right")],
        name=f"Label of the line: {label}",
    )
