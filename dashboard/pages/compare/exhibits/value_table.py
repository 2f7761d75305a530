"""Measures of the chosen areas as a table: a row a measure, each in its own unit."""

from collections.abc import Sequence

from dashboard.exhibits.measures import form_of, unit_of, when
from dashboard.exhibits.table import Column, NumberFormat, Table, Value
from dashboard.formatting import MISSING, STATUS_WORDS
from dashboard.pages.compare.exhibits.asked import Asked
from dashboard.readings import ABSENCE_WORDS
from geodata.queries.comparing import ComparedValue, ComparisonRow
from geodata.vocabulary import Kind

_UNIT = "in the unit of the row"


def value_table(asked: Asked, rows: Sequence[ComparisonRow]) -> Table:
    """Return values, ranks and differences to England of the chosen, with England and regions."""
    regions = {area.region_key: area.region_name for area in asked.context.areas}
    chosen = [
        column
        for letter, name in zip(asked.chosen.letters, asked.lettered, strict=True)
        for column in _of_area(letter.lower(), name)
    ]
    return Table(
        columns=(
            Column("measure", "Measure", description="title in full"),
            Column("subject", "Subject", description="group of the measure"),
            Column("unit", "Unit", description="of every value of the row"),
            *chosen,
            Column("england", "England", NumberFormat.MIXED, f"value, {_UNIT}"),
            Column("england_note", "About England", description="what stands for England"),
            *(
                Column(f"region_{place}", regions[key], NumberFormat.MIXED, f"value, {_UNIT}")
                for place, key in enumerate(asked.region_keys, start=1)
            ),
            Column("when", "Period and edition", description="time of the figures"),
            Column("status", "Status", description="how the values came to be"),
        ),
        rows=tuple(_row(asked, row) for row in rows),
        row_forms=tuple(form_of(row.classified.measure.unit) for row in rows),
    )


def _of_area(letter: str, name: str) -> tuple[Column, ...]:
    return (
        Column(f"value_{letter}", name, NumberFormat.MIXED, f"value, {_UNIT}"),
        Column(f"rank_{letter}", f"{name}: rank", NumberFormat.WHOLE, "1 is the highest"),
        Column(
            f"to_england_{letter}", f"{name}: to England", NumberFormat.MIXED,
            f"value less England’s, {_UNIT}",
        ),
        Column(
            f"note_{letter}", f"{name}: note", description="category, or why missing or doubtful"
        ),
    )  # fmt: skip


def _row(asked: Asked, row: ComparisonRow) -> tuple[Value, ...]:
    classified, measure = row.classified, row.classified.measure
    by_key = {region.region_key: region.value for region in classified.regions}
    return (
        measure.title,
        measure.group,
        unit_of(measure),
        *(cell for value in row.values for cell in _cells(row, value)),
        classified.benchmark,
        classified.benchmark_label,
        *(by_key.get(key) for key in asked.region_keys),
        when(measure),
        STATUS_WORDS[measure.status],
    )


def _cells(row: ComparisonRow, value: ComparedValue) -> tuple[Value, ...]:
    is_number = row.classified.measure.kind is not Kind.CATEGORICAL
    return (
        value.value if is_number else None,
        value.rank,
        value.to_england if is_number else None,
        note_of(value),
    )


def note_of(value: ComparedValue) -> str:
    """Say an area's category, why its value is missing, or what is doubtful about it."""
    if value.value is None:
        parts = [ABSENCE_WORDS.get(value.availability, MISSING), value.note]
    else:
        parts = [value.category, "Doubtful" if value.is_doubtful else "", value.note]
    return ": ".join(part for part in parts if part)
