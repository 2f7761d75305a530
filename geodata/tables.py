"""All the data that the app reads: checked once, then never written to."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

import pandas as pd

from geodata.boundary import BOUNDARIES_FILE, BoundaryAsset, read_boundaries
from geodata.classification import Classes, read_classes
from geodata.completeness import check_complete
from geodata.errors import MissingSource, SchemaViolation, VintageMismatch
from geodata.measures import MEASURES, Measure
from geodata.references import check_references, check_sums
from geodata.schemas import TABLES
from geodata.schemas.reading import REBUILD, read_rows, typed
from geodata.sources import SOURCES_FILE, Source, read_sources
from geodata.vocabulary import (
    ENGLAND,
    VINTAGE,
    Kind,
    MeasureKey,
    SourceKey,
    Status,
)

DATASET_FILE: Final = "dataset.json"
PROCESSED: Final = Path(__file__).parent / "processed"


@dataclass(frozen=True, slots=True, eq=False)
class Tables:
    """The checked tables by name, and the records that explain them.

    Two are equal only when they are the same one, so that answers can be kept by tables.

    ``measures`` are in picker order, each as it applies to these values: a diverging measure
    has its midpoint, and a modelled one that gave way to published figures says so.
    ``data_date`` is the latest month in which figures were taken down.
    """

    frames: Mapping[str, pd.DataFrame]
    measures: tuple[Measure, ...]
    classes: Mapping[MeasureKey, Classes]
    sources: Mapping[SourceKey, Source]
    boundaries: tuple[BoundaryAsset, ...]
    vintage: str
    data_date: str

    def measure(self, key: str) -> Measure | None:
        """The measure of that key, or None when there is none."""
        return next((measure for measure in self.measures if measure.key == key), None)

    def boundary(self, layer: str) -> BoundaryAsset | None:
        """The boundary file of that layer, or None when there is none."""
        return next((asset for asset in self.boundaries if asset.layer == layer), None)


def load_tables(directory: Path = PROCESSED) -> Tables:
    """Read and check everything that the build wrote.

    Raises:
        GeodataError: Something is missing, cut short or contradicts itself; one sentence
            names the file, the row or code, and the rule.
    """
    dataset = _read_dataset(directory / DATASET_FILE)
    if dataset["vintage"] != VINTAGE:
        raise VintageMismatch(
            f"{DATASET_FILE} says vintage {dataset['vintage']}, where this program shows "
            f"{VINTAGE}; one build has one vintage. {REBUILD}"
        )
    # All files are opened before any is checked: one that is gone or cut short is told at once.
    rows = {name: read_rows(directory / t.file_name, t) for name, t in TABLES.items()}
    for name, table in TABLES.items():
        _check_length(table.file_name, len(rows[name]), dataset["rows"])
    frames = {name: typed(rows[name], table, table.file_name) for name, table in TABLES.items()}
    sources = read_sources(directory / SOURCES_FILE).sources
    check_references(frames, frozenset(sources))
    check_sums(frames)
    check_complete(frames)
    boundaries = read_boundaries(directory / BOUNDARIES_FILE)
    _check_vintage(boundaries)
    measures = tuple(_as_it_applies(measure, frames) for measure in MEASURES)
    return Tables(
        frames=MappingProxyType(frames),
        measures=measures,
        classes=MappingProxyType(_classes(measures, frames["measure_classes"])),
        sources=MappingProxyType(dict(sources)),
        boundaries=boundaries,
        vintage=VINTAGE,
        data_date=dataset["data_date"],
    )


def _read_dataset(path: Path) -> dict[str, str]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise MissingSource(
            f"{path.name} is not in {path.parent}; the data is not whole without it. {REBUILD}"
        ) from None
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise SchemaViolation(f"{path.name} is not readable JSON ({error}). {REBUILD}") from None
    if not isinstance(content, dict) or set(content) != {"vintage", "data_date", "rows"}:
        raise SchemaViolation(
            f"{path.name} must hold exactly vintage, data_date and rows. {REBUILD}"
        )
    return content


def _check_length(file_name: str, found: int, expected: object) -> None:
    count = expected.get(file_name) if isinstance(expected, dict) else None
    if found != count:
        raise SchemaViolation(
            f"{file_name}, row {found + 1}: the table ends here after {found} rows, but "
            f"{DATASET_FILE} says that it has {count}. {REBUILD}"
        )


def _check_vintage(boundaries: tuple[BoundaryAsset, ...]) -> None:
    other = sorted({asset.file_name for asset in boundaries if asset.vintage != VINTAGE})
    if other:
        raise VintageMismatch(
            f"{BOUNDARIES_FILE}: {' '.join(other)} is not of vintage {VINTAGE}; tables and "
            f"boundaries must be of one vintage. {REBUILD}"
        )


def _as_it_applies(measure: Measure, frames: Mapping[str, pd.DataFrame]) -> Measure:
    if measure.is_midpoint_england:
        rows = frames["benchmark_values"]
        england = rows[(rows["measure_key"] == measure.key) & (rows["area_code"] == ENGLAND)]
        return replace(measure, midpoint=float(england["value"].iloc[0]))
    if measure.status is not Status.MODELLED:
        return measure
    rows = frames["measure_values"]
    of_measure = rows[rows["measure_key"] == measure.key]
    statuses = set(of_measure["status"])
    if str(Status.MODELLED) in statuses:
        return measure
    return replace(
        measure,
        status=Status(min(statuses)),
        method=measure.method_if_published,
        caveat=measure.caveat_if_published,
        source_keys=tuple(SourceKey(key) for key in of_measure["source_keys"].iloc[0].split()),
    )


def _classes(measures: tuple[Measure, ...], table: pd.DataFrame) -> dict[MeasureKey, Classes]:
    by_key = dict(iter(table.groupby("measure_key")))
    return {
        measure.key: read_classes(by_key[measure.key], is_diverging=measure.kind is Kind.DIVERGING)
        for measure in measures
        if measure.kind is not Kind.CATEGORICAL
    }
