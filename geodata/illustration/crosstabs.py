"""Who of those with one answer gave which other, so that both cross-tabulations come out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from geodata.errors import SchemaViolation
from geodata.illustration.chance import Chance
from geodata.tables import Tables

MISSING: Final = "not answered"
UNSURE: Final = "don't know"
CONFIDENT: Final = "confident"
NOT_CONFIDENT: Final = "no confidence"
CONFIDENCE: Final = (MISSING, UNSURE, CONFIDENT, NOT_CONFIDENT)
"""The columns of both: what was said of confidence (Q17). The last two as they are printed."""

AGREED: Final = "Agreed"
NEITHER: Final = "Neither"
DID_NOT_AGREE: Final = "Did not agree"
"""The rows of the first, as they are printed: the side taken on engagement (Q2a)."""

ALIGNMENT_ROWS: Final = {
    "Aligned to a great extent": "great_extent",
    "No alignment": "not_at_all",
}
"""The printed rows of the second, with the answer on alignment (Q12) that each stands for."""

DONT_KNOW: Final = "dont_know"
KNOWING_BOTH: Final = 75
"""How many are in the second, as its note says: those who answered both questions, and neither
with "don't know"."""

Margin: TypeAlias = Mapping[str, int]
Cells: TypeAlias = dict[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Printed:
    """One printed row of a cross-tabulation: how many of ``base`` gave the ``response``."""

    response: str
    count: int
    base: int


def engagement_table(
    tables: Tables, engagement: Margin, confidence: Margin, chance: Chance
) -> Cells:
    """Draw who of each side on engagement said what of confidence.

    Args:
        tables: hold the printed rows.
        engagement: respondents by side, and those who did not answer.
        confidence: respondents by column.
        chance: draws one of all tables that fit.

    Raises:
        SchemaViolation: No table fits all that is printed.
    """
    printed = _printed_rows(tables, "Q17_by_Q2a")
    neither = printed.pop(NEITHER)
    answered = {row: found.base for row, found in printed.items()} | {NEITHER: neither.count}
    fixed = {(row, MISSING): engagement[row] - base for row, base in answered.items()}
    fixed |= {(row, found.response): found.count for row, found in printed.items()}
    both = sum(confidence.values()) - engagement[MISSING] - confidence[MISSING]
    columns = {name: confidence[name] for name in CONFIDENCE}
    fitting = list(_tables(engagement, columns, fixed)) if both == neither.base else []
    return _drawn(fitting, "Q17_by_Q2a", chance)


def alignment_table(tables: Tables, alignment: Margin, confidence: Margin, chance: Chance) -> Cells:
    """Draw who of each answer on alignment said what of confidence; see ``engagement_table``.

    Raises:
        SchemaViolation: No table fits all that is printed.
    """
    printed = {
        ALIGNMENT_ROWS[row]: found for row, found in _printed_rows(tables, "Q17_by_Q12").items()
    }
    left_out = {row: alignment[row] - found.base for row, found in printed.items()}
    fixed = {(row, found.response): found.count for row, found in printed.items()}
    for row, found in printed.items():
        if found.count == found.base:
            fixed[row, CONFIDENT if found.response == NOT_CONFIDENT else NOT_CONFIDENT] = 0
    columns = {name: confidence[name] for name in CONFIDENCE}
    fitting = [
        cells
        for cells in _tables(alignment, columns, fixed)
        if all(cells[row, MISSING] + cells[row, UNSURE] == n for row, n in left_out.items())
        and _knowing_both(cells) == KNOWING_BOTH
    ]
    return _drawn(fitting, "Q17_by_Q12", chance)


def _knowing_both(cells: Cells) -> int:
    return sum(
        count
        for (row, column), count in cells.items()
        if row not in (DONT_KNOW, MISSING) and column not in (UNSURE, MISSING)
    )


def _printed_rows(tables: Tables, question_code: str) -> dict[str, Printed]:
    results = tables.frames["survey_results"]
    rows = results[results["question_code"] == question_code]
    return {row.item: Printed(row.response, int(row.count), int(row.base))
            for row in rows.itertuples()}  # fmt: skip


def _tables(rows: Margin, columns: Margin, fixed: Mapping[tuple[str, str], int]) -> Iterator[Cells]:
    """Every table of whole numbers with these margins and these fixed cells."""
    (column, total), *others = columns.items()
    if not others:
        if all(fixed.get((row, column), room) == room for row, room in rows.items()):
            yield {(row, column): room for row, room in rows.items()}
        return
    wanted = {row: fixed[row, column] for row in rows if (row, column) in fixed}
    for part in _divisions(total, list(rows.items()), wanted):
        left = {row: room - part[row] for row, room in rows.items()}
        for rest in _tables(left, dict(others), fixed):
            yield {(row, column): count for row, count in part.items()} | rest


def _divisions(
    total: int, rooms: list[tuple[str, int]], wanted: Mapping[str, int]
) -> Iterator[dict[str, int]]:
    """Every way to divide a total among rows that have room, some with a wanted part."""
    if not rooms:
        if total == 0:
            yield {}
        return
    (row, room), *others = rooms
    most = min(total, room)
    for part in [wanted[row]] if row in wanted else range(most + 1):
        if 0 <= part <= most:
            for rest in _divisions(total - part, others, wanted):
                yield {row: part} | rest


def _drawn(fitting: list[Cells], question_code: str, chance: Chance) -> Cells:
    if not fitting:
        raise SchemaViolation(
            f"survey_results.csv, {question_code}: no respondents can have given these answers "
            "together; a cross-tabulation must fit both of its questions. Compare the rows with "
            "the report."
        )
    return chance.one_of(fitting)
