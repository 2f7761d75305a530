"""The XML and the workbook of a chart of lines."""

from collections import Counter
from dataclasses import replace
from typing import Final

from dashboard.exhibits.drawing import Lines
from dashboard.exhibits.table import NumberFormat
from dashboard.exports.slides.chart_markup import (
    ACROSS_ID,
    UP_ID,
    category_axis,
    chart_space,
    inner_layout,
    name_reference,
    number_format,
    numbers_reference,
    text_style,
    value_axis,
    words_reference,
)
from dashboard.exports.slides.markup import Box, outline, solid
from dashboard.exports.slides.workbooks import workbook
from dashboard.theme import BORDER, INK

_ALL_LABELLED: Final = 2
"""Up to so many lines have every value beside them; more have only their last."""
_FEW_POINTS: Final = 8
_MANY_LINES: Final = 8


def line_workbook(lines: Lines) -> bytes:
    """Return the workbook: categories, then a column a line."""
    return workbook(
        ["", *(series.name for series in lines.series)],
        [lines.categories, *(series.values for series in lines.series)],
        [NumberFormat.TEXT, *(lines.form for _ in lines.series)],
    )


def line_markup(lines: Lines, whole: Box, plot: Box, ends: tuple[float, float], step: float) -> str:
    """Return the chart: ``plot`` is the rectangle of its axes inside ``whole``."""
    series = "".join(_series(lines, place) for place in range(len(lines.series)))
    return chart_space(
        f'{inner_layout(plot, whole)}<c:lineChart><c:grouping val="standard"/>'
        f'<c:varyColors val="0"/>{series}<c:marker val="1"/>'
        f'<c:axId val="{ACROSS_ID}"/><c:axId val="{UP_ID}"/></c:lineChart>'
        + category_axis(side="b", size=14, is_reversed=False, crosses="min")
        + value_axis(
            UP_ID, ACROSS_ID, ends, side="l", form=lines.form, step=step, is_shown=True
        )
    )  # fmt: skip


def _series(lines: Lines, place: int) -> str:
    one = lines.series[place]
    width = 1.0 if one.colour == usual_colour(lines) and _is_crowded(lines) else 2.75
    return (
        f'<c:ser><c:idx val="{place}"/><c:order val="{place}"/>'
        f"{name_reference(one.name, place + 1)}"
        f"<c:spPr>{outline(one.colour, width)}</c:spPr>"
        f'<c:marker><c:symbol val="circle"/><c:size val="7"/><c:spPr>{solid(one.colour)}'
        f"{outline(BORDER, 0.75)}</c:spPr></c:marker>{_labels(lines, place)}"
        f"<c:cat>{words_reference(lines.categories)}</c:cat>"
        f"<c:val>{numbers_reference(one.values, place + 1, lines.form)}</c:val>"
        '<c:smooth val="0"/></c:ser>'
    )


def _is_crowded(lines: Lines) -> bool:
    return len(lines.series) > _MANY_LINES


def usual_colour(lines: Lines) -> str:
    """Return the colour that most lines have."""
    return Counter(one.colour for one in lines.series).most_common(1)[0][0]


def in_front(lines: Lines) -> Lines:
    """Return the lines, those in a colour of their own last, so that none lies over them."""
    usual = usual_colour(lines)
    return replace(lines, series=tuple(sorted(lines.series, key=lambda one: one.colour != usual)))


def _labels(lines: Lines, place: int) -> str:
    """Return the labels of a line: above its points, or at its end when lines are many."""
    values = lines.series[place].values
    present = [at for at, value in enumerate(values) if value is not None]
    if not present or (_is_crowded(lines) and lines.series[place].colour == usual_colour(lines)):
        return ""
    is_roomy = len(lines.series) <= _ALL_LABELLED and len(values) <= _FEW_POINTS
    labelled = set(present if is_roomy else present[-1:])
    position = "r" if len(labelled) == 1 else "t" if place == 0 else "b"
    dropped = "".join(
        f'<c:dLbl><c:idx val="{at}"/><c:delete val="1"/></c:dLbl>'
        for at in range(len(values))
        if at not in labelled
    )
    return (
        f"<c:dLbls>{dropped}{number_format(lines.form)}<c:spPr>{solid('')}{outline('')}</c:spPr>"
        f'{text_style(11, INK, is_bold=True)}<c:dLblPos val="{position}"/>'
        '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    )
