"""Bars on a slide: native charts side by side, the line of a reference, words for gaps."""

from typing import Final

from dashboard.exhibits.cell_words import cell_words
from dashboard.exhibits.drawing import Bars
from dashboard.exports.slides.bar_labels import BarSetting
from dashboard.exports.slides.bar_layout import (
    BarLayout,
    bar_layout,
    ends_with_labels,
    missing_runs,
    names_width,
)
from dashboard.exports.slides.bar_markup import bar_markup, bar_workbook, part_of
from dashboard.exports.slides.canvas import MIDDLE, Canvas, Paragraph
from dashboard.exports.slides.chart_part import add_chart
from dashboard.exports.slides.markup import Box
from dashboard.exports.slides.measuring import cut, text_width
from dashboard.theme import INK, MUTED

HEAD: Final = 20.0
"""Points above bars where the name of the reference stands."""
_FOOT: Final = 18.0
_BETWEEN: Final = 18.0
_ONLY: Final = 26.0
_REFERENCE: Final = 11.0
_MISSING: Final = "No figure"


def draw_rows(canvas: Canvas, bars: Bars, box: Box, words: str) -> None:
    """Draw horizontal bars, in more than one chart where one would be too low to read.

    All charts have one scale, and every category is in the data of one of them.
    """
    if len(bars.categories) == 1:
        name = bars.categories[0]
        canvas.text(Box(box.x, box.y, box.width, _ONLY),
                    [Paragraph(cut(name, box.width, 14, is_bold=True), size=14, is_bold=True)],
                    name=f"Name of the bar: {name}")  # fmt: skip
        box = Box(box.x, box.y + _ONLY, box.width, box.height - _ONLY)
    head = HEAD if bars.reference else 0.0
    layout = bar_layout(bars, box.height - head - _FOOT)
    if layout is None:
        msg = f"{len(bars.categories)} bars cannot be read on a slide"
        raise ValueError(msg)
    count = len(layout.columns)
    width = (box.width - _BETWEEN * (count - 1)) / count
    names = names_width(bars.categories, layout, width)
    ends = ends_with_labels(bars, width - names, layout.value_size)
    for place, (start, stop) in enumerate(layout.columns):
        height = head + layout.pitch * (stop - start) + _FOOT
        whole = Box(box.x + place * (width + _BETWEEN), box.y, width, height)
        plot = Box(
            whole.x + names, box.y + head, width - names, layout.pitch * (stop - start)
        )  # fmt: skip
        part = part_of(bars, start, stop)
        setting = BarSetting(whole, plot, ends, layout.size, layout.value_size)
        add_chart(
            canvas, whole, bar_markup(part, setting), bar_workbook(part),
            name=f"Chart {place + 1}" if count > 1 else "Chart",
            words=words if place == 0 else f"Part {place + 1} of {count} of the chart before.",
        )  # fmt: skip
        _say_missing(canvas, part, layout, plot, ends)
        if bars.reference:
            _draw_reference(canvas, bars, bars.reference, plot, ends)


def _say_missing(
    canvas: Canvas, bars: Bars, layout: BarLayout, plot: Box, ends: tuple[float, float]
) -> None:
    """Write beside categories without a bar that they have no figure, once for neighbours."""
    size = min(11.0, layout.size)
    left = plot.x + 5
    line = plot.x + plot.width * _share(bars.reference[1], ends) if bars.reference else 0.0
    if left - 3 < line < left + text_width(_MISSING, size) + 3:
        left = line + 5  # clear of the line of the reference
    for start, stop in missing_runs(bars):
        box = Box(left, plot.y + layout.pitch * start, 90, layout.pitch * (stop - start))
        canvas.text(
            Box(box.x, box.y + box.height / 2 - 9, box.width, 18),
            [Paragraph(_MISSING, size=size, colour=MUTED, is_italic=True)],
            name=f"{_MISSING}: {', '.join(bars.categories[start:stop])}"[:250],
            look=MIDDLE,
        )
        if stop - start > 1:
            canvas.line(
                (plot.x + 2, box.y + 3), (plot.x + 2, box.bottom - 3),
                colour=MUTED, width=1, name="Bracket",
            )  # fmt: skip


def _draw_reference(
    canvas: Canvas, bars: Bars, reference: tuple[str, float], plot: Box,
    ends: tuple[float, float],
) -> None:  # fmt: skip
    label = f"{reference[0]} {cell_words(reference[1], bars.form)}"
    across = plot.x + plot.width * _share(reference[1], ends)
    canvas.line(
        (across, plot.y - 3), (across, plot.bottom), colour=INK, width=1.5, name=reference[0],
        words=f"Line at {label}",
    )  # fmt: skip
    wide = text_width(label, _REFERENCE, is_bold=True) + 8
    left = min(max(across - wide / 2, plot.x - wide / 2), plot.right - wide)
    canvas.text(
        Box(left, plot.y - HEAD, wide, 16),
        [Paragraph(label, size=_REFERENCE, is_bold=True, align="centre")],
        name=f"Label of the line: {label}",
    )


def _share(value: float, ends: tuple[float, float]) -> float:
    """Return where on an axis a value stands, from 0 to 1."""
    return (value - ends[0]) / (ends[1] - ends[0])
