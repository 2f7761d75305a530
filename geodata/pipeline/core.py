"""All tables from the raw files and the footprints' geometry, each held to its schema."""

from collections.abc import Mapping
from pathlib import Path

import pandas as pd
import pandera.errors

from geodata.errors import SchemaViolation
from geodata.pipeline.allocations import modelled_allocations, summed_allocations
from geodata.pipeline.extract import RawTables
from geodata.pipeline.ingredients import ingredients
from geodata.pipeline.measure_classes import measure_classes
from geodata.pipeline.measure_values import benchmark_values, measure_values, outside_values
from geodata.pipeline.model_error import model_error
from geodata.pipeline.pandera_schemas import pandera_schema
from geodata.pipeline.published_allocations import in_place_of_model, read_published
from geodata.pipeline.transform import core_tables
from geodata.schemas import TABLES


def build_tables(
    raw: RawTables, geometry: Mapping[str, pd.DataFrame], raw_folder: Path
) -> dict[str, pd.DataFrame]:
    """Every table by name.

    Args:
        raw: The raw files, as text.
        geometry: The tables that were made of the boundaries, by name.
        raw_folder: Where ``allocations_published.csv`` would be.

    Raises:
        GeodataError: A file, a join or a table breaks a rule.
    """
    tables = core_tables(raw) | dict(geometry)
    summed = summed_allocations(raw["ccg_allocations_summed"])
    modelled = modelled_allocations(tables["national_allocations"], tables["allocation_shares"])
    published = read_published(
        raw_folder,
        frozenset(tables["footprints"]["footprint_code"]),
        tables["national_allocations"],
    )
    indicative = modelled if published is None else in_place_of_model(modelled, published)
    tables["allocations"] = pd.concat([summed, indicative]).sort_values(
        list(TABLES["allocations"].key), ignore_index=True
    )
    tables["model_error"] = model_error(modelled, summed, published)
    parts = ingredients(tables)
    tables["measure_values"] = measure_values(parts, tables)
    tables["benchmark_values"] = benchmark_values(parts, tables["footprints"])
    tables["outside_values"] = outside_values(parts, tables["footprints"])
    tables["measure_classes"] = measure_classes(
        tables["measure_values"], tables["benchmark_values"]
    )
    for name, frame in tables.items():
        validate(frame, name)
    return tables


def validate(frame: pd.DataFrame, name: str) -> None:
    """Hold a frame to the pandera schema of its table.

    Raises:
        SchemaViolation: It breaks a rule; the sentence names column and rule.
    """
    try:
        pandera_schema(TABLES[name]).validate(frame)
    except (pandera.errors.SchemaError, pandera.errors.SchemaErrors) as error:
        raise SchemaViolation(f"{name}, as the build made it, breaks its schema: {error}") from None
