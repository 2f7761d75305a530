"""Which cells of a table stand on which slide: columns that fit, rows a page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from dashboard.exhibits.cell_words import cell_words
from dashboard.exhibits.table import Column, Table
from dashboard.exports.slides.measuring import LINE, text_width, wrapped

SIZE: Final = 12.0
PAD_ACROSS: Final = 6.0
PAD_UP: Final = 3.5
MOST_PAGES: Final = 3
_LEAST: Final = 60.0
_WIDEST: Final = 300.0
_MOST_LINES: Final = 4
_SLACK: Final = 1.04
"""Widths are a little more than measured, so that no replacement of the font wraps a line."""


@dataclass(frozen=True, slots=True)
class SlideRow:
    """A row in words, with its height in points."""

    cells: tuple[str, ...]
    height: float


@dataclass(frozen=True, slots=True)
class TableLayout:
    """A table on slides.

    Attributes:
        columns: those that fit, in order.
        widths: of the columns, in points.
        head: the row of titles.
        pages: the rows on each slide.
        rows_left: how many rows are on no slide.
        columns_left: how many columns are on no slide.
    """

    columns: tuple[Column, ...]
    widths: tuple[float, ...]
    head: SlideRow
    pages: tuple[tuple[SlideRow, ...], ...]
    rows_left: int
    columns_left: int


def table_layout(table: Table, width: float, heights: Sequence[float]) -> TableLayout:
    """Set a table out on slides.

    Args:
        table: what is to be shown; its codes are left to the files that programs read.
        width: of every slide, in points.
        heights: the room on the first slide, the second and so on; the last holds for the rest.
    """
    places = _chosen(table, width)
    columns = tuple(table.columns[place] for place in places)
    texts = [
        tuple(cell_words(row[place], table.columns[place].form) for place in places)
        for row in table.rows
    ]
    widths = _widths(columns, texts, width)
    head = _row(tuple(column.title for column in columns), widths, is_bold=True)
    rows = [_row(text, widths) for text in texts]
    pages = _pages(rows, head.height, heights)
    shown = pages[:MOST_PAGES]
    return TableLayout(
        columns, widths, head, shown,
        rows_left=sum(len(page) for page in pages[MOST_PAGES:]),
        columns_left=sum(_is_for_readers(table, column) for column in table.columns) - len(columns),
    )  # fmt: skip


def _is_for_readers(table: Table, column: Column) -> bool:
    return column.key != table.code_column or len(table.columns) == 1


def _chosen(table: Table, width: float) -> list[int]:
    """Return which columns fit at their narrowest, from the left."""
    places: list[int] = []
    for place, column in enumerate(table.columns):
        if not _is_for_readers(table, column):
            continue
        texts = [cell_words(row[place], column.form) for row in table.rows]
        width -= _narrowest(column, texts)
        if width < 0 and places:
            break
        places.append(place)
    return places


def _narrowest(column: Column, texts: Sequence[str]) -> float:
    words = [word for text in (column.title, *texts) for word in text.split()]
    if column.is_number:
        words += texts
    longest = max((text_width(word, SIZE, is_bold=True) for word in words), default=0.0)
    return max(_LEAST, min(longest, _WIDEST / 2) * _SLACK + 2 * PAD_ACROSS)


def _natural(column: Column, texts: Sequence[str]) -> float:
    longest = max((text_width(text, SIZE) for text in texts), default=0.0)
    head = min(text_width(column.title, SIZE, is_bold=True), max(longest, 120.0))
    return max(_LEAST, min(max(longest, head), _WIDEST) * _SLACK + 2 * PAD_ACROSS)


def _widths(
    columns: Sequence[Column], texts: Sequence[tuple[str, ...]], width: float
) -> tuple[float, ...]:
    """Share the width out: what every column needs, then what it would like, then the rest."""
    by_column = [[row[place] for row in texts] for place in range(len(columns))]
    pairs = list(zip(columns, by_column, strict=True))
    least = [_narrowest(column, cells) for column, cells in pairs]
    wanted = [
        max(low, _natural(column, cells))
        for low, (column, cells) in zip(least, pairs, strict=True)
    ]  # fmt: skip
    if sum(wanted) <= width:
        # What is left over goes to words, so that numbers stay beside each other.
        wordy = [place for place, column in enumerate(columns) if not column.is_number]
        share = (width - sum(wanted)) / (len(wordy) or len(columns))
        return tuple(
            found + (share if place in wordy or not wordy else 0.0)
            for place, found in enumerate(wanted)
        )
    asked = sum(wanted) - sum(least)
    part = max(0.0, width - sum(least)) / asked if asked else 0.0
    return tuple(
        low + (high - low) * part for low, high in zip(least, wanted, strict=True)
    )  # fmt: skip


def _row(cells: tuple[str, ...], widths: Sequence[float], *, is_bold: bool = False) -> SlideRow:
    lines = [
        wrapped(cell, width / _SLACK - 2 * PAD_ACROSS, SIZE, is_bold=is_bold)
        for cell, width in zip(cells, widths, strict=True)
    ]
    shown = tuple(
        cell if len(found) <= _MOST_LINES
        else " ".join(found[:_MOST_LINES])[:-2].rstrip() + "…"
        for cell, found in zip(cells, lines, strict=True)
    )  # fmt: skip
    most = min(_MOST_LINES, max((len(found) for found in lines), default=1))
    return SlideRow(shown, most * SIZE * LINE + 2 * PAD_UP)


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
