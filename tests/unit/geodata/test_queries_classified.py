"""A measure's values, classes, ranks and benchmarks agree with each other."""

import pytest

from geodata.errors import UnmatchedCodes
from geodata.queries import classified_measure
from geodata.vocabulary import Availability, MeasureKey, Status
from tests.support.frames import RATING, SPENDING, tiny_england


def test_values_on_a_break_are_in_the_class_below_it() -> None:
    answer = classified_measure(tiny_england(), SPENDING.key)
    assert answer.codes == ("E54000901", "E54000902", "E54000903", "E54000904")
    assert answer.values == (10.0, 20.0, 20.0, None)
    assert answer.class_index == (0, 1, 1, None)


def test_equal_values_share_the_lower_rank() -> None:
    answer = classified_measure(tiny_england(), SPENDING.key)
    assert answer.ranks == (3, 1, 1, None)
    assert answer.tied == (False, True, True, False)


def test_a_missing_value_has_its_reason() -> None:
    answer = classified_measure(tiny_england(), SPENDING.key)
    assert answer.availability[3] is Availability.NOT_FOUND
    assert answer.notes == ("", "", "Two figures.", "Not found.")
    assert answer.doubtful == (False, False, True, False)


def test_benchmark_says_how_many_footprints_it_stands_on() -> None:
    answer = classified_measure(tiny_england(), SPENDING.key)
    assert (answer.benchmark, answer.benchmark_label) == (17.5, "England (3 of 4)")
    assert answer.benchmark_count == 3
    assert [(region.name, region.value) for region in answer.regions] == [
        ("North", 16.5),
        ("South", None),
    ]


def test_categories_have_places_but_no_ranks_classes_or_benchmark() -> None:
    answer = classified_measure(tiny_england(), RATING.key)
    assert answer.class_index == (0, 0, 1, None)
    assert answer.classes is None
    assert answer.ranks == (None,) * 4
    assert answer.tied == (False,) * 4
    assert (answer.benchmark, answer.benchmark_label) == (None, "")


def test_each_value_has_its_own_status_and_the_measure_its_sources() -> None:
    answer = classified_measure(tiny_england(), RATING.key)
    assert answer.statuses == (Status.DERIVED, *[Status.REPORTED] * 3)
    assert [source.key for source in answer.sources] == ["pages"]


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(UnmatchedCodes, match="There is no measure 'nothing'"):
        classified_measure(tiny_england(), MeasureKey("nothing"))


def test_the_answer_is_kept() -> None:
    tables = tiny_england()
    assert classified_measure(tables, SPENDING.key) is classified_measure(tables, SPENDING.key)
    assert classified_measure(tiny_england(), SPENDING.key) is not classified_measure(
        tables, SPENDING.key
    )
