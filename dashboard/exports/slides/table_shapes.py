"""Native tables on slides."""

from collections.abc import Sequence
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
from dashboard.exports.slides.table_layout import (
    PAD_ACROSS,
    PAD_UP,
    SIZE,
    SlideRow,
    TableLayout,
)
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
    lines = [_row(layout.head, heads, fill=ACCENT, colour=BORDER, is_bold=True)] + [
        _row(row, heads, fill=_BAND if place % 2 else "", colour=INK)
        for place, row in enumerate(rows)
    ]
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


def _row(
    row: SlideRow, are_numbers: Sequence[bool], *, fill: str, colour: str, is_bold: bool = False
) -> str:
    cells = "".join(
        _cell(text, is_number, fill, colour, is_bold)
        for text, is_number in zip(row.cells, are_numbers, strict=True)
    )
    return f'<a:tr h="{emu(row.height)}">{cells}</a:tr>'


def _cell(text: str, is_number: bool, fill: str, colour: str, is_bold: bool) -> str:
    style = f'lang="{LANGUAGE}" sz="{round(SIZE * 100)}" b="{int(is_bold)}"'
    run = (
        f'<a:r><a:rPr {style} dirty="0">{solid(colour)}</a:rPr><a:t>{content(text)}</a:t></a:r>'
        if text
        else f"<a:endParaRPr {style}/>"
    )
    edges = "".join(
        f'<a:{side} w="0"><a:noFill/></a:{side}>' for side in ("lnL", "lnR", "lnT")
    ) + f'<a:lnB w="6350">{solid(GRID)}</a:lnB>'  # fmt: skip
    return (
        f'<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="{"r" if is_number else "l"}"/>'
        f'{run}</a:p></a:txBody><a:tcPr marL="{emu(PAD_ACROSS)}" marR="{emu(PAD_ACROSS)}" '
        f'marT="{emu(PAD_UP)}" marB="{emu(PAD_UP)}" anchor="{"b" if is_bold else "t"}">{edges}'
        f"{solid(fill)}</a:tcPr></a:tc>"
    )
