"""Raw files as they were transcribed: every cell text, names untouched, sha256 checked."""

import csv
import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final, TypeAlias

import pandas as pd

from geodata.errors import MissingSource, SchemaViolation, SourceChanged
from geodata.sources import SourceList

RawTables: TypeAlias = Mapping[str, pd.DataFrame]
"""Frames of text by the stem of their file's name."""

PUBLISHED_FILE: Final = "allocations_published.csv"
"""The one raw file that somebody else supplies, and so has no recorded sha256."""


def read_raw(folder: Path, sources: SourceList) -> RawTables:
    """Read every raw file that ``sources.toml`` lists.

    Raises:
        MissingSource: A listed file is not there, or a file that is there is not listed.
        SourceChanged: A file's sha256 is not the recorded one.
        SchemaViolation: A file is not a rectangle of cells under a header.
    """
    present = {path.name for path in folder.glob("*.csv")} - {PUBLISHED_FILE}
    unlisted = sorted(present - set(sources.files))
    if unlisted:
        raise MissingSource(
            f"{', '.join(unlisted)} in {folder.name} has no source; list each raw file under "
            "[files] and under a source in sources.toml."
        )
    return {Path(name).stem: _read(folder / name, sources.files[name]) for name in sources.files}


def _read(path: Path, expected: str) -> pd.DataFrame:
    if not path.is_file():
        raise MissingSource(
            f"{path.name} is not in {path.parent}; sources.toml lists it. Fetch the project again."
        )
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != expected:
        raise SourceChanged(
            f"{path.name} has sha256 {found}, where sources.toml records {expected}; take the "
            "change back, or review it and record the new sha256."
        )
    return read_text(path)


def read_text(path: Path) -> pd.DataFrame:
    """Read a CSV file with every cell as text.

    Raises:
        SchemaViolation: The file is empty, or a row has another length than the header.
    """
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    if not rows:
        raise SchemaViolation(f"{path.name} is empty; it must have a header and rows.")
    for row_number, row in enumerate(rows[1:], start=2):
        if len(row) != len(rows[0]):
            raise SchemaViolation(
                f"{path.name}, row {row_number}: it has {len(row)} cells, where the header has "
                f"{len(rows[0])}; give it one cell for each column."
            )
    return pd.DataFrame(rows[1:], columns=rows[0], dtype="str")
