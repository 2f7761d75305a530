"""The only place where GDAL opens a boundary file, and only in the two formats it is needed for.

What it is given is always a copy under a name of our own (see ``staging``), whose
first bytes were looked at; the driver that answers must be the one that was meant.
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pyogrio
import shapely

from geodata.pipeline.boundary_files.faults import fault, shown
from geodata.pipeline.boundary_files.request import Request, chosen_field
from geodata.pipeline.coverage import Geometries

ALLOWED_DRIVERS: Final = frozenset({"ESRI Shapefile", "GPKG"})

_UNREADABLE: Final = (
    pyogrio.errors.DataSourceError,
    pyogrio.errors.DataLayerError,
    shapely.errors.ShapelyError,
    UnicodeError,
    ValueError,
    UnboundLocalError,  # pyogrio 0.13, of a reference system that GDAL cannot write as WKT
)


@dataclass(frozen=True, slots=True)
class GdalLayer:
    """One layer as GDAL reads it: two of its fields, the geometry, and what GDAL remarked."""

    fields: tuple[str, ...]
    codes: tuple[object, ...]
    names: tuple[object, ...]
    geometry: Geometries
    crs: str | None
    notes: tuple[str, ...]


def layer_names(path: Path, file: str) -> list[str]:
    """Names of the layers that have geometry.

    Raises:
        BoundaryFault: GDAL cannot read the file.
    """
    with _listening(path, file):
        return [str(name) for name, kind in pyogrio.list_layers(path) if kind is not None]


def read_layer(
    path: Path, driver: str, layer: str, request: Request, *, encoding: str | None = None
) -> GdalLayer:
    """Read the code field, the name field and the geometry of one layer.

    Raises:
        BoundaryFault: GDAL cannot read it, reads it as another format, or a field is missing.
    """
    file = request.file_name
    with _listening(path, file) as remarks:
        info = pyogrio.read_info(path, layer=layer, encoding=encoding)
        if info["driver"] != driver or driver not in ALLOWED_DRIVERS:
            raise fault(
                file,
                f"GDAL takes it for {shown(str(info['driver']))}, not {driver}",
                "a file is read only as the format it begins as",
                "fetch it again",
            )
        fields = tuple(str(field) for field in info["fields"])
        code_field = chosen_field(request.code_field, fields, file)
        name_field = chosen_field(request.name_field, fields, file)
        meta, _, wkb, columns = pyogrio.raw.read(
            path,
            layer=layer,
            encoding=encoding,
            columns=list(dict.fromkeys((code_field, name_field))),
            force_2d=True,
        )
        geometry = shapely.from_wkb(wkb)
    by_field = dict(zip(meta["fields"], columns, strict=True))
    return GdalLayer(
        fields=fields,
        codes=tuple(by_field[code_field].tolist()),
        names=tuple(by_field[name_field].tolist()),
        geometry=geometry,
        crs=meta["crs"],
        notes=tuple(dict.fromkeys(f"GDAL: {_words(remark.message, path)}" for remark in remarks)),
    )


@contextmanager
def _listening(path: Path, file: str) -> Iterator[list[warnings.WarningMessage]]:
    """Collect what GDAL remarks; turn its errors into a refusal."""
    with warnings.catch_warnings(record=True) as remarks:
        warnings.simplefilter("always")
        try:
            yield remarks
        except _UNREADABLE as error:
            raise fault(
                file,
                f"GDAL cannot read it ({_words(error, path)})",
                "every area must be readable",
                "fetch the file again",
            ) from error


def _words(said: Warning | Exception | str, path: Path) -> str:
    """What GDAL said, without the name of our copy."""
    return shown(str(said).replace(f"{path.parent}/", "").rstrip("."))
