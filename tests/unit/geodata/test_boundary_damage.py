"""Damaged at random, a boundary file gives a map or one sentence: never a traceback."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geodata.errors import GeodataError
from geodata.pipeline.boundary_files import convert
from tests.support.boundary_samples import (
    Sample,
    asked,
    shapefile_zip,
    write_geojson,
    write_parquet,
    write_shapefile,
    write_with_gdal,
)

HEADER = 300
"""Where most of what a reader believes is written."""

SHAPEFILE = ("areas.shp", "areas.shx", "areas.dbf", "areas.prj", "areas.cpg")
BEGINNINGS = (b"", b"PK\x03\x04", b"PK\x05\x06", b"PAR1", b"SQLite format 3\x00", b"{", b"\0\0'\n")

often = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one whole file of each format."""
    folder = tmp_path_factory.mktemp("whole")
    write_shapefile(Sample(), folder)
    shutil.copy(shapefile_zip(tmp_path_factory.mktemp("zip")), folder / "areas.zip")
    write_with_gdal(Sample(), folder / "areas.gpkg", "GPKG")
    write_geojson(Sample().in_degrees(), folder / "areas.geojson")
    write_parquet(Sample(), folder / "areas.parquet")
    return folder


@pytest.mark.parametrize(
    "name", [*SHAPEFILE, "areas.zip", "areas.gpkg", "areas.geojson", "areas.parquet"]
)
@often
@given(data=st.data())
def test_damaged_file_gives_a_map_or_a_sentence(
    tmp_path: Path, whole: Path, name: str, data: st.DataObject
) -> None:
    for part in SHAPEFILE:
        shutil.copy(whole / part, tmp_path / part)
    content = bytearray((whole / name).read_bytes())
    last = data.draw(st.sampled_from([len(content), min(len(content), HEADER)]), "within") - 1
    for _ in range(data.draw(st.integers(0, 5), "changes")):
        content[data.draw(st.integers(0, last), "at")] = data.draw(st.integers(0, 255), "byte")
    kept = data.draw(st.one_of(st.just(len(content)), st.integers(0, len(content))), "kept")
    (tmp_path / name).write_bytes(content[:kept])
    _gives_a_map_or_a_sentence(tmp_path / ("areas.shp" if name in SHAPEFILE else name))


@often
@given(
    beginning=st.sampled_from(BEGINNINGS),
    content=st.binary(max_size=400),
    name=st.sampled_from(["a.zip", "a.shp", "a.gpkg", "a.geojson", "a.parquet", "a"]),
)
def test_random_bytes_give_a_sentence(
    tmp_path: Path, beginning: bytes, content: bytes, name: str
) -> None:
    (tmp_path / name).write_bytes(beginning + content)
    _gives_a_map_or_a_sentence(tmp_path / name)


def _gives_a_map_or_a_sentence(path: Path) -> None:
    out = path.parent / "written.geojson"
    out.unlink(missing_ok=True)
    said = ""
    try:
        convert(asked(path), out)
    except GeodataError as error:
        said = str(error)
    assert out.exists() != said.startswith(f"{path.name}: ")
    assert "\n" not in said
