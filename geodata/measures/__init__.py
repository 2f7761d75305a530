"""All measures, in the order of the picker. Adding a measure is adding a record."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from geodata.measures.councils import COUNCILS
from geodata.measures.funding import FUNDING
from geodata.measures.health import HEALTH
from geodata.measures.indicative import INDICATIVE
from geodata.measures.people import PEOPLE
from geodata.measures.progress import PROGRESS
from geodata.measures.record import Category, Measure
from geodata.measures.social_care import SOCIAL_CARE
from geodata.vocabulary import MeasureKey

MEASURES: Final[tuple[Measure, ...]] = (
    *FUNDING,
    *INDICATIVE,
    *PROGRESS,
    *PEOPLE,
    *COUNCILS,
    *HEALTH,
    *SOCIAL_CARE,
)

MEASURE_BY_KEY: Final[Mapping[MeasureKey, Measure]] = MappingProxyType(
    {measure.key: measure for measure in MEASURES}
)

DEFAULT_LEFT: Final = MeasureKey("place_based_2020_21_per_resident")
"""What the left map opens with: what each footprint was given."""

DEFAULT_RIGHT: Final = MeasureKey("reported_gap_per_resident")
"""What the right map opens with: how far that was said to fall short."""

__all__ = [
    "DEFAULT_LEFT",
    "DEFAULT_RIGHT",
    "MEASURES",
    "MEASURE_BY_KEY",
    "Category",
    "Measure",
]
