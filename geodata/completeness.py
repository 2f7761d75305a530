"""Rules of the tables that every map reads: no measure, footprint, class or benchmark missing."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

import pandas as pd

from geodata.errors import SchemaViolation, UnmatchedCodes
from geodata.measures import MEASURES
from geodata.schemas.reading import REBUILD
from geodata.vocabulary import ENGLAND, Benchmark, Kind


def check_complete(frames: Mapping[str, pd.DataFrame]) -> None:
    """Check values, benchmarks and classes against the measures' records.

    Raises:
        UnmatchedCodes: A row is missing, or is there for a measure that is not.
        SchemaViolation: A category or a class contradicts the values.
    """
    footprints = set(frames["footprints"]["footprint_code"])
    regions = set(frames["nhs_regions"]["nhs_region_code"])
    benchmarked = {str(ENGLAND), *regions}
    numbers = {str(measure.key) for measure in MEASURES if measure.benchmark != Benchmark.NONE}
    values = frames["measure_values"]
    _check_pairs(
        values, "footprint_code", {str(measure.key) for measure in MEASURES}, footprints,
        "measure_values.csv",
    )  # fmt: skip
    for name, column, areas in (
        ("benchmark_values", "area_code", benchmarked),
        ("outside_values", "nhs_region_code", regions),
    ):
        _check_pairs(frames[name], column, numbers, areas, f"{name}.csv")
    by_key = dict(iter(values.dropna(subset=["value"]).groupby("measure_key")["value"]))
    _check_categories(by_key)
    _check_classes(frames["measure_classes"], by_key)


def _check_pairs(
    rows: pd.DataFrame, column: str, keys: set[str], codes: set[str], file: str
) -> None:
    found = set(zip(rows["measure_key"], rows[column], strict=True))
    expected = {(key, code) for key in keys for code in codes}
    missing, extra = sorted(expected - found), sorted(found - expected)
    if missing or extra:
        key, code = (missing or extra)[0]
        raise UnmatchedCodes(
            f"{file}: {len(missing)} rows are missing and {len(extra)} are unknown, the first "
            f"{key} {code}; there must be one row for each measure and area. {REBUILD}"
        )


def _check_categories(by_key: Mapping[str, pd.Series]) -> None:
    for measure in MEASURES:
        if measure.kind is not Kind.CATEGORICAL:
            continue
        allowed = {float(category.order) for category in measure.categories}
        for row, value in by_key.get(measure.key, pd.Series(dtype="float64")).items():
            if value not in allowed:
                raise SchemaViolation(
                    f"measure_values.csv, row {int(str(row)) + 2}: {measure.key} must be the "
                    f"number of one of its categories, but is {value:g}. {REBUILD}"
                )


def _check_classes(rows: pd.DataFrame, by_key: Mapping[str, pd.Series]) -> None:
    by_measure = dict(iter(rows.groupby("measure_key")))
    expected = {str(measure.key) for measure in MEASURES if measure.kind is not Kind.CATEGORICAL}
    if set(by_measure) != expected:
        raise UnmatchedCodes(
            f"measure_classes.csv: {' '.join(sorted(set(by_measure) ^ expected))} must have "
            f"classes if and only if it is a measure that is a number. {REBUILD}"
        )
    for key, classes in by_measure.items():
        fault = _fault(
            list(classes["class_number"]),
            list(classes["lower"]),
            list(classes["upper"]),
            list(classes["footprint_count"]),
            list(by_key[str(key)]),
        )
        if fault:
            raise SchemaViolation(
                f"measure_classes.csv, row {classes.index[0] + 2} ({key}): {fault}. {REBUILD}"
            )


def _fault(
    numbers: list[int],
    lowers: list[float],
    uppers: list[float],
    counts: list[int],
    values: list[float],
) -> str:
    """The rule that the classes of one measure break, or nothing."""
    if numbers != list(range(1, len(numbers) + 1)):
        return "classes must be numbered from 1"
    if any(one >= other for one, other in pairwise(uppers)) or lowers[1:] != uppers[:-1]:
        return "each class must begin where the one below ends"
    if not (lowers[0] <= min(values) and max(values) <= uppers[-1]):
        return "the classes must hold every value in measure_values.csv"
    found = Counter(bisect_left(uppers, value) for value in values)
    if [found[index] for index in range(len(uppers))] != counts:
        return "the counts must be those of the values in measure_values.csv"
    return ""
