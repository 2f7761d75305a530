"""Which rows of a table stand on which slide."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from dashboard.exhibits.cell_words import column_words
from dashboard.exhibits.table import Column, Table
from dashboard.exports.slides.measuring import ELLIPSIS, LINE, wrapped
from dashboard.exports.slides.table_columns import (
    PAD_ACROSS,
    chosen_columns,
    readable_columns,
    shared_widths,
)

PAD_UP: Final = 3.5
MOST_PAGES: Final = 3
SIZES: Final = (16.0, 14.0, 12.0, 11.0)
"""Of type, the largest first; the smallest holds for tables that take several slides."""
_MOST_LINES: Final = 4


@dataclass(frozen=True, slots=True)
class SlideRow:
    """A row in words, with its height in points."""

    cells: tuple[str, ...]
    height: float


@dataclass(frozen=True, slots=True)
class TableLayout:
    """A table on slides.

    Attributes:
        size: of its type, in points.
        columns: those that fit, in order.
        widths: of the columns, in points.
        head: the row of titles.
        pages: the rows on each slide.
        rows_left: how many rows are on no slide.
        columns_left: the columns for people that are on no slide.
    """

    size: float
    columns: tuple[Column, ...]
    widths: tuple[float, ...]
    head: SlideRow
    pages: tuple[tuple[SlideRow, ...], ...]
    rows_left: int
    columns_left: tuple[Column, ...]


def table_layout(table: Table, width: float, heights: Sequence[float]) -> TableLayout:
    """Set a table out on slides, in the largest type in which one slide holds it.

    Args:
        table: what is to be shown; its codes are left to the files that programs read.
        width: of every slide, in points.
        heights: the room on the first slide, the second and so on; the last holds for the rest.
    """
    found = [_set_out(table, width, heights, size) for size in SIZES]
    whole = len(readable_columns(table))
    fitting = [
        one for one in found if len(one.pages) == 1 and len(one.columns) == whole
    ]  # fmt: skip
    return (fitting or found[-1:])[0]


def _set_out(table: Table, width: float, heights: Sequence[float], size: float) -> TableLayout:
    places = chosen_columns(table, width, size)
    widths = shared_widths(table, places, width, size)
    head = _row(
        [table.columns[place].title for place in places], widths, size, is_bold=True
    )  # fmt: skip
    columns = [column_words(table, place) for place in places]
    rows = [_row(cells, widths, size) for cells in zip(*columns, strict=True)]
    pages = _pages(rows, head.height, heights)
    return TableLayout(
        size=size,
        columns=tuple(table.columns[place] for place in places),
        widths=widths,
        head=head,
        pages=pages[:MOST_PAGES],
        rows_left=sum(len(page) for page in pages[MOST_PAGES:]),
        columns_left=tuple(
            table.columns[place] for place in readable_columns(table) if place not in places
        ),
    )


def _row(
    cells: Sequence[str], widths: Sequence[float], size: float, *, is_bold: bool = False
) -> SlideRow:
    lines = [
        wrapped(cell, width - 2 * PAD_ACROSS, size, is_bold=is_bold)
        for cell, width in zip(cells, widths, strict=True)
    ]
    most = min(_MOST_LINES, max((len(found) for found in lines), default=1))
    shown = tuple(
        cell if len(found) <= most else _cut(found[:most])
        for cell, found in zip(cells, lines, strict=True)
    )
    return SlideRow(shown, most * size * LINE + 2 * PAD_UP)


def _cut(lines: Sequence[str]) -> str:
    return " ".join(lines)[: -len(ELLIPSIS) - 1].rstrip() + ELLIPSIS


def _pages(
    rows: Sequence[SlideRow], head: float, heights: Sequence[float]
) -> tuple[tuple[SlideRow, ...], ...]:
    pages: list[list[SlideRow]] = [[]]
    room = heights[0] - head
    for row in rows:
        if row.height > room and pages[-1]:
            pages.append([])
            room = heights[min(len(pages) - 1, len(heights) - 1)] - head
        pages[-1].append(row)
        room -= row.height
    return tuple(tuple(page) for page in pages)
