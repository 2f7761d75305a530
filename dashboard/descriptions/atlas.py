"""The words for the figures of the Atlas, from the same typed values that draw them."""

from collections.abc import Sequence

from dashboard.formatting import listing, plain, the, with_unit
from dashboard.readings import ABSENCE_WORDS
from geodata.boundary import AreaType
from geodata.queries import ClassifiedMeasure, Footprint
from geodata.vocabulary import Availability

_SHOWN = 3
_MANY = 6


def describe_map(
    classified: ClassifiedMeasure, footprints: Sequence[Footprint], nouns: AreaType
) -> str:
    """Say in a sentence or two what the map shows, made from its data."""
    if classified.classes is None:
        sentences = [_categories(classified, nouns)]
    else:
        sentences = [_range(classified, footprints), _ends(classified, footprints)]
    absent = describe_absence(classified, footprints, nouns)
    doubt = sum(classified.doubtful)
    if absent:
        sentences.append(absent)
    if doubt == 1:
        sentences.append("One figure is doubtful and marked “?”; it says why.")
    elif doubt:
        sentences.append(f"{doubt} figures are doubtful and marked “?”; each says why.")
    return " ".join(sentences)


def describe_ranking(classified: ClassifiedMeasure, nouns: AreaType) -> str:
    """Say how the areas stand to the benchmark and to their regions."""
    if classified.classes is None or classified.benchmark is None:
        return f"{nouns.plural.capitalize()} are grouped by category; a category has no rank."
    values = [value for value in classified.values if value is not None]
    above = sum(value > classified.benchmark for value in values)
    name = the(classified.benchmark_label)
    regions = [region for region in classified.regions if region.value is not None]
    words = [
        f"{above} of {len(values)} {nouns.plural} with a figure are above {name} "
        f"({plain(classified.benchmark, classified.measure.unit)})."
    ]
    if regions:
        high = max(regions, key=lambda region: region.value or 0.0)
        low = min(regions, key=lambda region: region.value or 0.0)
        if high.value is not None and low.value is not None:
            words.append(
                f"By region: highest {high.name} ({plain(high.value, classified.measure.unit)}), "
                f"lowest {low.name} ({plain(low.value, classified.measure.unit)})."
            )
    return " ".join(words)


def describe_scatter(
    left: ClassifiedMeasure, right: ClassifiedMeasure | None, nouns: AreaType
) -> str:
    """Count the areas in each quadrant; say nothing that the points do not show."""
    if right is None:
        return "Open a second map to compare two measures."
    if left.classes is None or right.classes is None:
        return "A category cannot be placed on an axis: choose two measures that are numbers."
    if left.benchmark is None or right.benchmark is None:
        return "One of the measures has no figure for England, so there are no quadrants."
    counts = {(a, b): 0 for a in (True, False) for b in (True, False)}
    placed = 0
    for across, up in zip(left.values, right.values, strict=True):
        if across is not None and up is not None:
            counts[across > left.benchmark, up > right.benchmark] += 1
            placed += 1
    return (
        f"Of {placed} {nouns.plural} with both figures, {counts[True, True]} are above "
        f"{the(left.benchmark_label)} on both, {counts[False, False]} are on or below it on both, "
        f"{counts[True, False]} are above it only on {_lower(left.measure.short_title)}, and "
        f"{counts[False, True]} only on {_lower(right.measure.short_title)}. "
        f"A pattern here does not show that one causes the other."
    )


def describe_absence(
    classified: ClassifiedMeasure, footprints: Sequence[Footprint], nouns: AreaType
) -> str:
    """Say how many areas have no value, which, and why; empty if none."""
    missing = [
        (area.short_name, reason)
        for area, value, reason in zip(
            footprints, classified.values, classified.availability, strict=True
        )
        if value is None
    ]
    if not missing:
        return ""
    reasons = listing(sorted({_reason(reason) for _, reason in missing}))
    if len(missing) > _MANY:
        return f"{len(missing)} of {nouns.count} {nouns.plural} have no figure: {reasons}."
    names = listing([name for name, _ in missing])
    return f"No figure for {names}: {reasons}."


def _reason(availability: Availability) -> str:
    words = ABSENCE_WORDS.get(availability, "no data")
    return words[0].lower() + words[1:]


def _ordered(
    classified: ClassifiedMeasure, footprints: Sequence[Footprint]
) -> list[tuple[float, str]]:
    pairs = [
        (value, area.short_name)
        for value, area in zip(classified.values, footprints, strict=True)
        if value is not None
    ]
    return sorted(pairs, key=lambda pair: (-pair[0], pair[1]))


def _range(classified: ClassifiedMeasure, footprints: Sequence[Footprint]) -> str:
    measure = classified.measure
    ordered = _ordered(classified, footprints)
    words = f"From {plain(ordered[-1][0], measure.unit)} to {with_unit(ordered[0][0], measure)}"
    if classified.benchmark is None:
        return f"{words}."
    return (
        f"{words}; {the(classified.benchmark_label)} {plain(classified.benchmark, measure.unit)}."
    )


def _ends(classified: ClassifiedMeasure, footprints: Sequence[Footprint]) -> str:
    unit = classified.measure.unit
    ordered = _ordered(classified, footprints)
    high = listing([f"{name} ({plain(value, unit)})" for value, name in ordered[:_SHOWN]])
    low = listing([f"{name} ({plain(value, unit)})" for value, name in ordered[: -_SHOWN - 1 : -1]])
    return f"Highest: {high}. Lowest: {low}."


def _categories(classified: ClassifiedMeasure, nouns: AreaType) -> str:
    counts = [
        (sum(number == place for number in classified.class_index), category.label)
        for place, category in enumerate(classified.measure.categories)
    ]
    shown = listing([f"{label} {count}" for count, label in counts if count])
    return f"{nouns.plural.capitalize()} by category: {shown}."


def _lower(title: str) -> str:
    """Start a title in lower case inside a sentence, unless it opens with an initialism."""
    first = title.split(" ", 1)[0]
    return title if first.isupper() or first == "NHS" else title[0].lower() + title[1:]
