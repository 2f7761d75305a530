"""The records of the boundary files: written and read back, refused if they are not whole."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely

from geodata.boundary import (
    CREDIT_LINE,
    AreaType,
    BoundaryAsset,
    Inset,
    read_boundaries,
    write_boundaries,
)
from geodata.errors import MissingSource, SchemaViolation
from geodata.pipeline.assets import layer_assets
from geodata.pipeline.geojson_file import feature_collection, write_whole
from geodata.pipeline.layer_keys import LAYERS
from tests.unit.geodata.test_coverage import areas
from tests.unit.geodata.test_layer_pieces import LOOKUPS, SQUARES

ASSET = BoundaryAsset(
    layer="footprints",
    file_name="footprints_2017.geojson",
    code_property="code",
    area_type=AreaType("footprint", "footprints", 44),
    vintage="2017",
    lon_range=(-6.0, 2.0),
    lat_range=(49.0, 56.0),
    credit=CREDIT_LINE,
    insets=(Inset("london", "London", (-0.5, 0.3), (51.3, 51.7), ("E54000027", "E54000028")),),
)


def test_records_come_back_as_they_were_written(tmp_path: Path) -> None:
    write_boundaries((ASSET,), tmp_path / "boundaries.json")
    assert read_boundaries(tmp_path / "boundaries.json") == (ASSET,)


def test_absent_file_says_how_to_make_it(tmp_path: Path) -> None:
    with pytest.raises(MissingSource, match="python -m geodata build"):
        read_boundaries(tmp_path / "boundaries.json")


@pytest.mark.parametrize("content", [b"", b"[", b"[1]", b"{}", b'"text"', b"3", b"\xff", b"[{}]"])
def test_file_that_is_no_list_of_records_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "boundaries.json"
    path.write_bytes(content)
    with pytest.raises(SchemaViolation, match=r"boundaries\.json"):
        read_boundaries(path)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("layer", 5),
        ("lon_range", [2.0, -6.0]),
        ("lon_range", [2.0]),
        ("lat_range", "north"),
        ("area_type", {"singular": "footprint", "plural": "footprints", "count": 0}),
        ("area_type", None),
        ("insets", [{"key": "london"}]),
        ("insets", None),
    ],
)
def test_record_with_a_wrong_entry_is_refused(tmp_path: Path, field: str, value: Any) -> None:
    path = tmp_path / "boundaries.json"
    write_boundaries((ASSET,), path)
    (record,) = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps([record | {field: value}]), encoding="utf-8")
    with pytest.raises(SchemaViolation, match="missing or wrong entry"):
        read_boundaries(path)


def test_assets_share_a_frame_and_find_the_inset_in_the_data() -> None:
    displayed = {layer.key: areas(*SQUARES[:2]) for layer in LAYERS}
    assets = layer_assets(displayed, LOOKUPS)
    assert [asset.layer for asset in assets] == [layer.key for layer in LAYERS]
    assert len({(asset.lon_range, asset.lat_range) for asset in assets}) == 1
    (inset,) = assets[0].insets
    assert inset.area_codes == ("E54000001", "E54000002")
    left, bottom, right, top = shapely.total_bounds(np.array(SQUARES[:2]))
    assert assets[0].lon_range[0] < left < right < assets[0].lon_range[1]
    assert assets[0].lat_range[0] < bottom < top < assets[0].lat_range[1]


def test_features_are_sorted_and_carry_code_and_name_only() -> None:
    text = feature_collection(["b", "a"], ["Môn", "Ash"], areas(*SQUARES[:2]))
    features = json.loads(text)["features"]
    assert [feature["properties"] for feature in features] == [
        {"code": "a", "name": "Ash"},
        {"code": "b", "name": "Môn"},
    ]
    assert "Môn" in text


def test_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    write_whole("first\n", path)
    assert path.read_bytes() == b"first\n"
    with pytest.raises(UnicodeEncodeError):
        write_whole("\ud800", path)
    assert path.read_bytes() == b"first\n"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.json"]
