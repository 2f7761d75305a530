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

Keys: TypeAlias = dict[str, npt.NDArray[Any]]


def layer_keys(
    pieces: pd.DataFrame,
    ccgs: pd.DataFrame,
    councils: pd.DataFrame,
    footprints: pd.DataFrame,
    names: pd.DataFrame,
) -> Keys:
    """For each layer, the code of the area that each piece lies in.

    Joins are many to one, on codes; both sides' leftovers are refused.
    """
    districts = councils[councils["council_type"] != "county"].set_index("council_code")
    footprint_of_ccg = ccgs.set_index("ccg_code")["footprint_code"]
    nhs_region_of_footprint = footprints.set_index("footprint_code")["nhs_region"]
    district_codes, ccg_codes = pieces["district_code"], pieces["ccg_code"]
    footprint_codes = _placed(ccg_codes, footprint_of_ccg, "CCG", "footprint")
    nhs_regions = _placed(footprint_codes, nhs_region_of_footprint, "footprint", "NHS region")
    regions = _placed(district_codes, districts["region"], "district", "region")
    county = districts["county_code"]
    council_of_district = county.mask(county.isna() | (county == ""), districts.index.to_series())
    return {
        "footprints": footprint_codes.to_numpy(),
        "ccgs": ccg_codes.to_numpy(),
        "districts": district_codes.to_numpy(),
        "councils": _placed(district_codes, council_of_district, "district", "council").to_numpy(),
        "regions": _placed(regions, _codes(names, "region"), "region", "code").to_numpy(),
        "nhs_regions": _placed(
            nhs_regions, _codes(names, "nhs_region"), "NHS region", "code"
        ).to_numpy(),
        "england": np.full(len(pieces), ENGLAND_CODE, dtype=object),
    }


def layer_names(
    ccgs: pd.DataFrame, councils: pd.DataFrame, footprints: pd.DataFrame, names: pd.DataFrame
) -> dict[str, dict[str, str]]:
    """For each layer, the name of each code."""
    by_council = dict(zip(councils["council_code"], councils["council_name"], strict=True))
    return {
        "footprints": dict(
            zip(footprints["footprint_code"], footprints["footprint_name"], strict=True)
        ),
        "ccgs": dict(zip(ccgs["ccg_code"], ccgs["ccg_name"], strict=True)),
        "districts": by_council,
        "councils": by_council,
        "regions": {code: name for name, code in _codes(names, "region").items()},
        "nhs_regions": {code: name for name, code in _codes(names, "nhs_region").items()},
        "england": {ENGLAND_CODE: "England"},
    }


def _codes(names: pd.DataFrame, layer: str) -> pd.Series:
    return names[names["layer"] == layer].set_index("source_name")["area_code"]


def _placed(keys: pd.Series, lookup: pd.Series, one: str, other: str) -> pd.Series:
    """Look each key up; no key may be missing from the lookup, and none of the lookup unused."""
    absent = sorted(set(keys) - set(lookup.index))
    unused = sorted(set(lookup.index) - set(keys))
    doubled = sorted(lookup.index[lookup.index.duplicated()])
    if absent or unused or doubled:
        raise UnmatchedCodes(
            f"The lookup from {one} to {other} lacks {absent}, holds {unused} that no boundary has, "
            f"and names {doubled} more than once; every {one} must have one {other}. "
            "Check the tables in geodata/raw."
        )
    return keys.map(lookup)
