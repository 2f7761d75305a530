"""What is taken away from the Atlas says what the page says."""

from typing import TYPE_CHECKING

import pytest

from dashboard.errors import InvalidRequest
from dashboard.exhibits.drawing import AreaMap, Bars, Points
from dashboard.exhibits.table import NumberFormat
from dashboard.formatting import plain
from dashboard.pages.atlas.context import AtlasContext, atlas_context
from dashboard.pages.atlas.exhibits import exhibits
from geodata.queries import classified_measure

if TYPE_CHECKING:
    from dashboard.page_context import PageContext
    from geodata.tables import Tables

LINCOLNSHIRE = "E54000013"


@pytest.fixture(scope="module")
def atlas(context: "PageContext") -> AtlasContext:
    return atlas_context(context)


def test_names_are_those_of_what_is_open(atlas: AtlasContext) -> None:
    names = exhibits(atlas).names
    assert names({}) == ("left", "right", "ranking", "scatter", "table")
    assert names({"right": "none"}) == ("left", "ranking", "table")
    assert names({"right": "political_control"}) == ("left", "right", "ranking", "table")


def test_every_measure_makes_every_exhibit(atlas: AtlasContext, tables: "Tables") -> None:
    offer = exhibits(atlas)
    for measure in tables.measures:
        query = {"left": measure.key, "right": measure.key}
        for name in offer.names(query):
            made = offer.make(name, query)
            assert 10 < len(made.takeaway) <= 130, made.takeaway
            assert made.alternative
            assert made.sources
            assert made.statuses
            assert len(made.table.rows) == 44
            assert all(len(row) == len(made.table.columns) for row in made.table.rows)


def test_the_map_and_its_table_hold_the_same_values(atlas: AtlasContext, tables: "Tables") -> None:
    made = exhibits(atlas).make("left", {"left": "reported_gap_per_resident"})
    shown = classified_measure(tables, made.measures[0])  # type: ignore[arg-type]
    assert isinstance(made.drawing, AreaMap)
    drawn = {area.code: area for area in made.drawing.areas}
    table = dict(
        zip(made.table.cells("footprint_code"), made.table.cells(shown.measure.key), strict=True)
    )
    for code, value in zip(shown.codes, shown.values, strict=True):
        assert table[code] == value
        said = "No" if value is None else plain(value, shown.measure.unit)
        assert said in drawn[code].words or value is None
        assert drawn[code].is_missing == (value is None)


def test_filters_leave_out_rows_and_fade_areas(atlas: AtlasContext) -> None:
    region = atlas.options.nhs_regions[0]
    made = exhibits(atlas).make("left", {"nhs": region.key, "selected": LINCOLNSHIRE})
    assert isinstance(made.drawing, AreaMap)
    lit = {area.code for area in made.drawing.areas if not area.is_faded}
    assert set(made.table.cells("footprint_code")) == lit
    assert set(made.table.cells("nhs_region")) == {region.label}
    assert region.label in made.filters
    assert [a.letter for a in made.drawing.areas if a.code == LINCOLNSHIRE] == ["A"]
    assert "Lincolnshire" in made.takeaway


def test_the_table_is_sorted_as_on_the_page(atlas: AtlasContext) -> None:
    down = exhibits(atlas).make("table", {"left": "population", "sort": "left.down"})
    values = [value for value in down.table.cells("population") if isinstance(value, float)]
    assert values == sorted(values, reverse=True)
    by_name = exhibits(atlas).make("table", {})
    names = [str(name).casefold() for name in by_name.table.cells("footprint_name")]
    assert names == sorted(names)


def test_missing_values_say_why_and_stay_last(atlas: AtlasContext) -> None:
    made = exhibits(atlas).make("table", {"left": "progress_category", "sort": "left.up"})
    values = made.table.cells("progress_category")
    assert values[-31:] == (None,) * 31
    notes = made.table.cells("progress_category_note")
    assert all(str(note).startswith("Not found") for note in notes[-31:])


def test_the_ranking_and_the_points_hold_the_values(atlas: AtlasContext) -> None:
    offer = exhibits(atlas)
    ranking = offer.make("ranking", {"left": "population"})
    assert isinstance(ranking.drawing, Bars)
    assert ranking.drawing.series[0].values == ranking.table.cells("population")
    assert ranking.drawing.form is NumberFormat.WHOLE
    scatter = offer.make("scatter", {"left": "population", "right": "area"})
    assert isinstance(scatter.drawing, Points)
    assert sorted(scatter.drawing.across) == sorted(scatter.table.cells("population"))  # type: ignore[type-var]


def test_what_the_view_has_not_got_is_refused(atlas: AtlasContext) -> None:
    with pytest.raises(InvalidRequest):
        exhibits(atlas).make("scatter", {"right": "none"})


def test_the_table_holds_only_the_rows_that_were_looked_for(atlas: AtlasContext) -> None:
    made = exhibits(atlas).make("table", {"rows": "LONDON  south"})
    names = made.table.cells("footprint_name")
    assert names == ("South East London", "South West London")
    assert made.filters == "rows with “LONDON south” (2 of 44)"
    assert "rows=LONDON%20south" in made.address
    assert len(exhibits(atlas).make("left", {"rows": "london"}).table.rows) == 44


def test_figures_mark_what_is_kept_and_fade_what_filters_leave_out(atlas: AtlasContext) -> None:
    query = {"nhs": "E40000003", "selected": f"~{LINCOLNSHIRE}"}
    ranking = exhibits(atlas).make("ranking", query)
    scatter = exhibits(atlas).make("scatter", query)
    assert ranking.figure
    assert scatter.figure
    bars, points = ranking.figure().data[0], scatter.figure().data[0]
    for marks in (bars, points):
        assert sum(opacity == 1 for opacity in marks.marker.opacity) == 5
    kept = list(bars.customdata).index(LINCOLNSHIRE)
    assert bars.marker.line.width[kept] > 0
    assert [text for text in points.text if text != "<b></b>"] == ["<b>B</b>"]
    assert isinstance(ranking.drawing, Bars)
    assert len(ranking.drawing.categories) == 5
    assert "of 5 are above England" in scatter.takeaway
