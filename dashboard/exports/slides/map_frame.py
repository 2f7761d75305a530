"""How degrees become places on a slide: one grid for all areas of a map."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from dashboard.exports.outlines import Point, Ring, mercator
from dashboard.exports.slides.markup import Box

STEP: Final = 0.3
"""Points from one line of the grid to the next: less than a pixel of a projector.

All areas are rounded to one grid, so neighbours keep their borders in common.
"""

Path: TypeAlias = list[tuple[int, int]]
"""A closed line in steps of the grid, from the upper left corner of the map."""


@dataclass(frozen=True, slots=True)
class MapFrame:
    """A part of the world on a part of a slide, in Mercator's projection.

    Attributes:
        box: where the map stands; as wide and high as its part of the world is.
        left: the western edge, in degrees.
        top: the northern edge, in Mercator degrees.
        scale: points a degree.
    """

    box: Box
    left: float
    top: float
    scale: float

    def place(self, point: Point) -> tuple[float, float]:
        """Return where a projected point stands on the slide, in points."""
        return (
            self.box.x + (point[0] - self.left) * self.scale,
            self.box.y + (self.top - point[1]) * self.scale,
        )

    @property
    def ends(self) -> tuple[int, int]:
        """The lower right corner, in steps of the grid."""
        return round(self.box.width / STEP), round(self.box.height / STEP)

    def path(self, ring: Ring) -> Path:
        """Return a ring on the grid, cut at the frame; nothing if too small to be seen."""
        steps = self.scale / STEP
        points = (
            (round((x - self.left) * steps), round((self.top - y) * steps)) for x, y in ring
        )  # fmt: skip
        path = _without_repeats(points)
        width, height = self.ends
        if any(not (0 <= x <= width and 0 <= y <= height) for x, y in path):
            path = _cut(path, width, height)
        return path if len(set(path)) > len("xy") else []


def fitted(
    lon_range: tuple[float, float], lat_range: tuple[float, float], room: Box
) -> MapFrame:  # fmt: skip
    """Return the largest frame of a part of the world, in degrees, that a room holds.

    It stands at the upper left of the room.
    """
    left, right = lon_range
    bottom, top = mercator(lat_range[0]), mercator(lat_range[1])
    scale = min(room.width / (right - left), room.height / (top - bottom))
    box = Box(room.x, room.y, (right - left) * scale, (top - bottom) * scale)
    return MapFrame(box, left, top, scale)


def _without_repeats(points: Iterable[tuple[int, int]]) -> Path:
    path: Path = []
    for point in points:
        if not path or path[-1] != point:
            path.append(point)
    return path[:-1] if len(path) > 1 and path[0] == path[-1] else path


def _cut(path: Path, width: int, height: int) -> Path:
    """Cut a closed line at a rectangle, an edge after the other (Sutherland and Hodgman)."""
    for axis, limit, side in ((0, 0, 1), (0, width, -1), (1, 0, 1), (1, height, -1)):
        path = list(_cut_at(path, axis, limit, side))
    return _without_repeats(path)


def _cut_at(path: Path, axis: int, limit: int, side: int) -> Iterator[tuple[int, int]]:
    for place, point in enumerate(path):
        before = path[place - 1]
        is_in, was_in = (side * (one[axis] - limit) >= 0 for one in (point, before))
        if is_in != was_in:
            share = (limit - before[axis]) / (point[axis] - before[axis])
            other = round(before[1 - axis] + share * (point[1 - axis] - before[1 - axis]))
            yield (limit, other) if axis == 0 else (other, limit)
        if is_in:
            yield point
