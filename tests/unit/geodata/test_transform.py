"""Raw tables become core tables by joins on codes; shares are worked out, not transcribed."""

import pandas as pd
import pytest

from geodata.errors import SchemaViolation, UnmatchedCodes
from geodata.pipeline.transform import as_typed, council_membership, survey_population
from geodata.schemas.rules import Table, text, whole
from tests.support.frames import frame, tiny_england

FLOCK = Table("flock", (text("field"), whole("pen"), whole("sheep")), key=("field", "pen"))


def test_rows_are_sorted_by_key_and_numbers_as_numbers() -> None:
    raw = frame("""
        sheep | field | pen
        5     | B     | 1
        6     | A     | 10
        7     | A     | 9
    """).astype("str")
    flock = as_typed(raw, FLOCK)
    assert list(flock["sheep"]) == [7, 6, 5]
    assert list(flock.columns) == ["field", "pen", "sheep"]


def test_a_raw_table_without_a_column_is_refused() -> None:
    with pytest.raises(SchemaViolation, match=r"raw flock\.csv has no column sheep"):
        as_typed(pd.DataFrame({"field": ["A"], "pen": ["1"]}, dtype="str"), FLOCK)


def test_a_raw_cell_is_held_to_the_rules() -> None:
    raw = pd.DataFrame({"field": ["A"], "pen": ["1"], "sheep": ["some"]}, dtype="str")
    with pytest.raises(SchemaViolation, match=r"raw flock\.csv, row 2 \(field A, pen 1\): sheep"):
        as_typed(raw, FLOCK)


MEMBERSHIP = frame("""
    council_code | footprint_code | residents_in_both | lsoa_count | is_named_partner
    E06000001    | E54000901      | 75                | 1          | True
    E06000001    | E54000902      | 25                | 1          | False
    E06000002    | E54000902      | 75                | 1          | False
""").astype("str")
COUNCILS = frame("""
    council_code | population_mid_2017
    E06000001    | 100
    E06000002    | 75
""")
FOOTPRINTS = frame("""
    footprint_code | population_mid_2017
    E54000901      | 75
    E54000902      | 100
""")


def test_both_shares_are_of_residents() -> None:
    found = council_membership(MEMBERSHIP, COUNCILS, FOOTPRINTS)
    assert list(found["share_of_council"]) == [0.75, 0.25, 1.0]
    assert list(found["share_of_footprint"]) == [1.0, 0.25, 0.75]
    assert list(found["is_named_partner"]) == [True, False, False]


def test_a_council_that_lies_nowhere_is_named() -> None:
    with pytest.raises(UnmatchedCodes, match="none only on the left and E06000002 only on"):
        council_membership(MEMBERSHIP[:2], COUNCILS, FOOTPRINTS)


def test_a_footprint_that_is_unknown_is_named() -> None:
    with pytest.raises(UnmatchedCodes, match="membership and footprints: footprint_code E54000902"):
        council_membership(MEMBERSHIP, COUNCILS, FOOTPRINTS[:1])


def test_the_surveys_councils_are_counted_by_region_and_type() -> None:
    tables = tiny_england().frames
    found = survey_population(tables["councils"], tables["regions"])
    assert [tuple(row) for row in found.itertuples(index=False)] == [
        ("council type", "London borough", 1, pytest.approx(1 / 3)),
        ("council type", "county", 1, pytest.approx(1 / 3)),
        ("council type", "unitary", 1, pytest.approx(1 / 3)),
        ("region", "Lower", 2, pytest.approx(2 / 3)),
        ("region", "Upper", 1, pytest.approx(1 / 3)),
    ]
