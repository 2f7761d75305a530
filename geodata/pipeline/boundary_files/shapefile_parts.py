"""A shapefile's parts, checked against each other before anything reads them.

The sizes that their headers declare show at once which part is missing, cut short or
not of the same file. Layouts: ESRI Shapefile Technical Description, 1998; dBASE III.
"""

import struct
from pathlib import Path
from typing import Final

from geodata.errors import BoundaryFault, MissingCrs
from geodata.pipeline.boundary_files.faults import fault

POLYGON_TYPES: Final = {5: "polygons", 15: "polygons with heights", 25: "polygons with measures"}

_TYPES: Final = {0: "no geometry", 1: "points", 3: "lines", 8: "points", 31: "surfaces"}
_HEADER: Final = 100
_INDEX_RECORD: Final = 8
_TABLE_HEADER: Final = 32
_FAMILY: Final = 10
_RULE: Final = "a shapefile is a .shp, .shx, .dbf and .prj of one name that belong together"
_FETCH: Final = "fetch all of its files again"


def check_parts(shp: Path, file: str) -> None:
    """Check that all parts are there, whole, of polygons, and count the same areas.

    Raises:
        MissingCrs: There is no .prj, or it is empty.
        BoundaryFault: Another part is missing, cut short or of another file.
    """
    for suffix in (".shx", ".dbf", ".prj"):
        if not shp.with_suffix(suffix).is_file():
            raise fault(
                file,
                f"there is no {suffix} beside the .shp" + _why_needed(suffix),
                _RULE,
                "add the missing file from the same download",
                kind=MissingCrs if suffix == ".prj" else BoundaryFault,
            )
    _check_length(shp, file)
    _check_length(shp.with_suffix(".shx"), file)
    areas = (shp.with_suffix(".shx").stat().st_size - _HEADER) // _INDEX_RECORD
    rows = _table_rows(shp.with_suffix(".dbf"), file)
    if areas != rows:
        raise fault(
            file, f"the .shx counts {areas:,} areas and the .dbf {rows:,} rows", _RULE, _FETCH
        )


def language_byte(dbf: Path) -> int:
    """The code page that the table's header names; 0 for none."""
    with dbf.open("rb") as table:
        header = table.read(_TABLE_HEADER)
    return header[29]


def without_language_byte(dbf: Path) -> None:
    """Blank the code page in our own copy, so that no reader converts the text unasked."""
    with dbf.open("r+b") as table:
        table.seek(29)
        table.write(b"\x00")


def _check_length(part: Path, file: str) -> None:
    size = part.stat().st_size
    with part.open("rb") as opened:
        header = opened.read(_HEADER)
    if len(header) < _HEADER or header[:4] != b"\x00\x00\x27\x0a":
        raise fault(file, f"the {part.suffix} is empty or damaged", _RULE, _FETCH)
    (words,) = struct.unpack(">i", header[24:28])
    if size != 2 * words:
        raise fault(
            file,
            f"the {part.suffix} is cut short or damaged (it declares {2 * words:,} bytes and has "
            f"{size:,})",
            _RULE,
            _FETCH,
        )
    (shape_type,) = struct.unpack("<i", header[32:36])
    if shape_type not in POLYGON_TYPES:
        found = _TYPES.get(shape_type, _TYPES.get(shape_type % _FAMILY, "something else"))
        raise fault(
            file,
            f"the {part.suffix} holds {found}",
            "boundaries are polygons",
            "give the file of the areas themselves",
        )


def _table_rows(dbf: Path, file: str) -> int:
    size = dbf.stat().st_size
    with dbf.open("rb") as table:
        header = table.read(_TABLE_HEADER)
    if len(header) < _TABLE_HEADER:
        raise fault(file, "the .dbf is empty or damaged", _RULE, _FETCH)
    rows, header_size, row_size = struct.unpack("<IHH", header[4:12])
    needed = header_size + rows * row_size
    if row_size == 0 or header_size < _TABLE_HEADER or size < needed:
        raise fault(
            file,
            f"the .dbf is cut short or damaged (it declares {needed:,} bytes and has {size:,})",
            _RULE,
            _FETCH,
        )
    return int(rows)


def _why_needed(suffix: str) -> str:
    reasons = {
        ".shx": " (the index of its areas)",
        ".dbf": " (its codes and names)",
        ".prj": " (its coordinate reference system, which is never guessed)",
    }
    return reasons[suffix]
