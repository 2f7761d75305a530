"""Frames and labels of a few areas that can be worked out by hand, in degrees near the equator."""

import numpy as np
import pytest
import shapely

from geodata.pipeline.footprint_views import MARGIN, footprint_views, square_frame


def test_a_frame_is_square_on_the_map_with_room_on_each_side() -> None:
    # Near the equator a degree of latitude is as high as one of longitude is wide.
    west, east, south, north = square_frame(0.0, -0.05, 0.4, 0.05)
    assert (west, east) == pytest.approx((-0.4 * MARGIN, 0.4 + 0.4 * MARGIN), abs=1e-4)
    assert (south, north) == pytest.approx((-0.2 - 0.4 * MARGIN, 0.2 + 0.4 * MARGIN), abs=1e-4)


def test_a_frame_in_the_north_spans_fewer_degrees_of_latitude() -> None:
    west, east, south, north = square_frame(-1.0, 53.0, 1.0, 53.1)
    assert (north - south) / (east - west) == pytest.approx(0.6, abs=0.01)  # cos 53°


def test_what_is_seen_is_named_inside_its_seen_part_if_that_is_large_enough() -> None:
    here = shapely.box(0, 0, 1, 1)
    beside = shapely.box(1, 0, 9, 1)
    corner = shapely.box(-0.15, 1.1, 0, 9)  # a sliver of it is seen
    beyond = shapely.box(20, 20, 21, 21)
    areas = np.array([here, beside, corner, beyond], dtype=object)
    frames, seen = footprint_views(["a", "b", "c", "d"], areas)
    assert frames["footprint_code"].tolist() == ["a", "b", "c", "d"]
    of_first = seen[seen["footprint_code"] == "a"].set_index("seen_code")
    assert of_first.index.tolist() == ["a", "b", "c"]
    assert of_first.loc["a", "label_lon"] == pytest.approx(0.5, abs=0.01)
    assert of_first.loc["b", "label_lon"] == pytest.approx(1.07, abs=0.01)
    assert of_first.loc["c", "label_lon"] == ""
