"""Diagonal lines clipped to each footprint: how an area without data is marked in every picture.

A choropleth trace has no pattern, and a pattern painted by CSS is lost when a
picture is exported, so the lines are data.
"""

from typing import Final, TypeAlias

import numpy as np
import shapely

from geodata.pipeline.coverage import Geometries
from geodata.pipeline.display import DECIMALS, to_wgs84

SPACING_M: Final = 6000.0
"""Between lines, measured across them. Halved for a small area until enough lines cross it."""

FEWEST_LINES: Final = 3
SHORTEST_M: Final = 300.0
"""Shorter pieces are specks on screen and are left out."""

HatchLine: TypeAlias = list[list[float] | None]


def hatch_lines(codes: list[str], areas: Geometries) -> dict[str, HatchLine]:
    """For each area, its lines as lon/lat points with a None after each line.

    ``areas`` are in British National Grid, in the order of ``codes``. All lines lie on
    one ruling of the country, so that those of neighbours meet.
    """
    return {
        code: _lon_lat_with_gaps(_clipped(area)) for code, area in zip(codes, areas, strict=True)
    }


def _clipped(area: shapely.Geometry) -> Geometries:
    spacing = SPACING_M
    while True:
        inside = shapely.intersection(_ruling(area, spacing), area)
        if np.count_nonzero(shapely.length(inside) > SHORTEST_M) >= FEWEST_LINES:
            break
        spacing /= 2
    parts = shapely.get_parts(inside)
    parts = parts[shapely.get_type_id(parts) == shapely.GeometryType.LINESTRING]
    return np.asarray(parts[shapely.length(parts) > SHORTEST_M])


def _ruling(area: shapely.Geometry, spacing: float) -> Geometries:
    """Lines rising to the right across the area's frame, a whole number of spacings from zero."""
    left, bottom, right, top = shapely.bounds(area)
    step = spacing * np.sqrt(2)
    first, last = np.ceil((bottom - right) / step), np.floor((top - left) / step)
    offsets = np.arange(first, last + 1) * step
    ends = [[(left, left + offset), (right, right + offset)] for offset in offsets]
    return np.asarray(shapely.linestrings(ends))


def _lon_lat_with_gaps(lines: Geometries) -> HatchLine:
    points: HatchLine = []
    for line in to_wgs84(lines):
        ends = shapely.get_coordinates(line)[[0, -1]]
        points += [[round(float(lon), DECIMALS), round(float(lat), DECIMALS)] for lon, lat in ends]
        points.append(None)
    return points
