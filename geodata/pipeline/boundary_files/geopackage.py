"""GeoPackages: an SQLite file, whose header says whether it is whole, read by GDAL."""

import struct
from pathlib import Path
from typing import Final

import pyproj

from geodata.pipeline.boundary_files.faults import fault, listed, shown
from geodata.pipeline.boundary_files.gdal import layer_names, read_layer
from geodata.pipeline.boundary_files.request import Reading, Request

_DRIVER: Final = "GPKG"
_RULE: Final = "a GeoPackage is one whole SQLite database with a layer of polygons"
_LARGEST_PAGE: Final = 65536


def read_geopackage(path: Path, title: str, request: Request) -> Reading:
    """Read one layer of a staged GeoPackage."""
    file = request.file_name
    _check_length(path, file)
    name = _layer(path, request)
    layer = read_layer(path, _DRIVER, name, request)
    return Reading(
        format="GeoPackage",
        layer=f"{title}, layer {shown(name)}",
        fields=layer.fields,
        codes=layer.codes,
        names=layer.names,
        geometry=layer.geometry,
        crs=_crs(layer.crs),
        crs_origin="the layer's own record",
        encoding="utf-8 (as the format requires)",
        notes=layer.notes,
    )


def _check_length(path: Path, file: str) -> None:
    with path.open("rb") as opened:
        header = opened.read(100)
    if len(header) == 100:  # noqa: PLR2004 - the length of an SQLite header
        (page,) = struct.unpack(">H", header[16:18])
        (pages,) = struct.unpack(">I", header[28:32])
        if path.stat().st_size >= (_LARGEST_PAGE if page == 1 else page) * pages:
            return
    raise fault(file, "the GeoPackage is cut short", _RULE, "fetch it again")


def _layer(path: Path, request: Request) -> str:
    file = request.file_name
    layers = layer_names(path, file)
    if not layers:
        raise fault(file, "it holds no layer with geometry", _RULE, "give one that does")
    if request.layer is None and len(layers) == 1:
        return layers[0]
    if request.layer in layers:
        return str(request.layer)
    asked = "" if request.layer is None else f", and {shown(request.layer)} is none of them"
    raise fault(
        file,
        f"it holds the layers {listed(layers)}{asked}",
        "one layer is read at a time",
        "say which with --layer",
    )


def _crs(text: str | None) -> pyproj.CRS | None:
    """GDAL's words for a reference system; its "undefined" ones are none at all."""
    if text is None or "undefined" in text.casefold():
        return None
    try:
        return pyproj.CRS.from_user_input(text)
    except pyproj.exceptions.CRSError:
        return None
