"""A measure with its values, classes, ranks and benchmarks: what every view of it shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import pandas as pd

from geodata.classification import Classes
from geodata.errors import UnmatchedCodes
from geodata.measures import Measure
from geodata.sources import Source
from geodata.tables import Tables
from geodata.vocabulary import (
    ENGLAND,
    Availability,
    Benchmark,
    FootprintCode,
    Kind,
    MeasureKey,
    SourceKey,
    Status,
)

MOST_KEPT: Final = 512


@dataclass(frozen=True, slots=True)
class RegionValue:
    """The measure's value for one NHS region, made in the same way as England's."""

    region_key: str
    name: str
    value: float | None


@dataclass(frozen=True, slots=True)
class ClassifiedMeasure:
    """One measure for all footprints. The tuples run in the fixed order of ``codes``.

    ``values`` are in the measure's unit (shares 0 to 1, money in pounds); of a categorical
    measure, the number of the category. ``class_index`` counts from 0; of a categorical
    measure, it is the place of the category in ``measure.categories``. ``availability`` says
    why a value is missing, and ``notes`` says it in words, or what is doubtful about it.
    ``ranks`` are 1 for the highest, and equal values share the lower number; categories have
    none. ``benchmark`` is England's value as ``benchmark_label`` calls it, and stands on
    ``benchmark_count`` footprints.
    """

    measure: Measure
    codes: tuple[FootprintCode, ...]
    values: tuple[float | None, ...]
    class_index: tuple[int | None, ...]
    availability: tuple[Availability, ...]
    notes: tuple[str, ...]
    doubtful: tuple[bool, ...]
    statuses: tuple[Status, ...]
    classes: Classes | None
    ranks: tuple[int | None, ...]
    tied: tuple[bool, ...]
    benchmark: float | None
    benchmark_label: str
    benchmark_count: int
    regions: tuple[RegionValue, ...]
    sources: tuple[Source, ...]


@lru_cache(maxsize=MOST_KEPT)
def classified_measure(tables: Tables, key: MeasureKey) -> ClassifiedMeasure:
    """Everything that is shown of one measure. The answer is kept, as nothing in it can change.

    Raises:
        UnmatchedCodes: There is no measure of that key.
    """
    measure = tables.measure(key)
    if measure is None:
        raise UnmatchedCodes(
            f"There is no measure {key!r}; the keys are those of geodata/measures."
        )
    table = tables.frames["measure_values"]
    rows = table[table["measure_key"] == key].sort_values("footprint_code")
    values = tuple(None if pd.isna(value) else float(value) for value in rows["value"])
    classes = tables.classes.get(key)
    ranks = _ranks(values) if measure.kind is not Kind.CATEGORICAL else (None,) * len(values)
    benchmarks = _benchmarks(tables, measure)
    england = benchmarks.get(str(ENGLAND), (None, 0))
    return ClassifiedMeasure(
        measure=measure,
        codes=tuple(FootprintCode(code) for code in rows["footprint_code"]),
        values=values,
        class_index=tuple(_class_index(value, measure, classes) for value in values),
        availability=tuple(Availability(name) for name in rows["availability"]),
        notes=tuple(rows["note"]),
        doubtful=tuple(bool(doubt) for doubt in rows["is_doubtful"]),
        statuses=tuple(Status(name) for name in rows["status"]),
        classes=classes,
        ranks=ranks,
        tied=tuple(rank is not None and ranks.count(rank) > 1 for rank in ranks),
        benchmark=england[0],
        benchmark_label=_label(measure, england[1], len(values)),
        benchmark_count=england[1],
        regions=tuple(
            RegionValue(row.nhs_region_code, row.nhs_region_name,
                        benchmarks.get(row.nhs_region_code, (None, 0))[0])
            for row in tables.frames["nhs_regions"].itertuples()
        ),
        sources=tuple(tables.sources[source] for source in _source_keys(measure, rows)),
    )  # fmt: skip


def _class_index(value: float | None, measure: Measure, classes: Classes | None) -> int | None:
    if value is None:
        return None
    if classes is not None:
        return classes.index_of(value)
    return [category.order for category in measure.categories].index(int(value))


def _ranks(values: Sequence[float | None]) -> tuple[int | None, ...]:
    present = [value for value in values if value is not None]
    return tuple(
        None if value is None else 1 + sum(other > value for other in present) for value in values
    )


def _benchmarks(tables: Tables, measure: Measure) -> dict[str, tuple[float | None, int]]:
    table = tables.frames["benchmark_values"]
    rows = table[table["measure_key"] == measure.key]
    return {
        area: (None if pd.isna(value) else float(value), int(count))
        for area, value, count in zip(
            rows["area_code"], rows["value"], rows["footprint_count"], strict=True
        )
    }


def _label(measure: Measure, count: int, total: int) -> str:
    """What to call the benchmark; where footprints are missing from it, how many are in it."""
    if measure.benchmark is Benchmark.NONE:
        return ""
    name = "Average footprint" if measure.benchmark is Benchmark.MEAN else "England"
    return name if count == total else f"{name} ({count} of {total})"


def _source_keys(measure: Measure, rows: pd.DataFrame) -> tuple[SourceKey, ...]:
    """The sources of the values, each once, in the order of the measure's record."""
    found = [SourceKey(key) for cell in rows["source_keys"].unique() for key in cell.split()]
    return tuple(dict.fromkeys([key for key in measure.source_keys if key in found] + found))
