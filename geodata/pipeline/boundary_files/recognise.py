"""What kind of file it is, by what it begins with; the name is only a hint for messages."""

from enum import StrEnum
from pathlib import Path
from typing import Final

from geodata.errors import GeodataError
from geodata.pipeline.boundary_files.faults import fault, listed, shown


class Kind(StrEnum):
    """The formats that are read, by the names their users know."""

    SHAPEFILE = "ESRI Shapefile"
    GEOPACKAGE = "GeoPackage"
    GEOJSON = "GeoJSON"
    GEOPARQUET = "GeoParquet"


SUFFIXES: Final = {
    ".shp": Kind.SHAPEFILE,
    ".gpkg": Kind.GEOPACKAGE,
    ".geojson": Kind.GEOJSON,
    ".json": Kind.GEOJSON,
    ".parquet": Kind.GEOPARQUET,
    ".geoparquet": Kind.GEOPARQUET,
}

SHAPEFILE_PARTS: Final = (".shp", ".shx", ".dbf", ".prj", ".cpg")

READABLE: Final = (
    "an ESRI Shapefile (.shp with its .shx, .dbf and .prj, or a folder or zip of them), "
    "GeoPackage, GeoJSON or GeoParquet is read"
)

_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_SHORT: Final = 64


def is_zip(path: Path) -> bool:
    """Whether the file begins as a zip archive (an empty one included)."""
    return _beginning(path)[:4] in {b"PK\x03\x04", b"PK\x05\x06"}


def recognised_kind(path: Path, title: str, file: str) -> Kind:
    """The format of a single file, whose own name is ``title``.

    Raises:
        BoundaryFault: It is empty, or begins like none of the formats that are read.
    """
    beginning = _beginning(path)
    if not beginning:
        raise fault(file, "the file is empty", READABLE, "fetch it again")
    text = beginning.removeprefix(_BYTE_ORDER_MARK).lstrip()
    if beginning.startswith(b"\x00\x00\x27\x0a"):
        return Kind.SHAPEFILE
    if beginning.startswith(b"SQLite format 3\x00"):
        return Kind.GEOPACKAGE
    if beginning.startswith(b"PAR1"):
        return Kind.GEOPARQUET
    if text.startswith((b"{", b"[")):
        return Kind.GEOJSON
    raise _unrecognised(Path(title).suffix.lower(), file)


def single_dataset(paths: list[str], layer: str | None, file: str) -> str:
    """The one boundary file among the files of a folder or zip, given by their names.

    Raises:
        BoundaryFault: There is none, or several and ``layer`` does not say which.
    """
    datasets = sorted(name for name in paths if Path(name).suffix.lower() in SUFFIXES)
    if not datasets:
        raise fault(
            file,
            f"it holds no boundary file ({listed(sorted(paths)) or 'it is empty'})",
            READABLE,
            "give a folder or zip that holds one",
        )
    if layer is not None:
        datasets = [name for name in datasets if layer in {Path(name).stem, Path(name).name}]
    if len(datasets) == 1:
        return datasets[0]
    every = sorted({Path(name).name for name in paths if Path(name).suffix.lower() in SUFFIXES})
    raise fault(
        file,
        f"it holds {len(every)} boundary files ({listed(every)})"
        + ("" if layer is None else f", and --layer {shown(layer)} is not exactly one of them"),
        "one is read at a time",
        "say which with --layer",
    )


def _beginning(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_SHORT)


def _unrecognised(suffix: str, file: str) -> GeodataError:
    if suffix in {".shx", ".dbf", ".prj", ".cpg"}:
        return fault(
            file, "this is one part of a shapefile", READABLE, "give the .shp that lies beside it"
        )
    if suffix in SUFFIXES or suffix == ".zip":
        return fault(
            file,
            f"it does not begin as a {suffix} file does, so it is damaged or something else",
            READABLE,
            "fetch it again",
        )
    return fault(file, "it is none of the formats known here", READABLE, "convert it to one")
