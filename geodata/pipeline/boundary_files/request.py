"""What was asked for, and what a reader hands back."""

from dataclasses import dataclass
from pathlib import Path

import pyproj

from geodata.pipeline.boundary_files.faults import fault, listed, shown
from geodata.pipeline.coverage import Geometries


@dataclass(frozen=True, slots=True)
class Request:
    """One boundary file to be read: which fields, of which layer, and how.

    ``vintage`` is a year, or None if the number of areas is not to be checked.
    ``tolerance_m`` is the most that simplifying may move a border, in metres.
    ``encoding`` and ``layer`` overrule what the file says, or are None.
    """

    path: Path
    code_field: str
    name_field: str
    vintage: str | None = None
    tolerance_m: float = 120.0
    encoding: str | None = None
    layer: str | None = None

    @property
    def file_name(self) -> str:
        """The name by which messages speak of the file."""
        return self.path.name or str(self.path)


@dataclass(frozen=True, slots=True)
class Reading:
    """A boundary file as read, before any of its areas is checked.

    ``geometry`` holds None where the file has none. ``crs`` is None where the file does
    not say; ``crs_origin`` says where it was found. ``notes`` are remarks for the report.
    """

    format: str
    layer: str
    fields: tuple[str, ...]
    codes: tuple[object, ...]
    names: tuple[object, ...]
    geometry: Geometries
    crs: pyproj.CRS | None
    crs_origin: str
    encoding: str
    notes: tuple[str, ...] = ()


def chosen_field(wanted: str, fields: tuple[str, ...], file: str) -> str:
    """The field of that name, in any capitals if only one matches.

    Raises:
        BoundaryFault: There is none; the message lists those there are.
    """
    if wanted in fields:
        return wanted
    alike = [field for field in fields if field.casefold() == wanted.casefold()]
    if len(alike) == 1:
        return alike[0]
    raise fault(
        file,
        f"there is no field {shown(wanted)}",
        f"--code and --name each take one of its fields, which are {listed(fields) or 'none'}",
        "name one of these",
    )
