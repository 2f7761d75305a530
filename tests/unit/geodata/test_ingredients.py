"""What measures are made of, counted by hand on four footprints."""

import pandas as pd
import pytest

from geodata.pipeline.ingredients import ingredients
from tests.support.frames import frame, tiny_england

CODES = [f"E5400090{n}" for n in (1, 2, 3, 4)]


def for_each(name: str, *values: object) -> pd.DataFrame:
    return pd.DataFrame({"footprint_code": CODES, name: list(values)})


@pytest.fixture(scope="module")
def parts() -> pd.DataFrame:
    allocations = frame("""
        edition      | fund        | financial_year | footprint_code | amount_gbp
        January 2019 | place_based | 2020-21        | E54000901      | 500
        January 2019 | place_based | 2019-20        | E54000901      | 400
        January 2016 | core_ccg    | 2019-20        | E54000902      | 70
        January 2019 | core_ccg    | 2019-20        | E54000902      | 80
    """)
    frames = dict(tiny_england().frames) | {
        "residents_by_age": for_each("residents_18_to_64", 60, 120, 180, 240).assign(
            residents_65_and_over=[10, 20, 30, 40]
        ),
        "deprivation": for_each("deprivation_score", 1.0, 2.0, 3.0, 4.0),
        "health": for_each("bad_health_share", 0.1, 0.2, 0.3, 0.4),
        "settlement": for_each("rural_share", 0.0, 0.0, 1.0, 1.0),
        "adult_social_care": for_each("net_spending_gbp", 1, 2, 3, 4),
        "reported_gaps": for_each("reported_gap_gbp", 9, 8, 7, 6),
        "progress_ratings": for_each(
            "progress_category", "Outstanding", "", "Needs most improvement", "Advanced"
        ).assign(is_in_first_capital_tranche=[True, False, False, False]),
        "trust_membership": frame("""
            trust_code | footprint_code
            RAA        | E54000901
            RAA        | E54000902
            RBB        | E54000901
            RCC        | E54000903
            RCC        | E54000904
        """),
        "allocations": allocations,
    }
    return ingredients(frames)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("population", [100, 200, 300, 400]),
        ("adults", [70, 140, 210, 280]),
        ("trusts", [2, 1, 1, 1]),
        ("ccgs", [0, 1, 0, 1]),
        ("named_councils", [1, 0, 1, 0]),
        # A council in several footprints counts in each, a sliver under 1 % in none.
        ("councils", [2, 1, 1, 1]),
        ("social_care_councils", [1, 1, 1, 1]),
        ("county_residents", [100, 200, 1, 0]),
        ("unitary_residents", [0, 0, 299, 0]),
        ("london_borough_residents", [0, 0, 0, 400]),
        ("metropolitan_residents", [0, 0, 0, 0]),
        # Northshire is in two other footprints' sights: all its residents count as shared,
        # the one in the sliver too.
        ("shared_council_residents", [100, 200, 1, 0]),
        # Conservative, Conservative, Labour (299 of 300), Labour.
        ("political_control", [1, 1, 2, 2]),
        ("first_capital_tranche", [1, 2, 2, 2]),
    ],
)
def test_ingredient(parts: pd.DataFrame, name: str, values: list[int]) -> None:
    assert list(parts[name]) == values


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("place_based_2020_21", [500, None, None, None]),
        ("place_based_2019_20", [400, None, None, None]),
        ("core_ccg_2019_20", [None, 70, None, None]),
        ("progress_category", [1, None, 4, 2]),
    ],
)
def test_what_is_missing_stays_missing(
    parts: pd.DataFrame, name: str, values: list[float | None]
) -> None:
    assert [None if pd.isna(value) else value for value in parts[name]] == values


def test_the_index_is_every_footprint_in_order(parts: pd.DataFrame) -> None:
    assert list(parts.index) == CODES
