"""GeoJSON as the map reads it: only code and name, sorted by code, the same bytes every time."""

import gzip
import json
import os
import tempfile
from pathlib import Path
from typing import Any

import shapely

from geodata.pipeline.coverage import Geometries


def feature_collection(codes: list[str], names: list[str], geometries: Geometries) -> str:
    """Compact GeoJSON text of areas in degrees, in the order of their codes.

    Coordinates are written as they stand: rounded before, so that rounding cannot
    break an area here.
    """
    features = [
        {
            "type": "Feature",
            "properties": {"code": code, "name": name},
            "geometry": json.loads(shapely.to_geojson(geometry)),
        }
        for code, name, geometry in sorted(
            zip(codes, names, geometries, strict=True), key=lambda row: row[0]
        )
    ]
    return compact({"type": "FeatureCollection", "features": features})


def compact(content: Any) -> str:
    """JSON without spaces, with one line end at the close."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"


def gzip_bytes(text: str) -> int:
    """Size of the text as a browser fetches it."""
    return len(gzip.compress(text.encode("utf-8"), 9, mtime=0))


def write_whole(text: str, path: Path) -> None:
    """Write a file whole or not at all: beside its place first, then renamed into it."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    finally:
        Path(temporary).unlink(missing_ok=True)
