"""The committed boundary files: whole, valid, matched edge to edge, and within their budgets."""

import csv
import gzip
import itertools
import json
from functools import cache
from pathlib import Path

import numpy as np
import pytest
import shapely

from geodata.boundary import CREDIT_LINE, BoundaryAsset, read_boundaries
from geodata.errors import UnmatchedCodes
from geodata.pipeline.display import to_national_grid
from geodata.queries.map_frame import map_frame
from geodata.tables import Tables
from geodata.vocabulary import FootprintCode

ROOT = Path(__file__).parents[2]
GEO = ROOT / "assets" / "geo"
PROCESSED = ROOT / "geodata" / "processed"
ASSETS = {asset.layer: asset for asset in read_boundaries(PROCESSED / "boundaries.json")}
LAYERS = sorted(ASSETS)
COUNTS = {
    "footprints": 44,
    "ccgs": 207,
    "districts": 326,
    "councils": 152,
    "regions": 9,
    "nhs_regions": 4,
    "england": 1,
}
GZIP_BUDGET = {"footprints": 140_000, "districts": 300_000}
SMALLER_THAN = {
    "ccgs": "footprints",
    "districts": "councils",
    "councils": "regions",
    "footprints": "nhs_regions",
    "regions": "england",
    "nhs_regions": "england",
}
"""Each layer whose borders must contain those of another."""


@cache
def features(layer: str) -> dict[str, shapely.Geometry]:
    content = json.loads((GEO / ASSETS[layer].file_name).read_text(encoding="utf-8"))
    return {
        feature["properties"]["code"]: shapely.from_geojson(json.dumps(feature["geometry"]))
        for feature in content["features"]
    }


def geometries(layer: str) -> np.ndarray:
    return np.array(list(features(layer).values()), dtype=object)


def edges(layer: str) -> set[tuple[tuple[float, float], tuple[float, float]]]:
    """Every edge of every ring, each with its smaller end first."""
    found = set()
    for part in shapely.get_parts(geometries(layer)):
        for ring in shapely.get_rings(part):
            points = [tuple(point) for point in shapely.get_coordinates(ring)]
            found |= {(min(edge), max(edge)) for edge in itertools.pairwise(points)}
    return found


@cache
def footprint_rows() -> dict[str, dict[str, str]]:
    with (PROCESSED / "footprint_geometry.csv").open(encoding="utf-8", newline="") as file:
        return {row["footprint_code"]: row for row in csv.DictReader(file)}


def test_every_layer_is_there() -> None:
    assert {layer: asset.area_type.count for layer, asset in ASSETS.items()} == COUNTS


@pytest.mark.parametrize("layer", LAYERS)
def test_layer_has_each_code_once_in_order(layer: str) -> None:
    content = json.loads((GEO / ASSETS[layer].file_name).read_text(encoding="utf-8"))
    properties = [feature["properties"] for feature in content["features"]]
    codes = [entry["code"] for entry in properties]
    assert len(codes) == COUNTS[layer]
    assert codes == sorted(set(codes))
    assert all(set(entry) == {"code", "name"} and entry["name"] for entry in properties)


@pytest.mark.parametrize("layer", LAYERS)
def test_layer_is_a_valid_coverage_after_rounding(layer: str) -> None:
    read = geometries(layer)
    assert shapely.is_valid(read).all()
    assert not shapely.is_empty(read).any()
    assert shapely.coverage_is_valid(read)
    xy = shapely.get_coordinates(read)
    assert np.array_equal(xy, np.round(xy, 4))


@pytest.mark.parametrize("layer", LAYERS)
def test_outer_rings_are_clockwise_and_holes_are_not(layer: str) -> None:
    for part in shapely.get_parts(geometries(layer)):
        assert not part.exterior.is_ccw
        assert all(hole.is_ccw for hole in part.interiors)


@pytest.mark.parametrize(("smaller", "larger"), sorted(SMALLER_THAN.items()))
def test_borders_of_the_larger_areas_are_borders_of_the_smaller_vertex_by_vertex(
    smaller: str, larger: str
) -> None:
    assert edges(larger) <= edges(smaller)


