"""The XML and the workbook of a chart of points."""

from collections import Counter
from dataclasses import dataclass
from typing import Final, TypeAlias

from dashboard.exhibits.cell_words import cell_words
from dashboard.exhibits.drawing import Points
from dashboard.exhibits.table import NumberFormat
from dashboard.exports.slides.chart_markup import (
    ACROSS_ID,
    UP_ID,
    chart_space,
    inner_layout,
    name_reference,
    numbers_reference,
    text_style,
    value_axis,
)
from dashboard.exports.slides.markup import LANGUAGE, Box, content, outline, solid
from dashboard.exports.slides.point_labels import PointLabel
from dashboard.exports.slides.workbooks import workbook
from dashboard.theme import BORDER, INK

_NEAR: Final = 0.03
"""How far from the end of its line, in parts of the axis, the name of a reference stands."""

_COLUMNS: Final = 3
"""Columns of the workbook before those of the lines."""

Ends: TypeAlias = tuple[tuple[float, float], tuple[float, float]]
"""The ends of the axis across and of the one up."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of reference as three points; its name stands at the middle one."""

    name: str
    across: tuple[float, float, float]
    up: tuple[float, float, float]
    position: str


def point_workbook(points: Points, ends: Ends) -> bytes:
    """Return the workbook: across, up, the name of each point, then the lines' points."""
    lines = _lines(points, ends)
    return workbook(
        [points.across_title, points.up_title, "Name",
         *(head for line in lines for head in (f"{line.name}: across", line.name))],
        [points.across, points.up, points.names,
         *(column for line in lines for column in (line.across, line.up))],
        [points.across_form, points.up_form, NumberFormat.TEXT,
         *(form for _ in lines for form in (points.across_form, points.up_form))],
    )  # fmt: skip


def point_markup(
    points: Points, whole: Box, plot: Box, *,
    ends: Ends, steps: tuple[float, float],
    labels: tuple[PointLabel, ...],
) -> str:  # fmt: skip
    """Return the chart.

    Args:
        points: what is drawn.
        whole: the chart's place.
        plot: the rectangle of its axes.
        ends: of the axis across and of the one up.
        steps: between the lines of either axis.
        labels: which points have their names beside them, and on which side.
    """
    lines = "".join(
        _reference(points, line, order) for order, line in enumerate(_lines(points, ends), start=1)
    )
    return chart_space(
        f'{inner_layout(plot, whole)}<c:scatterChart><c:scatterStyle val="lineMarker"/>'
        f'<c:varyColors val="0"/>{_cloud(points, labels)}{lines}'
        f'<c:axId val="{ACROSS_ID}"/><c:axId val="{UP_ID}"/></c:scatterChart>'
        + value_axis(
            ACROSS_ID, UP_ID, ends[0], side="b", form=points.across_form, step=steps[0],
            is_shown=True, title=points.across_title, between="midCat", at="min",
        )
        + value_axis(
            UP_ID, ACROSS_ID, ends[1], side="l", form=points.up_form, step=steps[1],
            is_shown=True, title=points.up_title, between="midCat", at="min",
        )
    )  # fmt: skip


def _cloud(points: Points, named: tuple[PointLabel, ...]) -> str:
    usual = Counter(points.colours).most_common(1)[0][0] if points.colours else INK
    own = "".join(
        f'<c:dPt><c:idx val="{place}"/>{_marker(colour, 10)}<c:bubble3D val="0"/></c:dPt>'
        for place, colour in enumerate(points.colours)
        if colour != usual
    )
    labels = "".join(_named(label, points.names[label.place]) for label in named)
    return (
        '<c:ser><c:idx val="0"/><c:order val="0"/>'
        f"{name_reference(points.up_title, 1)}<c:spPr>{outline('')}</c:spPr>{_marker(usual, 8)}"
        f"{own}<c:dLbls>{labels}{_SHOWN.format(value=0, name=0)}</c:dLbls>"
        f"<c:xVal>{numbers_reference(points.across, 0, points.across_form)}</c:xVal>"
        f"<c:yVal>{numbers_reference(points.up, 1, points.up_form)}</c:yVal>"
        '<c:smooth val="0"/></c:ser>'
    )


def _marker(colour: str, size: int) -> str:
    return (
        f'<c:marker><c:symbol val="circle"/><c:size val="{size}"/><c:spPr>{solid(colour)}'
        f"{outline(BORDER, 0.5)}</c:spPr></c:marker>"
    )


_SHOWN: Final = (
    '<c:showLegendKey val="0"/><c:showVal val="{value}"/><c:showCatName val="0"/>'
    '<c:showSerName val="{name}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)


def _named(label: PointLabel, name: str) -> str:
    return (
        f'<c:dLbl><c:idx val="{label.place}"/><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r>'
        f'<a:rPr lang="{LANGUAGE}" sz="1100">{solid(INK)}</a:rPr><a:t>{content(name)}</a:t></a:r>'
        f'</a:p></c:rich></c:tx><c:dLblPos val="{label.side}"/>'
        f"{_SHOWN.format(value=1, name=0)}</c:dLbl>"
    )


def _lines(points: Points, ends: Ends) -> tuple[_Line, ...]:
    (left, right), (bottom, top) = ends
    found = []
    if points.across_reference:
        name, value = points.across_reference
        near = top - _NEAR * (top - bottom)
        label = f"{name} {cell_words(value, points.across_form)}"
        found.append(_Line(label, (value, value, value), (bottom, near, top), "r"))
    if points.up_reference:
        name, value = points.up_reference
        near = right - 3 * _NEAR * (right - left)
        label = f"{name} {cell_words(value, points.up_form)}"
        found.append(_Line(label, (left, near, right), (value, value, value), "t"))
    return tuple(found)


def _reference(points: Points, line: _Line, order: int) -> str:
    """Return a line across the whole chart, as a series whose points can be edited."""
    label = (
        f'<c:dLbls><c:dLbl><c:idx val="1"/>{text_style(11, INK, is_bold=True)}'
        f'<c:dLblPos val="{line.position}"/>{_SHOWN.format(value=0, name=1)}</c:dLbl>'
        f"{_SHOWN.format(value=0, name=0)}</c:dLbls>"
    )
    first = _COLUMNS + 2 * (order - 1)
    return (
        f'<c:ser><c:idx val="{order}"/><c:order val="{order}"/>'
        f"{name_reference(line.name, first + 1)}<c:spPr>{outline(INK, 1.25)}</c:spPr>"
        f'<c:marker><c:symbol val="none"/></c:marker>{label}'
        f"<c:xVal>{numbers_reference(line.across, first, points.across_form)}</c:xVal>"
        f"<c:yVal>{numbers_reference(line.up, first + 1, points.up_form)}</c:yVal>"
        '<c:smooth val="0"/></c:ser>'
    )
