"""Rules between tables: references found, sums that add up, nobody left out."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeAlias

import pandas as pd

from geodata.errors import SchemaViolation, UnmatchedCodes
from geodata.schemas import TABLES
from geodata.schemas.reading import REBUILD
from geodata.vocabulary import Availability, Tier

Frames: TypeAlias = Mapping[str, pd.DataFrame]

SHARE_TOLERANCE: Final = 1e-6
"""Shares are kept to ten digits; their sums differ from 1 by less than this."""


def check_references(frames: Frames, source_keys: frozenset[str]) -> None:
    """Check that every code refers to a row that is there, in all tables at once.

    Raises:
        UnmatchedCodes: Some do not; all of them are listed, with the first row of each.
    """
    faults = [*_unmatched(frames), *_unknown_sources(frames, source_keys)]
    if faults:
        raise UnmatchedCodes(f"{'; '.join(faults)}. {REBUILD}")


def _unmatched(frames: Frames) -> Iterator[str]:
    for table in TABLES.values():
        for column in table.columns:
            target, _, target_column = column.references.partition(".")
            if not target or target == "sources":
                continue
            cells = frames[table.name][column.name]
            known = set(frames[target][target_column]) | ({""} if column.is_optional else set())
            unknown = cells[~cells.isin(known)]
            if len(unknown):
                yield (
                    f"{table.file_name}, row {unknown.index[0] + 2}: {column.name} must be in "
                    f"{target}.csv, but {' '.join(sorted(set(unknown)))} is not"
                )


def _unknown_sources(frames: Frames, source_keys: frozenset[str]) -> Iterator[str]:
    for name, column in (
        ("timeline", "source_key"), ("allocations", "source_keys"),
        ("measure_values", "source_keys"),
    ):  # fmt: skip
        for row, cell in frames[name][column].drop_duplicates().items():
            unknown = [key for key in cell.split() if key not in source_keys]
            if unknown:
                yield (
                    f"{name}.csv, row {int(str(row)) + 2}: {column} must be in sources.toml, but "
                    f"{' '.join(unknown)} is not"
                )


def check_sums(frames: Frames) -> None:
    """Check that parts add up to their wholes and that each row agrees with itself.

    Raises:
        SchemaViolation: The first that does not, with file and code.
    """
    for check in _CHECKS:
        check(frames)


def _share_of_council(frames: Frames) -> None:
    sums = frames["council_membership"].groupby("council_code")["share_of_council"].sum()
    _must_equal(sums, 1.0, "council_membership.csv", "the shares of council must add up to 1")
    missing = set(frames["councils"]["council_code"]) - set(sums.index)
    _must_be_empty(missing, "council_membership.csv", "every council must lie in a footprint")


def _share_of_footprint(frames: Frames) -> None:
    rows = frames["council_membership"].merge(
        frames["councils"][["council_code", "tier"]], on="council_code", validate="many_to_one"
    )
    for tier in (Tier.UPPER_OR_SINGLE, Tier.LOWER):
        # Districts are the lower tier and every single tier council: all but counties.
        of_tier = (
            rows["tier"] == tier
            if tier is Tier.UPPER_OR_SINGLE
            else ~rows["council_code"].str.startswith("E10")
        )
        sums = rows[of_tier].groupby("footprint_code")["share_of_footprint"].sum()
        missing = set(frames["footprints"]["footprint_code"]) - set(sums.index)
        _must_be_empty(missing, "council_membership.csv", "every footprint must have a council")
        _must_equal(sums, 1.0, "council_membership.csv", "the shares of footprint must add up to 1")


def _residents(frames: Frames) -> None:
    for name, what in (("ccgs", "CCGs"), ("successor_icbs", "successors")):
        column = "population_mid_2017" if name == "ccgs" else "residents_in_both"
        _must_match_population(
            frames, frames[name].groupby("footprint_code")[column].sum(), f"{name}.csv", what
        )
    ages = frames["residents_by_age"].set_index("footprint_code")
    parts = ["residents_under_18", "residents_18_to_64", "residents_65_and_over"]
    _must_match_population(frames, ages[parts].sum(axis="columns"), "residents_by_age.csv", "ages")


def _must_match_population(frames: Frames, sums: pd.Series, file: str, what: str) -> None:
    population = frames["footprints"].set_index("footprint_code")["population_mid_2017"]
    missing = set(population.index) - set(sums.index)
    _must_be_empty(missing, file, f"every footprint must have {what}")
    wrong = sums[sums != population.reindex(sums.index)]
    _must_be_empty(
        set(wrong.index),
        file,
        f"the residents of its {what} must add up to the footprint’s in footprints.csv",
    )


def _national_sums(frames: Frames) -> None:
    amounts = frames["national_allocations"].pivot_table(
        index="financial_year", columns="fund", values="amount_gbp", fill_value=0, aggfunc="sum"
    )
    for total, parts in (
        ("place_based", ["ccg", "primary_medical", "specialised"]),
        ("sustainability_and_transformation", ["sustainability", "transformation"]),
        ("total", ["place_based", "sustainability_and_transformation", "central_budgets",
                   "other_direct_commissioning", "drawdown"]),
    ):  # fmt: skip
        absent = {total, *parts} - set(amounts.columns)
        _must_be_empty(absent, "national_allocations.csv", "every line must be there")
        wrong = amounts[amounts[total] != amounts[parts].sum(axis="columns")]
        _must_be_empty(
            set(wrong.index), "national_allocations.csv", f"the parts must add up to {total}"
        )


def _modelled_sums(frames: Frames) -> None:
    allocations = frames["allocations"]
    modelled = allocations[allocations["status"] == "modelled"]
    sums = modelled.groupby(["fund", "financial_year"])["amount_gbp"].sum()
    national = frames["national_allocations"].set_index(["fund", "financial_year"])["amount_gbp"]
    for (fund, year), amount in sums.items():
        parts = (
            ("place_based", "sustainability_and_transformation")
            if fund == "indicative_total"
            else (fund,)
        )
        if amount != sum(national.get((part, year), 0) for part in parts):
            raise SchemaViolation(
                f"allocations.csv, modelled {fund} {year}: the footprints must add up to "
                f"England’s amount in national_allocations.csv to the pound. {REBUILD}"
            )


def _values_and_reasons(frames: Frames) -> None:
    for name, columns in (("measure_values", ["value"]), ("survey_results", ["share", "count"])):
        rows = frames[name]
        has_value = rows["availability"] == Availability.VALUE
        wrong = rows[has_value != rows[columns].notna().any(axis="columns")]
        if len(wrong):
            raise SchemaViolation(
                f'{name}.csv, row {wrong.index[0] + 2}: availability must be "value" where '
                f"there is a value and a reason where there is none. {REBUILD}"
            )


def _must_equal(sums: pd.Series, expected: float, file: str, rule: str) -> None:
    wrong = sums[(sums - expected).abs() > SHARE_TOLERANCE]
    _must_be_empty(set(wrong.index), file, rule)


def _must_be_empty(codes: set[str], file: str, rule: str) -> None:
    if codes:
        raise SchemaViolation(f"{file}, {' '.join(sorted(codes))}: {rule}. {REBUILD}")


_CHECKS: Final[tuple[Callable[[Frames], None], ...]] = (
    _share_of_council,
    _share_of_footprint,
    _residents,
    _national_sums,
    _modelled_sums,
    _values_and_reasons,
)
