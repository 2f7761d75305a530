"""What exhibits of a measure have in common: its table, its legend, its map, its one sentence."""

from collections.abc import Sequence
from typing import Final

from dashboard.exhibits.table import Column, NumberFormat, Table, Value
from dashboard.formatting import (
    STATUS_WORDS,
    unit_words,
)
from dashboard.readings import value_words
from geodata.boundary import BoundaryAsset
from geodata.measures import Measure
from geodata.queries import ClassifiedMeasure, Footprint
from geodata.sources import Source
from geodata.vocabulary import Status, Unit

_FORMS: Final = {
    Unit.GBP: NumberFormat.MILLIONS,
    Unit.GBP_PER_PERSON: NumberFormat.POUNDS,
    Unit.SHARE: NumberFormat.PERCENT,
    Unit.YEARS: NumberFormat.ONE_DECIMAL,
    Unit.SCORE: NumberFormat.ONE_DECIMAL,
    Unit.CATEGORY: NumberFormat.TEXT,
}
_UNITS: Final = {
    Unit.GBP: "pounds",
    Unit.GBP_PER_PERSON: "pounds",
    Unit.SHARE: "share from 0 to 1",
    Unit.SCORE: "score",
    Unit.CATEGORY: "category",
}


def form_of(unit: Unit) -> NumberFormat:
    """Return how spreadsheets write numbers of a unit."""
    return _FORMS.get(unit, NumberFormat.WHOLE)


def unit_of(measure: Measure) -> str:
    """Name a measure's unit as values stand in files: ``pounds per resident``."""
    words = unit_words(measure)
    return " ".join(part for part in (_UNITS.get(measure.unit, ""), words) if part)


def unit_line(measure: Measure) -> str:
    """Name a measure's unit as a line under a title has it: ``£ per resident``."""
    words = unit_words(measure)
    signs = {Unit.GBP: "£ million", Unit.GBP_PER_PERSON: "£", Unit.SHARE: "Per cent"}
    line = " ".join(part for part in (signs.get(measure.unit, ""), words) if part)
    return line[:1].upper() + line[1:]


def value_column(measure: Measure, key: str = "") -> Column:
    """Return the column of a measure's values."""
    return Column(
        key or measure.key,
        measure.short_title,
        form_of(measure.unit),
        f"{measure.definition} Unit: {unit_of(measure)}. {when(measure)}.",
    )


def when(measure: Measure) -> str:
    """Say what time a measure is for, and in which edition it was published."""
    return ", ".join(part for part in (measure.period, measure.edition) if part)


def cell(classified: ClassifiedMeasure, place: int) -> Value:
    """Return an area's value for a file: a number, a category in words, or nothing."""
    if classified.values[place] is None:
        return None
    if classified.classes is None:
        return value_words(classified, place)
    return classified.values[place]


def remark(classified: ClassifiedMeasure, place: int) -> str:
    """Say why a value is missing, or what is doubtful about it; empty for neither."""
    parts = [value_words(classified, place)] if classified.values[place] is None else []
    if classified.doubtful[place]:
        parts.append("Doubtful")
    if classified.notes[place]:
        parts.append(classified.notes[place])
    return ": ".join(parts)


def measure_table(
    classified: ClassifiedMeasure,
    areas: Sequence[Footprint],
    places: Sequence[int],
    boundary: BoundaryAsset,
) -> Table:
    """Return a measure's table.

    Args:
        classified: the measure.
        areas: every area, in the measure's order.
        places: which of them, in the order of the rows.
        boundary: names the layer and what one of its areas is called.
    """
    noun = boundary.area_type.singular
    return Table(
        columns=(
            Column(f"{noun}_code", "Code", description="ONS code"),
            Column(f"{noun}_name", noun.capitalize(), description="name in full"),
            Column("nhs_region", "NHS region", description="NHS England region of 2017"),
            value_column(classified.measure),
            Column(
                "rank", "Rank", NumberFormat.WHOLE,
                "1 is the highest; equal values share the lower number",
            ),
            Column("status", "Status", description="how the value came to be"),
            Column("note", "Note", description="why a value is missing or doubtful"),
        ),
        rows=tuple(
            (
                areas[place].code,
                areas[place].name,
                areas[place].region_name,
                cell(classified, place),
                classified.ranks[place],
                _status(classified, place),
                remark(classified, place),
            )
            for place in places
        ),
        layer=boundary.layer,
        code_column=f"{noun}_code",
    )  # fmt: skip


def _status(classified: ClassifiedMeasure, place: int) -> str:
    if classified.values[place] is None:
        return "No data"
    return STATUS_WORDS[classified.statuses[place]]


def statuses_of(classified: ClassifiedMeasure) -> tuple[Status, ...]:
    """Return how the values came to be, each once, the measure's own first."""
    present = [
        status
        for status, value in zip(classified.statuses, classified.values, strict=True)
        if value is not None
    ]
    return tuple(dict.fromkeys([classified.measure.status, *present]))


def credits_of(sources: Sequence[Source], *boundaries: BoundaryAsset) -> tuple[str, ...]:
    """Return the credit lines of boundaries and sources, each once."""
    lines = [boundary.credit for boundary in boundaries] + [source.credit for source in sources]
    return tuple(dict.fromkeys(line for line in lines if line))
