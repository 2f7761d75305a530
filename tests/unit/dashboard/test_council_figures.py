"""The maps of councils, the chart of the inset, and their words."""

from dataclasses import replace

import plotly.graph_objects as go
import pytest

from dashboard.descriptions import (
    borough_noun,
    describe_council_map,
    describe_inside_outside,
    describe_london_map,
    describe_memberships,
    describe_size,
    inset_lines,
)
from dashboard.figures.council_map import CouncilLayer, council_label, council_map
from dashboard.figures.inside_outside import inside_outside, outside_values
from dashboard.figures.london_map import london_map, room_for_names
from dashboard.theme import ACCENT, TERRITORIES
from geodata.boundary import AreaType, BoundaryAsset, Inset
from geodata.queries import Footprint
from geodata.queries.councils import Council, councils
from geodata.queries.footprint_colouring import footprint_colouring
from geodata.queries.london import InsetMeasure, London, inset_measure, london
from geodata.tables import Tables
from tests.support.frames import RATING, SPENDING, tiny_england

Areas = tuple[Footprint, ...]
NORTH = ("E54000901", "E54000902")


@pytest.fixture(scope="module")
def northern(boundary: BoundaryAsset) -> Tables:
    """The tiny country with an inset of its two northern footprints."""
    inset = Inset("north", "The North", (-3.0, 0.0), (53.0, 55.0), NORTH)
    return replace(tiny_england(), boundaries=(replace(boundary, insets=(inset,)),))


@pytest.fixture(scope="module")
def place(northern: Tables) -> London:
    return london(northern)


@pytest.fixture(scope="module")
def spending_north(northern: Tables) -> InsetMeasure:
    return inset_measure(northern, SPENDING.key)


def drawn(tiny: Tables, areas: Areas, boundary: BoundaryAsset) -> go.Figure:
    return council_map(
        areas,
        footprint_colouring(tiny),
        CouncilLayer("/councils.json", councils(tiny)),
        boundary,
        geojson_url="/footprints.json",
    )


def test_footprints_lie_below_the_councils_in_both_frames(
    tiny: Tables, areas: Areas, boundary: BoundaryAsset
) -> None:
    figure = drawn(tiny, areas, boundary)
    assert [(trace.name, trace.geo) for trace in figure.data] == [
        ("footprints", "geo"), ("councils", "geo"), ("footprints", "geo2"), ("councils", "geo2"),
    ]  # fmt: skip
    assert [trace.geojson for trace in figure.data[:2]] == ["/footprints.json", "/councils.json"]
    assert list(figure.data[2].locations) == ["E54000904"]
    assert list(figure.data[3].locations) == ["E09000001"]
    assert figure.layout.geo.projection.type == "mercator"
    assert tuple(figure.layout.geo.lonaxis.range) == boundary.lon_range


def test_the_colours_are_those_of_the_colouring(
    tiny: Tables, areas: Areas, boundary: BoundaryAsset
) -> None:
    trace = drawn(tiny, areas, boundary).data[0]
    assert list(trace.z) == [0, 1, 1, 0]
    assert (trace.zmin, trace.zmax) == (-0.5, len(TERRITORIES) - 0.5)


def test_split_councils_are_drawn_last_with_a_border_of_their_own(
    tiny: Tables, areas: Areas, boundary: BoundaryAsset
) -> None:
    trace = drawn(tiny, areas, boundary).data[1]
    assert trace.locations[-1] == "E10000001"
    assert [data[1] for data in trace.customdata] == [0, 0, 0, 1]
    assert {data[0] for data in trace.customdata} == {""}  # a click keeps no footprint
    assert trace.marker.line.color[-1] == ACCENT
    assert trace.marker.line.width[-1] > max(trace.marker.line.width[:-1])


def test_a_label_names_the_footprints_and_shares_only_where_there_are_several(
    tiny: Tables, areas: Areas
) -> None:
    names = {area.code: area.short_name for area in areas}
    marsh, *_, county = councils(tiny)
    assert council_label(marsh, names) == "<b>Marsh</b><br>S West"
    assert council_label(county, names) == "<b>Northshire</b><br>N & W 59.5% and N East 40.0%"


def test_the_words_of_the_map_count_split_councils(tiny: Tables, nouns: AreaType) -> None:
    words = describe_council_map(councils(tiny), AreaType("council", "councils", 4), nouns)
    assert words.startswith("4 councils of 4 footprints. ")
    assert "1 councils have residents in several footprints" in words


def test_the_words_of_a_council_say_what_does_not_count(tiny: Tables, areas: Areas) -> None:
    marsh, *_, county = councils(tiny)
    assert describe_memberships(marsh, areas, "footprint") == (
        "All residents of Marsh live in South West Côte."
    )
    assert describe_memberships(county, areas, "footprint") == (
        "Northshire’s residents live in 2 footprints: North and West (59.5%) and North East "
        "(40.0%). Fewer than 1% live in South West Côte, which counts as none."
    )


