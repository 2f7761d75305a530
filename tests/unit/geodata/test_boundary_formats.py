"""GeoPackage, GeoJSON and GeoParquet: read alike, refused alike."""

import json
import sqlite3
import warnings
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pyogrio
import pytest
import shapely

from geodata.errors import BoundaryFault, MissingCrs
from geodata.pipeline.boundary_files import geopackage, limits
from tests.support.boundary_samples import (
    Sample,
    converted,
    geojson,
    refusal,
    write_geojson,
    write_parquet,
    write_with_gdal,
)


def with_geo(path: Path, geo: bytes | None) -> Path:
    table = pq.read_table(path)
    pq.write_table(table.replace_schema_metadata({} if geo is None else {b"geo": geo}), path)
    return path


def test_every_format_gives_the_same_map(tmp_path: Path) -> None:
    in_degrees = Sample().in_degrees()
    paths = [
        write_with_gdal(Sample(), tmp_path / "a.gpkg", "GPKG"),
        write_geojson(in_degrees, tmp_path / "a.geojson"),
        write_parquet(Sample(), tmp_path / "a.parquet"),
    ]
    reports, maps = zip(*(converted(path) for path in paths), strict=True)
    assert maps[0] == maps[1] == maps[2]
    formats = [report.recognised.reading.format for report in reports]
    assert formats == ["GeoPackage", "GeoJSON", "GeoParquet"]


def test_file_is_known_by_its_content_not_its_name(tmp_path: Path) -> None:
    path = write_geojson(Sample().in_degrees(), tmp_path / "areas.txt")
    assert len(converted(path)[1]["features"]) == 4


@pytest.mark.parametrize("name", ["a.shp", "a.gpkg", "a.geojson", "a.parquet", "a.zip", "a"])
def test_empty_file_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    assert "the file is empty" in refusal(tmp_path / name)


@pytest.mark.parametrize("name", ["a.shp", "a.gpkg", "a.parquet", "a.zip"])
def test_other_content_under_a_known_name_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("<html>Not found</html>", encoding="utf-8")
    assert f"it does not begin as a {Path(name).suffix} file does" in refusal(tmp_path / name)


def test_unknown_format_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.kml").write_text("<kml/>", encoding="utf-8")
    assert "none of the formats known here" in refusal(tmp_path / "a.kml")


def test_too_large_a_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_geojson(Sample().in_degrees(), tmp_path / "a.geojson")
    monkeypatch.setattr(limits, "LARGEST_FILE", 100)
    assert "a.geojson has 0 MB" in refusal(path)


# GeoPackage


def test_geopackage_of_two_layers_asks_which(tmp_path: Path) -> None:
    path = write_with_gdal(Sample(), tmp_path / "a.gpkg", "GPKG", layer="one")
    write_with_gdal(Sample(), path, "GPKG", layer="two", append=True)
    assert "it holds the layers one, two" in refusal(path)
    assert "three is none of them" in refusal(path, layer="three")
    report, _ = converted(path, layer="two")
    assert report.recognised.reading.layer == "a.gpkg, layer two"


@pytest.mark.parametrize("kept", [20, 5000, 60_000])
def test_geopackage_cut_short_is_refused(tmp_path: Path, kept: int) -> None:
    path = write_with_gdal(Sample(), tmp_path / "a.gpkg", "GPKG")
    path.write_bytes(path.read_bytes()[:kept])
    assert "the GeoPackage is cut short" in refusal(path)


def test_plain_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.gpkg"
    with sqlite3.connect(path) as database:
        database.execute("create table areas (code text)")
    database.close()
    refusal(path, BoundaryFault)


def test_geopackage_of_tables_only_is_refused(tmp_path: Path) -> None:
    path = write_with_gdal(Sample(), tmp_path / "a.gpkg", "GPKG")
    with sqlite3.connect(path) as database:
        database.execute("delete from gpkg_geometry_columns")
        database.execute("update gpkg_contents set data_type = 'attributes'")
    database.close()
    assert "it holds no layer with geometry" in refusal(path)


def test_answer_of_another_driver_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_with_gdal(Sample(), tmp_path / "a.gpkg", "GPKG")
    honest = pyogrio.read_info
    monkeypatch.setattr(
        pyogrio, "read_info", lambda *a, **options: honest(*a, **options) | {"driver": "MBTiles"}
    )
    assert "GDAL takes it for MBTiles, not GPKG" in refusal(path)


