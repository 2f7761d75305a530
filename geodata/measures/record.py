"""What a measure is: a defined number, or category, for every footprint."""

from dataclasses import dataclass
from typing import Final

from geodata.vocabulary import (
    Benchmark,
    Kind,
    MeasureKey,
    Polarity,
    Scheme,
    SourceKey,
    Status,
    Unit,
)

NO_COMPANION: Final = MeasureKey("")
"""The companion of a measure that has none."""


@dataclass(frozen=True, slots=True)
class Category:
    """One category of a categorical measure. ``order`` is its code in tables of values, from 1."""

    key: str
    label: str
    order: int


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure: everything about it but its values.

    ``group`` is its heading in the picker. ``counted`` is the noun of a count ("trusts").
    ``per`` says what each is divided by ("resident, mid-2017"), or is empty. ``breaks`` are
    given for the fixed scheme only. ``midpoint`` is where a diverging measure turns; with
    ``is_midpoint_england`` it is England's own value, filled in when the tables are loaded.
    ``is_ordered`` tells whether categories rank. ``companion_key`` is the rate that belongs
    to an amount or a count, or the other way round. ``method_if_published`` and
    ``caveat_if_published`` take the place of ``method`` and ``caveat`` when published figures
    took the place of a model.
    """

    key: MeasureKey
    title: str
    short_title: str
    group: str
    definition: str
    period: str
    unit: Unit
    status: Status
    source_keys: tuple[SourceKey, ...]
    method: str
    edition: str = ""
    counted: str = ""
    per: str = ""
    kind: Kind = Kind.SEQUENTIAL
    polarity: Polarity = Polarity.NEUTRAL
    scheme: Scheme = Scheme.NATURAL_BREAKS
    k: int = 5
    breaks: tuple[float, ...] | None = None
    midpoint: float | None = None
    is_midpoint_england: bool = False
    categories: tuple[Category, ...] = ()
    is_ordered: bool = False
    caveat: str = ""
    companion_key: MeasureKey = NO_COMPANION
    benchmark: Benchmark = Benchmark.RATE
    method_if_published: str = ""
    caveat_if_published: str = ""


def sources(*keys: str) -> tuple[SourceKey, ...]:
    """Source keys, as a measure's record lists them."""
    return tuple(SourceKey(key) for key in keys)
