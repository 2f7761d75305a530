"""What exhibits of a measure have in common: its table, its legend, its map, its one sentence."""

from collections.abc import Collection, Sequence
from typing import Final

from dashboard.exhibits.drawing import MapArea
from dashboard.exhibits.exhibit import LegendEntry
from dashboard.exhibits.table import Column, NumberFormat, Table, Value
from dashboard.figures.choropleth import class_colours
from dashboard.figures.picture import class_labels, is_mostly_missing
from dashboard.formatting import (
    STATUS_WORDS,
    listing,
    plain,
    rank_words,
    the,
    unit_words,
    with_unit,
)
from dashboard.readings import readings, value_words
from dashboard.theme import BORDER, LETTERS, NO_DATA, Side
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


def map_legend(classified: ClassifiedMeasure, side: Side) -> tuple[LegendEntry, ...]:
    """Return each class with its colour, and what marks missing and doubtful values."""
    entries = [
        LegendEntry(colour, f"{label} ({count})")
        for colour, (label, count) in zip(
            class_colours(classified, side), class_labels(classified), strict=True
        )
    ]
    missing = sum(value is None for value in classified.values)
    if missing:
        how = "" if is_mostly_missing(classified) else ", hatched"
        entries.append(LegendEntry(NO_DATA, f"No data{how} ({missing})"))
    if any(classified.doubtful):
        entries.append(LegendEntry(BORDER, f"? Doubtful figure ({sum(classified.doubtful)})"))
    return tuple(entries)


def map_areas(
    classified: ClassifiedMeasure,
    areas: Sequence[Footprint],
    side: Side,
    *,
    slots: Sequence[str | None] = (),
    lit: Collection[str] | None = None,
) -> tuple[MapArea, ...]:
    """Return every area with its colour and what it reads.

    Args:
        classified: the measure.
        areas: every area, in the measure's order.
        side: which of the two hues.
        slots: the kept areas; the place is the letter.
        lit: the areas that filters leave; nothing for all.
    """
    colours, said = class_colours(classified, side), readings(classified)
    letters = {code: LETTERS[place] for place, code in enumerate(slots) if code}
    made = []
    for place, area in enumerate(areas):
        number = classified.class_index[place]
        words = [
            f"{area.name}: {said['values'][place]}",
            said["unit"] if number is not None else "",
        ]
        rank = f", {said['ranks'][place]}" if said["ranks"][place] else ""
        made.append(
            MapArea(
                code=area.code,
                name=area.name,
                colour=NO_DATA if number is None else colours[number],
                words=f"{' '.join(part for part in words if part)}{rank}. {said['status']}.",
                letter=letters.get(area.code, ""),
                is_missing=number is None,
                is_doubtful=classified.doubtful[place],
                is_faded=lit is not None and area.code not in lit,
            )
        )
    return tuple(made)


def takeaway(
    classified: ClassifiedMeasure,
    areas: Sequence[Footprint],
    kept: Sequence[str] = (),
) -> str:
    """Say in one sentence what a measure shows: where the one kept area stands, or its ends."""
    measure = classified.measure
    if classified.classes is None:
        return _commonest(classified)
    place = classified.codes.index(kept[0]) if len(kept) == 1 else -1
    if place >= 0 and (rank := classified.ranks[place]) is not None:
        return _standing(classified, areas[place], place, rank)
    present = [
        (value, area.short_name)
        for value, area in zip(classified.values, areas, strict=True)
        if value is not None
    ]
    low, high = min(present)[0], max(present)[0]
    return (
        f"{measure.short_title}: from {plain(low, measure.unit)} in {_where(low, present)} "
        f"to {with_unit_sign(high, measure)} in {_where(high, present)}"
    )


def _where(value: float, present: Sequence[tuple[float, str]]) -> str:
    """Name the one area that has a value, or say how many share it."""
    names = [name for other, name in present if other == value]
    return names[0] if len(names) == 1 else f"{len(names)} of {len(present)}"


def with_unit_sign(value: float, measure: Measure) -> str:
    """Write a value with the unit that a title leaves out: ``12 km²``, but ``£1,872``."""
    return (
        with_unit(value, measure)
        if measure.unit in (Unit.KM2, Unit.YEARS)
        else plain(value, measure.unit)
    )


def _standing(classified: ClassifiedMeasure, area: Footprint, place: int, rank: int) -> str:
    measure, value = classified.measure, classified.values[place] or 0.0
    ranked = sum(other is not None for other in classified.ranks)
    against = ""
    if classified.benchmark is not None:
        england = plain(classified.benchmark, measure.unit)
        against = f"; {the(classified.benchmark_label)} {england}"
    return (
        f"{measure.short_title}: {area.short_name} {with_unit_sign(value, measure)}, "
        f"{rank_words(rank, ranked, tied=classified.tied[place])}{against}"
    )


def _commonest(classified: ClassifiedMeasure) -> str:
    labels = [
        (sum(number == place for number in classified.class_index), category.label)
        for place, category in enumerate(classified.measure.categories)
    ]
    most = max(count for count, _ in labels)
    names = [f"“{label}”" for count, label in labels if count == most]
    present = sum(number is not None for number in classified.class_index)
    each = " each" if len(names) > 1 else ""
    return (
        f"{classified.measure.short_title}: {listing(names)} most often, {most}{each} of {present}"
    )
