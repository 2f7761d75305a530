"""The answers of councillors, council by council: read, checked, and never written to."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from geodata.errors import MissingSource, SchemaViolation, UnmatchedCodes
from geodata.printed_counts import invented_columns
from geodata.schemas.respondents import SURVEY_RESPONDENTS
from geodata.schemas.rules import Column
from geodata.survey_items import SURVEY_ITEMS
from geodata.tables import Tables
from geodata.vocabulary import CouncilCode, Role

ILLUSTRATIVE_RESPONDENTS: Final = (
    Path(__file__).parent / "illustrative" / SURVEY_RESPONDENTS.file_name
)
"""A drawn file that may be shown in place of answers, never as answers."""

ILLUSTRATIVE_PREFIX: Final = "illustrative-"
"""Begins the name of every respondent who is not real, so that a copy of the file says so too."""

_REMEDY: Final = "Correct the file as docs/respondents.md describes it, and start again."


@dataclass(frozen=True, slots=True)
class Respondent:
    """One councillor who answered.

    ``answers`` are keys of options, in the order of the items; None where one was left out.
    """

    council_code: CouncilCode
    role: Role
    answers: tuple[str | None, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Respondents:
    """Everybody in a file, in its order.

    Two are equal only when they are the same one, so that answers can be kept by respondents.
    ``is_illustrative`` says that nobody in it is real; ``invented`` then names the columns in
    which also the counts of England go beyond what the report prints.
    """

    people: tuple[Respondent, ...]
    is_illustrative: bool
    invented: frozenset[str]

    def answers_to(self, column: str) -> tuple[str | None, ...]:
        """What everybody answered to one item, as keys of options."""
        place = next(n for n, item in enumerate(SURVEY_ITEMS) if item.column == column)
        return tuple(person.answers[place] for person in self.people)


def load_respondents(path: Path, tables: Tables) -> Respondents:
    """Read and check a file of respondents.

    Raises:
        GeodataError: It is not there or breaks a rule; one sentence names the file, the row
            and column, the rule, and what to do.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise MissingSource(
            f"{path}: {reason}; ATLAS_RESPONDENTS must name a file of respondents that can be "
            "read. Name one, or leave the setting out."
        ) from None
    return read_respondents(content, path.name, tables)


@lru_cache(maxsize=4)
def illustrative_respondents(tables: Tables) -> Respondents:
    """The drawn respondents that come with the app; nobody in them is real.

    Raises:
        GeodataError: As for ``load_respondents``.
    """
    return load_respondents(ILLUSTRATIVE_RESPONDENTS, tables)


def read_respondents(content: bytes, name: str, tables: Tables) -> Respondents:
    """Check the content of a file of respondents, as CSV in UTF-8; ``name`` is for messages.

    Raises:
        GeodataError: It breaks a rule; see ``load_respondents``.
    """
    rows = _rows(content, name)
    known = frozenset(tables.frames["councils"]["council_code"])
    first_seen: dict[str, int] = {}
    people = []
    for number, row in rows:
        for column in SURVEY_RESPONDENTS.columns:
            _check_cell(column, row[column.name], f"{name}, row {number}")
        respondent, council = row["respondent"], row["council_code"]
        if respondent in first_seen:
            raise SchemaViolation(
                f"{name}, row {number}: respondent {respondent!r} is in row "
                f"{first_seen[respondent]} already; nobody may occur twice. {_REMEDY}"
            )
        first_seen[respondent] = number
        if council not in known:
            raise UnmatchedCodes(
                f"{name}, row {number}: council_code must be that of a council of "
                f"{tables.vintage}, but {council!r} is not. {_REMEDY}"
            )
        people.append(_respondent(row))
    is_illustrative = _is_illustrative(first_seen, name)
    return Respondents(
        people=tuple(people),
        is_illustrative=is_illustrative,
        invented=invented_columns(tables) if is_illustrative else frozenset(),
    )


def _rows(content: bytes, name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row with its number in the file; lines without anything are passed over."""
    try:
        text = content.decode("utf-8-sig")  # as spreadsheets write it
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise SchemaViolation(
            f"{name} is not readable as CSV in UTF-8 ({error}). {_REMEDY}"
        ) from None
    filled = [(number, row) for number, row in enumerate(rows, start=1) if row]
    if len(filled) < 2:  # noqa: PLR2004 - a header and one respondent
        raise SchemaViolation(
            f"{name} holds no respondents; it must have a header and rows. {_REMEDY}"
        )
    (header_number, header), *body = filled
    _check_header(header, f"{name}, row {header_number}")
    for number, row in body:
        if len(row) != len(header):
            raise SchemaViolation(
                f"{name}, row {number}: it has {len(row)} cells, where the header has "
                f"{len(header)}. {_REMEDY}"
            )
        yield number, dict(zip(header, row, strict=True))


def _check_header(header: Sequence[str], where: str) -> None:
    missing = [column for column in SURVEY_RESPONDENTS.column_names if column not in header]
    unknown = sorted(set(header) - set(SURVEY_RESPONDENTS.column_names))
    twice = sorted({column for column in header if header.count(column) > 1})
    for fault, columns in (("missing", missing), ("unknown", unknown), ("there twice", twice)):
        if columns:
            raise SchemaViolation(
                f"{where}: {', '.join(map(repr, columns))} {'is' if len(columns) == 1 else 'are'} "
                f"{fault}; the columns must be those of the schema, each once. {_REMEDY}"
            )


def _check_cell(column: Column, cell: str, where: str) -> None:
    if not cell and column.is_optional:
        return
    rule = ""
    if not cell.strip():
        rule = "must not be empty"
    elif column.allowed and cell not in column.allowed:
        empty = " or empty" if column.is_optional else ""
        rule = f"must be one of {'; '.join(column.allowed)}{empty}"
    elif column.max_length is not None and len(cell) > column.max_length:
        rule = f"must have at most {column.max_length} characters"
    if rule:
        raise SchemaViolation(f"{where}: {column.name} {rule}, but is {cell[:80]!r}. {_REMEDY}")


def _respondent(row: dict[str, str]) -> Respondent:
    return Respondent(
        council_code=CouncilCode(row["council_code"]),
        role=Role(row["role"]),
        answers=tuple(
            next(
                (option.key for option in item.scale.options if option.label == row[item.column]),
                None,
            )
            for item in SURVEY_ITEMS
        ),
    )


def _is_illustrative(names: Sequence[str] | dict[str, int], name: str) -> bool:
    drawn = [respondent for respondent in names if respondent.startswith(ILLUSTRATIVE_PREFIX)]
    if drawn and len(drawn) != len(names):
        raise SchemaViolation(
            f"{name}: {drawn[0]!r} is illustrative, but other respondents are not; a file must "
            f"hold either real or illustrative respondents. {_REMEDY}"
        )
    return bool(drawn)