def test_remark_of_gdal_is_reported_without_our_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_with_gdal(Sample(), tmp_path / "a.gpkg", "GPKG")
    honest = pyogrio.read_info

    def remarking(copy: Path, **options: Any) -> Any:
        warnings.warn(f"{copy}: odd but readable.", RuntimeWarning, stacklevel=1)
        return honest(copy, **options)

    monkeypatch.setattr(pyogrio, "read_info", remarking)
    report, _ = converted(path)
    assert "Remark:     GDAL: boundaries.gpkg: odd but readable" in report.lines()


@pytest.mark.parametrize(
    ("words", "found"), [(None, None), ("Undefined Cartesian SRS", None), ("nonsense", None)]
)
def test_gdal_words_for_no_reference_are_none(words: str | None, found: None) -> None:
    assert geopackage._crs(words) is found


def test_geopackage_without_reference_is_refused(tmp_path: Path) -> None:
    path = write_with_gdal(Sample(), tmp_path / "a.gpkg", "GPKG", crs="EPSG:27700")
    with sqlite3.connect(path) as database:
        database.execute("update gpkg_geometry_columns set srs_id = -1")
        database.execute("update gpkg_contents set srs_id = -1")
    database.close()
    refusal(path, MissingCrs)


def test_geopackage_text_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    path = write_with_gdal(Sample(), tmp_path / "a.gpkg", "GPKG")
    with sqlite3.connect(path) as database:
        database.execute("drop trigger if exists rtree_a_geom_update6")
        database.execute("drop trigger if exists rtree_a_geom_update7")
        for (trigger,) in database.execute(
            "select name from sqlite_master where type = 'trigger'"
        ).fetchall():
            database.execute(f"drop trigger {trigger}")
        database.execute("update a set name = cast(x'596e7973204df46e' as text) where code = 'X3'")
    database.close()
    refusal(path, BoundaryFault)


# GeoJSON


def test_geojson_with_byte_order_mark_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.geojson"
    path.write_text(json.dumps(geojson(Sample().in_degrees())), encoding="utf-8-sig")
    assert len(converted(path)[1]["features"]) == 4


@pytest.mark.parametrize(
    "name", ["urn:ogc:def:crs:EPSG::27700", "EPSG:27700", "urn:ogc:def:crs:EPSG:8.8:27700"]
)
def test_geojson_in_national_grid_is_read(tmp_path: Path, name: str) -> None:
    crs = {"type": "name", "properties": {"name": name}}
    report, _ = converted(write_geojson(Sample(), tmp_path / "a.geojson", crs=crs))
    assert report.recognised.crs == "EPSG:27700, from its crs member"


@pytest.mark.parametrize(
    "crs",
    [
        None,
        {"type": "link"},
        {"properties": {"name": "the usual one"}},
        {"properties": {"name": "EPSG:999999"}},
    ],
)
def test_geojson_of_unknown_reference_is_refused(tmp_path: Path, crs: Any) -> None:
    refusal(write_geojson(Sample(), tmp_path / "a.geojson", crs=crs), MissingCrs)


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b'{"type": "FeatureCollection", "features": [', "cut short or not JSON"),
        (b"{" * 100_000, "cut short or not JSON"),
        (b'{"a": ' * 100_000, "cut short or not JSON"),
        (b'{"type": "Topology"}', "its type is Topology"),
        (b"[]", "its type is a list"),
        (b"{}", "its type is none"),
        (b'{"type": "FeatureCollection"}', "it has no list of features"),
        (b'{"type": "FeatureCollection", "features": []}', "it holds no areas"),
        (b'{"type": "FeatureCollection", "features": [1]}', "is not an object"),
        (b'{"type": "FeatureCollection", "features": [{"properties": 3}]}', "are not an object"),
        (b'{"type": "FeatureCollection", "features": [{"x": NaN}]}', "NaN is no number"),
        (b'{"name": "Ynys M\xf4n"}', "its text is not UTF-8"),
    ],
)
def test_geojson_that_is_none_is_refused(tmp_path: Path, content: bytes, what: str) -> None:
    (tmp_path / "a.geojson").write_bytes(content)
    assert what in refusal(tmp_path / "a.geojson")


@pytest.mark.parametrize(
    "geometry",
    [
        {"type": "Polygon", "coordinates": [[[0, 0], [1, 1]]]},
        {"type": "Polygon", "coordinates": "north"},
        {"type": "Blob"},
        "POLYGON",
        7,
    ],
)
def test_geojson_geometry_that_cannot_be_read_names_its_feature(
    tmp_path: Path, geometry: Any
) -> None:
    content = geojson(Sample().in_degrees())
    content["features"][1]["geometry"] = geometry
    (tmp_path / "a.geojson").write_text(json.dumps(content), encoding="utf-8")
    assert "feature 2" in refusal(tmp_path / "a.geojson")


