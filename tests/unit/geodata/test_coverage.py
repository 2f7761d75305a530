"""Coverages: repaired, cleaned, simplified and dissolved without a border coming apart."""

import numpy as np
import pytest
import shapely
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from geodata.errors import BoundaryFault
from geodata.pipeline import coverage, display
from geodata.pipeline.displayable import LARGEST_AREA_CHANGE, made_displayable
from tests.support.boundary_samples import BOTTOM, LEFT, SIDE, square


def areas(*geometries: shapely.Geometry) -> coverage.Geometries:
    made = np.empty(len(geometries), dtype=object)
    made[:] = geometries
    return made


def wavy_neighbours() -> coverage.Geometries:
    """Two areas that share a border of many small waves."""
    steps = np.linspace(0, SIDE, 201)
    border = [(LEFT + SIDE + 60 * np.sin(step / 150), BOTTOM + step) for step in steps]
    left = shapely.Polygon([*border, (LEFT, BOTTOM + SIDE), (LEFT, BOTTOM)])
    right = shapely.Polygon([*border, (LEFT + 2 * SIDE, BOTTOM + SIDE), (LEFT + 2 * SIDE, BOTTOM)])
    return areas(left, right)


def test_repair_mends_only_what_is_invalid_and_keeps_only_areas() -> None:
    bow = shapely.Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])
    spiked = shapely.Polygon([(0, 0), (0, 1), (1, 1), (1, 5), (1, 1), (1, 0)])
    whole = square(0, 0)
    mended, invalid = coverage.repair(areas(whole, bow, spiked))
    assert invalid.tolist() == [1, 2]
    assert mended[0] is whole
    assert shapely.is_valid(mended).all()
    assert [geometry.geom_type for geometry in mended[1:]] == ["MultiPolygon", "Polygon"]
    assert shapely.area(mended[2]) == 1


NESTED = shapely.MultiPolygon(
    [square(0, 0), shapely.box(LEFT + 1000, BOTTOM + 1000, LEFT + 2000, BOTTOM + 2000)]
)
"""A part drawn inside another: land of its own twice over, or another's enclave."""


def test_part_inside_another_is_a_hole_where_another_area_lies() -> None:
    enclave = NESTED.geoms[1]
    mended, invalid = coverage.repair(areas(NESTED, enclave))
    assert invalid.tolist() == [0]
    assert shapely.area(mended[0]) == SIDE**2 - enclave.area
    assert shapely.coverage_is_valid(mended)


def test_part_inside_another_is_its_own_where_no_other_lies() -> None:
    mended, _ = coverage.repair(areas(NESTED, square(1, 0)))
    assert shapely.area(mended[0]) == SIDE**2
    assert shapely.coverage_is_valid(mended)


def test_unmatched_edges_are_measured_and_cleaned_away() -> None:
    lapping = areas(
        square(0, 0), shapely.box(LEFT + SIDE - 5, BOTTOM, LEFT + 2 * SIDE, BOTTOM + SIDE)
    )
    assert coverage.unmatched_edges_m(areas(square(0, 0), square(1, 0))) == 0
    assert coverage.unmatched_edges_m(lapping) > 2 * SIDE - 1
    cleaned = coverage.clean(lapping)
    assert coverage.unmatched_edges_m(cleaned) == 0
    assert shapely.area(cleaned).sum() == pytest.approx(2 * SIDE**2)


def test_simplified_border_stays_one_border() -> None:
    before = wavy_neighbours()
    after = coverage.simplify(before, 120)
    assert shapely.get_num_coordinates(after).sum() < shapely.get_num_coordinates(before).sum() / 4
    assert shapely.coverage_is_valid(after)


def test_dissolve_merges_by_key_and_sorts_by_it() -> None:
    pieces = areas(square(1, 0), square(0, 1), square(0, 0))
    keys, merged = coverage.dissolve(pieces, np.array(["b", "a", "a"], dtype=object))
    assert keys == ["a", "b"]
    assert shapely.area(merged).tolist() == [2 * SIDE**2, SIDE**2]
    assert shapely.get_parts(merged[0]).size == 1, "the edge between the pieces is gone"


