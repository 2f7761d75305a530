"""The words of the page on the inset: what its map and its chart show."""

from collections.abc import Sequence

from dashboard.descriptions.inset_lines import inset_lines
from dashboard.figures.inside_outside import outside_values
from dashboard.formatting import listing, plain, with_unit
from geodata.boundary import AreaType
from geodata.queries.london import InsetMeasure, London
from geodata.vocabulary import Benchmark


def borough_noun(place: London) -> str:
    """Return what the inset's councils are called, in the plural.

    A type of two words ends in a noun, which takes an s: boroughs, districts.
    """
    kinds = {council.kind for council in place.boroughs}
    kind = kinds.pop() if len(kinds) == 1 else ""
    return f"{kind}s" if " " in kind else "councils"


def describe_london_map(place: London, nouns: AreaType) -> str:
    """Say how many councils each footprint has, and whether each lies in one footprint."""
    counts = [
        f"{area.short_name} {sum(council.home == area.code for council in place.boroughs)}"
        for area in place.footprints
    ]
    split = sum(council.is_split for council in place.boroughs)
    whole = (
        f"each lies whole in one {nouns.singular}"
        if not split
        else f"{split} lie in several {nouns.plural}"
    )
    return (
        f"{len(place.boroughs)} {borough_noun(place)} in {len(place.footprints)} "
        f"{nouns.plural}; {whole}: {listing(counts)}. {_named(place)}"
    )


def _named(place: London) -> str:
    left_out = [
        council.name
        for council in place.boroughs
        if not all(part.is_named_partner for part in council.memberships)
    ]
    if not left_out:
        return "Every one is a named partner there (April 2019)."
    return f"All but {listing(left_out)} are named partners there (April 2019)."


def describe_inside_outside(measured: InsetMeasure, place: London, nouns: AreaType) -> str:
    """Say the highest and lowest inside, what they have together, and the range outside."""
    classified = measured.classified
    shown = inset_lines(measured, place)
    own = [line for line in shown if line.code and line.value is not None]
    missing = [line for line in shown if line.code and line.value is None]
    sentences = []
    if classified.classes is None:
        sentences += [f"{line.label}: {line.words}." for line in own]
        outside = outside_values(measured, place)
        counts = [
            f"{category.label} {outside.count(category.order)}"
            for category in classified.measure.categories
            if category.order in outside
        ]
        sentences.append(f"{nouns.plural.capitalize()} outside: {listing(counts)}.")
    elif own:
        sentences.append(
            f"Highest {own[0].label} ({own[0].words}), lowest {own[-1].label} ({own[-1].words})."
        )
    unit, is_mean = classified.measure.unit, classified.measure.benchmark is Benchmark.MEAN
    here, there = measured.inside, measured.outside
    if here and there and here.value is not None and there.value is not None:
        title = place.inset.title
        mean, other_words = with_unit(here.value, classified.measure), plain(there.value, unit)
        sentences.append(
            f"An average {nouns.singular} in {title} has {mean}, one outside {other_words}."
            if is_mean
            else f"{title} together: {plain(here.value, unit)}; the rest of England: {other_words}."
        )
    if measured.lowest is not None and measured.highest is not None:
        sentences.append(
            f"Single {nouns.plural} outside run from {plain(measured.lowest, unit)} to "
            f"{plain(measured.highest, unit)}."
        )
    sentences += [f"{line.label}’s figure is doubtful: {line.doubt}" for line in own if line.doubt]
    if missing:
        names = listing([line.label for line in missing])
        sentences.append(f"No figure for {names}: {missing[0].words.lower()}.")
    return " ".join(sentences)


def describe_size(measures: Sequence[InsetMeasure], place: London, nouns: AreaType) -> str:
    """Say how size, partners and money inside compare with outside, and nothing about why."""
    averages, rates = [], []
    for measured in measures:
        measure, inside, outside = measured.classified.measure, measured.inside, measured.outside
        if not (inside and outside) or inside.value is None or outside.value is None:
            continue
        if measure.benchmark is Benchmark.MEAN:
            there = plain(outside.value, measure.unit)
            averages.append(f"{with_unit(inside.value, measure)} ({there})")
        else:
            rates.append(
                f"{measure.title}: {plain(inside.value, measure.unit)} in {place.inset.title} "
                f"together, {plain(outside.value, measure.unit)} in the rest of England."
            )
    title = place.inset.title
    mean = (
        f"An average {nouns.singular} in {title} has {listing(averages)}; in brackets, an average "
        f"one elsewhere."
    )
    return " ".join([*([mean] if averages else []), *rates])
