"""Read a table from its file and hold it to its rules, naming the first row that breaks one.

Quick enough for the start of the app: the rules are the ones that pandera applies in the
build, tried here on each column's distinct values.
"""

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final, TypeAlias

import pandas as pd

from geodata.errors import MissingSource, SchemaViolation
from geodata.schemas.rules import FALSE, TRUE, Column, Content, Table

Rows: TypeAlias = list[list[str]]

REBUILD: Final = "Write it anew with `python -m geodata build`."

_NUMBER_PATTERNS: Final = {
    Content.INTEGER: re.compile(r"-?\d+"),
    Content.NUMBER: re.compile(r"-?\d+(\.\d+)?(e[+-]?\d+)?"),
}
_EMPTY: Final = ""


def read_table(path: Path, table: Table) -> pd.DataFrame:
    """Read one table, typed as its rules say.

    Raises:
        MissingSource: The file is not there.
        SchemaViolation: A row or the header breaks a rule.
    """
    return typed(read_rows(path, table), table, path.name)


def read_rows(path: Path, table: Table) -> Rows:
    """The rows of a file as text, without its header, all of the header's length.

    Raises:
        MissingSource: The file is not there.
        SchemaViolation: The file is empty, is not UTF-8, has other columns than the rules
            name, or has a row that is too short or too long.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file, strict=True))
    except FileNotFoundError:
        raise MissingSource(
            f"{path.name} is not in {path.parent}; the data is not whole without it. {REBUILD}"
        ) from None
    except (UnicodeDecodeError, csv.Error) as error:
        raise SchemaViolation(f"{path.name} is not readable as CSV ({error}). {REBUILD}") from None
    if not rows:
        raise SchemaViolation(f"{path.name} is empty; it must have a header. {REBUILD}")
    if rows[0] != list(table.column_names):
        raise SchemaViolation(
            f"{path.name}, row 1: the columns must be {', '.join(table.column_names)}, but are "
            f"{', '.join(rows[0])}. {REBUILD}"
        )
    for row_number, row in enumerate(rows[1:], start=2):
        if len(row) != len(table.columns):
            raise SchemaViolation(
                f"{path.name}, row {row_number}: it has {len(row)} cells, where the header has "
                f"{len(table.columns)}. {REBUILD}"
            )
    return rows[1:]


def typed(rows: Rows, table: Table, file_name: str) -> pd.DataFrame:
    """Turn rows of text into a frame, after every rule of the table was tried.

    Raises:
        SchemaViolation: A cell, the order of the rows or their number breaks a rule.
    """
    if table.row_count is not None and len(rows) != table.row_count:
        raise SchemaViolation(
            f"{file_name}, row {len(rows) + 1}: the table ends here after {len(rows)} rows, but "
            f"must have {table.row_count}. {REBUILD}"
        )
    columns = [list(cells) for cells in zip(*rows, strict=True)] or [[] for _ in table.columns]
    frame = {}
    for column, cells in zip(table.columns, columns, strict=True):
        fault = _fault(column, cells)
        if fault is not None:
            place, rule = fault
            raise SchemaViolation(
                f"{file_name}, row {place + 2} ({_identity(table, rows[place])}): "
                f"{column.name} {rule}, but is {cells[place]!r}. {REBUILD}"
            )
        frame[column.name] = _convert(column, cells)
    result = pd.DataFrame(frame)
    _check_order(result, table, file_name)
    return result


def _fault(column: Column, cells: Sequence[str]) -> tuple[int, str] | None:
    """The place of the first cell that breaks a rule of its column, with the rule in words."""
    for rule, is_kept in _cell_rules(column):
        wrong = {cell for cell in set(cells) if not is_kept(cell)}
        if wrong:
            return next(place for place, cell in enumerate(cells) if cell in wrong), rule
    if column.is_unique:
        first = {cell: place for place, cell in reversed(list(enumerate(cells)))}
        again = [place for place, cell in enumerate(cells) if first[cell] != place]
        if again:
            return again[0], "must not occur twice"
    return None


def _cell_rules(column: Column) -> Iterator[tuple[str, Callable[[str], bool]]]:
    """Each rule in words, with its test of one cell."""

    def unless_empty(is_kept: Callable[[str], bool]) -> Callable[[str], bool]:
        return lambda cell: cell == _EMPTY or is_kept(cell)

    if not column.is_optional:
        yield "must not be empty", lambda cell: cell != _EMPTY
    if column.content in _NUMBER_PATTERNS:
        pattern = _NUMBER_PATTERNS[column.content]
        yield (
            f"must be a {column.content}",
            unless_empty(lambda cell: pattern.fullmatch(cell) is not None),
        )
        yield from _range_rules(column, unless_empty)
    elif column.content is Content.FLAG:
        yield "must be True or False", lambda cell: cell in (TRUE, FALSE)
    else:
        yield from _text_rules(column, unless_empty)


def _range_rules(
    column: Column, unless_empty: Callable[[Callable[[str], bool]], Callable[[str], bool]]
) -> Iterator[tuple[str, Callable[[str], bool]]]:
    low, high = column.minimum, column.maximum
    if low is not None:
        yield f"must be at least {low:g}", unless_empty(lambda cell: float(cell) >= low)
    if high is not None:
        yield f"must be at most {high:g}", unless_empty(lambda cell: float(cell) <= high)


def _text_rules(
    column: Column, unless_empty: Callable[[Callable[[str], bool]], Callable[[str], bool]]
) -> Iterator[tuple[str, Callable[[str], bool]]]:
    yield "must not begin or end with a space", lambda cell: cell == cell.strip()
    if column.allowed:
        allowed = frozenset(column.allowed)
        yield (
            f"must be one of {', '.join(column.allowed)}",
            unless_empty(lambda cell: cell in allowed),
        )
    if column.pattern:
        pattern = re.compile(column.pattern)
        yield (
            f"must have the form {column.pattern}",
            unless_empty(lambda cell: pattern.fullmatch(cell) is not None),
        )
    if column.max_length is not None:
        longest = column.max_length
        yield f"must have at most {longest} characters", lambda cell: len(cell) <= longest


def _convert(column: Column, cells: Sequence[str]) -> pd.Series:
    if column.content is Content.FLAG:
        return pd.Series([cell == TRUE for cell in cells], dtype=bool)
    if column.content is Content.INTEGER:
        if column.is_optional:
            return pd.Series([int(cell) if cell else None for cell in cells], dtype="Int64")
        return pd.Series([int(cell) for cell in cells], dtype="int64")
    if column.content is Content.NUMBER:
        return pd.Series([float(cell) if cell else None for cell in cells], dtype="float64")
    return pd.Series(cells, dtype="str")


def _check_order(frame: pd.DataFrame, table: Table, file_name: str) -> None:
    keys = list(frame[list(table.key)].itertuples(index=False, name=None))
    for index in range(1, len(keys)):
        if keys[index - 1] >= keys[index]:
            rule = "occurs twice" if keys[index - 1] == keys[index] else "is out of order"
            raise SchemaViolation(
                f"{file_name}, row {index + 2}: the key {' '.join(map(str, keys[index]))} {rule}; "
                f"rows must be sorted by {', '.join(table.key)}, each key once. {REBUILD}"
            )


def _identity(table: Table, row: Sequence[str]) -> str:
    values = dict(zip(table.column_names, row, strict=True))
    return ", ".join(f"{name} {values[name]}" for name in table.key)
