"""The words of every figure, and what each area reads."""

import pytest

from dashboard import requests
from dashboard.address_reader import MAXIMUM_TEXT
from dashboard.components.legend import bin_counts, legend
from dashboard.descriptions import (
    describe_absence,
    describe_map,
    describe_ranking,
    describe_scatter,
)
from dashboard.errors import InvalidRequest
from dashboard.pages.atlas.requests import filter_selection
from dashboard.readings import readings
from dashboard.selection import Choices
from geodata.boundary import AreaType
from geodata.queries import ClassifiedMeasure, Footprint
from geodata.vocabulary import MeasureKey

Areas = tuple[Footprint, ...]
CHOICES = Choices(
    measures=frozenset({"spending", "rating"}),
    footprints=frozenset({"E54000901"}),
    nhs_regions=frozenset({"E40000001"}),
    council_regions=frozenset(),
    council_types=frozenset({"county"}),
    controls=frozenset({"Labour"}),
    sort_columns=frozenset(),
    default_left=MeasureKey("spending"),
    default_right=MeasureKey("rating"),
)


def test_a_map_is_described_by_its_range_and_ends(
    spending: ClassifiedMeasure, areas: Areas, nouns: AreaType
) -> None:
    assert describe_map(spending, areas, nouns) == (
        "From £10 to £20 per resident; England (3 of 4) £18. "
        "Highest: N East (£20), S West (£20) and N & W (£10). "
        "Lowest: N & W (£10), S West (£20) and N East (£20). "
        "No figure for S East: not found in any source. "
        "One figure is doubtful and marked “?”; it says why."
    )


def test_a_categorical_map_is_described_by_its_counts(
    rating: ClassifiedMeasure, areas: Areas, nouns: AreaType
) -> None:
    words = describe_map(rating, areas, nouns)
    assert words.startswith("Footprints by category: Good 2 and Bad 1.")
    assert "No figure for S East" in words


def test_many_absences_are_counted_instead_of_named(
    spending: ClassifiedMeasure, areas: Areas, nouns: AreaType
) -> None:
    assert "S East" in describe_absence(spending, areas, nouns)


def test_a_ranking_is_described_against_england_and_regions(
    spending: ClassifiedMeasure, rating: ClassifiedMeasure, nouns: AreaType
) -> None:
    words = describe_ranking(spending, nouns)
    assert words.startswith("2 of 3 footprints with a figure are above England (3 of 4) (£18).")
    assert "no rank" in describe_ranking(rating, nouns)


def test_a_scatter_counts_its_quadrants(
    spending: ClassifiedMeasure, rating: ClassifiedMeasure, nouns: AreaType
) -> None:
    words = describe_scatter(spending, spending, nouns)
    assert "Of 3 footprints with both figures, 2 are above England (3 of 4) on both" in words
    assert "1 are on or below" in words
    assert "does not show that one causes the other" in words
    assert "category" in describe_scatter(spending, rating, nouns)
    assert "second map" in describe_scatter(spending, None, nouns)


def test_readings_run_in_the_order_of_the_areas(spending: ClassifiedMeasure) -> None:
    read = readings(spending)
    assert read["classes"] == [0, 1, 1, -1]
    assert read["values"] == ["£10", "£20", "£20", "Not found in any source"]
    assert read["ranks"] == ["3rd of 3", "joint 1st of 3", "joint 1st of 3", ""]
    assert read["differences"][0] == "£8 below England (3 of 4)"
    assert read["differences"][3] == ""
    assert read["doubtful"] == [2]
    assert read["notes"] == {"2": "Two figures.", "3": "Not found."}
    assert read["axis"] == (10.0, 20.0)
    assert not read["quiet"]
    assert {len(colours) for colours in read["colours"].values()} == {2}


def test_a_different_status_is_told_for_the_area_it_belongs_to(rating: ClassifiedMeasure) -> None:
    read = readings(rating)
    assert read["status"] == "Reported"
    assert read["statuses"] == {"0": "Derived from published figures"}
    assert read["axis"] is None


def test_bins_keep_classes_apart_and_lose_nobody() -> None:
    counts = bin_counts([0.0, 0.4, 0.6, 1.0, None], [0, 0, 1, 1, None], (0.0, 1.0), bins=2)
    assert counts == [{0: 2}, {1: 2}]


def test_bins_of_a_single_value_stand_in_one_place() -> None:
    assert bin_counts([3.0, 3.0], [0, 0], (3.0, 3.0), bins=2) == [{0: 2}, {}]


def test_the_legend_lists_classes_gaps_and_doubts(
    spending: ClassifiedMeasure, rating: ClassifiedMeasure, nouns: AreaType
) -> None:
    _histogram, key = legend(spending, nouns)
    assert [entry.children[1].children for entry in key.children] == [
        "£10 to £10",
        "£10 to £20",
        "No data: not found in any source",
        "Doubtful figure, marked on the map",
    ]
    assert [entry.children[2].children for entry in key.children] == ["1", "2", "1", "1"]
    assert len(legend(rating, nouns)) == 1  # categories have no axis to spread along


@pytest.mark.parametrize("value", [None, 1, "other", ["spending"], {"a": 1}])
def test_a_measure_that_is_none_of_ours_is_refused(value: object) -> None:
    with pytest.raises(InvalidRequest):
        requests.measure(value, CHOICES)


def test_filters_are_checked_one_by_one() -> None:
    selection = filter_selection(
        [["E40000001"], None, ["county", "county"], ["Labour"], True, "  a \x00 b "], CHOICES
    )
    assert selection.nhs_regions == ("E40000001",)
    assert selection.council_types == ("county",)
    assert selection.partners_only
    assert selection.text == "a b"


@pytest.mark.parametrize(
    "values",
    [
        [["nowhere"], None, None, None, False, ""],
        [None, "text", None, None, False, ""],
        [None, None, None, None, "yes", ""],
        [None, None, None, None, False, "x" * (MAXIMUM_TEXT + 1)],
        [None, None, [["county"]], None, False, ""],
    ],
)
def test_a_filter_value_that_is_not_offered_is_refused(values: list[object]) -> None:
    with pytest.raises(InvalidRequest):
        filter_selection(values, CHOICES)
