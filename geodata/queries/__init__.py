"""Pure questions asked of the tables; the answers are frozen records, never frames."""

from geodata.queries.classified import ClassifiedMeasure, RegionValue, classified_measure
from geodata.queries.filtering import Filters, matching_footprints
from geodata.queries.places import FilterOptions, Footprint, Option, filter_options, footprints
from geodata.queries.searching import Extent, Hit, HitKind, find

__all__ = [
    "ClassifiedMeasure",
    "Extent",
    "FilterOptions",
    "Filters",
    "Footprint",
    "Hit",
    "HitKind",
    "Option",
    "RegionValue",
    "classified_measure",
    "filter_options",
    "find",
    "footprints",
    "matching_footprints",
]
