"""The two figures of a profile, from values that can be worked out by hand."""

import pytest

from dashboard.figures.profile_map import broken, profile_map
from dashboard.figures.strip_chart import placed, strip_chart
from dashboard.theme import ACCENT, NO_DATA, Side, sequential
from geodata.queries import footprints
from geodata.queries.map_frame import MapFrame, SeenArea
from geodata.queries.standing import Standing, standings
from geodata.vocabulary import FootprintCode
from tests.support.frames import tiny_england

NORTH_WEST, NORTH_EAST, SOUTH_WEST, SOUTH_EAST = (
    FootprintCode(f"E5400090{number}") for number in (1, 2, 3, 4)
)


def of(code: FootprintCode) -> tuple[Standing, ...]:
    return standings(tiny_england(), code)


def test_a_strip_runs_from_the_lowest_to_the_highest_of_all() -> None:
    (strip,), headings, height = placed(of(NORTH_WEST))  # the rating is a category
    assert strip.points == (0.0, 1.0, 1.0, None)
    assert (strip.england, strip.region) == (0.75, 0.65)
    assert headings == [(0.75, "<b>Money</b>")]
    assert (strip.y, height) == (2.0, 2.5)


def test_others_own_region_and_england_are_told_apart() -> None:
    figure = strip_chart(of(NORTH_WEST), footprints(tiny_england()))
    traces = {trace.name: trace for trace in figure.data}
    assert list(traces["others"].customdata) == [NORTH_EAST, SOUTH_WEST]
    assert list(traces["others"].text) == ["N East: £20", "S West: £20"]
    assert list(traces["own"].x) == [0.0]
    assert traces["own"].marker.color == ACCENT
    assert traces["own"].text[0] == (
        "Spending per resident: £10  3rd<br>England (3 of 4): £18<br>North: £17"
    )
    assert list(traces["england"].x)[:2] == [0.75, 0.75]
    assert list(traces["region"].x)[:2] == [0.65, 0.65]
    assert list(traces["values"].text) == ["£10  3rd"]


def test_shared_ranks_doubt_and_absence_are_said() -> None:
    figure = strip_chart(of(SOUTH_WEST), footprints(tiny_england()))
    assert next(iter(figure.select_traces({"name": "values"}))).text[0] == "£20 ?  =1st"
    missing = strip_chart(of(SOUTH_EAST), footprints(tiny_england()))
    traces = {trace.name: trace for trace in missing.data}
    assert list(traces["values"].text) == ["No data"]
    assert len(traces["own"].x) == 0
    assert len(traces["others"].x) == 3


def test_the_map_fills_one_area_and_names_its_neighbours_only() -> None:
    areas = {area.code: area for area in footprints(tiny_england())}
    frame = MapFrame(
        (-3.0, 0.0),
        (51.0, 55.0),
        (
            SeenArea(NORTH_WEST, (-2.0, 54.0)),
            SeenArea(NORTH_EAST, (-0.2, 54.0)),
            SeenArea(SOUTH_WEST, None),
            SeenArea(SOUTH_EAST, (-1.0, 52.0)),
        ),
    )
    figure = profile_map(
        areas[NORTH_WEST], frame, areas, [("E07000001", "Hill")],
        areas_url="/areas.geojson", councils_url="/councils.geojson",
    )  # fmt: skip
    shapes, councils, names = figure.data
    assert list(shapes.z) == [1, 0, 0, 0]
    assert [colour for _, colour in shapes.colorscale] == [NO_DATA, sequential(Side.LEFT, 5)[1]]
    # No code comes first, or a click would keep the area instead of opening its profile.
    assert [list(pair) for pair in shapes.customdata][1] == ["", NORTH_EAST]
    assert list(shapes.locations)[1] == "North East"
    assert (shapes.geojson, councils.geojson) == ("/areas.geojson", "/councils.geojson")
    assert list(councils.text) == ["Hill"]
    assert list(names.text) == ["N East"]  # S West is too small here, S East no neighbour
    assert list(names.textposition) == ["middle left"]  # near the eastern edge
    assert list(figure.layout.geo.lonaxis.range) == [-3.0, 0.0]


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Devon", "Devon"),
        ("Herefordshire & Worcs", "Herefordshire &<br>Worcs"),
        ("Northumberland, T&W, N Durham", "Northumberland,<br>T&W, N Durham"),
    ],
)
def test_a_name_is_broken_where_it_is_too_long_for_a_map(name: str, lines: str) -> None:
    assert broken(name) == lines
