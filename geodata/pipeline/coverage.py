"""Polygons that tile without gap or overlap: repaired, cleaned, simplified, dissolved.

Every function takes and returns an array of shapely polygons in British National
Grid, so lengths are metres and areas square metres.
"""

from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
import shapely

Geometries: TypeAlias = npt.NDArray[Any]
"""An array of shapely polygons and multipolygons (numpy knows them only as objects)."""


def repair(geometries: Geometries) -> tuple[Geometries, npt.NDArray[np.int_]]:
    """Make every polygon valid; return them with the positions of those that were not.

    Ground that an invalid polygon encloses twice (a part drawn inside another) is a hole
    if another polygon lies there, and the polygon's own if none does. What is left of it
    besides areas (a spike's line, a touching point) is dropped.
    """
    invalid = np.flatnonzero(~shapely.is_valid(geometries))
    repaired = geometries.copy()
    tree = shapely.STRtree(geometries)
    for position in invalid:
        without = _only_polygons(shapely.make_valid(geometries[position]))
        filled = _only_polygons(
            shapely.make_valid(geometries[position], method="structure", keep_collapsed=False)
        )
        twice = shapely.difference(filled, without)
        near = [other for other in tree.query(twice) if other != position]
        others = shapely.union_all(shapely.make_valid(geometries[near]))
        is_own = shapely.intersection(twice, others).area < twice.area / 2
        repaired[position] = shapely.union(without, twice) if is_own else without
    return repaired, invalid


def unmatched_edges_m(geometries: Geometries) -> float:
    """Length of the edges that do not coincide with the neighbour's, in metres."""
    edges = shapely.coverage_invalid_edges(geometries)
    return float(shapely.length(edges).sum())


def clean(geometries: Geometries, *, gap_width: float = 0.0) -> Geometries:
    """Match every shared edge; give each overlap, and each gap below ``gap_width``, to one side."""
    cleaned = shapely.coverage_clean(geometries, gap_width=gap_width)
    return np.asarray(cleaned, dtype=object)


def simplify(geometries: Geometries, tolerance: float) -> Geometries:
    """Take vertices away from the shared borders, each border once for both its sides."""
    return np.asarray(shapely.coverage_simplify(geometries, tolerance), dtype=object)


def dissolve(geometries: Geometries, keys: npt.NDArray[Any]) -> tuple[list[str], Geometries]:
    """Merge the polygons that share a key; return the sorted keys and a polygon for each.

    Needs a valid coverage: only edges that coincide exactly disappear, and no
    vertex moves, so layers dissolved from the same pieces share their borders.
    """
    unique, group = np.unique(keys.astype(str), return_inverse=True)
    merged = np.empty(len(unique), dtype=object)
    for position in range(len(unique)):
        merged[position] = shapely.coverage_union_all(geometries[group == position])
    return [str(key) for key in unique], merged


def worst_area_change(before: Geometries, after: Geometries) -> tuple[int, float]:
    """Position of the polygon whose area changed most, and by what share of itself."""
    change = np.abs(shapely.area(after) / shapely.area(before) - 1)
    position = int(np.argmax(change))
    return position, float(change[position])


def _only_polygons(geometry: shapely.Geometry) -> shapely.Geometry:
    parts = shapely.get_parts(geometry)
    areas = [part for part in parts if part.geom_type in {"Polygon", "MultiPolygon"}]
    return shapely.union_all(areas)
