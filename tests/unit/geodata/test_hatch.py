"""Hatch lines: inside their area, enough of them, on one ruling of the country."""

import itertools

import numpy as np
import pytest
import shapely

from geodata.pipeline.display import to_national_grid
from geodata.pipeline.hatch import FEWEST_LINES, SPACING_M, hatch_lines
from tests.support.boundary_samples import LEFT, SIDE, square
from tests.unit.geodata.test_coverage import areas


def lines_of(points: list[list[float] | None]) -> list[shapely.LineString]:
    groups = itertools.groupby(points, key=lambda point: point is None)
    lines = [shapely.LineString(list(group)) for is_gap, group in groups if not is_gap]
    return list(to_national_grid(areas(*lines)))


def rulings(lines: list[shapely.LineString]) -> np.ndarray:
    """How far each line is from the ruling through zero, in metres across the lines."""
    return np.array([(y - x) / np.sqrt(2) for x, y in (line.centroid.coords[0] for line in lines)])


def test_large_area_has_lines_at_the_fixed_spacing_inside_it() -> None:
    area = square(0, 0, side=4 * SIDE)
    hatch = hatch_lines(["a"], areas(area))["a"]
    assert hatch[-1] is None
    lines = lines_of(hatch)
    assert len(lines) == pytest.approx(4 * SIDE * np.sqrt(2) / SPACING_M, abs=1)
    assert all(area.buffer(20).contains(line) for line in lines)
    steps = np.diff(np.sort(rulings(lines)))
    assert steps == pytest.approx(np.full(len(steps), SPACING_M), abs=20)


def test_small_area_has_finer_lines_of_the_same_ruling() -> None:
    lines = lines_of(hatch_lines(["a"], areas(square(0, 0, side=0.3 * SIDE)))["a"])
    assert len(lines) >= FEWEST_LINES
    halves = rulings(lines) / (SPACING_M / 8)
    assert halves == pytest.approx(np.round(halves), abs=0.03)


def test_line_is_broken_where_the_area_is() -> None:
    parts = shapely.union(square(0, 0), shapely.transform(square(0, 0), lambda xy: xy + 2 * SIDE))
    lines = lines_of(hatch_lines(["a"], areas(parts))["a"])
    middle = LEFT + 1.5 * SIDE
    assert not [line for line in lines if line.bounds[0] < middle < line.bounds[2]]
    assert {line.bounds[0] > middle for line in lines} == {True, False}


def test_every_point_has_few_decimals() -> None:
    for point in hatch_lines(["a"], areas(square(0, 0)))["a"]:
        assert point is None or point == [round(value, 4) for value in point]
