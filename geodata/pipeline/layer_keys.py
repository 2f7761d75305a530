"""Which layers there are, and to which area of each layer a piece belongs."""

from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np
import numpy.typing as npt
import pandas as pd

from geodata.boundary import AreaType
from geodata.errors import UnmatchedCodes

VINTAGE: Final = "2017"
ENGLAND_CODE: Final = "E92000001"

LayerKeys: TypeAlias = dict[str, npt.NDArray[Any]]
"""For each layer, the code of the area that each piece lies in, in the order of the pieces."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer: its key (also the stem of its file's name) and what its areas are called."""

    key: str
    area_type: AreaType

    @property
    def file_name(self) -> str:
        """The vintage is in the name, so that a kept copy is never the wrong one."""
        return f"{self.key}_{VINTAGE}.geojson"


LAYERS: Final = (
    Layer("footprints", AreaType("footprint", "footprints", 44)),
    Layer("ccgs", AreaType("CCG", "CCGs", 207)),
    Layer("districts", AreaType("district", "districts", 326)),
    Layer("councils", AreaType("council", "councils", 152)),
    Layer("regions", AreaType("region", "regions", 9)),
    Layer("nhs_regions", AreaType("NHS region", "NHS regions", 4)),
    Layer("england", AreaType("country", "countries", 1)),
)


@dataclass(frozen=True, slots=True)
class Lookups:
    """The tables that say which area lies in which; all columns hold text.

    ``ccgs``: ccg_code, ccg_name, footprint_code. ``councils``: council_code, council_name,
    council_type, county_code (empty or missing outside shire districts), region_code.
    ``footprints``: footprint_code, footprint_name, nhs_region_code. ``regions``:
    region_code, region_name. ``nhs_regions``: nhs_region_code, nhs_region_name.
    ``boundary_names``: the reviewed list ``raw/boundary_names.csv``.
    """

    ccgs: pd.DataFrame
    councils: pd.DataFrame
    footprints: pd.DataFrame
    regions: pd.DataFrame
    nhs_regions: pd.DataFrame
    boundary_names: pd.DataFrame


def layer_keys(pieces: pd.DataFrame, lookups: Lookups) -> LayerKeys:
    """Find the area of each layer that each piece (district_code, ccg_code) lies in.

    Raises:
        UnmatchedCodes: A join on codes is not many to one, or leaves codes over on either side.
    """
    footprints = lookups.footprints.set_index("footprint_code")
    footprint_of_ccg = lookups.ccgs.set_index("ccg_code")["footprint_code"]
    districts = lookups.councils[lookups.councils["council_type"] != "county"]
    districts = districts.set_index("council_code")
    county = districts["county_code"]
    council_of_district = county.mask(county.isna() | (county == ""), districts.index.to_series())
    of_ccg = _looked_up(pieces["ccg_code"], footprint_of_ccg, "CCG", "footprint")
    return {
        "footprints": of_ccg.to_numpy(),
        "ccgs": pieces["ccg_code"].to_numpy(),
        "districts": pieces["district_code"].to_numpy(),
        "councils": _looked_up(
            pieces["district_code"], council_of_district, "district", "council"
        ).to_numpy(),
        "regions": _looked_up(
            pieces["district_code"], districts["region_code"], "district", "region"
        ).to_numpy(),
        "nhs_regions": _looked_up(
            of_ccg, footprints["nhs_region_code"], "footprint", "NHS region"
        ).to_numpy(),
        "england": np.full(len(pieces), ENGLAND_CODE, dtype=object),
    }


def layer_names(lookups: Lookups) -> dict[str, dict[str, str]]:
    """For each layer, the name of each code."""
    councils = _names(lookups.councils, "council")
    return {
        "footprints": _names(lookups.footprints, "footprint"),
        "ccgs": _names(lookups.ccgs, "ccg"),
        "districts": councils,
        "councils": councils,
        "regions": _names(lookups.regions, "region"),
        "nhs_regions": _names(lookups.nhs_regions, "nhs_region"),
        "england": {ENGLAND_CODE: "England"},
    }


def _names(table: pd.DataFrame, area: str) -> dict[str, str]:
    return dict(zip(table[f"{area}_code"], table[f"{area}_name"], strict=True))


def _looked_up(keys: pd.Series, lookup: pd.Series, one: str, other: str) -> pd.Series:
    """Look each key up; no key may be missing from the lookup, and none of the lookup unused."""
    absent = sorted(set(keys) - set(lookup.index))
    unused = sorted(set(lookup.index) - set(keys))
    doubled = sorted(lookup.index[lookup.index.duplicated()])
    if absent or unused or doubled:
        raise UnmatchedCodes(
            f"The lookup from {one} to {other} lacks {absent}, holds {unused} that no boundary "
            f"has, and names {doubled} more than once; every {one} must have one {other}. "
            "Check the tables in geodata/raw."
        )
    return keys.map(lookup)
