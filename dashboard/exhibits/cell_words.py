"""Cells of a table in words, for files whose cells are text: slides and printed pages."""

import math
import re
from typing import Final

from dashboard.exhibits.table import NumberFormat, Table, Value
from dashboard.formatting import MINUS, half_up

_MILLION: Final = 1_000_000
_UNIT: Final = "unit"
_IN_VALUE: Final = re.compile(r"^(pounds|share from 0 to 1|category) ?")
"""What of a unit the values of its row say by themselves, with their £ or %."""


def cell_words(value: Value, form: NumberFormat) -> str:
    """Write a value as spreadsheets show it under a format; nothing for what is missing.

    Half is rounded away from zero, and a number that rounds to nothing has no sign.
    """
    if value is None or (isinstance(value, float) and not math.isfinite(value)):
        return ""
    if isinstance(value, str):
        return value
    if form in (NumberFormat.TEXT, NumberFormat.MIXED):
        return f"{value:g}" if isinstance(value, float) else str(value)
    text = _unsigned(abs(value), form)
    is_zero = not any(digit in text for digit in "123456789")
    return f"{MINUS}{text}" if value < 0 and not is_zero else text


def column_words(table: Table, place: int) -> tuple[str, ...]:
    """Write a column's cells from top to bottom, each under its own format."""
    words = tuple(
        cell_words(row[place], table.form(number, place)) for number, row in enumerate(table.rows)
    )
    if table.columns[place].key != _UNIT or not table.row_forms:
        return words
    return tuple(_IN_VALUE.sub("", word) for word in words)


def _unsigned(size: float, form: NumberFormat) -> str:
    match form:
        case NumberFormat.ONE_DECIMAL:
            return f"{half_up(size, 1):,.1f}"
        case NumberFormat.PERCENT:
            return f"{half_up(100 * size, 1):,.1f}%"
        case NumberFormat.WHOLE_PERCENT:
            return f"{half_up(100 * size):,.0f}%"
        case NumberFormat.POUNDS:
            return f"£{half_up(size):,.0f}"
        case NumberFormat.MILLIONS:
            return f"£{half_up(size / _MILLION, 1):,.1f}m"
        case _:
            return f"{half_up(size):,.0f}"
