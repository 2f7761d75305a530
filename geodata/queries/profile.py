"""Everything there is to tell about one footprint."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from geodata.queries.headline import Headline, headline
from geodata.queries.membership import (
    Ccg,
    CouncilPart,
    Successor,
    council_parts,
    footprint_ccgs,
    successors,
)
from geodata.queries.partner_lists import TrustPartner, partners
from geodata.queries.places import Footprint, footprints
from geodata.queries.recorded import Plan, Progress, plan, progress
from geodata.queries.reported_gaps import ReportedGap, reported_gaps
from geodata.queries.similarity import SimilarFootprint, similar_footprints
from geodata.queries.standing import Standing, standings
from geodata.tables import Tables

MOST_KEPT: Final = 64


@dataclass(frozen=True, slots=True)
class Profile:
    """One footprint with all that belongs to it. ``standings`` are in the order of measures."""

    footprint: Footprint
    headline: Headline
    plan: Plan
    progress: Progress
    gap: ReportedGap
    councils: tuple[CouncilPart, ...]
    ccgs: tuple[Ccg, ...]
    trusts: tuple[TrustPartner, ...]
    successors: tuple[Successor, ...]
    neighbours: tuple[Footprint, ...]
    similar: tuple[SimilarFootprint, ...]
    standings: tuple[Standing, ...]

    def standing(self, key: str) -> Standing | None:
        """Where the footprint stands on one measure, or None when there is no such measure."""
        return next((one for one in self.standings if one.measure.key == key), None)


@lru_cache(maxsize=MOST_KEPT)
def profile(tables: Tables, code: str) -> Profile:
    """The profile of one footprint. The answer is kept, as nothing in it can change.

    Raises:
        UnmatchedCodes: There is no footprint of that code.
    """
    places = standings(tables, code)
    areas = {area.code: area for area in footprints(tables)}
    here = next(area for area in areas.values() if area.code == code)
    return Profile(
        footprint=here,
        headline=headline(tables, code),
        plan=plan(tables, code),
        progress=progress(tables, code),
        gap=next(gap for gap in reported_gaps(tables).gaps if gap.code == code),
        councils=council_parts(tables, code),
        ccgs=footprint_ccgs(tables, code),
        trusts=partners(tables, here.code).trusts,
        successors=successors(tables, code),
        neighbours=tuple(areas[neighbour] for neighbour in here.neighbours),
        similar=similar_footprints(tables, code),
        standings=places,
    )
