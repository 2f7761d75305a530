"""The table of classes of every measure that is a number."""

import pandas as pd

from geodata.measures import MEASURES
from geodata.pipeline.classify import classify
from geodata.schemas import TABLES
from geodata.vocabulary import ENGLAND, Kind


def measure_classes(values: pd.DataFrame, benchmarks: pd.DataFrame) -> pd.DataFrame:
    """One row for each class of each measure, from values as they were kept."""
    england = benchmarks[benchmarks["area_code"] == ENGLAND].set_index("measure_key")["value"]
    by_key = dict(iter(values.dropna(subset=["value"]).groupby("measure_key")["value"]))
    rows = []
    for measure in MEASURES:
        if measure.kind is Kind.CATEGORICAL:
            continue
        midpoint = float(england[measure.key]) if measure.is_midpoint_england else measure.midpoint
        classes = classify(list(by_key[measure.key]), measure, midpoint)
        lowers = (classes.lower, *classes.breaks[:-1])
        below = classes.below_midpoint
        rows += [
            (
                str(measure.key), number, str(classes.scheme), lower, upper, count,
                below is not None and number > below, classes.note,
            )
            for number, (lower, upper, count) in enumerate(
                zip(lowers, classes.breaks, classes.counts, strict=True), start=1
            )
        ]  # fmt: skip
    rules = TABLES["measure_classes"]
    return pd.DataFrame(rows, columns=list(rules.column_names)).sort_values(
        list(rules.key), ignore_index=True
    )
