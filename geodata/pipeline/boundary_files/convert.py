"""From any boundary file to one that a map can use: read, check, repair, simplify, write."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

import numpy as np
import shapely

from geodata.pipeline import coverage
from geodata.pipeline.boundary_files.crs_recognition import in_national_grid, recognised_crs
from geodata.pipeline.boundary_files.faults import fault
from geodata.pipeline.boundary_files.features import Areas, checked_areas, repaired
from geodata.pipeline.boundary_files.geojson_reader import read_geojson
from geodata.pipeline.boundary_files.geopackage import read_geopackage
from geodata.pipeline.boundary_files.geoparquet import read_geoparquet
from geodata.pipeline.boundary_files.known_counts import vintage_words
from geodata.pipeline.boundary_files.overlaps import SLIVER_WIDTH_M, found_overlaps
from geodata.pipeline.boundary_files.recognise import Kind
from geodata.pipeline.boundary_files.report import (
    BoundaryFileReport,
    Recognised,
    Settled,
    Written,
)
from geodata.pipeline.boundary_files.request import Reading, Request
from geodata.pipeline.boundary_files.shapefile import read_shapefile
from geodata.pipeline.boundary_files.staging import stage
from geodata.pipeline.coverage import Geometries
from geodata.pipeline.displayable import made_displayable
from geodata.pipeline.geojson_file import feature_collection, gzip_bytes, write_whole

_READERS: Final[dict[Kind, Callable[[Path, str, Request], Reading]]] = {
    Kind.SHAPEFILE: read_shapefile,
    Kind.GEOPACKAGE: read_geopackage,
    Kind.GEOJSON: read_geojson,
    Kind.GEOPARQUET: read_geoparquet,
}


def convert(request: Request, out: Path) -> BoundaryFileReport:
    """Make a GeoJSON file for the map from a boundary file; write it whole or not at all.

    The result has the properties code and name only, in WGS84, rings clockwise, as a valid
    coverage in which no area differs by more than 0.5 % from what the file holds.

    Raises:
        GeodataError: The file cannot be read or used, in one sentence that says why.
    """
    _check_target(request, out)
    reading = _read(request)
    file = request.file_name
    areas = checked_areas(reading, file)
    vintage = vintage_words(areas.codes, request.vintage, file)
    crs = recognised_crs(reading.crs, reading.crs_origin, file)
    metric = Areas(areas.codes, areas.names, in_national_grid(areas.geometry, crs, file))
    metric, repairs = repaired(metric, file)
    slivers = found_overlaps(metric, file)
    cleaned = coverage.clean(metric.geometry, gap_width=SLIVER_WIDTH_M)
    settled = Settled(
        repairs=repairs,
        unmatched_edges_km=coverage.unmatched_edges_m(metric.geometry) / 1000,
        slivers=slivers,
        gaps_filled=_holes(metric.geometry) - _holes(cleaned),
    )
    written = _write(metric, cleaned, request, out)
    return BoundaryFileReport(Recognised(reading, crs.how, vintage), settled, written)


def _check_target(request: Request, out: Path) -> None:
    if not out.parent.is_dir() or out.is_dir():
        raise fault(
            str(out),
            "this cannot be written" if out.is_dir() else "its folder does not exist",
            "--out names a file in a folder that exists",
            "make the folder, or name another file",
        )
    if out.exists() and request.path.exists() and out.samefile(request.path):
        raise fault(
            str(out), "this is the file to be read", "the source is kept", "name another file"
        )


def _read(request: Request) -> Reading:
    with tempfile.TemporaryDirectory(prefix="boundaries-") as folder:
        staged = stage(request, Path(folder))
        return _READERS[staged.kind](staged.path, staged.title, request)


def _write(areas: Areas, cleaned: Geometries, request: Request, out: Path) -> Written:
    made = made_displayable(cleaned, request.tolerance_m)
    text = feature_collection(list(areas.codes), list(areas.names), made.geometry)
    write_whole(text, out)
    return Written(
        file_name=out.name,
        areas=len(areas.codes),
        vertices_before=int(shapely.get_num_coordinates(areas.geometry).sum()),
        vertices_after=int(shapely.get_num_coordinates(made.geometry).sum()),
        gzip_bytes=gzip_bytes(text),
        asked_m=request.tolerance_m,
        tolerance_m=made.tolerance_m,
        decimals=made.decimals,
        worst_area=f"{areas.codes[made.worst]} ({areas.names[made.worst]})",
        worst_change=made.worst_change,
    )


def _holes(geometries: Geometries) -> int:
    """How many holes the areas leave together, lakes among them."""
    parts = shapely.get_parts(shapely.union_all(geometries))
    return int(np.sum(shapely.get_num_interior_rings(parts)))
