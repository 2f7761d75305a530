"""Which footprints remain when filters are set."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from geodata.queries.searching import find
from geodata.tables import Tables
from geodata.vocabulary import MINIMUM_EXTENT, FootprintCode

MOST_KEPT: Final = 64


@dataclass(frozen=True, slots=True)
class Filters:
    """What the reader has chosen. An empty choice lets everything through.

    ``nhs_regions`` and ``council_regions`` hold codes, ``council_types`` and ``controls`` the
    words of the vocabulary. ``text`` is looked for in names.
    """

    nhs_regions: tuple[str, ...] = ()
    council_regions: tuple[str, ...] = ()
    council_types: tuple[str, ...] = ()
    controls: tuple[str, ...] = ()
    named_partners_only: bool = False
    text: str = ""

    @property
    def are_of_councils(self) -> bool:
        """Whether any condition is about councils."""
        chosen = (self.council_regions, self.council_types, self.controls)
        return self.named_partners_only or any(chosen)


@lru_cache(maxsize=MOST_KEPT)
def matching_footprints(tables: Tables, filters: Filters) -> tuple[FootprintCode, ...]:
    """The footprints that remain, in the order of their codes.

    A footprint remains when one council that has at least 1 % of its own residents there
    meets all conditions on councils at once; with ``named_partners_only`` that same council
    must also be named as a partner. NHS regions are those of the footprint. With a text, some
    name that it is found in must lie in the footprint. The answer is kept: what is made of
    every measure asks for the same one again and again.
    """
    codes = tables.frames["footprints"][["footprint_code", "nhs_region_code"]]
    if filters.nhs_regions:
        codes = codes[codes["nhs_region_code"].isin(filters.nhs_regions)]
    remaining = set(codes["footprint_code"])
    if filters.are_of_councils:
        remaining &= _with_matching_council(tables, filters)
    if filters.text.strip():
        remaining &= {code for hit in find(tables, filters.text) for code in hit.footprint_codes}
    return tuple(FootprintCode(code) for code in sorted(remaining))


def _with_matching_council(tables: Tables, filters: Filters) -> set[str]:
    councils = tables.frames["councils"]
    for column, chosen in (
        ("region_code", filters.council_regions),
        ("council_type", filters.council_types),
        ("control", filters.controls),
    ):
        if chosen:
            councils = councils[councils[column].isin(chosen)]
    membership = tables.frames["council_membership"]
    here = membership[
        membership["council_code"].isin(councils["council_code"])
        & (membership["share_of_council"] >= MINIMUM_EXTENT)
    ]
    if filters.named_partners_only:
        here = here[here["is_named_partner"]]
    return set(here["footprint_code"])
