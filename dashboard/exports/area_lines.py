"""Lines and points inside areas: hatching, and where a mark stands."""

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from dashboard.exports.outlines import Point, Ring, mercator

_SCANS: Final = 24


def hatching(rings: Sequence[Ring], step: float) -> list[tuple[Point, Point]]:
    """Return rising lines across an area, ``step`` apart, from end to end.

    Args:
        rings: outer and inner rings, in Mercator degrees.
        step: how far apart, in the same.
    """
    turned = [tuple((x + y, y - x) for x, y in ring) for ring in rings]
    heights = [y for ring in turned for _, y in ring]
    # Counted from nowhere in particular, so that the lines of neighbours meet.
    first, last = math.ceil(min(heights) / step), math.floor(max(heights) / step)
    return [
        (((low - at) / 2, (low + at) / 2), ((high - at) / 2, (high + at) / 2))
        for at in (place * step for place in range(first, last + 1))
        for low, high in _runs(turned, at)
    ]


def mark_point(rings: Sequence[Ring]) -> Point:
    """Return a point well inside an area, in Mercator degrees, where a mark can stand."""
    upright = [tuple((y, x) for x, y in ring) for ring in rings]
    lows, highs = zip(*((min(y for _, y in r), max(y for _, y in r)) for r in rings), strict=True)
    low, high = min(lows), max(highs)
    best: tuple[float, Point] = (-1.0, rings[0][0])
    for place in range(1, _SCANS):
        y = low + (high - low) * place / _SCANS
        for left, right in _runs(rings, y):
            x = (left + right) / 2
            above = next((b - a for a, b in _runs(upright, x) if a <= y <= b), 0.0)
            best = max(best, (min(right - left, above), (x, y)))
    return best[1]


def degrees(point: Point) -> Point:
    """Return longitude and latitude of a point in Mercator degrees."""
    x, y = point
    return x, math.degrees(2 * math.atan(math.exp(math.radians(y))) - math.pi / 2)


def frame_step(
    lon_range: tuple[float, float],
    lat_range: tuple[float, float],
    size: tuple[float, float],
    pixels: float,
) -> float:
    """Return what some pixels are in Mercator degrees where a frame is fitted into a size."""
    across = lon_range[1] - lon_range[0]
    up = mercator(lat_range[1]) - mercator(lat_range[0])
    return pixels * max(across / size[0], up / size[1])


def _runs(rings: Iterable[Ring], y: float) -> list[tuple[float, float]]:
    """Return from where to where a level line is inside."""
    crossings = sorted(
        x0 + (y - y0) * (x1 - x0) / (y1 - y0)
        for ring in rings
        for (x0, y0), (x1, y1) in pairwise(ring)
        if (y0 <= y) != (y1 <= y)
    )
    return list(zip(crossings[::2], crossings[1::2], strict=True))