def test_worst_area_change_names_the_area() -> None:
    before = areas(square(0, 0), square(1, 0))
    after = areas(square(0, 0), square(1, 0, side=0.9 * SIDE))
    position, change = coverage.worst_area_change(before, after)
    assert position == 1
    assert change == pytest.approx(0.19)


def test_display_grid_keeps_a_coverage_valid_where_plain_rounding_breaks_it() -> None:
    thin = shapely.Polygon(
        [(0.0, 0.0), (0.01, 0.0), (0.01, 0.00006), (0.005, 0.00004), (0.01, 0.01), (0.0, 0.01)]
    )
    beside = shapely.Polygon(
        [(0.01, 0.0), (0.02, 0.0), (0.02, 0.01), (0.01, 0.01), (0.01, 0.00006)]
    )
    pair = shapely.coverage_clean(areas(thin, shapely.difference(beside, thin)))
    rounded = display.on_display_grid(pair)
    assert shapely.is_valid(rounded).all()
    assert shapely.coverage_is_valid(rounded)
    xy = shapely.get_coordinates(rounded)
    assert np.array_equal(xy, np.round(xy, display.DECIMALS))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.floats(0.001, 0.999), st.floats(0.001, 0.999)),
        min_size=3,
        max_size=25,
        unique=True,
    ),
    st.sampled_from([2, 3, 4]),
)
def test_any_coverage_survives_the_display_grid(
    points: list[tuple[float, float]], decimals: int
) -> None:
    cells = shapely.get_parts(
        shapely.voronoi_polygons(shapely.MultiPoint(points), extend_to=shapely.box(0, 0, 1, 1))
    )
    cells = shapely.coverage_clean(shapely.intersection(cells, shapely.box(0, 0, 1, 1)))
    cells = cells[shapely.area(cells) > 0.002]
    assume(shapely.coverage_is_valid(cells))
    rounded = display.on_display_grid(cells, decimals)
    assert shapely.is_valid(rounded).all()
    assert shapely.coverage_is_valid(rounded)
    spread = abs(shapely.area(rounded).sum() - shapely.area(cells).sum())
    assert spread <= 10.0**-decimals * shapely.length(cells).sum()


def test_rings_turn_clockwise_and_holes_the_other_way() -> None:
    ring = square(0, 0).difference(shapely.box(LEFT + 10, BOTTOM + 10, LEFT + 20, BOTTOM + 20))
    (turned,) = display.clockwise(areas(shapely.orient_polygons(ring, exterior_cw=False)))
    assert not turned.exterior.is_ccw
    assert turned.interiors[0].is_ccw


def test_projecting_there_and_back_returns_to_the_millimetre() -> None:
    there = display.to_wgs84(areas(square(0, 0)))
    assert shapely.total_bounds(there) == pytest.approx([-2.0, 52.598, -1.852, 52.688], abs=0.01)
    back = display.to_national_grid(there)
    assert (
        np.abs(shapely.get_coordinates(back) - shapely.get_coordinates(square(0, 0))).max() < 0.001
    )


def test_displayable_uses_the_tolerance_asked_for_if_areas_allow() -> None:
    made = made_displayable(wavy_neighbours(), 120)
    assert (made.tolerance_m, made.decimals) == (120, display.DECIMALS)
    assert made.worst_change <= LARGEST_AREA_CHANGE
    assert shapely.coverage_is_valid(made.geometry)


def test_displayable_lowers_the_tolerance_for_small_areas() -> None:
    def disc(column: float) -> shapely.Geometry:
        return shapely.Point(LEFT + column * 1000, BOTTOM).buffer(150, quad_segs=32)

    made = made_displayable(areas(disc(0), disc(1)), 120)
    assert made.tolerance_m < 120
    assert made.worst_change <= LARGEST_AREA_CHANGE


def test_areas_too_small_to_display_are_refused() -> None:
    tiny = shapely.box(LEFT, BOTTOM, LEFT + 0.05, BOTTOM + 0.05)
    with pytest.raises(BoundaryFault, match="too small to be displayed"):
        made_displayable(areas(tiny), 120)