def test_a_click_on_a_borough_keeps_its_footprint(place: London) -> None:
    figure = london_map(place, CouncilLayer("/c.json", place.boroughs), geojson_url="/f.json")
    footprints, boroughs, names = figure.data
    assert list(footprints.locations) == list(NORTH)
    assert list(footprints.z) == [0, 1]
    assert list(boroughs.customdata) == ["E54000901"]
    assert list(names.text) == ["Northshire"]


def test_a_name_without_room_is_left_out(place: London, tiny: Tables) -> None:
    county = place.boroughs[0]
    shed = replace(county, code="E09000009", name="Shed", area_km2=1.0)  # type: ignore[arg-type]
    found = room_for_names((shed, county), place.inset)
    assert [(council.name, lines) for council, lines in found] == [("Northshire", ["Northshire"])]
    far: Council = replace(shed, label_lon=-2.9)
    assert len(room_for_names((far, county), place.inset)) == 2


def test_lines_run_from_the_highest_and_end_with_sums(
    spending_north: InsetMeasure, place: London
) -> None:
    lines = inset_lines(spending_north, place)
    assert [(line.label, line.value, line.words) for line in lines] == [
        ("N East", 20.0, "£20"),
        ("N & W", 10.0, "£10"),
        ("The North together", 16.5, "£17"),
        ("Rest of England", 20.0, "£20"),
        ("England (3 of 4)", 17.5, "£18"),
    ]
    assert [line.code for line in lines] == ["E54000902", "E54000901", "", "", ""]


def test_the_chart_holds_the_lines_and_the_others(
    spending_north: InsetMeasure, place: London
) -> None:
    figure = inside_outside(spending_north, place, inset_lines(spending_north, place))
    traces = {trace.name: trace for trace in figure.data}
    assert list(traces["footprints"].x) == [20, 10]
    assert list(traces["footprints"].customdata) == ["E54000902", "E54000901"]
    assert list(traces["together"].x) == [16.5, 20, 17.5]
    assert list(traces["outside"].x) == outside_values(spending_north, place) == [20.0]
    assert list(figure.layout.yaxis.ticktext)[-1] == "Each of 1 outside"


def test_the_words_of_the_chart_keep_to_its_values(
    spending_north: InsetMeasure, place: London, nouns: AreaType
) -> None:
    assert describe_inside_outside(spending_north, place, nouns) == (
        "Highest N East (£20), lowest N & W (£10). The North together: £17; the rest of "
        "England: £20. Single footprints outside run from £20 to £20."
    )


def test_what_is_missing_is_said_and_not_drawn_as_a_value(
    boundary: BoundaryAsset, nouns: AreaType
) -> None:
    inset = Inset("south", "The South", (-3.0, 0.0), (51.0, 53.0), ("E54000903", "E54000904"))
    tables = replace(tiny_england(), boundaries=(replace(boundary, insets=(inset,)),))
    place, measured = london(tables), inset_measure(tables, SPENDING.key)
    lines = inset_lines(measured, place)
    assert [(line.label, line.words) for line in lines[:2]] == [
        ("S West", "£20 ?"),
        ("S East", "Not found in any source"),
    ]
    traces = {trace.name: trace for trace in inside_outside(measured, place, lines).data}
    assert list(traces["footprints"].x) == [20]
    assert list(traces["missing"].text) == ["Not found in any source"]
    words = describe_inside_outside(measured, place, nouns)
    assert "S West’s figure is doubtful: Two figures." in words
    assert words.endswith("No figure for S East: not found in any source.")


def test_categories_are_said_and_counted(northern: Tables, place: London, nouns: AreaType) -> None:
    measured = inset_measure(northern, RATING.key)
    words = describe_inside_outside(measured, place, nouns)
    assert words == "N & W: Good ?. N East: Good. Footprints outside: Bad 1. N & W’s figure is " \
        "doubtful: Inferred."  # fmt: skip
    figure = inside_outside(measured, place, inset_lines(measured, place))
    traces = {trace.name: trace for trace in figure.data}
    assert list(traces["outside"].x) == []
    assert figure.layout.xaxis.showticklabels is False


def test_the_words_of_the_inset_say_who_is_named(place: London, nouns: AreaType) -> None:
    words = describe_london_map(place, nouns)
    assert words == (
        "1 councils in 2 footprints; 1 lie in several footprints: N & W 1 and N East 0. All but "
        "Northshire are named partners there (April 2019)."
    )
    assert borough_noun(place) == "councils"


def test_size_is_told_against_the_rest(
    spending_north: InsetMeasure, place: London, nouns: AreaType
) -> None:
    assert describe_size((spending_north,), place, nouns) == (
        "Spending per resident: £17 in The North together, £20 in the rest of England."
    )
