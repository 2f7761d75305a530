"""Figures: pure functions whose traces hold what the tables say."""

from copy import deepcopy
from dataclasses import replace

import plotly.graph_objects as go
import pytest

from dashboard.figures.choropleth import (
    NO_CLASS,
    Overlay,
    class_colours,
    footprint_map,
    stepped_scale,
)
from dashboard.figures.frame import round_ticks, tick_format
from dashboard.figures.ranked_bar import ranked_bar, ranked_rows
from dashboard.figures.scatter import can_be_compared, scatter
from dashboard.readings import class_labels, is_mostly_missing
from dashboard.selection import View
from dashboard.theme import NO_DATA, Side
from geodata.boundary import BoundaryAsset
from geodata.queries import ClassifiedMeasure, Footprint, classified_measure, footprints
from geodata.tables import load_tables
from geodata.vocabulary import Unit

Areas = tuple[Footprint, ...]


def draw(measure: ClassifiedMeasure, areas: Areas, boundary: BoundaryAsset) -> go.Figure:
    return footprint_map(measure, areas, boundary, geojson_url="/geo.json", side=Side.LEFT)


def test_the_map_holds_one_class_number_an_area(
    spending: ClassifiedMeasure, areas: Areas, boundary: BoundaryAsset
) -> None:
    trace = draw(spending, areas, boundary).data[0]
    assert list(trace.locations) == ["E54000901", "E54000902", "E54000903", "E54000904"]
    assert list(trace.z) == [0, 1, 1, NO_CLASS]
    assert trace.geojson == "/geo.json"
    assert (trace.zmin, trace.zmax) == (-1.5, 1.5)


def test_every_class_number_falls_inside_its_own_step(
    spending: ClassifiedMeasure, areas: Areas, boundary: BoundaryAsset
) -> None:
    trace = draw(spending, areas, boundary).data[0]
    colours = (NO_DATA, *class_colours(spending, Side.LEFT))
    for number, colour in zip(range(NO_CLASS, 2), colours, strict=True):
        share = (number - trace.zmin) / (trace.zmax - trace.zmin)
        below = [step for edge, step in trace.colorscale if edge <= share]
        assert below[-1] == colour


def test_the_inset_draws_its_own_areas_only(
    spending: ClassifiedMeasure, areas: Areas, boundary: BoundaryAsset
) -> None:
    inset = draw(spending, areas, boundary).data[1]
    assert list(inset.locations) == ["E54000904"]
    assert list(inset.z) == [NO_CLASS]
    assert inset.geo == "geo2"


def test_drawing_twice_gives_the_same_and_touches_nothing(
    spending: ClassifiedMeasure, areas: Areas, boundary: BoundaryAsset
) -> None:
    before = deepcopy(spending)
    assert draw(spending, areas, boundary) == draw(spending, areas, boundary)
    assert spending == before


def test_a_view_sets_zoom_and_centre(
    spending: ClassifiedMeasure, areas: Areas, boundary: BoundaryAsset
) -> None:
    figure = footprint_map(
        spending, areas, boundary, geojson_url="/g", side=Side.LEFT, view=View(2.5, -1.5, 53.0)
    )
    assert figure.layout.geo.projection.scale == 2.5
    assert figure.layout.geo.projection.rotation.lon == -1.5
    assert (figure.layout.geo.center.lon, figure.layout.geo.center.lat) == (-1.5, 53.0)


def test_the_overlay_is_hidden_until_asked_for(
    spending: ClassifiedMeasure, areas: Areas, boundary: BoundaryAsset
) -> None:
    overlay = Overlay("/districts.json", ("E06000001", "E07000001"), is_visible=False)
    figure = footprint_map(
        spending, areas, boundary, geojson_url="/g", side=Side.LEFT, overlay=overlay
    )
    borders = figure.data[-1]
    assert borders.name == "borders"
    assert borders.visible is False
    assert list(borders.locations) == ["E06000001", "E07000001"]


def test_a_stepped_scale_has_two_edges_a_colour() -> None:
    assert stepped_scale(["a", "b"]) == [[0.0, "a"], [0.5, "a"], [0.5, "b"], [1.0, "b"]]


def test_the_ranking_runs_from_high_to_low_with_missing_last(
    spending: ClassifiedMeasure, areas: Areas
) -> None:
    rows = ranked_rows(spending, areas)
    assert [row.label for row in rows] == ["N East", "S West", "N & W", "S East"]
    assert [row.text for row in rows] == ["£20", "£20", "£10", "No data"]


