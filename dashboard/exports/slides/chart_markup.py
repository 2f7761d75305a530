"""The XML that all kinds of chart share: references to the workbook, text, axes."""

import math
from collections.abc import Sequence
from typing import Final

from dashboard.exhibits.table import NumberFormat
from dashboard.exports.slides.markup import (
    LANGUAGE,
    SPACES,
    Box,
    attribute,
    content,
    outline,
    solid,
)
from dashboard.exports.slides.workbooks import column_letter
from dashboard.theme import GRID, INK, MUTED

ACROSS_ID: Final = 111_111_111
UP_ID: Final = 222_222_222
NO_WRAP: Final = ' wrap="none"'
NO_LEADERS: Final = (
    '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" '
    'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">'
    '<c15:showLeaderLines val="0"/></c:ext></c:extLst>'
)
"""Ends the labels of a series: no line from a moved label to what it is of."""


def chart_space(plot: str) -> str:
    """Return a whole chart about its plot area, without title or legend of its own."""
    return (
        f'<c:chartSpace {SPACES}><c:date1904 val="0"/><c:lang val="{LANGUAGE}"/>'
        '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f'<c:plotArea>{plot}</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>'
        f"</c:chart><c:spPr>{solid('')}{outline('')}</c:spPr>{text_style(12)}</c:chartSpace>"
    )


def inner_layout(plot: Box, whole: Box) -> str:
    """Return that the axes' rectangle stands exactly at ``plot`` inside the chart."""
    parts = (
        ("x", (plot.x - whole.x) / whole.width), ("y", (plot.y - whole.y) / whole.height),
        ("w", plot.width / whole.width), ("h", plot.height / whole.height),
    )  # fmt: skip
    return (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/>'
        '<c:yMode val="edge"/>'
        + "".join(f'<c:{name} val="{part:.6f}"/>' for name, part in parts)
        + "</c:manualLayout></c:layout>"
    )


def text_style(size: float, colour: str = INK, *, is_bold: bool = False, wraps: bool = True) -> str:
    """Return the type of a chart's part."""
    style = f'lang="{LANGUAGE}" sz="{round(size * 100)}" b="{int(is_bold)}"'
    return (
        f"<c:txPr><a:bodyPr{'' if wraps else NO_WRAP}/><a:lstStyle/><a:p><a:pPr>"
        f"<a:defRPr {style}>{solid(colour)}</a:defRPr></a:pPr>"
        f'<a:endParaRPr lang="{LANGUAGE}"/></a:p></c:txPr>'
    )


def name_reference(name: str, column: int) -> str:
    """Return a series' name, which stands at the head of its column."""
    return (
        f"<c:tx><c:strRef><c:f>Sheet1!${column_letter(column)}$1</c:f><c:strCache>"
        f'<c:ptCount val="1"/><c:pt idx="0"><c:v>{content(name)}</c:v></c:pt></c:strCache>'
        "</c:strRef></c:tx>"
    )


def words_reference(words: Sequence[str]) -> str:
    """Return the categories, which stand in the first column."""
    points = "".join(
        f'<c:pt idx="{place}"><c:v>{content(word)}</c:v></c:pt>'
        for place, word in enumerate(words)
    )  # fmt: skip
    return (
        f"<c:strRef><c:f>{_range(0, len(words))}</c:f><c:strCache>"
        f'<c:ptCount val="{len(words)}"/>{points}</c:strCache></c:strRef>'
    )


def numbers_reference(values: Sequence[float | None], column: int, form: NumberFormat) -> str:
    """Return the numbers of a column below its head; what is missing has no point at all."""
    points = "".join(
        f'<c:pt idx="{place}"><c:v>{value!r}</c:v></c:pt>'
        for place, value in enumerate(values)
        if value is not None and math.isfinite(value)
    )
    return (
        f"<c:numRef><c:f>{_range(column, len(values))}</c:f><c:numCache>"
        f'<c:formatCode>{content(form.value)}</c:formatCode><c:ptCount val="{len(values)}"/>'
        f"{points}</c:numCache></c:numRef>"
    )


def _range(column: int, count: int) -> str:
    letter = column_letter(column)
    return f"Sheet1!${letter}$2:${letter}${count + 1}"


def number_format(form: NumberFormat) -> str:
    """Return how an axis or labels write numbers."""
    return f'<c:numFmt formatCode={attribute(form.value)} sourceLinked="0"/>'


def value_axis(
    number: int, crosses: int, ends: tuple[float, float], *, side: str, form: NumberFormat,
    step: float, is_shown: bool, title: str = "", between: str = "between", at: str = "autoZero",
) -> str:  # fmt: skip
    """Return an axis of numbers from one end to the other, with lines a step apart if shown."""
    grid = f"<c:majorGridlines><c:spPr>{outline(GRID, 0.5)}</c:spPr></c:majorGridlines>"
    return (
        f'<c:valAx><c:axId val="{number}"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{ends[1]!r}"/><c:min val="{ends[0]!r}"/></c:scaling>'
        f'<c:delete val="{int(not is_shown)}"/><c:axPos val="{side}"/>{grid if is_shown else ""}'
        f"{_axis_title(title)}{number_format(form)}"
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f"<c:spPr>{outline('')}</c:spPr>{text_style(11, MUTED)}"
        f'<c:crossAx val="{crosses}"/><c:crosses val="{at}"/><c:crossBetween val="{between}"/>'
        f'<c:majorUnit val="{step!r}"/></c:valAx>'
    )


def category_axis(
    *, side: str, size: float, is_reversed: bool, crosses: str = "autoZero", is_named: bool = True
) -> str:
    """Return the axis of the categories; reversed where the first is to stand on top."""
    order = "maxMin" if is_reversed else "minMax"
    return (
        f'<c:catAx><c:axId val="{ACROSS_ID}"/><c:scaling><c:orientation val="{order}"/>'
        f'</c:scaling><c:delete val="0"/><c:axPos val="{side}"/>{number_format(NumberFormat.TEXT)}'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="{"low" if is_named else "none"}"/>'
        f"<c:spPr>{outline(MUTED, 0.75)}</c:spPr>{text_style(size)}"
        f'<c:crossAx val="{UP_ID}"/><c:crosses val="{crosses}"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="60"/><c:tickLblSkip val="1"/>'
        '<c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _axis_title(title: str) -> str:
    if not title:
        return ""
    return (
        '<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="0"/>'
        f'</a:pPr><a:r><a:rPr lang="{LANGUAGE}" sz="1200" b="0">{solid(INK)}</a:rPr>'
        f'<a:t>{content(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>'
    )
