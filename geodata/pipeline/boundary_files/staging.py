"""A private copy of the boundary file under names of our own.

GDAL then never sees a path that a user chose (so none can mean a network address or
a nested archive), and never a file beside it that was not looked at.
"""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from geodata.errors import MissingSource
from geodata.pipeline.boundary_files import archive, limits
from geodata.pipeline.boundary_files.faults import fault
from geodata.pipeline.boundary_files.recognise import (
    READABLE,
    SHAPEFILE_PARTS,
    SUFFIXES,
    Kind,
    is_zip,
    recognised_kind,
    single_dataset,
)
from geodata.pipeline.boundary_files.request import Request

STEM: Final = "boundaries"

_SUFFIX_OF: Final = {
    Kind.SHAPEFILE: ".shp",
    Kind.GEOPACKAGE: ".gpkg",
    Kind.GEOJSON: ".geojson",
    Kind.GEOPARQUET: ".parquet",
}


@dataclass(frozen=True, slots=True)
class Staged:
    """The private copy: its format, the file to open, and the name the original has."""

    kind: Kind
    path: Path
    title: str


def stage(request: Request, folder: Path) -> Staged:
    """Copy or unpack what the request names into ``folder``, which must be empty and private.

    Raises:
        MissingSource: There is nothing at the path.
        BoundaryFault: It is not one readable boundary file.
    """
    path, file = request.path, request.file_name
    try:
        if path.is_dir():
            return _from_folder(path, request, folder)
        if not path.is_file():
            raise fault(
                file,
                "there is no such file",
                READABLE,
                "check the path",
                kind=MissingSource,
            )
        if is_zip(path):
            return _from_zip(path, request, folder)
        return _copied(path, _beside(path), folder, file)
    except (PermissionError, IsADirectoryError) as error:
        raise fault(
            file, "the system does not let it be read", READABLE, "check its permissions"
        ) from error


def _from_folder(path: Path, request: Request, folder: Path) -> Staged:
    files = {entry.name: entry for entry in path.iterdir() if entry.is_file()}
    chosen = single_dataset(list(files), request.layer, request.file_name)
    return _copied(files[chosen], files.values(), folder, request.file_name)


def _from_zip(path: Path, request: Request, folder: Path) -> Staged:
    file = request.file_name
    with archive.opened(path, file) as opened:
        names = archive.file_names(opened)
        chosen = PurePosixPath(single_dataset(names, request.layer, file))
        for name in names:
            member = PurePosixPath(name)
            if _belongs(member, chosen):
                archive.unpack_member(opened, name, folder / _own_name(member), file)
    return _recognised(folder / _own_name(chosen), chosen.name, file)


def _copied(path: Path, around: Iterable[Path], folder: Path, file: str) -> Staged:
    for part in around:
        if not _belongs(PurePosixPath(part.name), PurePosixPath(path.name)):
            continue
        if part.stat().st_size > limits.LARGEST_FILE:
            raise fault(
                file,
                f"{part.name} has {part.stat().st_size // limits.MEGABYTE:,} MB",
                f"at most {limits.LARGEST_FILE // limits.MEGABYTE} MB are read",
                "use a generalised edition of the boundaries",
            )
        shutil.copyfile(part, folder / _own_name(PurePosixPath(part.name)))
    return _recognised(folder / _own_name(PurePosixPath(path.name)), path.name, file)


def _recognised(copy: Path, title: str, file: str) -> Staged:
    kind = recognised_kind(copy, title, file)
    named = copy.with_suffix(_SUFFIX_OF[kind])
    if named != copy:
        copy.rename(named)
    return Staged(kind, named, title)


def _beside(path: Path) -> list[Path]:
    """The file and, for a shapefile, its other parts."""
    if path.suffix.lower() != ".shp":
        return [path]
    return [entry for entry in path.parent.iterdir() if entry.is_file()]


def _belongs(member: PurePosixPath, chosen: PurePosixPath) -> bool:
    if member == chosen:
        return True
    is_part = chosen.suffix.lower() == ".shp" and member.suffix.lower() in SHAPEFILE_PARTS
    alike = member.stem.casefold() == chosen.stem.casefold() and member.parent == chosen.parent
    return is_part and alike and member.suffix.lower() != ".shp"


def _own_name(member: PurePosixPath) -> str:
    suffix = member.suffix.lower()
    return STEM + (suffix if suffix in SUFFIXES or suffix in SHAPEFILE_PARTS else ".unknown")
