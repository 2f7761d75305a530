"""The words of the comparison: what sets the chosen footprints apart, and by how much."""

from collections.abc import Sequence
from typing import Final

from dashboard.formatting import listing, plain, the, with_unit
from dashboard.readings import ABSENCE_WORDS
from geodata.boundary import AreaType
from geodata.queries.comparing import ComparedValue, ComparisonRow, greatest_differences
from geodata.queries.two_dates import DatedPair, TwoDates
from geodata.vocabulary import Availability, Unit

MOST_TOLD: Final = 5


def describe_strips(rows: Sequence[ComparisonRow], nouns: AreaType) -> str:
    """Say on which measures the chosen lie furthest apart; their values stand beside it."""
    told = greatest_differences(tuple(rows), MOST_TOLD)
    if not told:
        return (
            f"Choose another {nouns.singular} to see on which measures they lie furthest apart. "
            "Each strip shows where one stands among all."
        )
    share = f"{100 * (told[0].spread or 0):.0f}%"
    return (
        f"They are furthest apart on “{told[0].classified.measure.title}”: {share} of the range of "
        f"all {nouns.count} {nouns.plural} lies between them. The widest difference of each "
        "subject, among rates whose figures are neither modelled nor reported nor doubtful:"
    )


def difference_sentences(
    rows: Sequence[ComparisonRow], letters: Sequence[str], names: Sequence[str]
) -> tuple[tuple[str, str], ...]:
    """Tell the greatest differences: a measure's title, and the ends among the chosen."""
    marked = _marked(letters, names)
    return tuple(
        (row.classified.measure.title, _ends(row, marked))
        for row in greatest_differences(tuple(rows), MOST_TOLD)
    )


def describe_grouped_bar(
    rows: Sequence[ComparisonRow], letters: Sequence[str], names: Sequence[str]
) -> str:
    """Say for each measure who has most and least of the chosen, and what England has."""
    marked = _marked(letters, names)
    return " ".join(f"{row.classified.measure.title}: {_ends(row, marked)}" for row in rows)


def describe_dumbbell(dates: TwoDates, letters: Sequence[str]) -> str:
    """Say by how much each rose or fell between the two years, per resident."""
    series = dates.series
    marked = [f"{pair.name} ({letter})" for letter, pair in
              zip(letters, dates.chosen, strict=True)]  # fmt: skip
    changes = [
        f"{name} {_change(pair)}"
        for name, pair in [*zip(marked, dates.chosen, strict=True), ("England", dates.england)]
    ]
    words = (
        f"Pounds per resident in {series.first_year} and {series.last_year}, both as set in "
        f"{series.edition}: {listing(changes)}. Before inflation; divided by the residents of "
        "mid-2017 in both years."
    )
    estimates = [name for name, pair in zip(marked, dates.chosen, strict=True) if pair.is_estimate]
    if not estimates:
        return words
    return f"{words} Marked * is {listing(estimates)}: estimated by splitting an older area."


def _marked(letters: Sequence[str], names: Sequence[str]) -> list[str]:
    return [f"{name} ({letter})" for letter, name in zip(letters, names, strict=True)]


def _ends(row: ComparisonRow, marked: Sequence[str]) -> str:
    measure = row.classified.measure
    found = sorted(
        (value.value, name)
        for name, value in zip(marked, row.values, strict=True)
        if value.value is not None
    )
    sentences = [_range(row, found)] if found else []
    if row.classified.benchmark is not None:
        label = the(row.classified.benchmark_label)
        sentences.append(f"{label} {plain(row.classified.benchmark, measure.unit)}")
    missing = [
        f"no figure for {name} ({_reason(value)})"
        for name, value in zip(marked, row.values, strict=True)
        if value.value is None
    ]
    doubtful = [name for name, value in zip(marked, row.values, strict=True) if value.is_doubtful]
    if doubtful:
        missing.append(f"doubtful for {listing(doubtful)}")
    return f"{'; '.join([*sentences, *missing])}."


def _range(row: ComparisonRow, found: Sequence[tuple[float, str]]) -> str:
    measure = row.classified.measure
    written = [(plain(value, measure.unit), name) for value, name in found]
    highest = listing([name for words, name in written if words == written[-1][0]])
    words = f"{with_unit(found[-1][0], measure)} in {highest}"
    if written[0][0] == written[-1][0]:
        return words
    lowest = listing([name for words, name in written if words == written[0][0]])
    return f"{words}, {written[0][0]} in {lowest}"


def _change(pair: DatedPair) -> str:
    first, last = (plain(value, Unit.GBP_PER_PERSON) for value in (pair.first, pair.last))
    way = "up" if pair.change >= 0 else "down"
    return f"{first} to {last} ({way} {plain(abs(pair.change), Unit.GBP_PER_PERSON)})"


def _reason(value: ComparedValue) -> str:
    words = ABSENCE_WORDS.get(Availability(value.availability), "no data")
    return words[0].lower() + words[1:]
