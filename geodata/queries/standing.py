"""Where one footprint stands among all, measure by measure."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from geodata.errors import UnmatchedCodes
from geodata.measures import Measure
from geodata.queries.classified import ClassifiedMeasure, RegionValue, classified_measure
from geodata.queries.places import footprints
from geodata.tables import Tables
from geodata.vocabulary import Kind, Status

MOST_KEPT: Final = 64


@dataclass(frozen=True, slots=True)
class Standing:
    """One footprint on one measure. ``place`` is its index in the tuples of ``classified``.

    ``region`` is its NHS region's value, or None where a measure has none for regions.
    """

    classified: ClassifiedMeasure
    place: int
    region: RegionValue | None

    @property
    def measure(self) -> Measure:
        """The measure."""
        return self.classified.measure

    @property
    def value(self) -> float | None:
        """The footprint's own value, in the measure's unit; of a category, its number."""
        return self.classified.values[self.place]

    @property
    def category(self) -> str:
        """The label of the footprint's category; empty if there is none."""
        index = self.classified.class_index[self.place]
        if self.measure.kind is not Kind.CATEGORICAL or index is None:
            return ""
        return self.measure.categories[index].label

    @property
    def note(self) -> str:
        """Why the value is missing, or what is to be said about it."""
        return self.classified.notes[self.place]

    @property
    def status(self) -> Status:
        """Where the footprint's own value comes from."""
        return self.classified.statuses[self.place]

    @property
    def is_doubtful(self) -> bool:
        """Whether the footprint's own value is doubtful."""
        return self.classified.doubtful[self.place]

    @property
    def count(self) -> int:
        """How many footprints have a value."""
        return sum(value is not None for value in self.classified.values)

    @property
    def rank(self) -> int | None:
        """Its rank, 1 for the highest; equal values share the lower number."""
        return self.classified.ranks[self.place]

    @property
    def rank_from_lowest(self) -> int | None:
        """Its rank, 1 for the lowest; equal values share the lower number."""
        value = self.value
        if self.rank is None or value is None:
            return None
        values = self.classified.values
        return 1 + sum(other is not None and other < value for other in values)

    @property
    def is_tied(self) -> bool:
        """Whether another footprint has the same value."""
        return self.classified.tied[self.place]


@lru_cache(maxsize=MOST_KEPT)
def standings(tables: Tables, code: str) -> tuple[Standing, ...]:
    """Where one footprint stands on every measure, in the order of the measures.

    Raises:
        UnmatchedCodes: There is no footprint of that code.
    """
    areas = {area.code: area for area in footprints(tables)}
    here = next((area for area in areas.values() if area.code == code), None)
    if here is None:
        raise UnmatchedCodes(
            f"There is no footprint {code!r}; the codes are those of footprints.csv."
        )
    answers = [classified_measure(tables, measure.key) for measure in tables.measures]
    return tuple(
        Standing(
            classified=answer,
            place=answer.codes.index(here.code),
            region=_with_value(answer, here.region_key),
        )
        for answer in answers
    )


def _with_value(answer: ClassifiedMeasure, region_key: str) -> RegionValue | None:
    return next(
        (
            region
            for region in answer.regions
            if region.region_key == region_key and region.value is not None
        ),
        None,
    )
