"""How each footprint is shown close up: the frame of its map, and where areas are named in it."""

from math import atan, degrees, exp, log, pi, radians, tan
from typing import Final

import pandas as pd
import shapely

from geodata.pipeline.coverage import Geometries
from geodata.pipeline.display import DECIMALS

MARGIN: Final = 0.14
"""Free on each side of the footprint, as a share of its longer side."""

LEAST_SEEN: Final = 0.004
"""An area is named in a frame if it covers at least this share of it."""


def footprint_views(codes: list[str], displayed: Geometries) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Frames and labels, from the areas as they are displayed, in degrees.

    The table of frames has one row a footprint: footprint_code, lon_lower, lon_upper, lat_lower,
    lat_upper, a frame that is square on a Mercator map. The table of areas has one row for each
    that is seen in a frame, the footprint itself too: footprint_code, seen_code, and
    label_lon and label_lat, a point well inside its seen part; empty if that is too small.
    """
    frames, labels = [], []
    tree = shapely.STRtree(displayed)
    for code, area in zip(codes, displayed, strict=True):
        frame = square_frame(*shapely.bounds(area))
        frames.append((code, *frame))
        lon_lower, lon_upper, lat_lower, lat_upper = frame
        box = shapely.box(lon_lower, lat_lower, lon_upper, lat_upper)
        for place in sorted(tree.query(box, predicate="intersects")):
            seen = shapely.intersection(displayed[place], box)
            is_large = shapely.area(seen) >= LEAST_SEEN * shapely.area(box)
            label = _widest_point(seen, (lon_upper - lon_lower) / 500) if is_large else ("", "")
            labels.append((code, codes[place], *label))
    return (
        pd.DataFrame(
            frames, columns=["footprint_code", "lon_lower", "lon_upper", "lat_lower", "lat_upper"]
        ),
        pd.DataFrame(labels, columns=["footprint_code", "seen_code", "label_lon", "label_lat"]),
    )


def square_frame(
    west: float, south: float, east: float, north: float
) -> tuple[float, float, float, float]:
    """The frame of a box in degrees: lon_lower, lon_upper, lat_lower, lat_upper."""
    low, high = _mercator(south), _mercator(north)
    half = (0.5 + MARGIN) * max(east - west, high - low)
    lon, middle = (west + east) / 2, (low + high) / 2
    return (
        round(lon - half, DECIMALS),
        round(lon + half, DECIMALS),
        round(_latitude(middle - half), DECIMALS),
        round(_latitude(middle + half), DECIMALS),
    )


def _widest_point(area: shapely.Geometry, tolerance: float) -> tuple[float, float]:
    """The middle of the widest circle that fits into the area's largest part, in degrees."""
    largest = max(shapely.get_parts(area), key=shapely.area)
    point = shapely.get_point(shapely.maximum_inscribed_circle(largest, tolerance=tolerance), 0)
    return round(point.x, DECIMALS), round(point.y, DECIMALS)


def _mercator(latitude: float) -> float:
    """Height on a Mercator map on which a degree of longitude is 1 wide."""
    return degrees(log(tan(pi / 4 + radians(latitude) / 2)))


def _latitude(height: float) -> float:
    return degrees(2 * atan(exp(radians(height))) - pi / 2)
