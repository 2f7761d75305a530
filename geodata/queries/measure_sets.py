"""Measures that can share an axis: those of one group and one unit."""

from dataclasses import dataclass

from geodata.tables import Tables
from geodata.vocabulary import Kind, MeasureKey, Unit


@dataclass(frozen=True, slots=True)
class MeasureSet:
    """At least two measures of one group, counted in one unit and divided by one thing."""

    group: str
    unit: Unit
    per: str
    measures: tuple[MeasureKey, ...]

    @property
    def key(self) -> MeasureKey:
        """The name of the set: that of its first measure."""
        return self.measures[0]


def measure_sets(tables: Tables) -> tuple[MeasureSet, ...]:
    """Every set, in the order in which its first measure stands among the measures."""
    found: dict[tuple[str, Unit, str], list[MeasureKey]] = {}
    for measure in tables.measures:
        if measure.kind is not Kind.CATEGORICAL:
            found.setdefault((measure.group, measure.unit, measure.per), []).append(measure.key)
    return tuple(MeasureSet(*one, tuple(keys)) for one, keys in found.items() if len(keys) > 1)
