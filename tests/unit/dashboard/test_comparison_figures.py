"""Strips, grouped bars and dumbbells say what the values say, and so do their words."""

from itertools import pairwise

import pytest

from dashboard.descriptions import (
    describe_dumbbell,
    describe_grouped_bar,
    describe_strips,
    difference_sentences,
)
from dashboard.figures.dot_strip import LETTER_WIDTH, spread_out, strip
from dashboard.figures.dumbbell import dumbbell
from dashboard.figures.grouped_bar import grouped_bar
from dashboard.theme import INK, POINT, SELECTED
from geodata.boundary import AreaType
from geodata.queries.comparing import ComparisonRow, comparison
from geodata.queries.two_dates import DatedPair, DatedSeries, TwoDates
from geodata.tables import Tables
from geodata.vocabulary import Edition, FootprintCode, Fund, Status

CODES = tuple(FootprintCode(f"E5400090{number}") for number in (1, 2, 4))
LETTERS = ("A", "C", "D")
NAMES = ("N & W", "N East", "S East")


@pytest.fixture
def rows(tiny: Tables) -> tuple[ComparisonRow, ...]:
    """Spending 10, 20 and missing; rating good, good and not found."""
    return comparison(tiny, CODES)


@pytest.fixture
def dates() -> TwoDates:
    def pair(code: str, name: str, first: float, last: float, *, split: bool = False) -> DatedPair:
        return DatedPair(code, name, first, last, split)

    return TwoDates(
        series=DatedSeries(
            "core_ccg_january_2016", Fund.CORE_CCG, Edition.JANUARY_2016, "2016-17", "2017-18"
        ),
        chosen=(pair("E1", "North", 1000, 1100), pair("E2", "South", 1200, 1150, split=True)),
        regions=(pair("R1", "Upper", 1010, 1090),),
        england=pair("E0", "England", 1050, 1120),
        status=Status.DERIVED,
        sources=(),
    )


def test_a_strip_runs_from_the_lowest_to_the_highest(rows: tuple[ComparisonRow, ...]) -> None:
    found = strip(rows[0], LETTERS)
    assert found is not None
    assert found.everywhere == (0.0, 1.0, 1.0)
    assert found.england == 0.75
    assert [(mark.letter, mark.code, mark.at) for mark in found.marks] == [
        ("A", CODES[0], 0.0),
        ("C", CODES[1], 1.0),
    ]


def test_a_category_has_no_strip(rows: tuple[ComparisonRow, ...]) -> None:
    assert strip(rows[1], LETTERS) is None


@pytest.mark.parametrize(
    "places", [[0.5, 0.5, 0.5], [0.0, 0.01, 0.02], [0.98, 0.99, 1.0], [0.1, 0.9], []]
)
def test_letters_find_room_without_leaving_the_strip(places: list[float]) -> None:
    rooms = spread_out(places, LETTER_WIDTH)
    assert len(rooms) == len(places)
    assert all(0 <= room <= 1 for room in rooms)
    gaps = [after - before for before, after in pairwise(rooms)]
    assert all(gap >= LETTER_WIDTH - 1e-3 for gap in gaps)


def test_six_letters_at_one_end_stay_inside() -> None:
    assert min(spread_out([1.0] * 6, LETTER_WIDTH)) >= 0
    assert max(spread_out([1.0] * 6, LETTER_WIDTH)) == 1


def test_bars_stand_in_groups_with_england_last(rows: tuple[ComparisonRow, ...]) -> None:
    figure = grouped_bar(rows[:1], LETTERS, NAMES)
    bars, names, values = figure.data
    assert list(bars.x) == [10.0, 20.0, None, 17.5]
    assert list(bars.customdata) == [*CODES, ""]
    assert list(bars.marker.color) == [SELECTED[0], SELECTED[2], SELECTED[3], POINT]
    assert [name.strip() for name in names.text] == [
        "A N & W", "C N East", "D S East", "England (3 of 4)",
    ]  # fmt: skip
    assert [value.strip() for value in values.text] == ["£10", "£20", "No data", "£18"]
    assert figure.layout.xaxis.range[0] == 0
    assert "<b>Spending</b>  derived · 2017-18" in figure.layout.annotations[0].text


def test_bars_of_nobody_are_englands(tiny: Tables) -> None:
    figure = grouped_bar(comparison(tiny, ())[:1], (), ())
    assert list(figure.data[0].x) == [17.5]


def test_a_dumbbell_has_a_hollow_and_a_full_end(dates: TwoDates) -> None:
    figure = dumbbell(dates, ("B", "F"))
    *lines, first, last = figure.data
    assert [tuple(line.x) for line in lines] == [
        (1000, 1100), (1200, 1150), (1010, 1090), (1050, 1120),
    ]  # fmt: skip
    assert (first.name, last.name) == ("2016-17", "2017-18")
    assert list(last.marker.color) == [SELECTED[1], SELECTED[5], POINT, INK]
    assert first.marker.color not in last.marker.color
    assert list(figure.layout.yaxis.ticktext) == ["B North", "F South *", "Upper", "England"]
    low, high = figure.layout.xaxis.range
    assert low < 1000
    assert high > 1200


def test_a_dumbbell_is_described_by_every_change(dates: TwoDates) -> None:
    assert describe_dumbbell(dates, ("B", "F")) == (
        "Pounds per resident in 2016-17 and 2017-18, both as set in January 2016: "
        "North (B) £1,000 to £1,100 (up £100); South (F) £1,200 to £1,150 (down £50); and "
        "England £1,050 to £1,120 (up £70). Before inflation; divided by the residents of "
        "mid-2017 in both years. Marked * is South (F): estimated by splitting an older area."
    )


def test_bars_are_described_with_what_is_missing(rows: tuple[ComparisonRow, ...]) -> None:
    assert describe_grouped_bar(rows[:1], LETTERS, NAMES) == (
        "Spending per resident: £20 per resident in N East (C), £10 in N & W (A); "
        "England (3 of 4) £18; no figure for S East (D) (not found in any source)."
    )


def test_equal_ends_are_told_together(tiny: Tables) -> None:
    (row,) = comparison(tiny, (CODES[1], FootprintCode("E54000903")))[:1]
    words = describe_grouped_bar([row], ("A", "B"), ("N East", "S West"))
    assert "£20 per resident in N East (A) and S West (B); England" in words
    assert words.endswith("; doubtful for S West (B).")


def test_strips_tell_the_widest_difference(
    rows: tuple[ComparisonRow, ...], nouns: AreaType
) -> None:
    assert describe_strips(rows, nouns).startswith(
        "They are furthest apart on “Spending per resident”: 100% of the range of all 4 footprints"
    )
    ((title, words),) = difference_sentences(rows, LETTERS, NAMES)
    assert title == "Spending per resident"
    assert words.startswith("£20 per resident in N East (C), £10 in N & W (A); England")


def test_with_one_footprint_there_is_nothing_to_tell_apart(tiny: Tables, nouns: AreaType) -> None:
    rows = comparison(tiny, CODES[:1])
    assert difference_sentences(rows, ("A",), NAMES[:1]) == ()
    assert describe_strips(rows, nouns).startswith("Choose another footprint")
