"""A few footprints held against each other, their regions and England, measure by measure."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from geodata.queries.classified import ClassifiedMeasure, classified_measure
from geodata.queries.standing import Standing, standings
from geodata.tables import Tables
from geodata.vocabulary import Availability, Benchmark, FootprintCode, Kind, Status

MOST_KEPT: Final = 128
FIRM: Final = frozenset({Status.PUBLISHED, Status.DERIVED})
"""Statuses of figures that a difference in words may rest on."""


class Order(StrEnum):
    """How the rows of a comparison can stand."""

    MEASURE = "measure"
    DIFFERENCE = "difference"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class ComparedValue:
    """What one footprint has on one measure.

    ``value`` is in the measure's unit, and of a category its number; ``category`` is its
    label, or empty. ``rank`` is 1 for the highest. ``to_england`` and ``to_region`` are the
    value less that of England and of the footprint's NHS region; None where either is missing.
    """

    code: FootprintCode
    value: float | None
    category: str
    rank: int | None
    is_tied: bool
    availability: Availability
    note: str
    is_doubtful: bool
    status: Status
    to_england: float | None
    to_region: float | None


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One measure for the chosen footprints, in the order in which they were chosen.

    ``lowest`` and ``highest`` are those of all footprints, None for categories. ``spread`` is
    how much of the way between them lies between the lowest and the highest of the chosen,
    0 to 1; None with fewer than two values, or where all footprints are alike.
    """

    classified: ClassifiedMeasure
    values: tuple[ComparedValue, ...]
    lowest: float | None
    highest: float | None
    spread: float | None

    @property
    def is_telling(self) -> bool:
        """Whether the difference may stand in a summary, in words.

        It may not where a figure is modelled, reported or doubtful; nor where it says little
        but which footprint is the larger, or of which kind: of an amount, and of a measure
        that is the same in most footprints.
        """
        present = [value for value in self.values if value.value is not None]
        everywhere = self.classified.values
        return (
            bool(self.spread)
            and self.classified.measure.benchmark is Benchmark.RATE
            and 2 * max(everywhere.count(value) for value in everywhere) <= len(everywhere)
            and all(value.status in FIRM and not value.is_doubtful for value in present)
        )


@lru_cache(maxsize=MOST_KEPT)
def comparison(tables: Tables, codes: tuple[FootprintCode, ...]) -> tuple[ComparisonRow, ...]:
    """Every measure for some footprints, in the order of the measures. The answer is kept.

    Raises:
        UnmatchedCodes: A code is not that of a footprint.
    """
    chosen = [standings(tables, code) for code in codes]
    return tuple(
        _row(classified_measure(tables, measure.key), [one[place] for one in chosen])
        for place, measure in enumerate(tables.measures)
    )


def groups(tables: Tables) -> tuple[str, ...]:
    """The headings of the measures, each once, in their order."""
    return tuple(dict.fromkeys(measure.group for measure in tables.measures))


def in_order(rows: tuple[ComparisonRow, ...], order: Order) -> tuple[ComparisonRow, ...]:
    """The rows as given, by name, or by spread with the greatest first and those without last."""
    match order:
        case Order.MEASURE:
            return rows
        case Order.NAME:
            return tuple(sorted(rows, key=lambda row: row.classified.measure.title.casefold()))
        case Order.DIFFERENCE:
            return tuple(sorted(rows, key=lambda row: -1.0 if row.spread is None else row.spread,
                                reverse=True))  # fmt: skip


def greatest_differences(rows: tuple[ComparisonRow, ...], count: int) -> tuple[ComparisonRow, ...]:
    """The rows with the greatest spread that may be told, one of each group at most.

    Measures of a group say much the same, so the next of it would add little.
    """
    by_group: dict[str, ComparisonRow] = {}
    for row in in_order(rows, Order.DIFFERENCE):
        if row.is_telling:
            by_group.setdefault(row.classified.measure.group, row)
    return tuple(by_group.values())[:count]


def _row(classified: ClassifiedMeasure, chosen: Sequence[Standing]) -> ComparisonRow:
    values = tuple(_value(standing) for standing in chosen)
    everywhere = [value for value in classified.values if value is not None]
    if classified.measure.kind is Kind.CATEGORICAL or not everywhere:
        return ComparisonRow(classified, values, None, None, None)
    lowest, highest = min(everywhere), max(everywhere)
    present = [value.value for value in values if value.value is not None]
    has_spread = len(present) > 1 and highest > lowest
    spread = (max(present) - min(present)) / (highest - lowest) if has_spread else None
    return ComparisonRow(classified, values, lowest, highest, spread)


def _value(standing: Standing) -> ComparedValue:
    classified, place = standing.classified, standing.place
    region = standing.region.value if standing.region else None
    return ComparedValue(
        code=classified.codes[place],
        value=standing.value,
        category=standing.category,
        rank=standing.rank,
        is_tied=standing.is_tied,
        availability=classified.availability[place],
        note=standing.note,
        is_doubtful=classified.doubtful[place],
        status=classified.statuses[place],
        to_england=_difference(standing.value, classified.benchmark),
        to_region=_difference(standing.value, region),
    )


def _difference(value: float | None, other: float | None) -> float | None:
    return None if value is None or other is None else value - other
