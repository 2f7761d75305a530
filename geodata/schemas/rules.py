"""What a rule of a table is. One set of rules serves the build (as pandera) and the app's start."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypedDict, Unpack

TRUE: Final = "True"
FALSE: Final = "False"


class Content(StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    INTEGER = "whole number"
    NUMBER = "number"
    FLAG = "True or False"


@dataclass(frozen=True, slots=True)
class Column:
    """The rule of one column.

    ``pattern`` must match the whole text; ``allowed`` lists the only texts there may be;
    ``references`` is "table.column" where every value must be found. An optional column may
    have empty cells: missing, for a number; the empty text, for a text.
    """

    name: str
    content: Content = Content.TEXT
    pattern: str = ""
    allowed: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    max_length: int | None = None
    is_optional: bool = False
    is_unique: bool = False
    references: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The rules of one table: its columns in order, the key it is sorted by, its row count.

    ``row_count`` is None where the number of rows is not a fact of the vintage.
    """

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    row_count: int | None = None

    @property
    def file_name(self) -> str:
        """The table's file in the folder of processed tables."""
        return f"{self.name}.csv"

    @property
    def column_names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(column.name for column in self.columns)


class Limits(TypedDict, total=False):
    """The parts of a column's rule that may be given after its name."""

    pattern: str
    allowed: tuple[str, ...]
    maximum: float | None
    max_length: int | None
    is_optional: bool
    is_unique: bool
    references: str


def text(name: str, **limits: Unpack[Limits]) -> Column:
    """A column of text."""
    return Column(name, Content.TEXT, **limits)


def whole(name: str, minimum: float = 0, **limits: Unpack[Limits]) -> Column:
    """A column of whole numbers, none below zero unless said."""
    return Column(name, Content.INTEGER, minimum=minimum, **limits)


def number(name: str, minimum: float | None = None, **limits: Unpack[Limits]) -> Column:
    """A column of numbers."""
    return Column(name, Content.NUMBER, minimum=minimum, **limits)


def share(name: str, *, is_optional: bool = False) -> Column:
    """A column of shares, 0 to 1."""
    return Column(name, Content.NUMBER, minimum=0, maximum=1, is_optional=is_optional)


def flag(name: str) -> Column:
    """A column of True and False."""
    return Column(name, Content.FLAG)
