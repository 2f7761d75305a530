"""The outlines of areas, projected, for files that draw maps with shapes of their own."""

import json
import math
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, TypeAlias

from dashboard.errors import InvalidRequest
from geodata.boundary import BoundaryAsset

Point: TypeAlias = tuple[float, float]
Ring: TypeAlias = tuple[Point, ...]
"""A closed line, the first point again at its end; holes run against the outer rings."""
Rings: TypeAlias = Mapping[str, tuple[Ring, ...]]

FOLDER: Final = Path(__file__).parent.parent.parent / "assets" / "geo"


class Outlines:
    """The outlines of every boundary layer, read when first asked for."""

    def __init__(self, boundaries: Iterable[BoundaryAsset], folder: Path = FOLDER) -> None:
        """Keep which layers there are, and where their files stand."""
        self._boundaries = {asset.layer: asset for asset in boundaries}
        self._folder = folder

    def boundary(self, layer: str) -> BoundaryAsset | None:
        """Return what is known of a layer, or None when there is no such layer."""
        return self._boundaries.get(layer)

    def rings(self, layer: str) -> Rings:
        """Return the rings of every area by code, in Mercator degrees, north up.

        Raises:
            InvalidRequest: there is no such layer, or its file is gone.
        """
        asset = self._boundaries.get(layer)
        if asset is None:
            raise InvalidRequest(f"There are no boundaries of the layer {layer!r} to draw.")
        path = self._folder / asset.file_name
        if not path.is_file():
            raise InvalidRequest(
                f"{asset.file_name} is not among the boundary files, so no map can be drawn "
                "of it; rebuild them with `python -m geodata build`."
            )
        return _rings(path, asset.code_property)


def mercator(lat: float) -> float:
    """Return the height of a latitude on the map, in the degrees of the equator."""
    return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)))


@lru_cache(maxsize=16)
def _rings(path: Path, code_property: str) -> Rings:
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    return {
        feature["properties"][code_property]: tuple(_of_geometry(feature["geometry"]))
        for feature in features
    }


def _of_geometry(geometry: dict[str, Any]) -> Iterable[Ring]:
    coordinates = geometry["coordinates"]
    polygons = [coordinates] if geometry["type"] == "Polygon" else coordinates
    for polygon in polygons:
        for place, points in enumerate(polygon):
            ring = tuple((lon, mercator(lat)) for lon, lat, *_ in points)
            # One way round outside, the other inside: then every rule of filling leaves a
            # hole open.
            is_turned = (signed_area(ring) > 0) == (place == 0)
            yield ring if is_turned else ring[::-1]


def signed_area(ring: Ring) -> float:
    """Return a ring's area, above zero where it runs against the clock."""
    return sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairwise(ring)) / 2
