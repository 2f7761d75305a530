"""Areas with their figures, read back by the libraries that others read them with."""

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import geopandas as gpd
import pyogrio
import pytest
from shapely.geometry import shape

from dashboard.exhibits.exhibit import Exhibit
from dashboard.exports.areas import make_geojson, make_geopackage
from dashboard.settings import Settings
from geodata.boundary import BoundaryAsset
from geodata.queries.layers import boundary_of
from tests.support.exhibits import exhibit, table

if TYPE_CHECKING:
    from geodata.tables import Tables

ASSETS = Settings().assets_dir
ROWS = [("E54000013", "Lincolnshire", 242.25), ("E54000036", "Cornwall", None)]


@pytest.fixture
def shown() -> Exhibit:
    rows = replace(table(ROWS), layer="footprints", code_column="footprint_code")  # type: ignore[arg-type]
    return exhibit(table=rows, filters="South")


@pytest.fixture
def boundary(tables: "Tables") -> BoundaryAsset:
    return boundary_of(tables, "footprints")


def test_geojson_holds_rows_in_order_with_rings_as_the_standard_asks(
    shown: Exhibit, boundary: BoundaryAsset
) -> None:
    content = json.loads(make_geojson(shown, boundary, ASSETS))
    assert [f["id"] for f in content["features"]] == ["E54000013", "E54000036"]
    assert [f["properties"]["gap"] for f in content["features"]] == [242.25, None]
    assert content["metadata"]["status"] == "Reported"
    assert content["metadata"]["filters"] == "South"
    assert content["metadata"]["credit"] == "Contains sample data."
    for feature in content["features"]:
        area = shape(feature["geometry"])
        parts = getattr(area, "geoms", [area])
        assert all(part.exterior.is_ccw for part in parts)
        assert area.is_valid


def test_the_geopackage_is_read_back_with_values_and_words(
    shown: Exhibit, boundary: BoundaryAsset, tmp_path: Path
) -> None:
    path = tmp_path / "areas.gpkg"
    path.write_bytes(make_geopackage(shown, boundary, ASSETS))
    frame = gpd.read_file(path)
    assert list(frame["footprint_name"]) == ["Lincolnshire", "Cornwall"]
    assert frame["gap"].iloc[0] == 242.25
    assert frame["gap"].isna().tolist() == [False, True]
    assert frame.crs.to_epsg() == 4326
    own = gpd.read_file(io.BytesIO(make_geojson(shown, boundary, ASSETS)))
    assert frame.geometry.geom_equals(own.geometry).all()
    told = pyogrio.read_info(path)["layer_metadata"]
    assert told["IDENTIFIER"] == "Reported gap per resident"
    assert "Open Government Licence" in told["DESCRIPTION"]


def test_what_is_invented_says_so(shown: Exhibit, boundary: BoundaryAsset) -> None:
    made = make_geojson(replace(shown, is_illustrative=True), boundary, ASSETS)
    assert json.loads(made)["metadata"]["illustrative"] == "Illustrative, not real answers"