@pytest.mark.parametrize("layer", LAYERS)
def test_areas_sum_to_england(layer: str) -> None:
    (england,) = shapely.area(to_national_grid(geometries("england")))
    total = shapely.area(to_national_grid(geometries(layer))).sum()
    assert total == pytest.approx(england, rel=1e-12)


@pytest.mark.parametrize(("layer", "budget"), sorted(GZIP_BUDGET.items()))
def test_file_is_within_its_budget(layer: str, budget: int) -> None:
    assert len(gzip.compress((GEO / ASSETS[layer].file_name).read_bytes(), 9)) <= budget


def test_footprint_areas_are_those_of_the_map_to_half_a_percent() -> None:
    shown = dict(
        zip(
            features("footprints"),
            shapely.area(to_national_grid(geometries("footprints"))) / 1e6,
            strict=True,
        )
    )
    assert shown.keys() == footprint_rows().keys()
    for code, row in footprint_rows().items():
        assert shown[code] == pytest.approx(float(row["area_km2"]), rel=0.005)


def test_england_is_as_large_as_it_is() -> None:
    """ONS gives 130,279 km² for England to mean high water; super generalised, 0.1 % apart."""
    total = sum(float(row["area_km2"]) for row in footprint_rows().values())
    assert total == pytest.approx(130_279, rel=0.005)


def test_label_points_lie_inside_their_footprints() -> None:
    for code, row in footprint_rows().items():
        point = shapely.Point(float(row["label_lon"]), float(row["label_lat"]))
        assert features("footprints")[code].contains(point), code


def test_neighbours_are_mutual_and_touch() -> None:
    neighbours = {code: set(row["neighbours"].split()) for code, row in footprint_rows().items()}
    for code, others in neighbours.items():
        assert others, f"{code} has none"
        for other in others:
            assert code in neighbours[other]
            assert features("footprints")[code].intersects(features("footprints")[other])
    assert neighbours["E54000036"] == {"E54000037"}, "Cornwall borders Devon only"


def test_frames_hold_their_areas() -> None:
    for asset in ASSETS.values():
        _assert_holds(asset, geometries(asset.layer))
        assert asset.credit == CREDIT_LINE
    (london,) = ASSETS["footprints"].insets
    assert london.title == "London"
    assert london.area_codes == tuple(f"E540000{number}" for number in range(27, 32))
    inside = np.array([features("footprints")[code] for code in london.area_codes])
    _assert_holds(london, inside)


def _assert_holds(frame: BoundaryAsset | object, areas: np.ndarray) -> None:
    left, bottom, right, top = shapely.total_bounds(areas)
    assert frame.lon_range[0] < left < right < frame.lon_range[1]
    assert frame.lat_range[0] < bottom < top < frame.lat_range[1]


def test_empty_topology_asks_plotly_for_nothing() -> None:
    for path in sorted((ROOT / "assets" / "topojson").glob("*.json")):
        content = json.loads(path.read_text(encoding="utf-8"))
        assert content["arcs"] == []
        assert {entry["geometries"] == [] for entry in content["objects"].values()} == {True}


def test_a_frame_holds_its_footprint_and_names_lie_in_what_they_name(tables: Tables) -> None:
    shapes = features("footprints")
    for code, shape in shapes.items():
        frame = map_frame(tables, code)
        (west, east), (south, north) = frame.lon_range, frame.lat_range
        box = shapely.box(west, south, east, north)
        assert shapely.contains_properly(box, shape)
        seen = {area.code: area.label for area in frame.areas}
        assert set(seen) == {other for other, area in shapes.items() if area.intersects(box)}
        assert seen[FootprintCode(code)]
        for other, label in seen.items():
            if label is not None:
                assert shapely.contains_xy(shapely.intersection(shapes[other], box), *label)


def test_there_is_no_frame_of_nowhere(tables: Tables) -> None:
    with pytest.raises(UnmatchedCodes, match="There is no footprint 'nowhere'"):
        map_frame(tables, "nowhere")
