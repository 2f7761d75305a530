"""Which columns of a table a slide shows, and how wide each is."""

from collections.abc import Sequence
from typing import Final

from dashboard.exhibits.cell_words import cell_words
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


def readable_columns(table: Table) -> list[int]:
    """Return the places of the columns that are for people: no codes, and none that is empty."""
    named = [
        place
        for place, column in enumerate(table.columns)
        if column.key != table.code_column and any(cells_of(table, place))
    ]
    return named or list(range(len(table.columns)))


def chosen_columns(table: Table, width: float, size: float) -> list[int]:
    """Return which columns fit, in their order.

    Where not all do, those that say the same in every row go first, then the wordiest, then
    numbers from the right. The first column names the rows and always stays.
    """
    places = readable_columns(table)
    needed = {place: comfortable_width(table, place, size) for place in places}
    while len(places) > 1 and sum(needed[place] for place in places) > width:
        places.remove(max(places[1:], key=lambda place: _dispensable(table, place, needed)))
    return places


def _dispensable(
    table: Table, place: int, needed: dict[int, float]
) -> tuple[bool, bool, float]:  # fmt: skip
    column = table.columns[place]
    is_constant = len({row[place] for row in table.rows}) <= 1
    rank = float(place) if column.is_number else needed[place]
    return (is_constant and not column.is_number, not column.is_number, rank)


def cells_of(table: Table, place: int) -> list[str]:
    """Return a column in words, from top to bottom."""
    form = table.columns[place].form
    return [cell_words(row[place], form) for row in table.rows]


def comfortable_width(table: Table, place: int, size: float) -> float:
    """Return the width at which a column can be read, its words wrapped a little."""
    natural = natural_width(table, place, size)
    if table.columns[place].is_number or natural <= _SHORT:
        return natural
    return max(_narrowest(table.columns[place], cells_of(table, place), size), natural * _WRAPPED)


def _narrowest(column: Column, texts: Sequence[str], size: float) -> float:
    words = [word for text in texts for word in text.split()]
    longest = max((text_width(word, size) for word in words), default=0.0)
    heads = max((text_width(word, size, is_bold=True) for word in column.title.split()), default=0)
    return max(_LEAST, min(max(longest, heads), _WORD) * SLACK + 2 * PAD_ACROSS)


def natural_width(table: Table, place: int, size: float) -> float:
    """Return the width that a column would like to have."""
    column, texts = table.columns[place], cells_of(table, place)
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
