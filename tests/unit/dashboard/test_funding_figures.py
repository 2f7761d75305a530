"""Figures of money hold what they are given: parts that foot, letters, lines of one edition."""

from dataclasses import replace

import pytest

from dashboard.descriptions import (
    describe_england,
    describe_funds,
    describe_model_error,
    describe_slope,
    describe_timeline,
)
from dashboard.descriptions.funding import signed_percent
from dashboard.figures.error_dots import error_dots
from dashboard.figures.page_ranking import page_ranking
from dashboard.figures.slope import slope
from dashboard.figures.stacked_funding import Part, stacked_funds, stacked_years
from dashboard.figures.timeline_strip import timeline_strip
from dashboard.theme import SELECTED
from geodata.boundary import AreaType
from geodata.measures.chosen_funding import Basis, FundingChoice
from geodata.measures.funds import FUND_RECORDS
from geodata.queries import ClassifiedMeasure, Footprint, footprints
from geodata.queries.footprint_funding import funding_measure
from geodata.queries.model_error import model_errors
from geodata.queries.national_funding import national_funding
from geodata.queries.timeline import timeline
from geodata.tables import Tables
from geodata.vocabulary import Edition, Fund, Unit
from tests.support.tiny_funding import tiny_funding

NOUNS = AreaType(singular="footprint", plural="footprints", count=4)
LABELS = {fund: record.label for fund, record in FUND_RECORDS.items()}
SAID = ["one", "two", "three", "four"]


@pytest.fixture(scope="module")
def tables() -> Tables:
    return tiny_funding()


@pytest.fixture(scope="module")
def places(tables: Tables) -> tuple[Footprint, ...]:
    return footprints(tables)


def money(tables: Tables, year: str, basis: Basis, since: str = "") -> ClassifiedMeasure:
    return funding_measure(
        tables, FundingChoice(Edition.JANUARY_2016, Fund.CORE_CCG, year, basis, since)
    )


def test_columns_of_england_foot(tables: Tables) -> None:
    figure = stacked_years(national_funding(tables), LABELS)
    bars = [trace for trace in figure.data if trace.type == "bar"]
    assert [bar.name for bar in bars][:3] == [
        "CCGs",
        "Primary medical care",
        "Specialised services",
    ]
    for place, total in enumerate((1200, 1320)):
        assert sum(bar.y[place] for bar in bars) == total
    assert len({bar.marker.color for bar in bars}) == len(bars)


def test_words_of_england_say_growth_and_fall(tables: Tables) -> None:
    words = describe_england(national_funding(tables), LABELS)
    assert "+10.0% in all, before inflation" in words
    assert "Falling: NHS England central budgets −50.0%." in words


def test_growth_is_signed_and_what_more_than_doubles_is_said_in_times() -> None:
    assert signed_percent(0.046) == "+4.6%"
    assert signed_percent(-0.046) == "−4.6%"
    assert signed_percent(0.0) == "0.0%"
    assert signed_percent(16.025) == "17.0 times"


def test_a_slope_joins_only_who_has_both_years(
    tables: Tables, places: tuple[Footprint, ...]
) -> None:
    first = money(tables, "2016-17", Basis.PER_RESIDENT)
    last = money(tables, "2018-19", Basis.PER_RESIDENT)
    figure = slope(
        first, last, places, labels=SAID, letters={"E54000902": "C"}, faded=frozenset({"E54000903"})
    )
    by_name = {trace.name: trace for trace in figure.data}
    assert list(by_name["others"].customdata) == ["E54000901", "E54000901", ""]
    assert list(by_name["left out"].customdata) == ["E54000903", "E54000903", ""]
    assert by_name["kept C"].line.color == SELECTED[2]
    assert tuple(by_name["kept C"].y) == (1.5, 1.5, None)
    words = [note.text for note in figure.layout.annotations]
    assert {"<b>2016-17</b>", "<b>2018-19</b>", "C  N East £2"} <= set(words)


