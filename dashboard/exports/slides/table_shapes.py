"""Native tables on slides."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from dashboard.exports.slides.canvas import Canvas
from dashboard.exports.slides.markup import (
    LANGUAGE,
    Box,
    blended,
    content,
    emu,
    frame,
    identity,
    solid,
)
from dashboard.exports.slides.table_columns import PAD_ACROSS
from dashboard.exports.slides.table_layout import PAD_UP, SlideRow, TableLayout
from dashboard.theme import ACCENT, BORDER, GRID, INK

_KIND: Final = "http://schemas.openxmlformats.org/drawingml/2006/table"
_PLAIN_STYLE: Final = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_BAND: Final = blended(GRID, BORDER, 0.35)


def draw_table(
    canvas: Canvas, layout: TableLayout, rows: Sequence[SlideRow], box: Box, words: str
) -> float:
    """Draw some rows of a table under its titles; return where it ends."""
    heads = tuple(column.is_number for column in layout.columns)
    grid = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in layout.widths)
    plain, band = _Style(layout.size), _Style(layout.size, fill=_BAND)
    titles = _Style(layout.size, fill=ACCENT, colour=BORDER, is_bold=True)
    lines = [_row(layout.head, heads, titles)]
    lines += [_row(row, heads, band if place % 2 else plain) for place, row in enumerate(rows)]
    height = layout.head.height + sum(row.height for row in rows)
    whole = Box(box.x, box.y, sum(layout.widths), height)
    canvas.add(
        f"<p:graphicFrame><p:nvGraphicFramePr>{identity(canvas.number(), 'Table', words)}"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/>'
        f"</p:nvGraphicFramePr>{frame(whole, 'p:xfrm')}"
        f'<a:graphic><a:graphicData uri="{_KIND}"><a:tbl><a:tblPr firstRow="1" bandRow="1">'
        f"<a:tableStyleId>{_PLAIN_STYLE}</a:tableStyleId></a:tblPr><a:tblGrid>{grid}</a:tblGrid>"
        f"{''.join(lines)}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )
    return whole.bottom


@dataclass(frozen=True, slots=True)
class _Style:
    """How the cells of a row look."""

    size: float
    fill: str = ""
    colour: str = INK
    is_bold: bool = False


def _row(row: SlideRow, are_numbers: Sequence[bool], style: _Style) -> str:
    cells = "".join(
        _cell(text, style, align="r" if is_number else "l")
        for text, is_number in zip(row.cells, are_numbers, strict=True)
    )
    return f'<a:tr h="{emu(row.height)}">{cells}</a:tr>'


def _cell(text: str, style: _Style, *, align: str) -> str:
    type_ = f'lang="{LANGUAGE}" sz="{round(style.size * 100)}" b="{int(style.is_bold)}"'
    run = (
        f'<a:r><a:rPr {type_} dirty="0">{solid(style.colour)}</a:rPr>'
        f"<a:t>{content(text)}</a:t></a:r>"
        if text
        else f"<a:endParaRPr {type_}/>"
    )
    edges = "".join(
        f'<a:{side} w="0"><a:noFill/></a:{side}>' for side in ("lnL", "lnR", "lnT")
    ) + f'<a:lnB w="6350">{solid(GRID)}</a:lnB>'  # fmt: skip
    return (
        f'<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="{align}"/>'
        f'{run}</a:p></a:txBody><a:tcPr marL="{emu(PAD_ACROSS)}" marR="{emu(PAD_ACROSS)}" '
        f'marT="{emu(PAD_UP)}" marB="{emu(PAD_UP)}" anchor="{"b" if style.is_bold else "t"}">'
        f"{edges}{solid(style.fill)}</a:tcPr></a:tc>"
    )
