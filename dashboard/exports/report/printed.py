"""Tables as they are printed: words, without empty columns, each row with its name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from dashboard.exhibits.cell_words import column_words
from dashboard.exhibits.table import Table

_NOT_TEXT: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PORTRAIT: Final = 108
"""Letters that a row of a page that stands has room for."""
_LYING: Final = {"A4": 160, "A3": 200}
"""Letters that a row of a sheet that lies has room for."""
_WIDEST: Final = 34
_NARROW: Final = 18
_LONG: Final = 12
_SAYING_ROWS: Final = 4
"""In fewer rows a column is no burden."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; ``kind`` is its class in the style sheet: ``number`` or ``text``."""

    text: str
    kind: str
    is_name: bool


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table in words: ``heads`` with their kind, and rows of cells.

    ``shared`` says what is the same in every row, instead of a column of it.
    """

    heads: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    shared: tuple[str, ...]

    @property
    def is_wide(self) -> bool:
        """Whether it needs a sheet that lies."""
        return sum(self._widths) > _PORTRAIT

    @property
    def is_long(self) -> bool:
        """Whether its type is set smaller, to have it on one page if that can be."""
        return len(self.rows) > _LONG

    @property
    def shares(self) -> tuple[float, ...]:
        """What of the width every column takes, in per cent."""
        widths = self._widths
        return tuple(round(100 * width / sum(widths), 2) for width in widths)

    def bands(self, paper: str) -> tuple["PrintedTable", ...]:
        """Return the table in parts that fit across a kind of paper, or as it is if it fits.

        Every part has all rows, with their names, and some of the columns, as many as the
        other parts as far as that can be.
        """
        widths = self._widths
        room = _LYING[paper]
        if sum(widths) <= room:
            return (self,)
        name = next((place for place, head in enumerate(self.heads) if head.is_name), 0)
        others = [place for place in range(len(widths)) if place != name]
        wanted = sum(widths[place] for place in others)
        count = ceil(wanted / max(room - widths[name], 1))
        bands: list[list[int]] = [[name]]
        taken = 0
        for place in others:
            # A column begins the part that its middle falls into.
            due = int((taken + widths[place] / 2) * count / wanted)
            if due >= len(bands):
                bands.append([name])
            bands[-1].append(place)
            taken += widths[place]
        return tuple(map(self._of, bands))

    def _of(self, places: Sequence[int]) -> "PrintedTable":
        """Return the table of some columns."""
        return PrintedTable(
            heads=tuple(self.heads[place] for place in places),
            rows=tuple(tuple(row[place] for place in places) for row in self.rows),
            shared=self.shared,
        )

    @property
    def _widths(self) -> list[int]:
        """Letters that every column takes; where they are many, words are broken sooner."""
        for widest in (_WIDEST, _NARROW):
            widths = [self._width(place, widest) for place in range(len(self.heads))]
            if sum(widths) <= _LYING["A4"]:
                break
        return widths

    def _width(self, place: int, widest: int) -> int:
        words = max((len(word) for word in self.heads[place].text.split()), default=0)
        cells = [row[place] for row in self.rows]
        longest = max((len(cell.text) for cell in cells), default=0)
        is_number = any(cell.kind == "number" for cell in cells)
        return max(words, longest if is_number else min(widest, longest)) + 2


def printed_table(table: Table) -> PrintedTable:
    """Return what is printed of a table: every row, and every column that says something.

    Codes are for programs, which read other files; on paper the names stand alone.
    """
    columns = [
        (column, column_words(table, place))
        for place, column in enumerate(table.columns)
        if column.key != table.code_column
    ]
    full = [(column, words) for column, words in columns if any(words)] or columns
    shared = [
        (column, words)
        for column, words in full
        if not column.is_number and len(words) >= _SAYING_ROWS and len(set(words)) == 1
    ]
    kept = [one for one in full if one not in shared]
    name = next((p for p, (column, _) in enumerate(kept) if not column.is_number), -1)

    def row(texts: list[str]) -> tuple[Cell, ...]:
        return tuple(
            Cell(clean(text), "number" if kept[place][0].is_number else "text", place == name)
            for place, text in enumerate(texts)
        )

    return PrintedTable(
        heads=row([column.title for column, _ in kept]),
        rows=tuple(row([words[down] for _, words in kept]) for down in range(len(table.rows))),
        shared=tuple(clean(f"{column.title}: {words[0]}") for column, words in shared),
    )


def clean(text: str) -> str:
    """Return text without what a PDF cannot hold, and with single spaces."""
    return " ".join(_NOT_TEXT.sub(" ", text).split())
