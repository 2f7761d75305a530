"""A source that lacks anything is refused with a sentence."""

from pathlib import Path

import pytest

from geodata.errors import GeodataError, MissingSource, SchemaViolation
from geodata.sources import read_sources
from geodata.vocabulary import Status

GOOD = """
[sources.ledger]
publisher = "Publisher"
title = "Ledger"
address = "https://example.org/"
licence = "Open"
published = "2017"
accessed = "2026-11"
status = "published"
credit = "Credit."
files = ["ledger.csv"]
note = ""

[files]
"ledger.csv" = "abc"
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "sources.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_source_has_the_sha256_of_its_files(tmp_path: Path) -> None:
    listed = read_sources(write(tmp_path, GOOD))
    source = listed.sources["ledger"]
    assert (source.key, source.status) == ("ledger", Status.PUBLISHED)
    assert (source.files, source.sha256) == (("ledger.csv",), ("abc",))
    assert listed.files == {"ledger.csv": "abc"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (GOOD.replace('licence = "Open"\n', ""), r"\[sources.ledger\]: a source must have exactly"),
        (GOOD.replace("note =", "remark ="), r"\[sources.ledger\]: a source must have exactly"),
        (GOOD.replace('"published"', '"certain"'), "status must be one of .* but is 'certain'"),
        (GOOD.replace('"ledger.csv" =', '"other.csv" ='), "ledger.csv has no sha256"),
        (GOOD.split("[files]", maxsplit=1)[0], r"no \[files\] table"),
        ("[files]", r"no \[sources\] table"),
        ("[sources", "not readable TOML"),
    ],
)
def test_a_faulty_record_is_refused(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(SchemaViolation, match=message):
        read_sources(write(tmp_path, text))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingSource, match=r"sources\.toml is not in"):
        read_sources(tmp_path / "sources.toml")


def test_text_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "sources.toml"
    path.write_bytes(GOOD.replace("Credit", "Crédit").encode("latin-1"))
    with pytest.raises(GeodataError, match="not readable TOML"):
        read_sources(path)
