"""What a measure shows, in one sentence made from its data."""

from collections.abc import Collection, Sequence

from dashboard.formatting import listing, plain, rank_words, the, with_unit
from geodata.boundary import AreaType
from geodata.measures import Measure
from geodata.queries import ClassifiedMeasure, Footprint
from geodata.vocabulary import Unit


def takeaway(
    classified: ClassifiedMeasure,
    areas: Sequence[Footprint],
    kept: Sequence[str] = (),
    lit: Collection[str] | None = None,
) -> str:
    """Say in one sentence what a measure shows: where the one kept area stands, or its ends.

    Args:
        classified: the measure.
        areas: every area, in the measure's order.
        kept: codes of the kept areas.
        lit: codes of the areas that filters leave; nothing for all.
    """
    measure = classified.measure
    if classified.classes is None:
        return _commonest(classified)
    place = classified.codes.index(kept[0]) if len(kept) == 1 else -1
    if place >= 0 and (rank := classified.ranks[place]) is not None:
        return _standing(classified, areas[place], place, rank)
    present = [
        (value, area.short_name)
        for value, area in zip(classified.values, areas, strict=True)
        if value is not None and (lit is None or area.code in lit)
    ]
    if not present:
        return f"{measure.short_title}: no figure for what is chosen"
    (low, lowest), (high, highest) = named_ends(present)
    return (
        f"{measure.short_title}: from {plain(low, measure.unit)} in {lowest} "
        f"to {with_unit_sign(high, measure)} in {highest}"
    )


def named_ends(
    present: Sequence[tuple[float, str]],
) -> tuple[tuple[float, str], tuple[float, str]]:
    """Return the lowest and the highest value, each with who has it or how many share it."""
    low, high = min(present)[0], max(present)[0]
    return (low, _where(low, present)), (high, _where(high, present))


def ranked_takeaway(
    classified: ClassifiedMeasure,
    areas: Sequence[Footprint],
    nouns: AreaType,
    lit: Collection[str] | None = None,
) -> str:
    """Count the areas above the benchmark; empty where a measure has none, or no values."""
    values = [
        value
        for value, area in zip(classified.values, areas, strict=True)
        if value is not None and (lit is None or area.code in lit)
    ]
    if classified.classes is None or classified.benchmark is None or not values:
        return ""
    above = sum(value > classified.benchmark for value in values)
    england = plain(classified.benchmark, classified.measure.unit)
    return (
        f"{classified.measure.short_title}: {above} of {len(values)} {nouns.plural} above "
        f"{the(classified.benchmark_label)} ({england})"
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
