"""Which footprints somebody may have meant who wrote something else."""

from difflib import SequenceMatcher
from typing import Final

from geodata.queries.places import Footprint, footprints
from geodata.queries.searching import find, words
from geodata.tables import Tables

LEAST_LIKE: Final = 0.6
"""How like a code or name must be to be suggested, 0 to 1."""

LEAST_LIKE_CODE: Final = 0.9
"""How like a code must be: codes begin alike, so that only nearly all of one says which."""

LONGEST: Final = 80
"""Characters that are looked at; comparing longer ones would take long."""


def nearest_footprints(tables: Tables, text: str, count: int = 3) -> tuple[Footprint, ...]:
    """The footprints whose code or name comes nearest to a text, the likest first.

    Names of councils and CCGs lead to their footprints too. What is like nothing gives none.
    """
    sought = text[:LONGEST].replace("-", " ").replace("_", " ").strip()
    areas = {area.code: area for area in footprints(tables)}
    by_name = [code for hit in find(tables, sought) for code in hit.footprint_codes]
    scored = sorted(
        ((-_likeness(area, sought), area.number, area) for area in areas.values()),
        key=lambda entry: entry[:2],
    )
    by_likeness = [area.code for score, _, area in scored if -score >= LEAST_LIKE]
    exact = [code for code in areas if code == sought.upper()]
    return tuple(areas[code] for code in dict.fromkeys([*exact, *by_name, *by_likeness]))[:count]


def _likeness(area: Footprint, sought: str) -> float:
    """How like the text is to the code or to one of the names, 0 to 1."""
    plain = " ".join(sorted(words(sought)))
    of_names = (
        SequenceMatcher(None, plain, " ".join(sorted(words(name)))).ratio()
        for name in (area.name, area.short_name)
    )
    of_code = SequenceMatcher(None, sought.upper(), area.code).ratio()
    return max(*of_names, of_code if of_code > LEAST_LIKE_CODE else 0.0)
