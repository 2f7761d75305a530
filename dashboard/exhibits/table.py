"""The figures of an exhibit, as rows and columns with their units."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

Value: TypeAlias = str | float | int | None
"""One cell. A number is never written as text, and nothing stands for what is missing."""


class NumberFormat(StrEnum):
    """How spreadsheets and slides write a column's numbers."""

    TEXT = "@"
    WHOLE = "#,##0"
    ONE_DECIMAL = "#,##0.0"
    PERCENT = "0.0%"
    WHOLE_PERCENT = "0%"
    POUNDS = "£#,##0"
    MILLIONS = '£#,##0.0,,"m"'
    """Of a value in pounds."""
    MIXED = "General"
    """Of a column whose rows differ in unit: the table says how each is written."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        key: short name for files that programs read: ``footprint_code``, ``value``.
        title: its head on the page.
        form: how its numbers are written; text columns have ``TEXT``.
        description: what it holds and in which unit, for the description beside the data.
    """

    key: str
    title: str
    form: NumberFormat = NumberFormat.TEXT
    description: str = ""

    @property
    def is_number(self) -> bool:
        """Whether its cells are numbers."""
        return self.form is not NumberFormat.TEXT


@dataclass(frozen=True, slots=True)
class Table:
    """Rows in the order shown.

    ``layer`` names the boundary layer that the rows are areas of ("footprints", "districts"),
    and ``code_column`` the key of the column with their codes; both are empty otherwise.
    ``row_forms`` say how a row's numbers are written in columns of the form ``MIXED``.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    layer: str = ""
    code_column: str = ""
    row_forms: tuple[NumberFormat, ...] = ()

    def form(self, row: int, column: int) -> NumberFormat:
        """Return how the cell at a row and a column, both from 0, is written."""
        of_column = self.columns[column].form
        if of_column is NumberFormat.MIXED and self.row_forms:
            return self.row_forms[row]
        return of_column

    def cells(self, key: str) -> tuple[Value, ...]:
        """Return one column from top to bottom.

        Raises:
            KeyError: there is no such column.
        """
        for place, column in enumerate(self.columns):
            if column.key == key:
                return tuple(row[place] for row in self.rows)
        raise KeyError(key)
