"""The rows of an exhibit as CSV: what is shown, and nothing else."""

import csv
import io
from typing import Final

from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.table import Value
from dashboard.exports.safe_text import safe_text

_MARK: Final = "\ufeff"
"""Tells spreadsheets that the file is UTF-8."""


def make_csv(exhibit: Exhibit) -> bytes:
    """Return the table as CSV (RFC 4180, UTF-8): heads are the columns' keys.

    Numbers are written in full and in the unit that the column's description names; nothing
    stands for what is missing. Invented figures say so in a column of their own.
    """
    table = exhibit.table
    page = io.StringIO(newline="")
    writer = csv.writer(page, lineterminator="\r\n")
    mark = ("illustrative",) if exhibit.is_illustrative else ()
    writer.writerow([*(column.key for column in table.columns), *mark])
    for row in table.rows:
        writer.writerow([*(_cell(value) for value in row), *(f"{word}, not real" for word in mark)])
    return (_MARK + page.getvalue()).encode("utf-8")


def _cell(value: Value) -> str | float | int:
    if value is None:
        return ""
    return safe_text(value) if isinstance(value, str) else value
