"""python -m geodata boundaries: what it prints, what it returns, what it leaves behind."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from geodata.__main__ import FAULT, main
from geodata.pipeline import build
from tests.support.boundary_samples import Sample, shapefile_zip, write_geojson, write_shapefile

REAL = os.environ.get("ATLAS_REAL_BOUNDARIES", "")
real_files = pytest.mark.skipif(
    not REAL, reason="ATLAS_REAL_BOUNDARIES names no folder of real shapefiles"
)


def command(path: Path, out: Path, *more: str) -> list[str]:
    return ["boundaries", str(path), "--code", "code", "--name", "name", "--out", str(out), *more]


def test_command_reports_and_writes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "made.geojson"
    assert main(command(shapefile_zip(tmp_path), out)) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    assert "Format:     ESRI Shapefile, areas.shp" in printed.out
    assert "Repaired:   nothing had to be" in printed.out
    assert "Written:    made.geojson, 4 areas" in printed.out
    assert len(json.loads(out.read_text(encoding="utf-8"))["features"]) == 4


def test_fault_is_one_sentence_on_the_error_stream(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_shapefile(Sample(), tmp_path)
    path.with_suffix(".shx").unlink()
    out = tmp_path / "made.geojson"
    out.write_text("what was there before", encoding="utf-8")
    assert main(command(path, out)) == FAULT
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("areas.shp: there is no .shx")
    assert printed.err.count("\n") == 1
    assert out.read_text(encoding="utf-8") == "what was there before"
    assert not [entry for entry in tmp_path.iterdir() if entry.name.startswith(".made")]


@pytest.mark.parametrize("check", [True, False])
def test_build_is_handed_its_option(monkeypatch: pytest.MonkeyPatch, check: bool) -> None:
    asked: list[bool] = []

    def run(*, check: bool) -> int:
        asked.append(check)
        return 1

    monkeypatch.setattr(build, "run", run)
    assert main(["build", *(["--check"] if check else [])]) == 1
    assert asked == [check]


def test_tolerance_is_the_most_that_is_used(tmp_path: Path) -> None:
    path, out = shapefile_zip(tmp_path), tmp_path / "made.geojson"
    assert main(command(path, out, "--tolerance", "0")) == 0
    ring = json.loads(out.read_text(encoding="utf-8"))["features"][0]["geometry"]["coordinates"][0]
    assert any(value != round(value, 5) for point in ring for value in point), "six decimals"


def test_module_runs_as_a_program(tmp_path: Path, root: Path) -> None:
    arguments = command(tmp_path / "nowhere.zip", tmp_path / "made.geojson")
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "geodata", *arguments],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == FAULT
    assert done.stdout == ""
    assert done.stderr.startswith("nowhere.zip: there is no such file")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("tolerance", ["-1", "nan", "1e9", "far"])
def test_tolerance_must_be_sensible(
    tmp_path: Path, tolerance: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(command(tmp_path / "a.shp", tmp_path / "b", "--tolerance", tolerance))
    assert stopped.value.code == FAULT
    assert "--tolerance" in capsys.readouterr().err


def test_target_must_be_writable_and_not_the_source(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_geojson(Sample().in_degrees(), tmp_path / "areas.geojson")
    before = path.read_bytes()
    for out, what in (
        (tmp_path / "nowhere" / "a.geojson", "its folder does not exist"),
        (tmp_path, "this cannot be written"),
        (path, "this is the file to be read"),
    ):
        assert main(command(path, out)) == FAULT
        assert what in capsys.readouterr().err
    assert path.read_bytes() == before


def test_full_disk_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "made.geojson")

    monkeypatch.setattr(os, "fsync", full)
    path = write_geojson(Sample().in_degrees(), tmp_path / "areas.geojson")
    assert main(command(path, tmp_path / "made.geojson")) == FAULT
    assert capsys.readouterr().err == "made.geojson: No space left on device.\n"
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["areas.geojson"]


@real_files
@pytest.mark.parametrize(
    ("stem", "options", "lines"),
    [
        (
            "ccg_july_2015_sgc",
            ("--code", "ccg15cd", "--name", "ccg15nm", "--vintage", "2015"),
            (
                "Reference:  EPSG:27700, matched by pyproj from .prj with confidence 90 %",
                "Text:       UTF-8 (stated by .cpg)",
                "Areas:      209 CCGs, as in 2015 and 2016",
            ),
        ),
        (
            "stp_april_2018_ugc",
            ("--code", "stp18cd", "--name", "stp18nm", "--vintage", "2018"),
            (
                "Reference:  EPSG:27700: .prj names no EPSG code, but its projection",
                "Areas:      42 footprints (STPs), as in 2018",
                "Repaired:   E54000042 (Hampshire and the Isle of Wight): Ring Self-intersection",
            ),
        ),
    ],
)
def test_real_shapefile_goes_through(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    stem: str,
    options: tuple[str, ...],
    lines: tuple[str, ...],
) -> None:
    out = tmp_path / "made.geojson"
    path = Path(REAL) / f"{stem}.shp"
    assert main(["boundaries", str(path), "--out", str(out), *options]) == 0
    printed = capsys.readouterr().out
    for line in lines:
        assert line in printed


@real_files
def test_real_shapefile_of_another_vintage_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path(REAL) / "stp_april_2018_ugc.shp"
    out = tmp_path / "made.geojson"
    arguments = ["boundaries", str(path), "--code", "stp18cd", "--name", "stp18nm"]
    assert main([*arguments, "--out", str(out), "--vintage", "2017"]) == FAULT
    assert "it holds 42 footprints (STPs), where for 2017 there were 44" in capsys.readouterr().err
    assert not out.exists()
