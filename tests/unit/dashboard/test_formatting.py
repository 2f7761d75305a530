"""Numbers as they are written."""

from dataclasses import replace

import pytest

from dashboard.formatting import (
    difference,
    limit,
    listing,
    ordinal,
    plain,
    rank_words,
    the,
    with_unit,
)
from geodata.measures import MEASURES, Measure
from geodata.vocabulary import Unit


def measure_in(unit: Unit) -> Measure:
    return replace(MEASURES[0], unit=unit, counted="trusts", per="resident, mid-2017")


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (3_271_919_000, Unit.GBP, "£3,272m"),
        (131_400_000, Unit.GBP, "£131.4m"),
        (1_000_000_000, Unit.GBP, "£1,000m"),
        (1872.4, Unit.GBP_PER_PERSON, "£1,872"),
        (-35.2, Unit.GBP_PER_PERSON, "−£35"),
        (-0.2, Unit.GBP_PER_PERSON, "£0"),
        (0.1234, Unit.SHARE, "12.3%"),
        (1.0, Unit.SHARE, "100.0%"),
        (-0.021, Unit.SHARE, "−2.1%"),
        (55_619_430, Unit.PEOPLE, "55,619,430"),
        (426.6, Unit.PEOPLE_PER_KM2, "427"),
        (79.64, Unit.YEARS, "79.6"),
        (21.75, Unit.SCORE, "21.8"),
        (12, Unit.COUNT, "12"),
        (6.5682, Unit.COUNT, "6.6"),
    ],
)
def test_plain_writes_each_unit(value: float, unit: Unit, text: str) -> None:
    assert plain(value, unit) == text


def test_a_category_is_not_a_number() -> None:
    with pytest.raises(ValueError, match="category"):
        plain(1, Unit.CATEGORY)


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (1872, Unit.GBP_PER_PERSON, "£1,872 per resident"),
        (12, Unit.COUNT, "12 trusts"),
        (0.5, Unit.SHARE, "50.0%"),
        (81.2, Unit.YEARS, "81.2 years"),
        (1_000, Unit.PEOPLE, "1,000 residents"),
    ],
)
def test_with_unit_adds_the_words(value: float, unit: Unit, text: str) -> None:
    assert with_unit(value, measure_in(unit)) == text


@pytest.mark.parametrize(
    ("value", "benchmark", "unit", "text"),
    [
        (1907, 1872, Unit.GBP_PER_PERSON, "£35 above England"),
        (1872.2, 1872, Unit.GBP_PER_PERSON, "level with England"),
        (0.10, 0.121, Unit.SHARE, "2.1 percentage points below England"),
        (0.13, 0.12, Unit.SHARE, "1.0 percentage point above England"),
        (80.0, 79.5, Unit.YEARS, "0.5 years above England"),
        (9, 6.57, Unit.COUNT, "2.4 above England"),
    ],
)
def test_difference_is_said_in_the_unit(
    value: float, benchmark: float, unit: Unit, text: str
) -> None:
    assert difference(value, benchmark, measure_in(unit), "England") == text


def test_ordinals_and_ranks() -> None:
    assert [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 42, 111)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "42nd", "111th",
    ]  # fmt: skip
    assert rank_words(3, 44, tied=True) == "joint 3rd of 44"


def test_listing_keeps_names_with_commas_apart() -> None:
    assert listing([]) == ""
    assert listing(["a"]) == "a"
    assert listing(["a", "b", "c"]) == "a, b and c"
    assert listing(["a, b", "c"]) == "a, b; and c"


def test_limits_are_short() -> None:
    assert limit(1650, Unit.GBP_PER_PERSON) == "£1,650"
    assert limit(1_200_000_000, Unit.GBP) == "£1,200m"
    assert limit(0.125, Unit.SHARE) == "12.5%"
    assert limit(-0.02, Unit.SHARE) == "−2%"


def test_an_average_takes_the_article() -> None:
    assert the("Average footprint") == "the average footprint"
    assert the("England") == "England"


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (12.25, Unit.SCORE, "12.3"),
        (0.28650, Unit.SHARE, "28.7%"),
        (0.12345, Unit.SHARE, "12.3%"),
        (2.5, Unit.GBP_PER_PERSON, "£3"),
        (4.5, Unit.PEOPLE, "5"),
        (1_450_000, Unit.GBP, "£1.5m"),
    ],
)
def test_half_goes_up_as_in_a_spreadsheet(value: float, unit: Unit, words: str) -> None:
    assert plain(value, unit) == words