def test_geojson_decoded_twice_is_refused(tmp_path: Path) -> None:
    sample = replace(Sample().in_degrees(), names=("Ashby", "Bexton", "Ynys MÃ´n", "Dunster"))
    message = refusal(write_geojson(sample, tmp_path / "a.geojson"))
    assert "reads Ynys MÃ´n, where Ynys Môn must be meant" in message


def test_lost_letters_are_refused(tmp_path: Path) -> None:
    sample = replace(Sample().in_degrees(), names=("Ashby", "Bexton", "Ynys M�n", "Dunster"))
    assert "was lost" in refusal(write_geojson(sample, tmp_path / "a.geojson"))


# GeoParquet


def test_geoparquet_without_stated_reference_is_wgs84(tmp_path: Path) -> None:
    path = write_parquet(Sample().in_degrees(), tmp_path / "a.parquet", "EPSG:4326")
    geo = json.loads(pq.read_metadata(path).metadata[b"geo"])
    del geo["columns"]["geometry"]["crs"]
    report, _ = converted(with_geo(path, json.dumps(geo).encode()))
    assert report.recognised.crs.startswith("OGC:CRS84")


def test_geoparquet_of_no_reference_is_refused(tmp_path: Path) -> None:
    refusal(write_parquet(Sample(), tmp_path / "a.parquet", None), MissingCrs)


def test_geoparquet_of_broken_reference_is_refused(tmp_path: Path) -> None:
    path = write_parquet(Sample(), tmp_path / "a.parquet")
    geo = json.loads(pq.read_metadata(path).metadata[b"geo"])
    geo["columns"]["geometry"]["crs"] = {"type": "nonsense"}
    refusal(with_geo(path, json.dumps(geo).encode()), MissingCrs)


@pytest.mark.parametrize(
    "geo", [None, b"null", b'{"columns": []}', b'{"primary_column": "g", "columns": {"g": 1}}']
)
def test_plain_parquet_is_refused(tmp_path: Path, geo: bytes | None) -> None:
    path = with_geo(write_parquet(Sample(), tmp_path / "a.parquet"), geo)
    assert "Parquet without a geometry column" in refusal(path)


def test_parquet_whose_description_is_not_json_is_refused(tmp_path: Path) -> None:
    path = with_geo(write_parquet(Sample(), tmp_path / "a.parquet"), b"{")
    assert "cut short or damaged" in refusal(path)


def test_parquet_cut_short_is_refused(tmp_path: Path) -> None:
    path = write_parquet(Sample(), tmp_path / "a.parquet")
    path.write_bytes(path.read_bytes()[:-100])
    assert "cut short or damaged" in refusal(path)


def test_parquet_that_unpacks_to_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ["n" * 1_000_000] * 4
    path = write_parquet(replace(Sample(), names=names), tmp_path / "a.parquet")
    monkeypatch.setattr(limits, "LARGEST_FILE", 500_000)
    assert "it unpacks to 0 MB" in refusal(path)


def test_parquet_text_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    path = write_parquet(Sample(), tmp_path / "a.parquet")
    path.write_bytes(path.read_bytes().replace("Ynys Môn".encode(), b"Ynys M\xf4\xf4n"))
    assert "its text is not UTF-8" in refusal(path)


def test_parquet_with_broken_geometry_is_refused(tmp_path: Path) -> None:
    path = write_parquet(Sample(), tmp_path / "a.parquet")
    table = pq.read_table(path)
    broken = table.set_column(2, "geometry", pa.array([b"\x01"] * 4, pa.binary()))
    pq.write_table(broken, path)
    assert "a geometry cannot be read" in refusal(path)


def test_parquet_whose_geometry_column_is_absent_is_refused(tmp_path: Path) -> None:
    path = write_parquet(Sample(), tmp_path / "a.parquet")
    table = pq.read_table(path)
    pq.write_table(table.drop_columns(["geometry"]), path)
    refusal(path, BoundaryFault)


def test_heights_are_left_out(tmp_path: Path) -> None:
    high = [shapely.force_3d(area, 12.0) for area in Sample().geometry]
    _, written = converted(write_parquet(replace(Sample(), geometry=high), tmp_path / "a.parquet"))
    ring = written["features"][0]["geometry"]["coordinates"][0]
    assert np.array(ring).shape[1] == 2
