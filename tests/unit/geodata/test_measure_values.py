"""A measure without a formula, or a value without a reason, stops the build."""

from dataclasses import replace

import pandas as pd
import pytest

from geodata.errors import SchemaViolation, UnmatchedCodes
from geodata.pipeline import measure_values as module
from geodata.pipeline.core import validate
from geodata.pipeline.formulas import FORMULAS, Amount
from geodata.pipeline.ingredients import ingredients
from geodata.pipeline.measure_values import (
    benchmark_values,
    measure_values,
    outside_values,
    significant,
)
from geodata.tables import Tables
from geodata.vocabulary import MeasureKey
from tests.support.frames import SPENDING


@pytest.fixture(scope="module")
def parts(tables: Tables) -> pd.DataFrame:
    return ingredients(tables.frames)


def test_the_committed_values_are_made_of_the_committed_tables(
    tables: Tables, parts: pd.DataFrame
) -> None:
    made = measure_values(parts, tables.frames)
    committed = tables.frames["measure_values"]
    pd.testing.assert_frame_equal(made, committed, check_exact=False, rtol=1e-9)
    made = benchmark_values(parts, tables.frames["footprints"])
    pd.testing.assert_frame_equal(
        made, tables.frames["benchmark_values"], check_exact=False, rtol=1e-9
    )


def test_what_lies_outside_a_region_makes_england_with_it(
    tables: Tables, parts: pd.DataFrame
) -> None:
    footprints = tables.frames["footprints"]
    made = outside_values(parts, footprints)
    pd.testing.assert_frame_equal(
        made, tables.frames["outside_values"], check_exact=False, rtol=1e-9
    )
    inside = benchmark_values(parts, footprints).set_index(["measure_key", "area_code"])
    for row in made.itertuples():
        within = inside.loc[(row.measure_key, row.nhs_region_code)]
        england = inside.loc[(row.measure_key, "E92000001")]
        assert row.footprint_count + within["footprint_count"] == england["footprint_count"]
        assert row.method == england["method"]
        ends = sorted((row.value, within["value"]))
        slack = 1e-8 * abs(england["value"])
        assert ends[0] - slack <= england["value"] <= ends[1] + slack


def test_a_measure_without_a_formula_is_named(
    tables: Tables, parts: pd.DataFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MEASURES", (*module.MEASURES, SPENDING))
    with pytest.raises(UnmatchedCodes, match=r"Measures and formulas differ: \['spending'\]"):
        measure_values(parts, tables.frames)


def test_a_value_that_is_missing_for_no_known_reason_is_named(
    tables: Tables, parts: pd.DataFrame
) -> None:
    holed = parts.astype({"area_km2": "float64"})
    holed.loc["E54000007", "area_km2"] = float("nan")
    with pytest.raises(UnmatchedCodes, match="population_density has no value for E54000007 and"):
        measure_values(holed, tables.frames)


def test_an_area_where_no_footprint_has_a_value_has_no_benchmark(
    tables: Tables, parts: pd.DataFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = MeasureKey("area")
    monkeypatch.setattr(module, "MEASURES", (replace(SPENDING, key=key),))
    monkeypatch.setattr(module, "FORMULAS", {key: Amount("area_km2")})
    london = tables.frames["footprints"].query("nhs_region_code == 'E40000003'")["footprint_code"]
    holed = parts.astype({"area_km2": "float64"})
    holed.loc[list(london), "area_km2"] = float("nan")
    found = benchmark_values(holed, tables.frames["footprints"]).set_index("area_code")
    assert pd.isna(found.loc["E40000003", "value"])
    assert found.loc["E40000003", "footprint_count"] == 0
    assert found.loc["E92000001", "footprint_count"] == 39


def test_values_are_kept_to_ten_digits() -> None:
    assert significant(0.1 + 0.2) == 0.3
    assert significant(12345678901234) == 12345678900000
    assert pd.isna(significant(float("nan")))


def test_every_formula_has_its_ingredients(parts: pd.DataFrame) -> None:
    for key, formula in FORMULAS.items():
        assert formula.values(parts).notna().any(), key


def test_a_table_that_breaks_its_schema_stops_the_build(tables: Tables) -> None:
    regions = tables.frames["regions"].assign(region_code="E99")
    with pytest.raises(SchemaViolation, match="regions, as the build made it, breaks its schema"):
        validate(regions, "regions")
    validate(tables.frames["regions"], "regions")
