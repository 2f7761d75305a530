"""Every council: what it is, and the footprints that its residents live in."""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from geodata.queries.searching import HitKind, find
from geodata.sources import Source
from geodata.tables import Tables
from geodata.vocabulary import (
    MINIMUM_EXTENT,
    CouncilCode,
    CouncilType,
    FootprintCode,
    SourceKey,
    Tier,
)

MOST_KEPT: Final = 4
SOURCE_KEYS: Final = (
    SourceKey("ons_council_codes"),
    SourceKey("ons_small_area_lookup"),
    SourceKey("ons_population_mid_2017"),
    SourceKey("nhs_ods_partner_mapping"),
    SourceKey("open_council_data"),
)


@dataclass(frozen=True, slots=True)
class Membership:
    """A council's part in one footprint.

    ``residents`` live in both. ``share`` is theirs of the council's residents and
    ``share_of_footprint`` of the footprint's, 0 to 1. Whether the council is listed as a
    partner there is a fact of its own.
    """

    footprint_code: FootprintCode
    residents: int
    share: float
    share_of_footprint: float
    is_named_partner: bool


@dataclass(frozen=True, slots=True)
class Council:
    """One council with its footprints.

    ``county_code`` and ``county_name`` are empty unless it is a district of a county.
    ``governing_group`` is empty where it was not recorded. The label point, in degrees, lies
    well inside its largest part. ``memberships`` hold at least 1 %
    of its residents each, the largest first; ``slivers`` hold fewer, and do not count.
    """

    code: CouncilCode
    name: str
    official_name: str
    kind: CouncilType
    tier: Tier
    region_key: str
    region_name: str
    county_code: str
    county_name: str
    control: str
    governing_group: str
    residents: int
    area_km2: float
    label_lon: float
    label_lat: float
    memberships: tuple[Membership, ...]
    slivers: tuple[Membership, ...]

    @property
    def home(self) -> FootprintCode:
        """The footprint that the largest share of its residents live in."""
        return self.memberships[0].footprint_code

    @property
    def is_split(self) -> bool:
        """Whether its residents live in several footprints, even if only a few in some."""
        return len(self.memberships) + len(self.slivers) > 1

    @property
    def is_district(self) -> bool:
        """Whether it is an area of the layer of districts: every council but a county is."""
        return self.kind is not CouncilType.COUNTY

    @property
    def is_upper(self) -> bool:
        """Whether it is an area of the layer of councils that provide social care."""
        return self.tier is Tier.UPPER_OR_SINGLE


@dataclass(frozen=True, slots=True)
class CouncilFilters:
    """What the reader has chosen. An empty choice lets everything through.

    ``regions`` hold codes, ``types`` the words of the vocabulary; ``text`` is looked for in
    the names of councils and of footprints, and a footprint brings all its councils.
    """

    regions: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    text: str = ""


@lru_cache(maxsize=MOST_KEPT)
def councils(tables: Tables) -> tuple[Council, ...]:
    """All councils, in the fixed order of their codes."""
    found = _memberships(tables)
    regions = tables.frames["regions"].set_index("region_code")["region_name"]
    table = (
        tables.frames["councils"]
        .merge(tables.frames["council_geometry"], on="council_code", validate="one_to_one")
        .sort_values("council_code")
    )
    names = dict(zip(table["council_code"], table["council_name"], strict=True))
    return tuple(
        Council(
            code=CouncilCode(row.council_code),
            name=row.council_name,
            official_name=row.official_name,
            kind=CouncilType(row.council_type),
            tier=Tier(row.tier),
            region_key=row.region_code,
            region_name=str(regions[row.region_code]),
            county_code=row.county_code,
            county_name=names[row.county_code] if row.county_code else "",
            control=row.control,
            governing_group=row.governing_group,
            residents=int(row.population_mid_2017),
            area_km2=float(row.area_km2),
            label_lon=float(row.label_lon),
            label_lat=float(row.label_lat),
            memberships=tuple(m for m in found[row.council_code] if m.share >= MINIMUM_EXTENT),
            slivers=tuple(m for m in found[row.council_code] if m.share < MINIMUM_EXTENT),
        )
        for row in table.itertuples()
    )


def council(tables: Tables, code: str) -> Council | None:
    """The council of that code, or None when there is none."""
    return next((council for council in councils(tables) if council.code == code), None)


def districts_of(tables: Tables, county_code: str) -> tuple[Council, ...]:
    """The districts of a county, in the order of their codes; none of any other council."""
    return tuple(c for c in councils(tables) if c.county_code and c.county_code == county_code)


def matching_councils(tables: Tables, filters: CouncilFilters) -> tuple[CouncilCode, ...]:
    """The councils that meet all conditions, in the order of their codes."""
    hits = find(tables, filters.text)
    named = {hit.code for hit in hits if hit.kind is HitKind.COUNCIL}
    footprints = {hit.code for hit in hits if hit.kind is HitKind.FOOTPRINT}
    is_open = not filters.text.strip()
    return tuple(
        council.code
        for council in councils(tables)
        if (not filters.regions or council.region_key in filters.regions)
        and (not filters.types or council.kind in filters.types)
        and (
            is_open
            or council.code in named
            or any(part.footprint_code in footprints for part in council.memberships)
        )
    )


def council_sources(tables: Tables) -> tuple[Source, ...]:
    """Where the facts of councils come from."""
    return tuple(tables.sources[key] for key in SOURCE_KEYS)


def _memberships(tables: Tables) -> dict[str, list[Membership]]:
    """The footprints of each council by its code, the largest share first."""
    table = tables.frames["council_membership"].sort_values(
        ["council_code", "share_of_council", "footprint_code"], ascending=[True, False, True]
    )
    found: dict[str, list[Membership]] = defaultdict(list)
    for row in table.itertuples():
        found[row.council_code].append(
            Membership(
                footprint_code=FootprintCode(row.footprint_code),
                residents=int(row.residents_in_both),
                share=float(row.share_of_council),
                share_of_footprint=float(row.share_of_footprint),
                is_named_partner=bool(row.is_named_partner),
            )
        )
    return found
