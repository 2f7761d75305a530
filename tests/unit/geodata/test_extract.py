"""Raw files are read as text, and only as they were reviewed."""

import hashlib
from pathlib import Path

import pytest

from geodata.errors import MissingSource, SchemaViolation, SourceChanged
from geodata.pipeline.extract import read_raw
from geodata.sources import SourceList

TEXT = "code,name\n001,Ål & Ö\n002,\n"


def sources(**files: str) -> SourceList:
    hashes = {
        f"{name}.csv": hashlib.sha256(text.encode()).hexdigest() for name, text in files.items()
    }
    return SourceList({}, hashes)


def test_every_cell_is_text(tmp_path: Path) -> None:
    (tmp_path / "one.csv").write_text(TEXT, encoding="utf-8")
    raw = read_raw(tmp_path, sources(one=TEXT))
    assert raw["one"].to_numpy().tolist() == [["001", "Ål & Ö"], ["002", ""]]
    assert list(raw["one"].columns) == ["code", "name"]


def test_a_changed_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "one.csv").write_text(TEXT.replace("001", "003"), encoding="utf-8")
    with pytest.raises(SourceChanged, match=r"one\.csv has sha256 [0-9a-f]{64}, where"):
        read_raw(tmp_path, sources(one=TEXT))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MissingSource, match=r"one\.csv is not in"):
        read_raw(tmp_path, sources(one=TEXT))


def test_a_file_without_a_source_is_refused(tmp_path: Path) -> None:
    (tmp_path / "one.csv").write_text(TEXT, encoding="utf-8")
    (tmp_path / "two.csv").write_text(TEXT, encoding="utf-8")
    with pytest.raises(MissingSource, match=r"two\.csv in .* has no source"):
        read_raw(tmp_path, sources(one=TEXT))


def test_the_file_that_somebody_supplies_needs_no_sha256(tmp_path: Path) -> None:
    (tmp_path / "one.csv").write_text(TEXT, encoding="utf-8")
    (tmp_path / "allocations_published.csv").write_text("x\n", encoding="utf-8")
    assert set(read_raw(tmp_path, sources(one=TEXT))) == {"one"}


@pytest.mark.parametrize(
    ("text", "message"),
    [("", "is empty"), ("a,b\n1\n", "row 2: it has 1 cells, where the header has 2")],
)
def test_a_file_that_is_no_rectangle_is_refused(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "one.csv").write_text(text, encoding="utf-8")
    with pytest.raises(SchemaViolation, match=message):
        read_raw(tmp_path, sources(one=text))
