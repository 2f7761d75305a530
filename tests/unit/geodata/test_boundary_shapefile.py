"""Shapefiles: whole ones go through, and each thing that can be wrong is named."""

import shutil
import struct
from dataclasses import replace
from pathlib import Path

import pytest
import shapely

from geodata.errors import BoundaryFault, MissingCrs, MissingSource
from tests.support.boundary_samples import (
    NAMELESS_BNG_WKT,
    SIDE,
    Sample,
    blank_language_byte,
    converted,
    refusal,
    square,
    write_shapefile,
)


def test_shapefile_becomes_geojson_with_code_and_name_only(tmp_path: Path) -> None:
    report, written = converted(write_shapefile(Sample(), tmp_path))
    assert [feature["properties"] for feature in written["features"]] == [
        {"code": "X1", "name": "Ashby"},
        {"code": "X2", "name": "Bexton"},
        {"code": "X3", "name": "Ynys Môn"},
        {"code": "X4", "name": "Dunster"},
    ]
    assert report.recognised.crs.startswith("EPSG:27700")
    assert report.recognised.reading.encoding == "UTF-8 (stated by .cpg)"
    assert report.recognised.reading.fields == ("code", "name")
    assert report.settled.repairs == ()


def test_folder_of_one_shapefile_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "download"
    write_shapefile(Sample(), folder)
    (folder / "readme.txt").write_text("terms", encoding="utf-8")
    _, written = converted(folder)
    assert len(written["features"]) == 4


def test_parts_in_capitals_are_found(tmp_path: Path) -> None:
    path = write_shapefile(Sample(), tmp_path)
    for part in sorted(tmp_path.iterdir()):
        part.rename(part.with_name(part.name.upper()))
    _, written = converted(path.with_name("AREAS.SHP"))
    assert len(written["features"]) == 4


def test_field_in_other_capitals_is_found(tmp_path: Path) -> None:
    _, written = converted(write_shapefile(Sample(), tmp_path), code_field="CODE")
    assert written["features"][0]["properties"]["code"] == "X1"


def test_reference_without_epsg_code_is_recognised_by_its_parameters(tmp_path: Path) -> None:
    report, _ = converted(write_shapefile(Sample(), tmp_path, prj=NAMELESS_BNG_WKT))
    assert report.recognised.crs.startswith("EPSG:27700: .prj names no EPSG code")
    assert "EPSG:6312" in report.recognised.crs, "the false guess is told"


def test_invalid_area_is_repaired_and_named(tmp_path: Path) -> None:
    left, bottom, right, top = square(0, 0).bounds
    spike = shapely.Polygon(
        [(left, bottom), (left, top), (right, top), (right, bottom),
         (right - 4000, bottom), (right - 4000, bottom - 500), (right - 4000, bottom)]
    )  # fmt: skip
    sample = Sample().changed(0, spike)
    report, _ = converted(write_shapefile(sample, tmp_path))
    (repair,) = report.settled.repairs
    assert (repair.code, repair.name) == ("X1", "Ashby")
    assert "Self-intersection" in repair.reason
    assert repair.area_before == repair.area_after == SIDE**2
    assert any(
        line.startswith("Repaired:   X1 (Ashby): ")
        and line.endswith("100.000 km² by its rings, 100.000 km² repaired")
        for line in report.lines()
    )


@pytest.mark.parametrize(
    ("suffix", "kind"), [(".shx", BoundaryFault), (".dbf", BoundaryFault), (".prj", MissingCrs)]
)
def test_missing_part_is_named(tmp_path: Path, suffix: str, kind: type[BoundaryFault]) -> None:
    path = write_shapefile(Sample(), tmp_path)
    path.with_suffix(suffix).unlink()
    assert f"there is no {suffix} beside the .shp" in refusal(path, kind)


@pytest.mark.parametrize("suffix", [".shp", ".shx", ".dbf"])
@pytest.mark.parametrize("kept", [0, 50, 110])
def test_part_cut_short_is_named(tmp_path: Path, suffix: str, kept: int) -> None:
    path = write_shapefile(Sample(), tmp_path)
    part = path.with_suffix(suffix)
    part.write_bytes(part.read_bytes()[:kept])
    message = refusal(path, BoundaryFault)
    assert "empty" in message or "cut short or damaged" in message


def test_parts_of_two_files_are_refused(tmp_path: Path) -> None:
    path = write_shapefile(Sample(), tmp_path)
    three = Sample(*(tuple(column)[:3] for column in (Sample.codes, Sample.names, Sample.geometry)))
    other = write_shapefile(three, tmp_path / "other")
    shutil.copy(other.with_suffix(".dbf"), path.with_suffix(".dbf"))
    assert "the .shx counts 4 areas and the .dbf 3 rows" in refusal(path)


