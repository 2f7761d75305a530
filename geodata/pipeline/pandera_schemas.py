"""The rules of a table as a pandera schema: strict, and never coercing."""

import re
from typing import Final

import pandera.pandas as pa

from geodata.schemas.rules import Column, Content, Table

_DTYPES: Final = {
    Content.TEXT: "str",
    Content.INTEGER: "int64",
    Content.NUMBER: "float64",
    Content.FLAG: "bool",
}


def pandera_schema(table: Table) -> pa.DataFrameSchema:
    """The schema that holds a frame to every rule that the table's records state."""
    return pa.DataFrameSchema(
        {column.name: _column(column) for column in table.columns},
        name=table.name,
        strict=True,
        ordered=True,
        coerce=False,
        unique=list(table.key),
        checks=[] if table.row_count is None else [_row_count(table.row_count)],
    )


def _row_count(expected: int) -> pa.Check:
    return pa.Check(lambda frame: len(frame) == expected, error=f"must have {expected} rows")


def _column(column: Column) -> pa.Column:
    is_text = column.content is Content.TEXT
    is_number = column.content in (Content.INTEGER, Content.NUMBER)
    optional_whole = column.content is Content.INTEGER and column.is_optional
    return pa.Column(
        "Int64" if optional_whole else _DTYPES[column.content],
        checks=_text_checks(column) if is_text else _number_checks(column),
        nullable=column.is_optional and is_number,
        unique=column.is_unique,
    )


def _number_checks(column: Column) -> list[pa.Check]:
    checks = []
    if column.minimum is not None:
        checks.append(pa.Check.ge(column.minimum))
    if column.maximum is not None:
        checks.append(pa.Check.le(column.maximum))
    if column.content is Content.NUMBER:
        checks.append(pa.Check.lt(float("inf")))
        checks.append(pa.Check.gt(float("-inf")))
    return checks


def _text_checks(column: Column) -> list[pa.Check]:
    checks = [pa.Check(lambda text: text == text.str.strip(), error="must have no outer spaces")]
    empty_too = column.is_optional
    if not empty_too:
        checks.append(pa.Check(lambda text: text != "", error="must not be empty"))
    if column.allowed:
        checks.append(pa.Check.isin([*column.allowed, *([""] if empty_too else [])]))
    if column.pattern:
        pattern = re.compile(column.pattern)
        checks.append(
            pa.Check(
                lambda text: text.map(
                    lambda cell: pattern.fullmatch(cell) is not None or (empty_too and cell == "")
                ),
                error=f"must have the form {column.pattern}",
            )
        )
    if column.max_length is not None:
        checks.append(pa.Check.str_length(max_value=column.max_length))
    return checks
