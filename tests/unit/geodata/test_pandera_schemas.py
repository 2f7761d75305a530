"""The build's schemas and the start's reading hold tables to the same rules."""

import csv
import io

import pandas as pd
import pandera.errors
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.errors import SchemaViolation
from geodata.pipeline.pandera_schemas import pandera_schema
from geodata.schemas import TABLES
from geodata.schemas.reading import typed
from geodata.schemas.rules import Content, Table
from geodata.tables import PROCESSED, Tables

SMALL = tuple(
    table
    for table in TABLES.values()
    if table.name not in ("measure_values", "allocations", "measure_classes")
)
"""Tables small enough to be tried many times."""

CELLS = st.sampled_from(
    ["", " ", "x", "0", "-1", "1.5", "2", "1e3", "nan", "True", "E54000005", "E54000099",
     "2017-18", "published", "999999999999", "0.5 "]
)  # fmt: skip


def rows_of(table: Table) -> list[list[str]]:
    text = (PROCESSED / table.file_name).read_text(encoding="utf-8")
    return list(csv.reader(io.StringIO(text)))[1:]


@pytest.mark.parametrize("name", sorted(TABLES))
def test_committed_tables_keep_their_schema(tables: Tables, name: str) -> None:
    pandera_schema(TABLES[name]).validate(tables.frames[name])


def is_read(rows: list[list[str]], table: Table) -> bool:
    try:
        typed(rows, table, table.file_name)
    except SchemaViolation:
        return False
    return True


def is_valid(rows: list[list[str]], table: Table) -> bool:
    """Whether pandera takes the rows; text that is no number makes a column of text."""
    columns = list(zip(*rows, strict=True))
    frame = pd.DataFrame(
        {
            column.name: _as_pandas_would(list(cells), column.content, column.is_optional)
            for column, cells in zip(table.columns, columns, strict=True)
        }
    )
    try:
        pandera_schema(table).validate(frame)
    except (pandera.errors.SchemaError, pandera.errors.SchemaErrors):
        return False
    keys = list(frame[list(table.key)].itertuples(index=False, name=None))
    return keys == sorted(keys)


def _as_pandas_would(cells: list[str], content: Content, optional: bool) -> pd.Series:
    try:
        if content is Content.FLAG:
            return pd.Series([{"True": True, "False": False}[cell] for cell in cells], dtype=bool)
        if content is Content.INTEGER:
            if optional:
                return pd.Series([int(cell) if cell else None for cell in cells], dtype="Int64")
            return pd.Series([int(cell) for cell in cells], dtype="int64")
        if content is Content.NUMBER:
            return pd.Series([float(cell) if cell else None for cell in cells], dtype="float64")
    except (ValueError, KeyError):
        pass
    return pd.Series(cells, dtype="str")


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_a_changed_cell_is_refused_by_both_or_by_neither(data: st.DataObject) -> None:
    table = data.draw(st.sampled_from(SMALL))
    rows = rows_of(table)
    row = data.draw(st.integers(0, len(rows) - 1))
    column = data.draw(st.integers(0, len(table.columns) - 1))
    cell = data.draw(CELLS)
    if cell == "nan" and table.columns[column].content is Content.NUMBER:
        return  # read as missing by pandas, refused as text by us: stricter, and meant so
    if cell != cell.strip() and table.columns[column].content is not Content.TEXT:
        return  # int(" 1") is a number to Python and none to us: stricter, and meant so
    rows[row][column] = cell
    assert is_read(rows, table) == is_valid(rows, table)
