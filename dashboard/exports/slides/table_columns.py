"""Which columns of a table a slide shows, and how wide each is."""

import re
from collections.abc import Sequence
from typing import Final

from dashboard.exhibits.cell_words import column_words
from dashboard.exhibits.table import Column, Table
from dashboard.exports.slides.measuring import text_width

PAD_ACROSS: Final = 6.0
SLACK: Final = 1.04
"""Widths are a little more than measured, so that no replacement of the font wraps a line."""
_LEAST: Final = 52.0
_WIDEST: Final = 320.0
_WORD: Final = 130.0
_HEAD: Final = 110.0
_SHORT: Final = 190.0
_WRAPPED: Final = 0.55
"""Words may be wrapped into columns of so much of their natural width."""
_CODE: Final = re.compile(r"[A-Z]\d{8}")
_DERIVED: Final = ": "
"""Parts the title of a column that says more of another: "Lincolnshire: rank"."""


def readable_columns(table: Table) -> list[int]:
    """Return the places of the columns that are for people.

    Left out are codes, and columns without anything in them.
    """
    named = [place for place in range(len(table.columns)) if _is_readable(table, place)]
    return named or list(range(len(table.columns)))


def _is_readable(table: Table, place: int) -> bool:
    if table.columns[place].key == table.code_column:
        return False
    cells = [cell for cell in column_words(table, place) if cell]
    return bool(cells) and not all(_CODE.fullmatch(cell) for cell in cells)


def chosen_columns(table: Table, width: float, size: float) -> list[int]:
    """Return which columns fit, in their order; addresses of pages are left to the spreadsheet.

    Where not all do, those that say the same in every row go first, then the wordiest, then
    what says more of another column, then numbers from the right. The first column names the
    rows and always stays.
    """
    first, *others = readable_columns(table)
    places = [first, *(place for place in others if not _holds_addresses(table, place))]
    needed = {place: comfortable_width(table, place, size) for place in places}
    while len(places) > 1 and sum(needed[place] for place in places) > width:
        places.remove(max(places[1:], key=lambda place: _dispensable(table, place, needed)))
    return places


def _holds_addresses(table: Table, place: int) -> bool:
    cells = column_words(table, place)
    return sum("://" in cell for cell in cells) * 2 > len(cells)


def _dispensable(
    table: Table, place: int, needed: dict[int, float]
) -> tuple[bool, bool, bool, float]:
    column = table.columns[place]
    is_constant = len({row[place] for row in table.rows}) <= 1
    rank = float(place) if column.is_number else needed[place]
    return (
        is_constant and not column.is_number, not column.is_number,
        _DERIVED in column.title, rank,
    )  # fmt: skip


def comfortable_width(table: Table, place: int, size: float) -> float:
    """Return the width at which a column can be read, its words wrapped a little."""
    natural = natural_width(table, place, size)
    if table.columns[place].is_number or natural <= _SHORT:
        return natural
    return max(
        _narrowest(table.columns[place], column_words(table, place), size), natural * _WRAPPED
    )


def _narrowest(column: Column, texts: Sequence[str], size: float) -> float:
    words = [word for text in texts for word in text.split()]
    longest = max((text_width(word, size) for word in words), default=0.0)
    heads = max((text_width(word, size, is_bold=True) for word in column.title.split()), default=0)
    return max(_LEAST, min(max(longest, heads), _WORD) * SLACK + 2 * PAD_ACROSS)


def natural_width(table: Table, place: int, size: float) -> float:
    """Return the width that a column would like to have."""
    column, texts = table.columns[place], column_words(table, place)
    longest = max((text_width(text, size) for text in texts), default=0.0)
    head = min(text_width(column.title, size, is_bold=True), max(longest, _HEAD))
    wanted = min(max(longest, head), _WIDEST) * SLACK + 2 * PAD_ACROSS
    return max(wanted, _narrowest(column, texts if column.is_number else (), size))


def shared_widths(
    table: Table, places: Sequence[int], width: float, size: float
) -> tuple[float, ...]:
    """Share a width out: what columns need, then what they would like, then the rest."""
    wanted = [natural_width(table, place, size) for place in places]
    if sum(wanted) <= width:
        # What is left over goes to words, so that numbers stay beside each other.
        wordy = [not table.columns[place].is_number for place in places]
        share = (width - sum(wanted)) / (sum(wordy) or len(places))
        return tuple(
            found + (share if is_words or not any(wordy) else 0.0)
            for found, is_words in zip(wanted, wordy, strict=True)
        )
    least = [min(comfortable_width(table, place, size), width) for place in places]
    asked = sum(wanted) - sum(least)
    part = max(0.0, width - sum(least)) / asked if asked > 0 else 0.0
    return tuple(low + (high - low) * part for low, high in zip(least, wanted, strict=True))
