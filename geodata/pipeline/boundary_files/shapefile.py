"""ESRI Shapefiles: the parts checked, the text decoded by us, the geometry by GDAL."""

from pathlib import Path
from typing import Final

import pyproj

from geodata.errors import MissingCrs
from geodata.pipeline.boundary_files.faults import fault
from geodata.pipeline.boundary_files.gdal import read_layer
from geodata.pipeline.boundary_files.request import Reading, Request
from geodata.pipeline.boundary_files.shapefile_parts import (
    check_parts,
    language_byte,
    without_language_byte,
)
from geodata.pipeline.boundary_files.text import decoded, stated_encoding

_DRIVER: Final = "ESRI Shapefile"
_BYTES_AS_TEXT: Final = "ISO-8859-1"
"""Every byte is a letter of Latin-1, so this reads text without deciding what it says."""


def read_shapefile(shp: Path, title: str, request: Request) -> Reading:
    """Read a staged shapefile. The copies beside it are ours and are changed."""
    file = request.file_name
    check_parts(shp, file)
    crs = _crs(shp.with_suffix(".prj"), file)
    shp.with_suffix(".prj").unlink()  # read above; GDAL is not to judge it again
    dbf, cpg = shp.with_suffix(".dbf"), shp.with_suffix(".cpg")
    code_page = cpg.read_text(encoding="latin-1") if cpg.is_file() else None
    encoding = stated_encoding(request.encoding, code_page, language_byte(dbf), file)
    cpg.unlink(missing_ok=True)
    without_language_byte(dbf)
    layer = read_layer(shp, _DRIVER, shp.stem, request, encoding=_BYTES_AS_TEXT)
    return Reading(
        format=_DRIVER,
        layer=title,
        fields=layer.fields,
        codes=decoded(layer.codes, encoding, file),
        names=decoded(layer.names, encoding, file),
        geometry=layer.geometry,
        crs=crs,
        crs_origin=".prj",
        encoding=str(encoding),
        notes=layer.notes,
    )


def _crs(prj: Path, file: str) -> pyproj.CRS:
    text = prj.read_text(encoding="latin-1").strip()
    try:
        return pyproj.CRS.from_wkt(text)
    except pyproj.exceptions.CRSError as error:
        raise fault(
            file,
            "the .prj is empty" if not text else "the .prj cannot be understood",
            "it must state the coordinate reference system as WKT, which is never guessed",
            "fetch the .prj again",
            kind=MissingCrs,
        ) from error
