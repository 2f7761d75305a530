"""Tables as they are printed: words, without empty columns, each row with its name."""

import re
from dataclasses import dataclass
from typing import Final

from dashboard.exhibits.cell_words import column_words
from dashboard.exhibits.table import Table

_NOT_TEXT: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PORTRAIT: Final = 118
"""Letters that a row of a page that stands has room for."""
_WIDEST: Final = 34
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
        return sum(map(self._width, range(len(self.heads)))) > _PORTRAIT

    @property
    def is_long(self) -> bool:
        """Whether its type is set smaller, to have it on one page if that can be."""
        return len(self.rows) > _LONG

    @property
    def shares(self) -> tuple[float, ...]:
        """What of the width every column takes, in per cent."""
        widths = [self._width(place) for place in range(len(self.heads))]
        return tuple(round(100 * width / sum(widths), 2) for width in widths)

    def _width(self, place: int) -> int:
        words = max((len(word) for word in self.heads[place].text.split()), default=0)
        cells = max((len(row[place].text) for row in self.rows), default=0)
        return max(words, min(_WIDEST, cells)) + 2


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