def test_bars_carry_codes_and_benchmarks_stand_above(
    spending: ClassifiedMeasure, areas: Areas
) -> None:
    figure = ranked_bar(spending, areas, side=Side.LEFT)
    bars, names, values, marks = figure.data
    assert list(bars.x) == [20.0, 20.0, 10.0, 0.0]
    assert list(bars.customdata)[-1] == "E54000904"
    # England from three of four, and the one region with a value.
    assert list(marks.x) == [17.5, 16.5]
    assert list(names.text) == ["England (3 of 4)", "North", "N East", "S West", "N & W", "S East"]
    assert list(values.text) == ["£18", "£17", "£20", "£20 ?", "£10", "No data"]
    assert list(names.y) == list(values.y) == [-2, -1, 0, 1, 2, 3]
    assert figure.layout.xaxis.range[0] == 0
    lines = [shape for shape in figure.layout.shapes if shape.x0 == shape.x1]
    assert [line.x0 for line in lines] == [17.5, 16.5]


def test_categories_are_grouped_and_not_ranked(rating: ClassifiedMeasure, areas: Areas) -> None:
    rows = ranked_rows(rating, areas)
    assert [(row.label, row.text) for row in rows] == [
        ("N & W", "Good"),
        ("N East", "Good"),
        ("S West", "Bad"),
        ("S East", "No data"),
    ]
    figure = ranked_bar(rating, areas, side=Side.LEFT)
    assert [trace.name for trace in figure.data] == ["bars", "names", "values"]


def test_the_scatter_keeps_the_order_of_the_areas(
    spending: ClassifiedMeasure, areas: Areas
) -> None:
    figure = scatter(spending, spending, areas)
    assert list(figure.data[0].x) == [10.0, 20.0, 20.0, None]
    assert list(figure.data[0].customdata) == [area.code for area in areas]
    assert [shape.x0 for shape in figure.layout.shapes] == [17.5, 0]
    assert "England (3 of 4) £18" in figure.layout.annotations[0].text


def test_categories_have_no_axis(spending: ClassifiedMeasure, rating: ClassifiedMeasure) -> None:
    assert can_be_compared(spending, spending)
    assert not can_be_compared(spending, rating)
    assert not can_be_compared(spending, None)


def test_most_values_missing_is_told(spending: ClassifiedMeasure) -> None:
    assert is_mostly_missing(replace(spending, values=(None, None, None, 20.0)))
    assert not is_mostly_missing(spending)


def test_class_labels_count_their_areas(
    spending: ClassifiedMeasure, rating: ClassifiedMeasure
) -> None:
    assert class_labels(spending) == [("£10 to £10", 1), ("£10 to £20", 2)]
    assert class_labels(rating) == [("Good", 2), ("Bad", 1)]


@pytest.mark.parametrize("side", Side)
def test_ordered_categories_take_a_ramp(rating: ClassifiedMeasure, side: Side) -> None:
    colours = class_colours(rating, side)
    assert len(set(colours)) == 2
    assert colours != class_colours(rating, Side.RIGHT if side is Side.LEFT else Side.LEFT)


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (0.0, 6.1e9, [0.0, 2e9, 4e9, 6e9]),
        (0.0, 95.0, [0.0, 50.0]),
        (-3.0, 3.0, [-2.0, 0.0, 2.0]),
        (4.0, 4.0, [4.0]),
    ],
)
def test_ticks_are_round_and_few(low: float, high: float, ticks: list[float]) -> None:
    assert round_ticks(low, high) == ticks


def test_money_is_ticked_in_millions() -> None:
    options = tick_format(Unit.GBP, [1.5e9, 6.0e9])
    assert options["ticktext"] == ["£0m", "£2,000m", "£4,000m", "£6,000m"]


def test_words_at_the_ends_of_the_ranking_lie_within_its_axis() -> None:
    tables = load_tables()
    areas = footprints(tables)
    for measure in tables.measures:
        figure = ranked_bar(classified_measure(tables, measure.key), areas, side=Side.LEFT)
        low, high = figure.layout.xaxis.range
        for trace in figure.select_traces(selector={"mode": "text"}):
            assert all(low <= x <= high for x in trace.x), measure.key
