"""From the national grid to what a browser draws: degrees, few decimals, clockwise rings.

Rounding vertex by vertex would break polygons (at four decimals it makes three of
the 401 pieces invalid). So the whole linework is laid on the grid of display
precision at once, with a vertex wherever two lines then meet, and the polygons
are rebuilt from it: valid and edge-matched by construction.
"""

from functools import cache
from typing import Final

import numpy as np
import numpy.typing as npt
import shapely
from pyproj import Transformer

from geodata.crs import BRITISH_NATIONAL_GRID, WGS84
from geodata.pipeline.coverage import Geometries

DECIMALS: Final = 4
"""Of a degree: 11 m north to south, about 7 m west to east. Below the tolerance of simplifying."""


def to_wgs84(geometries: Geometries, crs: str = BRITISH_NATIONAL_GRID) -> Geometries:
    """Project to longitude and latitude."""
    return _project(geometries, crs, WGS84)


def to_national_grid(geometries: Geometries, crs: str = WGS84) -> Geometries:
    """Project to British National Grid, to measure what is displayed."""
    return _project(geometries, crs, BRITISH_NATIONAL_GRID)


def on_display_grid(coverage: Geometries, decimals: int = DECIMALS) -> Geometries:
    """Lay a coverage in degrees on the grid of display precision, keeping it a coverage.

    Each face of the rounded linework goes to the polygon that covers most of it.
    A polygon narrower than the grid may vanish: the caller must look for empty ones.
    """
    linework = shapely.union_all(shapely.boundary(coverage), grid_size=10.0**-decimals)
    faces = shapely.get_parts(shapely.polygonize([linework]))
    owner = _owners(faces, coverage)
    rounded = np.empty(len(coverage), dtype=object)
    for position in range(len(coverage)):
        rounded[position] = shapely.coverage_union_all(faces[owner == position])
    return np.asarray(shapely.transform(rounded, lambda xy: np.round(xy, decimals)))


def clockwise(geometries: Geometries) -> Geometries:
    """Turn outer rings clockwise: Plotly fills the whole map with the standard's direction."""
    return np.asarray(shapely.orient_polygons(geometries, exterior_cw=True))


def _owners(faces: Geometries, coverage: Geometries) -> npt.NDArray[np.int_]:
    """Position of the polygon that covers at least half of each face, or -1 where none does."""
    tree = shapely.STRtree(coverage)
    owner = np.full(len(faces), -1)
    # The polygon at a point of the face is nearly always the one; only the rest try them all.
    for sought in (shapely.point_on_surface, lambda geometries: geometries):
        unowned = np.flatnonzero(owner < 0)
        face, polygon = tree.query(sought(faces[unowned]), predicate="intersects")
        face = unowned[face]
        covered = shapely.area(shapely.intersection(faces[face], coverage[polygon]))
        is_most = covered >= shapely.area(faces[face]) / 2
        owner[face[is_most]] = polygon[is_most]
    return owner


@cache
def _transformer(source: str, target: str) -> Transformer:
    """Made once for each pair: it takes longer to make than to use."""
    return Transformer.from_crs(source, target, always_xy=True)


def _project(geometries: Geometries, source: str, target: str) -> Geometries:
    transformer = _transformer(source, target)

    def project(xy: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        return np.column_stack(transformer.transform(xy[:, 0], xy[:, 1]))

    return np.asarray(shapely.transform(geometries, project), dtype=object)
