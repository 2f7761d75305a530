"""GeoParquet, read without GDAL: Parquet whose metadata say where the geometry is."""

import json
from pathlib import Path
from typing import Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pyproj
import shapely

from geodata.pipeline.boundary_files import limits
from geodata.pipeline.boundary_files.faults import fault, shown
from geodata.pipeline.boundary_files.request import Reading, Request, chosen_field
from geodata.pipeline.coverage import Geometries

_RULE: Final = "GeoParquet is whole Parquet with a geometry column in WKB, described under 'geo'"
_UNREADABLE: Final = (pa.ArrowException, OSError, ValueError, KeyError, TypeError, AttributeError)


def read_geoparquet(path: Path, title: str, request: Request) -> Reading:
    """Read a staged GeoParquet file."""
    file = request.file_name
    table, geo = _table(path, request)
    column = str(geo["primary_column"])
    crs, origin = _crs(geo["columns"][column])
    codes = table.column(chosen_field(request.code_field, _fields(table, column), file))
    names = table.column(chosen_field(request.name_field, _fields(table, column), file))
    return Reading(
        format="GeoParquet",
        layer=title,
        fields=_fields(table, column),
        codes=_values(codes, file),
        names=_values(names, file),
        geometry=_geometries(table.column(column), file),
        crs=crs,
        crs_origin=origin,
        encoding="utf-8 (as the format requires)",
    )


def _table(path: Path, request: Request) -> tuple[pa.Table, dict[str, Any]]:
    file = request.file_name
    try:
        with pq.ParquetFile(path) as parquet:
            size = sum(
                parquet.metadata.row_group(group).total_byte_size
                for group in range(parquet.metadata.num_row_groups)
            )
            geo = json.loads((parquet.schema_arrow.metadata or {}).get(b"geo", b"null"))
            if size <= limits.LARGEST_FILE and _is_described(geo, parquet.schema_arrow.names):
                return parquet.read(), geo
    except _UNREADABLE as error:
        raise fault(
            file, f"it is cut short or damaged ({shown(str(error))})", _RULE, "fetch it again"
        ) from error
    if size > limits.LARGEST_FILE:
        raise fault(
            file,
            f"it unpacks to {size // limits.MEGABYTE:,} MB",
            f"at most {limits.LARGEST_FILE // limits.MEGABYTE} MB are read",
            "use a generalised edition of the boundaries",
        )
    raise fault(
        file,
        "it is Parquet without a geometry column in WKB",
        _RULE,
        "write it with geopandas' to_parquet",
    )


def _is_described(geo: Any, columns_there: list[str]) -> bool:
    if not isinstance(geo, dict) or geo.get("primary_column") not in columns_there:
        return False
    columns = geo.get("columns")
    column = columns.get(geo.get("primary_column")) if isinstance(columns, dict) else None
    return isinstance(column, dict) and column.get("encoding") == "WKB"


def _fields(table: pa.Table, geometry_column: str) -> tuple[str, ...]:
    return tuple(name for name in table.column_names if name != geometry_column)


def _values(column: pa.ChunkedArray, file: str) -> tuple[object, ...]:
    try:
        return tuple(column.to_pylist())
    except UnicodeDecodeError as error:
        raise fault(
            file, f"its text is not UTF-8 ({shown(str(error))})", _RULE, "fetch it again"
        ) from error


def _geometries(column: pa.ChunkedArray, file: str) -> Geometries:
    try:
        geometry = shapely.from_wkb(np.array(column.to_pylist(), dtype=object))
    except (shapely.errors.ShapelyError, TypeError, ValueError) as error:
        raise fault(
            file, f"a geometry cannot be read ({shown(str(error))})", _RULE, "fetch it again"
        ) from error
    return np.asarray(shapely.force_2d(geometry), dtype=object)


def _crs(column: dict[str, Any]) -> tuple[pyproj.CRS | None, str]:
    """The column's reference system; by the format's rule WGS84 if it states none, null is none."""
    if "crs" not in column:
        return pyproj.CRS.from_authority("OGC", "CRS84"), "the format's own, as none is stated"
    if column["crs"] is None:
        return None, "its metadata"
    try:
        return pyproj.CRS.from_json_dict(column["crs"]), "its metadata"
    except (pyproj.exceptions.CRSError, TypeError, AttributeError):
        return None, "its metadata"
