"""Pairs of footprints that are worth comparing, for readers who have none in mind."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from geodata.queries.places import footprints
from geodata.queries.similarity import similar_footprints
from geodata.tables import Tables
from geodata.vocabulary import FootprintCode


class Reason(StrEnum):
    """Why two footprints are worth comparing."""

    ALIKE = "alike"
    SIZE = "size"
    DENSITY = "density"


@dataclass(frozen=True, slots=True)
class StartingPair:
    """Two footprints: those most alike, or those at the two ends (the higher first)."""

    reason: Reason
    codes: tuple[FootprintCode, FootprintCode]


@lru_cache(maxsize=8)
def starting_pairs(tables: Tables) -> tuple[StartingPair, ...]:
    """The most alike, the most and the least populous, the most and the least dense."""
    areas = footprints(tables)
    by_size = sorted(areas, key=lambda area: area.population)
    by_density = sorted(areas, key=lambda area: area.population / area.area_km2)
    found = [
        StartingPair(Reason.SIZE, (by_size[-1].code, by_size[0].code)),
        StartingPair(Reason.DENSITY, (by_density[-1].code, by_density[0].code)),
    ]
    closest = [
        (nearest.distance, area.code, nearest.code)
        for area in areas
        for nearest in similar_footprints(tables, area.code, count=1)
    ]
    if closest:
        _, one, other = min(closest)
        found.insert(0, StartingPair(Reason.ALIKE, (one, other)))
    return tuple(found)
