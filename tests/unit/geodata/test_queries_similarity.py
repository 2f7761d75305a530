"""Distances between footprints can be worked out by hand, and a missing value adds nothing."""

from dataclasses import replace
from math import log, sqrt
from types import MappingProxyType

import pandas as pd
import pytest

from geodata.errors import UnmatchedCodes
from geodata.queries.similarity import similar_footprints
from geodata.tables import Tables
from geodata.vocabulary import MeasureKey
from tests.support.frames import SPENDING, SPENDING_CLASSES, tiny_england

A, B = MeasureKey("a"), MeasureKey("population_density")
WIDE = replace(SPENDING_CLASSES, lower=0.0, breaks=(10.0, 100.0))
VALUES: dict[MeasureKey, tuple[float | None, ...]] = {
    A: (1.0, 3.0, 1.0, 3.0),
    B: (10.0, 10.0, 100.0, None),
}


def _tables(values: dict[MeasureKey, tuple[float | None, ...]]) -> Tables:
    """Tiny England with these measures only."""
    tables = tiny_england()
    spending = tables.frames["measure_values"].query("measure_key == 'spending'")
    rows = [spending.assign(measure_key=key, value=list(of)) for key, of in values.items()]
    frames = {**tables.frames, "measure_values": pd.concat(rows)}
    return replace(
        tables,
        frames=MappingProxyType(frames),
        measures=tuple(replace(SPENDING, key=key) for key in values),
        classes=MappingProxyType(dict.fromkeys(values, WIDE)),
    )


def test_distance_is_the_typical_difference_in_standard_deviations() -> None:
    # Of a: mean 2, deviation 1, so that 1 and 3 are 2 apart. Of the logarithms of 10, 10 and
    # 100: the deviation is the whole difference times the root of 2/9.
    found = similar_footprints(_tables(VALUES), "E54000901", measure_keys=(A, B))
    by_code = {similar.code: similar for similar in found}
    assert by_code["E54000902"].distance == pytest.approx(sqrt(4 / 2))
    assert by_code["E54000903"].distance == pytest.approx(sqrt(4.5 / 2))
    assert [similar.code for similar in found] == ["E54000902", "E54000903", "E54000904"]
    assert by_code["E54000903"].name == "South West Côte"


def test_reasons_run_from_the_closest_measure_and_keep_the_published_values() -> None:
    third = similar_footprints(_tables(VALUES), "E54000901", measure_keys=(A, B))[1]
    assert [likeness.measure_key for likeness in third.measures] == [A, B]
    assert (third.measures[0].difference, third.measures[1].value) == (0.0, 10.0)
    assert third.measures[1].other_value == 100.0
    assert third.measures[1].difference == pytest.approx(log(10) / (log(10) * sqrt(2 / 9)))


def test_a_missing_value_is_left_out_of_the_pair() -> None:
    last = similar_footprints(_tables(VALUES), "E54000902", measure_keys=(A, B))[0]
    assert (last.code, last.distance) == ("E54000904", 0.0)
    assert [likeness.measure_key for likeness in last.measures] == [A]


def test_a_pair_with_less_than_half_of_the_measures_is_not_compared() -> None:
    third = MeasureKey("c")
    tables = _tables({**VALUES, third: (1.0, 2.0, 3.0, None)})
    found = similar_footprints(tables, "E54000904", measure_keys=(A, B, third))
    assert found == ()


def test_how_close_is_the_share_of_all_pairs_that_are_further() -> None:
    # The six distances, of pairs 12 13 14 23 24 34: √2, √2.25, 2, √4.25, 0 and 2.
    found = similar_footprints(_tables(VALUES), "E54000902", measure_keys=(A, B))
    assert [round(similar.share_of_pairs_further * 6) for similar in found] == [5, 4, 0]


def test_equal_values_are_no_difference_and_equal_distances_are_in_order_of_codes() -> None:
    same = _tables({A: (5.0, 5.0, 5.0, 5.0)})
    found = similar_footprints(same, "E54000902", measure_keys=(A,))
    assert [(similar.code, similar.distance) for similar in found] == [
        ("E54000901", 0.0), ("E54000903", 0.0), ("E54000904", 0.0),
    ]  # fmt: skip


def test_no_more_than_asked_for() -> None:
    assert len(similar_footprints(_tables(VALUES), "E54000901", 2, measure_keys=(A, B))) == 2


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(UnmatchedCodes, match="There is no footprint 'nowhere'"):
        similar_footprints(_tables(VALUES), "nowhere", measure_keys=(A, B))