def test_words_of_a_slope_are_of_its_growth(tables: Tables, places: tuple[Footprint, ...]) -> None:
    words = describe_slope(
        money(tables, "2016-17", Basis.PER_RESIDENT),
        money(tables, "2018-19", Basis.PER_RESIDENT),
        money(tables, "2018-19", Basis.GROWTH, "2016-17"),
        places,
        NOUNS,
    )
    assert words.startswith("From 2016-17 to 2018-19 England’s money grows by 13.0%")
    assert "It grows in 2 of 3 footprints with both years." in words


def test_bars_by_fund_run_from_the_largest_and_missing_stand_last(
    places: tuple[Footprint, ...],
) -> None:
    parts = [
        Part(Fund.CORE_CCG, "Core", (1.0, 5.0, None, 2.0)),
        Part(Fund.SPECIALISED, "Special", (1.0, 1.0, 9.0, 3.0)),
    ]
    figure = stacked_funds(
        parts, places, Unit.GBP_PER_PERSON, letters={"E54000904": "A"},
        faded=frozenset({"E54000901"}),
    )  # fmt: skip
    core = figure.data[0]
    assert list(core.customdata) == ["E54000902", "E54000904", "E54000901", "E54000903"]
    assert core.x[3] is None
    assert list(core.marker.opacity) == [1.0, 1.0, 0.3, 1.0]
    names = next(trace for trace in figure.data if trace.name == "names")
    assert names.text[1] == "A  S East"


def test_words_by_fund_say_nothing_where_there_is_nothing_to_divide(
    places: tuple[Footprint, ...],
) -> None:
    one = describe_funds([("Core", (1.0,) * 4)], [1.0], places, NOUNS)
    assert "nothing to divide" in one
    two = describe_funds(
        [("Core", (0.6, 0.7, 0.8, None)), ("Special", (0.4, 0.3, 0.2, None))],
        [0.7, 0.3], places, NOUNS,
    )  # fmt: skip
    assert "Core 70.0% and Special 30.0%" in two
    assert "Core is from 60.0% (N & W) to 80.0% (S West)" in two


def test_dots_stand_at_their_error_and_on_each_other(
    tables: Tables, places: tuple[Footprint, ...]
) -> None:
    (error,) = model_errors(tables)
    figure = error_dots(error, places, labels=SAID, letters={"E54000901": "A"})
    assert list(figure.data[0].x) == [-0.1, 0.1, 0.0, -0.05]
    assert figure.data[0].marker.color[0] == SELECTED[0]
    same = replace(error, error_shares=(0.01, 0.0101, 0.0, -0.05))
    assert list(error_dots(same, places, labels=SAID, letters={}).data[0].y) == [0, 1, 0, 0]
    words = describe_model_error(error, places, NOUNS)
    assert words.startswith("Place-based total, 2020-21: the model is 10.0% below (N & W, the")


def test_a_ranking_of_a_page_has_letters_labels_and_faded_bars(
    tables: Tables, places: tuple[Footprint, ...]
) -> None:
    figure = page_ranking(
        money(tables, "2016-17", Basis.AMOUNT), places, labels=SAID,
        letters={"E54000904": "B"}, faded=frozenset({"E54000901"}),
    )  # fmt: skip
    bars = next(trace for trace in figure.data if trace.name == "bars")
    assert bars.customdata[0] == "E54000904"
    assert list(bars.text) == ["four", "three", "two", "one"]
    assert list(bars.marker.opacity) == [1.0, 1.0, 1.0, 0.3]
    names = next(trace for trace in figure.data if trace.name == "names")
    assert "B  S East" in names.text


def test_a_vague_date_is_a_bar_and_an_uncertain_one_a_ring(tables: Tables) -> None:
    events = timeline(tables)
    figure = timeline_strip(events, frozenset({"2016-02"}), SAID)
    spans, marks = figure.data
    assert len(spans.x) == 3 * 3
    assert list(marks.marker.symbol) == ["square", "square", "circle", "square"]
    assert list(marks.marker.opacity) == [0.25, 1.0, 0.25, 0.25]
    assert marks.marker.color[2] != marks.marker.color[1]
    assert len(set(zip(marks.x, marks.y, strict=True))) == 4
    assert describe_timeline((), events) == "None of the 4 events is left by what is chosen."
    assert describe_timeline(events, events).startswith("4 events from 2016 to December 2016: 1 ")
