# ruff: noqa: E501 - drawn tables are as wide as they are
"""The three kinds of allocation figure, on two footprints and round sums."""

import pytest

from geodata.errors import UnmatchedCodes
from geodata.pipeline.allocations import modelled_allocations, summed_allocations
from geodata.pipeline.model_error import model_error
from tests.support.frames import frame

RAW = frame("""
    edition      | fund            | financial_year | footprint_code | amount_gbp | is_split_estimate
    January 2016 | core_ccg        | 2016-17        | E54000901      | 100        | False
    January 2016 | core_ccg        | 2016-17        | E54000902      | 300        | True
    January 2019 | core_ccg        | 2020-21        | E54000901      | 110        | False
    January 2019 | core_ccg        | 2020-21        | E54000902      | 330        | False
    January 2019 | primary_medical | 2020-21        | E54000901      | 20         | False
    January 2019 | primary_medical | 2020-21        | E54000902      | 30         | False
    January 2019 | specialised     | 2020-21        | E54000901      | 7          | False
    January 2019 | specialised     | 2020-21        | E54000902      | 8          | False
""").astype({"amount_gbp": "str", "is_split_estimate": "str"})

NATIONAL = frame("""
    fund                              | financial_year | amount_gbp
    ccg                               | 2016-17        | 1001
    primary_medical                   | 2016-17        | 100
    specialised                       | 2016-17        | 50
    ccg                               | 2020-21        | 2001
    primary_medical                   | 2020-21        | 300
    specialised                       | 2020-21        | 100
    sustainability_and_transformation | 2020-21        | 99
""")

# Shares that do not quite add up to 1, as printed shares do not.
SHARES = frame("""
    stream             | footprint_code | financial_year | share_of_england
    core_ccg           | E54000901      | 2016-17        | 0.5
    core_ccg           | E54000902      | 2016-17        | 0.500001
    place_based_target | E54000901      | 2020-21        | 0.25
    place_based_target | E54000902      | 2020-21        | 0.75
    primary_medical    | E54000901      | 2019-20        | 0.4
    primary_medical    | E54000902      | 2019-20        | 0.6
    specialised        | E54000901      | 2019-20        | 0.1
    specialised        | E54000902      | 2019-20        | 0.9
""")


def amounts(allocations: object) -> dict[tuple[str, str], list[int]]:
    rows = allocations.groupby(["fund", "financial_year"])["amount_gbp"]  # type: ignore[attr-defined]
    return {key: list(values) for key, values in rows}


def test_place_based_is_the_sum_of_the_three_parts_in_the_2019_edition_only() -> None:
    found = summed_allocations(RAW)
    place = found[found["fund"] == "place_based"]
    assert list(place["amount_gbp"]) == [137, 368]
    assert set(place["edition"]) == {"January 2019"}
    assert set(found["status"]) == {"derived"}
    assert list(found[found["is_split_estimate"]]["footprint_code"]) == ["E54000902"]


def test_sources_follow_the_edition() -> None:
    found = summed_allocations(RAW).groupby("edition")["source_keys"].unique()
    assert list(found["January 2016"]) == ["nhs_england_allocations_2016"]
    assert list(found["January 2019"]) == ["nhs_england_allocations_2019"]


def test_a_missing_part_leaves_no_half_total() -> None:
    with pytest.raises(UnmatchedCodes, match="E54000902 lacks one of core_ccg"):
        summed_allocations(RAW[:-1])


def test_the_model_adds_up_to_the_national_amounts() -> None:
    modelled = modelled_allocations(NATIONAL, SHARES)
    found = amounts(modelled)
    assert found[("ccg", "2020-21")] == [1000, 1001]
    assert found[("primary_medical", "2020-21")] == [120, 180]
    assert found[("specialised", "2020-21")] == [10, 90]
    assert found[("place_based", "2020-21")] == [1130, 1271]
    assert found[("sustainability_and_transformation", "2020-21")] == [25, 74]
    assert found[("indicative_total", "2020-21")] == [1155, 1345]
    assert found[("place_based", "2016-17")] == [545, 606]
    assert ("indicative_total", "2016-17") not in found
    assert set(modelled["status"]) == {"modelled"}
    assert set(modelled["edition"]) == {"May 2016"}


def test_the_error_of_the_model_is_a_share_of_what_was_assigned() -> None:
    error = model_error(modelled_allocations(NATIONAL, SHARES), summed_allocations(RAW), None)
    assert list(error["compared_gbp"]) == [137, 368]
    assert list(error["error_share"]) == [1130 / 137 - 1, 1271 / 368 - 1]
    assert set(error["compared_with"]) == {"January 2019"}


def test_published_figures_are_compared_too() -> None:
    published = frame("""
        fund             | financial_year | footprint_code | amount_gbp
        indicative_total | 2020-21        | E54000901      | 1000
        indicative_total | 2020-21        | E54000902      | 1500
    """)
    error = model_error(modelled_allocations(NATIONAL, SHARES), summed_allocations(RAW), published)
    against = error[error["compared_with"] == "May 2016"]
    assert list(against["error_share"].round(6)) == [0.155, round(1345 / 1500 - 1, 6)]
