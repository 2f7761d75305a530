"""Facts of each footprint that need its geometry: area, label point, neighbours."""

from typing import Any, Final

import numpy as np
import pandas as pd
import shapely

from geodata.pipeline.coverage import Geometries
from geodata.pipeline.display import DECIMALS, to_wgs84

LABEL_PRECISION_M: Final = 100.0
AREA_DECIMALS: Final = 3


def footprint_geometry(codes: list[str], areas: Geometries) -> pd.DataFrame:
    """One row for each footprint, from the cleaned but unsimplified areas in British National Grid.

    Columns: footprint_code, area_km2, label_lon, label_lat (a point well inside the
    largest part), neighbours (codes of the footprints that share a border, separated
    by spaces; water and single points are no border).
    """
    table = pd.DataFrame({"footprint_code": codes, **measured(areas)})
    return table.assign(neighbours=_neighbours(codes, areas))


def measured(areas: Geometries) -> dict[str, Any]:
    """The columns that any area has: area_km2, label_lon and label_lat."""
    labels = shapely.get_coordinates(to_wgs84(_label_points(areas)))
    return {
        "area_km2": (shapely.area(areas) / 1e6).round(AREA_DECIMALS),
        "label_lon": labels[:, 0].round(DECIMALS),
        "label_lat": labels[:, 1].round(DECIMALS),
    }


def _label_points(areas: Geometries) -> Geometries:
    """The middle of the widest circle that fits into each area's largest part."""
    points = np.empty(len(areas), dtype=object)
    for position, area in enumerate(areas):
        parts = shapely.get_parts(area)
        largest = parts[np.argmax(shapely.area(parts))]
        radius = shapely.maximum_inscribed_circle(largest, tolerance=LABEL_PRECISION_M)
        points[position] = shapely.get_point(radius, 0)
    return points


def _neighbours(codes: list[str], areas: Geometries) -> list[str]:
    one, other = shapely.STRtree(areas).query(areas, predicate="intersects")
    apart = one < other
    one, other = one[apart], other[apart]
    shared = shapely.length(shapely.intersection(areas[one], areas[other]))
    found: list[set[str]] = [set() for _ in codes]
    for left, right in zip(one[shared > 0], other[shared > 0], strict=True):
        found[left].add(codes[right])
        found[right].add(codes[left])
    return [" ".join(sorted(neighbours)) for neighbours in found]
