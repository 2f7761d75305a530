"""Area, label point and neighbours of a few areas that can be worked out by hand."""

import shapely

from geodata.pipeline.display import to_national_grid
from geodata.pipeline.footprint_geometry import footprint_geometry
from tests.support.boundary_samples import LEFT, SIDE, square
from tests.unit.geodata.test_coverage import areas

CODES = ["a", "b", "c", "d"]
BLOCK = areas(square(0, 0), square(1, 0), square(0, 1), square(1, 1))


def test_area_is_measured_in_square_kilometres() -> None:
    assert footprint_geometry(CODES, BLOCK)["area_km2"].tolist() == [100.0] * 4


def test_neighbours_share_a_border_not_a_corner() -> None:
    table = footprint_geometry(CODES, BLOCK).set_index("footprint_code")
    assert table["neighbours"].to_dict() == {"a": "b c", "b": "a d", "c": "a d", "d": "b c"}


def test_area_alone_has_no_neighbours() -> None:
    table = footprint_geometry(["a", "b"], areas(square(0, 0), square(5, 5)))
    assert table["neighbours"].tolist() == ["", ""]


def test_label_lies_well_inside_the_largest_part() -> None:
    mainland = shapely.union(square(0, 0, side=3 * SIDE), square(3, 0, side=SIDE))
    island = shapely.transform(square(8, 8), lambda xy: xy)
    table = footprint_geometry(["a"], areas(shapely.union(mainland, island)))
    lon, lat = table.loc[0, ["label_lon", "label_lat"]]
    (point,) = to_national_grid(areas(shapely.Point(lon, lat)))
    assert point.x < LEFT + 3 * SIDE
    assert mainland.contains(point.buffer(1.3 * SIDE))
