"""Areas with their figures, for programs that draw maps: GeoJSON and GeoPackage.

The only part of the running app that opens geometry; what it needs for that is imported when
such a file is first asked for.
"""

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import geopandas as gpd
import shapely
from shapely.geometry import mapping, shape

from dashboard.compact_json import compact_json
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exports.file_name import slug
from dashboard.formatting import STATUS_WORDS
from geodata.boundary import BoundaryAsset
from geodata.crs import WGS84

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_DIGITS: Final = 5
"""Of degrees: a metre, which is what the boundary files are rounded to."""


def make_geojson(exhibit: Exhibit, boundary: BoundaryAsset, assets: Path) -> bytes:
    """Return a FeatureCollection (RFC 7946) of the table's areas, with all columns.

    Rings run as the standard asks; those of the app's own files run the other way, since
    plotly.js needs that. What describes the file stands in its member ``metadata``.

    Args:
        exhibit: whose table has a layer.
        boundary: the boundary file of that layer.
        assets: the assets folder.
    """
    keys = [column.key for column in exhibit.table.columns]
    features = [
        {
            "type": "Feature",
            "id": row[keys.index(exhibit.table.code_column)],
            "properties": dict(zip(keys, row, strict=True)),
            "geometry": None if area is None else _rounded(mapping(area)),
        }
        for row, area in zip(exhibit.table.rows, _areas(exhibit, boundary, assets), strict=True)
    ]
    content = {
        "type": "FeatureCollection",
        "name": slug(exhibit.subject),
        "metadata": description(exhibit),
        "features": features,
    }
    return compact_json(content).encode("utf-8")


def make_geopackage(exhibit: Exhibit, boundary: BoundaryAsset, assets: Path) -> bytes:
    """Return a GeoPackage with one layer: the table's areas, with all columns.

    Args:
        exhibit: whose table has a layer.
        boundary: the boundary file of that layer.
        assets: the assets folder.
    """
    table = exhibit.table
    columns: dict[str, Any] = {
        column.key: list(table.cells(column.key)) for column in table.columns
    }
    frame = gpd.GeoDataFrame(columns, geometry=_areas(exhibit, boundary, assets), crs=WGS84)
    told = description(exhibit)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "areas.gpkg"
        frame.to_file(
            path,
            driver="GPKG",
            layer=slug(exhibit.subject),
            engine="pyogrio",
            layer_options={
                "IDENTIFIER": exhibit.title,
                "DESCRIPTION": "\n".join(f"{name}: {words}" for name, words in told.items()),
            },
            layer_metadata=told,
        )
        return path.read_bytes()


def description(exhibit: Exhibit) -> dict[str, str]:
    """Say what the figures are, in words, by name; what there is nothing of is left out."""
    told = {
        "title": exhibit.title,
        "illustrative": "Illustrative, not real answers" if exhibit.is_illustrative else "",
        "subtitle": exhibit.subtitle,
        "filters": exhibit.filters,
        "date": exhibit.date,
        "status": "; ".join(STATUS_WORDS[status] for status in exhibit.statuses),
        "sources": "; ".join(f"{s.publisher}, {s.title} ({s.address})" for s in exhibit.sources),
        "licences": "; ".join(dict.fromkeys(source.licence for source in exhibit.sources)),
        "credit": " ".join(exhibit.credits),
        "caveats": " ".join(exhibit.caveats),
        "view": exhibit.address,
        "columns": "; ".join(
            f"{column.key}: {column.title}. {column.description}".strip()
            for column in exhibit.table.columns
        ),
    }
    return {name: words for name, words in told.items() if words}


def _areas(exhibit: Exhibit, boundary: BoundaryAsset, assets: Path) -> list["BaseGeometry | None"]:
    """Return the area of every row, its outer rings anticlockwise; nothing where it has none."""
    content = json.loads((assets / "geo" / boundary.file_name).read_text(encoding="utf-8"))
    found = {
        feature["properties"][boundary.code_property]: feature["geometry"]
        for feature in content["features"]
    }
    codes = exhibit.table.cells(exhibit.table.code_column)
    return [
        shapely.orient_polygons(shape(found[code]), exterior_cw=False) if code in found else None
        for code in codes
    ]


def _rounded(geometry: dict[str, Any]) -> dict[str, Any]:
    return geometry | {"coordinates": _with_digits(geometry["coordinates"])}


def _with_digits(part: Any) -> Any:
    if isinstance(part, float):
        return round(part, _DIGITS)
    return [_with_digits(inner) for inner in part]
