"""Footprints as the pages list them, and what may be chosen to filter them by."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from geodata.tables import Tables
from geodata.vocabulary import Control, CouncilType, FootprintCode

MOST_KEPT: Final = 8


@dataclass(frozen=True, slots=True)
class Footprint:
    """One footprint: its names, its NHS region, its residents, and where its label goes.

    ``label_lon`` and ``label_lat`` are degrees; ``neighbours`` share a border with it.
    """

    code: FootprintCode
    number: int
    name: str
    short_name: str
    region_key: str
    region_name: str
    population: int
    area_km2: float
    label_lon: float
    label_lat: float
    neighbours: tuple[FootprintCode, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a filter: its key, as it stands in an address, and its label."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class FilterOptions:
    """The choices of the four filters, in the order in which they are shown."""

    nhs_regions: tuple[Option, ...]
    council_regions: tuple[Option, ...]
    council_types: tuple[Option, ...]
    controls: tuple[Option, ...]


@lru_cache(maxsize=MOST_KEPT)
def footprints(tables: Tables) -> tuple[Footprint, ...]:
    """All footprints, in the fixed order of their codes. The answer is kept."""
    joined = (
        tables.frames["footprints"]
        .merge(tables.frames["footprint_geometry"], on="footprint_code", validate="one_to_one")
        .merge(tables.frames["nhs_regions"], on="nhs_region_code", validate="many_to_one")
        .sort_values("footprint_code")
    )
    return tuple(
        Footprint(
            code=FootprintCode(row.footprint_code),
            number=int(row.footprint_number),
            name=row.footprint_name,
            short_name=row.footprint_short_name,
            region_key=row.nhs_region_code,
            region_name=row.nhs_region_name,
            population=int(row.population_mid_2017),
            area_km2=float(row.area_km2),
            label_lon=float(row.label_lon),
            label_lat=float(row.label_lat),
            neighbours=tuple(FootprintCode(code) for code in row.neighbours.split()),
        )
        for row in joined.itertuples()
    )


def filter_options(tables: Tables) -> FilterOptions:
    """What each filter offers: only types and controls that some council has."""
    councils = tables.frames["councils"]
    types, controls = set(councils["council_type"]), set(councils["control"])
    nhs_regions, regions = tables.frames["nhs_regions"], tables.frames["regions"]
    return FilterOptions(
        nhs_regions=tuple(
            Option(row.nhs_region_code, row.nhs_region_name) for row in nhs_regions.itertuples()
        ),
        council_regions=tuple(
            Option(row.region_code, row.region_name) for row in regions.itertuples()
        ),
        council_types=tuple(
            Option(str(kind), kind[0].upper() + kind[1:]) for kind in CouncilType if kind in types
        ),
        controls=tuple(Option(str(control), str(control)) for control in Control
                       if control in controls),
    )  # fmt: skip
