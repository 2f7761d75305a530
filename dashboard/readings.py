"""What each area reads on one measure, in words, as the page needs it.

Made once a measure and sent as values: the page colours its maps, fills its
table and writes its cards from this without asking again.
"""

from typing import TypedDict

from dashboard.figures.choropleth import class_colours, class_numbers
from dashboard.figures.ranked_bar import category_label
from dashboard.formatting import (
    STATUS_WORDS,
    difference,
    plain,
    range_words,
    rank_words,
    the,
    unit_words,
)
from dashboard.theme import Scheme, Side
from geodata.queries import ClassifiedMeasure
from geodata.vocabulary import Availability

ABSENCE_WORDS = {
    Availability.NOT_FOUND: "Not found in any source",
    Availability.NOT_PRINTED: "Not in the published text",
    Availability.NOT_COLLECTED: "Not collected",
    Availability.SUPPRESSED: "Withheld: too few answers, here or in a group beside it",
    Availability.BASE_TOO_SMALL: "Base too small",
    Availability.NOT_IN_SOURCE: "Not in the source",
}


class Readings(TypedDict):
    """Parallel lists, one entry an area, in the fixed order of the areas."""

    measure: str
    title: str
    unit: str
    colours: dict[str, dict[str, tuple[str, ...]]]
    classes: list[int]
    numbers: list[float | None]
    values: list[str]
    ranks: list[str]
    differences: list[str]
    status: str
    source: str
    statuses: dict[str, str]
    notes: dict[str, str]
    doubtful: list[int]
    axis: tuple[float, float] | None
    quiet: bool


def readings(classified: ClassifiedMeasure) -> Readings:
    """Return what every area reads on a measure, ready to show on either side."""
    measure = classified.measure
    places = range(len(classified.codes))
    usual = STATUS_WORDS[measure.status]
    return Readings(
        measure=measure.key,
        title=measure.short_title,
        unit=unit_words(measure),
        colours={
            side.value: {scheme.value: class_colours(classified, side, scheme) for scheme in Scheme}
            for side in Side
        },
        classes=class_numbers(classified),
        numbers=[None if v is None else float(f"{v:.6g}") for v in classified.values],
        values=[value_words(classified, place) for place in places],
        ranks=[_rank(classified, place) for place in places],
        differences=[_difference(classified, place) for place in places],
        status=usual,
        source=publishers(classified),
        statuses={
            str(place): STATUS_WORDS[status]
            for place, status in enumerate(classified.statuses)
            if STATUS_WORDS[status] != usual and classified.values[place] is not None
        },
        notes={str(place): note for place, note in enumerate(classified.notes) if note},
        doubtful=[place for place in places if classified.doubtful[place]],
        axis=value_axis_ends(classified),
        quiet=is_mostly_missing(classified),
    )


def publishers(classified: ClassifiedMeasure) -> str:
    """Name who published what the measure is made of, each once."""
    return "; ".join(dict.fromkeys(source.publisher for source in classified.sources))


def value_words(classified: ClassifiedMeasure, place: int) -> str:
    """Write an area's value, its category, or why there is none."""
    value = classified.values[place]
    if value is None:
        return ABSENCE_WORDS.get(classified.availability[place], "No data")
    if classified.classes is None:
        return category_label(classified, place)
    return plain(value, classified.measure.unit)


def missing_words(classified: ClassifiedMeasure) -> tuple[str, int]:
    """Say why areas have no value, each reason once, and how many have none."""
    reasons = [
        ABSENCE_WORDS.get(reason, "No data")
        for value, reason in zip(classified.values, classified.availability, strict=True)
        if value is None
    ]
    return " / ".join(sorted(set(reasons))), len(reasons)


def is_mostly_missing(classified: ClassifiedMeasure) -> bool:
    """Say whether more areas lack a value than have one."""
    missing = sum(value is None for value in classified.values)
    return missing * 2 > len(classified.values)


def class_labels(classified: ClassifiedMeasure) -> list[tuple[str, int]]:
    """Return each class in words with the number of areas in it, lowest first."""
    if classified.classes is None:
        return [
            (category.label, sum(number == place for number in classified.class_index))
            for place, category in enumerate(classified.measure.categories)
        ]
    classes = classified.classes
    lows = (classes.lower, *classes.breaks[:-1])
    return [
        (range_words(low, high, classified.measure), count)
        for low, high, count in zip(lows, classes.breaks, classes.counts, strict=True)
    ]


def value_axis_ends(classified: ClassifiedMeasure) -> tuple[float, float] | None:
    """Return the ends of the legend's axis: the printed limits of the classes."""
    if classified.classes is None:
        return None
    return (classified.classes.lower, classified.classes.breaks[-1])


def _rank(classified: ClassifiedMeasure, place: int) -> str:
    rank = classified.ranks[place]
    if rank is None:
        return ""
    ranked = sum(other is not None for other in classified.ranks)
    return rank_words(rank, ranked, tied=classified.tied[place])


def _difference(classified: ClassifiedMeasure, place: int) -> str:
    value, benchmark = classified.values[place], classified.benchmark
    if value is None or benchmark is None:
        return ""
    return difference(value, benchmark, classified.measure, the(classified.benchmark_label))
