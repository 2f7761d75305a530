"""How the map of one footprint is framed, and where the areas in it are named."""

from dataclasses import dataclass

import pandas as pd

from geodata.boundary import Range
from geodata.errors import UnmatchedCodes
from geodata.tables import Tables
from geodata.vocabulary import FootprintCode


@dataclass(frozen=True, slots=True)
class SeenArea:
    """A footprint that is seen in a frame.

    ``label`` is where it is named, longitude and latitude in degrees;
    None where too little of it is seen.
    """

    code: FootprintCode
    label: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class MapFrame:
    """A frame in degrees, square on a Mercator map, and the footprints that are seen in it."""

    lon_range: Range
    lat_range: Range
    areas: tuple[SeenArea, ...]


def map_frame(tables: Tables, code: str) -> MapFrame:
    """The frame round one footprint, in which it is seen itself.

    Raises:
        UnmatchedCodes: There is no footprint of that code.
    """
    frames, seen = tables.frames["footprint_frames"], tables.frames["frame_areas"]
    found = frames[frames["footprint_code"] == code]
    if found.empty:
        raise UnmatchedCodes(
            f"There is no footprint {code!r}; the codes are those of footprints.csv."
        )
    frame = next(found.itertuples())
    return MapFrame(
        lon_range=(float(frame.lon_lower), float(frame.lon_upper)),
        lat_range=(float(frame.lat_lower), float(frame.lat_upper)),
        areas=tuple(
            SeenArea(
                FootprintCode(row.seen_code),
                None if pd.isna(row.label_lon) else (float(row.label_lon), float(row.label_lat)),
            )
            for row in seen[seen["footprint_code"] == code].itertuples()
        ),
    )
