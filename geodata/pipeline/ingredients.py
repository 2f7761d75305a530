"""One number a footprint for everything that a measure is made of, in one frame."""

from collections.abc import Mapping
from typing import Final

import pandas as pd

from geodata.schemas.subjects import PROGRESS_CATEGORIES
from geodata.vocabulary import (
    MINIMUM_EXTENT,
    Control,
    CouncilType,
    Edition,
    Fund,
    Tier,
)

CONTROL_ORDER: Final = (
    Control.CONSERVATIVE,
    Control.LABOUR,
    Control.LIBERAL_DEMOCRAT,
    Control.INDEPENDENT,
    Control.UKIP,
    Control.NO_OVERALL_CONTROL,
)
"""The order of the categories of political control in the measure's record."""


def ingredients(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Frame indexed by footprint_code, with a column for each quantity; missing is missing."""
    index = pd.Index(sorted(tables["footprints"]["footprint_code"]), name="footprint_code")
    parts = {
        "population": _column(tables["footprints"], "population_mid_2017"),
        "area_km2": _column(tables["footprint_geometry"], "area_km2"),
        "ccgs": _count(tables["ccgs"], index),
        "trusts": _count(tables["trust_membership"], index),
        **_transcribed(tables),
        **_amounts(tables["allocations"]),
        **_councils(tables["council_membership"], tables["councils"], index),
    }
    return pd.DataFrame({name: series.reindex(index) for name, series in parts.items()})


def _column(table: pd.DataFrame, name: str) -> pd.Series:
    return table.set_index("footprint_code")[name]


def _count(rows: pd.DataFrame, index: pd.Index) -> pd.Series:
    """How many rows each footprint has; none is zero, for a count is never missing."""
    return rows.groupby("footprint_code").size().reindex(index, fill_value=0)


def _transcribed(tables: Mapping[str, pd.DataFrame]) -> dict[str, pd.Series]:
    """The columns of the tables with one row a footprint, under their own names."""
    found = {
        name: _column(tables[table], name)
        for table in ("residents_by_age", "deprivation", "health", "settlement",
                      "adult_social_care")
        for name in tables[table].columns.drop("footprint_code")
    }  # fmt: skip
    progress = tables["progress_ratings"]
    categories = {name: order for order, name in enumerate(PROGRESS_CATEGORIES, start=1)}
    return found | {
        "adults": found["residents_18_to_64"] + found["residents_65_and_over"],
        "reported_gap_gbp": _column(tables["reported_gaps"], "reported_gap_gbp"),
        "progress_category": _column(progress, "progress_category").map(categories),
        "first_capital_tranche": _column(progress, "is_in_first_capital_tranche").map(
            {True: 1, False: 2}
        ),
    }


def _amounts(allocations: pd.DataFrame) -> dict[str, pd.Series]:
    wanted = {
        "place_based_2020_21": (Edition.JANUARY_2019, Fund.PLACE_BASED, "2020-21"),
        "place_based_2019_20": (Edition.JANUARY_2019, Fund.PLACE_BASED, "2019-20"),
        "core_ccg_2016_17": (Edition.JANUARY_2016, Fund.CORE_CCG, "2016-17"),
        "core_ccg_2017_18": (Edition.JANUARY_2016, Fund.CORE_CCG, "2017-18"),
        "core_ccg_2019_20": (Edition.JANUARY_2016, Fund.CORE_CCG, "2019-20"),
        "indicative_total": (Edition.MAY_2016, Fund.INDICATIVE_TOTAL, "2020-21"),
        "sustainability_transformation": (
            Edition.MAY_2016, Fund.SUSTAINABILITY_AND_TRANSFORMATION, "2020-21",
        ),
    }  # fmt: skip
    return {
        name: _column(
            allocations[
                (allocations["edition"] == edition)
                & (allocations["fund"] == fund)
                & (allocations["financial_year"] == year)
            ],
            "amount_gbp",
        )
        for name, (edition, fund, year) in wanted.items()
    }


def _councils(
    membership: pd.DataFrame, councils: pd.DataFrame, index: pd.Index
) -> dict[str, pd.Series]:
    joined = membership.merge(
        councils[["council_code", "council_type", "tier", "control"]],
        on="council_code",
        validate="many_to_one",
    )
    upper = joined[joined["tier"] == Tier.UPPER_OR_SINGLE]
    here = joined[joined["share_of_council"] >= MINIMUM_EXTENT]
    types = {
        "county_residents": CouncilType.COUNTY,
        "unitary_residents": CouncilType.UNITARY,
        "metropolitan_residents": CouncilType.METROPOLITAN_DISTRICT,
        "london_borough_residents": CouncilType.LONDON_BOROUGH,
    }
    return {
        name: _residents(joined[joined["council_type"] == kind], index)
        for name, kind in types.items()
    } | {
        "named_councils": _count(joined[joined["is_named_partner"]], index),
        "councils": _count(here, index),
        "social_care_councils": _count(here[here["tier"] == Tier.UPPER_OR_SINGLE], index),
        "shared_council_residents": _residents(_shared(upper), index),
        "political_control": _largest_control(upper),
    }


def _residents(rows: pd.DataFrame, index: pd.Index) -> pd.Series:
    """Residents summed by footprint; a footprint with none of them has zero, not nothing."""
    found = rows.groupby("footprint_code")["residents_in_both"].sum()
    return found.reindex(index, fill_value=0)


def _shared(upper: pd.DataFrame) -> pd.DataFrame:
    """The rows whose council has at least 1 % of its residents in some other footprint."""
    substantial = upper["share_of_council"] >= MINIMUM_EXTENT
    in_all = substantial.groupby(upper["council_code"]).transform("sum")
    return upper[in_all - substantial.astype(int) > 0]


def _largest_control(upper: pd.DataFrame) -> pd.Series:
    """The number (from 1) of the control that most residents live under, by footprint."""
    by_control = upper.pivot_table(
        index="footprint_code", columns="control", values="residents_in_both",
        aggfunc="sum", fill_value=0,
    )  # fmt: skip
    numbers = {str(control): number for number, control in enumerate(CONTROL_ORDER, start=1)}
    ordered = by_control[sorted(by_control.columns, key=lambda name: numbers[name])]
    return ordered.idxmax(axis="columns").map(numbers)
