"""Core tables to the long tables that every view reads: values and what they are held against."""

from collections.abc import Mapping
from typing import Final

import pandas as pd

from geodata.errors import UnmatchedCodes
from geodata.measures import MEASURES, Measure
from geodata.pipeline.formulas import FORMULAS
from geodata.pipeline.remarks import Remarks, remarks
from geodata.schemas import TABLES
from geodata.vocabulary import ENGLAND, Availability, Benchmark

SIGNIFICANT_DIGITS: Final = 10
"""Values are kept so exactly: sums differ in their last digits from machine to machine."""


def measure_values(parts: pd.DataFrame, tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """One row for each measure and footprint; absence is a row with its reason.

    Raises:
        UnmatchedCodes: A measure has no formula, a formula no measure, or a value is
            missing for no known reason.
    """
    keys = {measure.key for measure in MEASURES}
    if keys != set(FORMULAS):
        raise UnmatchedCodes(
            f"Measures and formulas differ: {sorted(keys ^ set(FORMULAS))}; every measure in "
            "geodata/measures needs one formula in geodata/pipeline/formulas.py."
        )
    known = remarks(tables)
    rows = pd.concat([_rows(measure, parts, known) for measure in MEASURES], ignore_index=True)
    rules = TABLES["measure_values"]
    return rows[list(rules.column_names)].sort_values(list(rules.key), ignore_index=True)


def _rows(measure: Measure, parts: pd.DataFrame, known: Remarks) -> pd.DataFrame:
    values = FORMULAS[measure.key].values(parts).map(significant)
    codes = list(values.index)
    unexplained = [
        code for code in codes if pd.isna(values[code]) and (measure.key, code) not in known.missing
    ]
    if unexplained:
        raise UnmatchedCodes(
            f"{measure.key} has no value for {' '.join(unexplained)} and no reason why not; give "
            "the reason in geodata/pipeline/remarks.py."
        )
    missing = [
        known.missing[(measure.key, code)] if pd.isna(values[code]) else None for code in codes
    ]
    return pd.DataFrame(
        {
            "measure_key": str(measure.key),
            "footprint_code": codes,
            "value": values.to_numpy(),
            "base": pd.array([None] * len(codes), dtype="Int64"),
            "availability": [
                str(gap.availability if gap else Availability.VALUE) for gap in missing
            ],
            "status": [str(known.status_of(measure, code)) for code in codes],
            "is_doubtful": [(measure.key, code) in known.doubtful for code in codes],
            "source_keys": " ".join(known.sources_of(measure)),
            "note": [
                gap.note if gap else known.notes.get((measure.key, code), "")
                for gap, code in zip(missing, codes, strict=True)
            ],
        }
    )


def benchmark_values(parts: pd.DataFrame, footprints: pd.DataFrame) -> pd.DataFrame:
    """The value of England and of each NHS region, for every measure that is a number.

    A rate is that of all residents together; a count or an amount is that of an average
    footprint. ``footprint_count`` says how many footprints had what it takes.
    """
    region = _region(parts, footprints)
    areas = {str(ENGLAND): parts} | {str(code): rows for code, rows in parts.groupby(region)}
    return _together(areas, "benchmark_values")


def outside_values(parts: pd.DataFrame, footprints: pd.DataFrame) -> pd.DataFrame:
    """The value of all footprints outside each NHS region, made as a benchmark is."""
    region = _region(parts, footprints)
    areas = {str(code): parts[region != code] for code in sorted(region.unique())}
    return _together(areas, "outside_values")


def _region(parts: pd.DataFrame, footprints: pd.DataFrame) -> pd.Series:
    """The NHS region of each footprint in ``parts``."""
    return footprints.set_index("footprint_code")["nhs_region_code"].reindex(parts.index)


def _together(areas: Mapping[str, pd.DataFrame], table: str) -> pd.DataFrame:
    """The rows of a table of areas: each measure's value for the footprints of each together."""
    rules = TABLES[table]
    rows = [
        (str(measure.key), area, significant(formula.together(of_area)) if count else float("nan"),
         count, formula.method)
        for measure in MEASURES
        if measure.benchmark is not Benchmark.NONE
        for formula in (FORMULAS[measure.key],)
        for area, of_area in areas.items()
        for count in (int(formula.values(of_area).notna().sum()),)
    ]  # fmt: skip
    frame = pd.DataFrame(rows, columns=list(rules.column_names))
    return frame.sort_values(list(rules.key), ignore_index=True)


def significant(value: float) -> float:
    """The value to as many digits as are kept."""
    return float(f"{value:.{SIGNIFICANT_DIGITS}g}")
