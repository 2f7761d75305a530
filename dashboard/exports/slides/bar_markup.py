"""The XML and the workbook of a chart of bars."""

from dataclasses import replace
from typing import Final

from dashboard.exhibits.drawing import Bars, Series
from dashboard.exhibits.table import NumberFormat
from dashboard.exports.slides.bar_labels import BarSetting, bar_labels
from dashboard.exports.slides.chart_markup import (
    ACROSS_ID,
    UP_ID,
    category_axis,
    chart_space,
    inner_layout,
    name_reference,
    numbers_reference,
    value_axis,
    words_reference,
)
from dashboard.exports.slides.markup import outline, solid
from dashboard.exports.slides.ticks import step_between
from dashboard.exports.slides.workbooks import workbook
from dashboard.theme import BORDER

_GAP_STACKED: Final = 45
_GAP: Final = 38


def part_of(bars: Bars, start: int, stop: int) -> Bars:
    """Return some categories of the bars."""
    return replace(
        bars,
        categories=bars.categories[start:stop],
        series=tuple(
            replace(one, values=one.values[start:stop], colours=one.colours[start:stop])
            for one in bars.series
        ),
    )


def bar_workbook(bars: Bars) -> bytes:
    """Return the workbook: categories, then a column a series."""
    return workbook(
        ["", *(series.name for series in bars.series)],
        [bars.categories, *(series.values for series in bars.series)],
        [NumberFormat.TEXT, *(bars.form for _ in bars.series)],
    )


def bar_markup(bars: Bars, setting: BarSetting) -> str:
    """Return the chart."""
    grouping = '"stacked"' if bars.is_stacked else '"clustered"'
    overlap = 100 if bars.is_stacked else 0
    series = "".join(_series(bars, place, setting) for place in range(len(bars.series)))
    return chart_space(
        f"{inner_layout(setting.plot, setting.whole)}<c:barChart>"
        f'<c:barDir val="{"bar" if bars.is_horizontal else "col"}"/><c:grouping val={grouping}/>'
        f'<c:varyColors val="0"/>{series}'
        f'<c:gapWidth val="{_GAP_STACKED if bars.is_stacked else _GAP}"/>'
        f'<c:overlap val="{overlap}"/>'
        f'<c:axId val="{ACROSS_ID}"/><c:axId val="{UP_ID}"/></c:barChart>'
        + category_axis(
            side="l" if bars.is_horizontal else "b",
            size=setting.size,
            is_reversed=bars.is_horizontal,
            is_named=not bars.is_horizontal or setting.plot.width < setting.whole.width,
        )
        + value_axis(
            UP_ID,
            ACROSS_ID,
            setting.ends,
            side="b" if bars.is_horizontal else "l",
            form=bars.form,
            step=step_between(*setting.ends),
            is_shown=not setting.value_size,
            at="max" if bars.is_horizontal else "autoZero",
        )
    )


def _series(bars: Bars, place: int, setting: BarSetting) -> str:
    one = bars.series[place]
    return (
        f'<c:ser><c:idx val="{place}"/><c:order val="{place}"/>'
        f"{name_reference(one.name, place + 1)}"
        f"<c:spPr>{solid(one.colour)}{_edge(bars)}</c:spPr>"
        f'<c:invertIfNegative val="0"/>{_points(one, bars)}'
        f"{bar_labels(one, bars, setting)}"
        f"<c:cat>{words_reference(bars.categories)}</c:cat>"
        f"<c:val>{numbers_reference(one.values, place + 1, bars.form)}</c:val></c:ser>"
    )


def _edge(bars: Bars) -> str:
    return outline(BORDER, 0.75) if bars.is_stacked else outline("")


def _points(one: Series, bars: Bars) -> str:
    """Return the bars that have a colour of their own."""
    return "".join(
        f'<c:dPt><c:idx val="{place}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"<c:spPr>{solid(colour)}{_edge(bars)}</c:spPr></c:dPt>"
        for place, colour in enumerate(one.colours)
        if colour != one.colour
    )
