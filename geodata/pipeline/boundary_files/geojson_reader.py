"""GeoJSON (RFC 7946), read without GDAL: one FeatureCollection in UTF-8."""

import json
import re
from pathlib import Path
from typing import Any, Final

import numpy as np
import pyproj
import shapely

from geodata.errors import GeodataError, MissingCrs
from geodata.pipeline.boundary_files.faults import fault, shown
from geodata.pipeline.boundary_files.request import Reading, Request, chosen_field
from geodata.pipeline.coverage import Geometries

_RULE: Final = "GeoJSON is one FeatureCollection in UTF-8"
_AUTHORITY: Final = re.compile(
    r"(?:urn:ogc:def:crs:(EPSG|OGC):[\d.]*:|(EPSG|OGC):)(\w+)", re.IGNORECASE
)


def read_geojson(path: Path, title: str, request: Request) -> Reading:
    """Read a staged GeoJSON file."""
    file = request.file_name
    collection = _collection(path, file)
    features = collection["features"]
    if not all(isinstance(feature, dict) for feature in features):
        raise fault(file, "one of its features is not an object", _RULE, "fetch it again")
    rows = [feature.get("properties") or {} for feature in features]
    if not all(isinstance(row, dict) for row in rows):
        raise fault(file, "a feature's properties are not an object", _RULE, "fetch it again")
    fields = tuple(dict.fromkeys(str(field) for row in rows for field in row))
    code_field = chosen_field(request.code_field, fields, file) if rows else ""
    name_field = chosen_field(request.name_field, fields, file) if rows else ""
    crs, origin = _crs(collection, file)
    return Reading(
        format="GeoJSON",
        layer=title,
        fields=fields,
        codes=tuple(row.get(code_field) for row in rows),
        names=tuple(row.get(name_field) for row in rows),
        geometry=_geometries(features, file),
        crs=crs,
        crs_origin=origin,
        encoding="utf-8 (as the format requires)",
    )


def _collection(path: Path, file: str) -> dict[str, Any]:
    try:
        content = json.loads(path.read_bytes().decode("utf-8-sig"), parse_constant=_no_constant)
    except UnicodeDecodeError as error:
        raise fault(
            file,
            f"its text is not UTF-8 (byte {error.start:,})",
            _RULE,
            "save it as UTF-8, or fetch the original",
        ) from error
    except (ValueError, RecursionError) as error:
        raise fault(
            file, f"it is cut short or not JSON ({shown(str(error))})", _RULE, "fetch it again"
        ) from error
    if not isinstance(content, dict) or content.get("type") != "FeatureCollection":
        found = content.get("type", "none") if isinstance(content, dict) else "a list"
        raise fault(
            file, f"its type is {shown(str(found))}", _RULE, "export it as a FeatureCollection"
        )
    if not isinstance(content.get("features"), list):
        raise fault(file, "it has no list of features", _RULE, "fetch it again")
    return content


def _geometries(features: list[dict[str, Any]], file: str) -> Geometries:
    geometry = np.empty(len(features), dtype=object)
    for position, feature in enumerate(features):
        content = feature.get("geometry")
        if content is None:
            continue
        try:
            geometry[position] = shapely.force_2d(shapely.from_geojson(json.dumps(content)))
        except (shapely.errors.ShapelyError, ValueError, RecursionError) as error:
            raise fault(
                file,
                f"the geometry of feature {position + 1:,} cannot be read ({shown(str(error))})",
                "each feature has a geometry as RFC 7946 describes",
                "fetch it again",
            ) from error
    return geometry


def _crs(collection: dict[str, Any], file: str) -> tuple[pyproj.CRS, str]:
    """WGS84, unless the older edition's ``crs`` member says otherwise."""
    if "crs" not in collection:
        return pyproj.CRS.from_authority("OGC", "CRS84"), "the format's own, as none is stated"
    try:
        name = str(collection["crs"]["properties"]["name"])
    except (KeyError, TypeError) as error:
        raise _unknown_crs("it has a crs member without a name", file) from error
    found = _AUTHORITY.fullmatch(name.strip())
    if found is None:
        raise _unknown_crs(f"its crs member names {shown(name)}", file)
    try:
        crs = pyproj.CRS.from_authority((found[1] or found[2]).upper(), found[3])
    except pyproj.exceptions.CRSError as error:
        raise _unknown_crs(f"its crs member names {shown(name)}, which is unknown", file) from error
    return crs, "its crs member"


def _unknown_crs(what: str, file: str) -> GeodataError:
    return fault(
        file,
        what,
        "a coordinate reference system goes by its EPSG code and is never guessed",
        "export the file in WGS84, without a crs member",
        kind=MissingCrs,
    )


def _no_constant(word: str) -> float:
    raise ValueError(f"{word} is no number in JSON")