def test_damage_inside_the_geometry_is_refused(tmp_path: Path) -> None:
    path = write_shapefile(Sample(), tmp_path)
    content = bytearray(path.read_bytes())
    content[100 + 8 + 36 : 100 + 8 + 44] = struct.pack("<ii", 2_000_000, 2_000_000)
    path.write_bytes(content)
    refusal(path, BoundaryFault)


def test_points_are_refused(tmp_path: Path) -> None:
    sample = replace(Sample(), geometry=[area.centroid for area in Sample().geometry])
    message = refusal(write_shapefile(sample, tmp_path, geometry_type="Point"))
    assert "the .shp holds points" in message


def test_null_geometry_is_named(tmp_path: Path) -> None:
    assert "1 features have no geometry: X3 (Ynys Môn)" in refusal(
        write_shapefile(Sample().changed(2, None), tmp_path)
    )


@pytest.mark.parametrize(("prj", "what"), [("", "is empty"), ("nonsense", "cannot be understood")])
def test_prj_that_says_nothing_is_refused(tmp_path: Path, prj: str, what: str) -> None:
    assert f"the .prj {what}" in refusal(write_shapefile(Sample(), tmp_path, prj=prj), MissingCrs)


def test_missing_field_lists_those_there_are(tmp_path: Path) -> None:
    message = refusal(write_shapefile(Sample(), tmp_path), code_field="stp17cd")
    assert "there is no field stp17cd" in message
    assert "which are code, name" in message


def test_shapefile_part_given_for_the_whole_is_explained(tmp_path: Path) -> None:
    path = write_shapefile(Sample(), tmp_path)
    assert "one part of a shapefile" in refusal(path.with_suffix(".dbf"))


def test_absent_file_is_said_to_be_absent(tmp_path: Path) -> None:
    assert "there is no such file" in refusal(tmp_path / "nowhere.shp", MissingSource)


def test_file_that_may_not_be_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = write_shapefile(Sample(), tmp_path)
    monkeypatch.setattr(shutil, "copyfile", forbidden)
    assert "the system does not let it be read" in refusal(path)


def test_empty_folder_and_folder_of_two_are_refused(tmp_path: Path) -> None:
    folder = tmp_path / "download"
    folder.mkdir()
    assert "it holds no boundary file (it is empty)" in refusal(folder)
    for stem in ("one", "two"):
        write_shapefile(Sample(), folder, stem=stem)
    assert "2 boundary files (one.shp, two.shp)" in refusal(folder)
    assert "--layer three is not exactly one" in refusal(folder, layer="three")
    _, written = converted(folder, layer="two")
    assert len(written["features"]) == 4


@pytest.mark.parametrize(
    ("encoding", "cpg", "language"),
    [
        ("UTF-8", None, 0),
        ("UTF-8", "65001", 0),
        ("ISO-8859-1", "ISO-8859-1", 0),
        ("windows-1252", "1252", 0),
        ("windows-1252", "ANSI 1252", 0),
        ("windows-1252", None, 0x57),
    ],
)
def test_text_reads_as_written(
    tmp_path: Path, encoding: str, cpg: str | None, language: int
) -> None:
    path = write_shapefile(Sample(), tmp_path, encoding=encoding, cpg=cpg)
    blank_language_byte(path.with_suffix(".dbf"), language)
    _, written = converted(path)
    assert written["features"][2]["properties"]["name"] == "Ynys Môn"


@pytest.mark.parametrize(
    ("encoding", "cpg", "what"),
    [
        ("ISO-8859-1", "UTF-8", "is not UTF-8 (stated by .cpg)"),
        ("ISO-8859-1", None, "is not utf-8 (none stated"),
        ("UTF-8", "ISO-8859-1", "Ynys Môn must be meant"),
        ("UTF-8", "1252", "Ynys Môn must be meant"),
        ("UTF-8", "klingon", "the .cpg names the encoding klingon, which is unknown"),
        ("UTF-8", "rot13", "which is unknown"),
    ],
)
def test_wrong_encoding_is_refused_even_if_the_cpg_lies(
    tmp_path: Path, encoding: str, cpg: str | None, what: str
) -> None:
    path = write_shapefile(Sample(), tmp_path, encoding=encoding, cpg=cpg)
    message = refusal(path)
    assert what in message
    assert "--encoding" in message
    _, written = converted(path, encoding=encoding)
    assert written["features"][2]["properties"]["name"] == "Ynys Môn"


def test_windows_letters_read_as_latin_1_are_refused(tmp_path: Path) -> None:
    sample = replace(Sample(), names=("Ashby", "Bexton", "King’s Lynn", "Dunster"))
    path = write_shapefile(sample, tmp_path, encoding="windows-1252", cpg="ISO-8859-1")
    assert "control character" in refusal(path)


def test_unknown_encoding_asked_for_is_refused(tmp_path: Path) -> None:
    message = refusal(write_shapefile(Sample(), tmp_path), encoding="utf-99")
    assert "--encoding names the encoding utf-99" in message
