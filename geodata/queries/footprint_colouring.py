"""A few colours for all footprints, so that no two neighbours share one."""

from collections.abc import Mapping, Set
from functools import lru_cache

from geodata.queries.places import footprints
from geodata.tables import Tables
from geodata.vocabulary import FootprintCode


@lru_cache(maxsize=4)
def footprint_colouring(tables: Tables) -> tuple[int, ...]:
    """The number of each footprint's colour, from 0, in the fixed order of their codes."""
    places = footprints(tables)
    numbers = colouring({place.code: frozenset(place.neighbours) for place in places})
    return tuple(numbers[place.code] for place in places)


def colouring(neighbours: Mapping[FootprintCode, Set[FootprintCode]]) -> dict[FootprintCode, int]:
    """The number of each area's colour, from 0.

    Each time, the area that sees the most colours among its neighbours takes the lowest that
    none of them has (Brélaz's DSATUR); among equals, the one with more neighbours, then the
    one whose code comes first. The same borders always give the same colours.

    Args:
        neighbours: The areas that each area borders on; a border has two sides, so each must
            be named by the other.
    """
    numbers: dict[FootprintCode, int] = {}
    while len(numbers) < len(neighbours):
        seen = {
            code: {numbers[other] for other in others if other in numbers}
            for code, others in neighbours.items()
            if code not in numbers
        }
        chosen = min(seen, key=lambda code: (-len(seen[code]), -len(neighbours[code]), code))
        numbers[chosen] = min(set(range(len(neighbours))) - seen[chosen])
    return numbers
