"""Small boundary files with the faults that real ones have, written by the tests themselves."""

import json
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pyogrio
import pyproj
import pytest
import shapely

from geodata.errors import GeodataError
from geodata.pipeline.boundary_files import BoundaryFileReport, Request, convert

SIDE = 10_000.0
LEFT, BOTTOM = 400_000.0, 300_000.0

BNG_WKT = pyproj.CRS("EPSG:27700").to_wkt("WKT1_ESRI")
NAMELESS_BNG_WKT = (
    'PROJCS["Transverse_Mercator",GEOGCS["GCS_Airy 1830",DATUM["D_unknown",SPHEROID["airy",'
    '6377563.396,299.3249646]],PRIMEM["Greenwich",0],UNIT["Degree",0.017453292519943295]],'
    'PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",49],'
    'PARAMETER["central_meridian",-2],PARAMETER["scale_factor",0.9996012717],'
    'PARAMETER["false_easting",400000],PARAMETER["false_northing",-100000],UNIT["Meter",1]]'
)
"""British National Grid by its parameters only, as in ONS's file of April 2018."""


def square(column: int, row: int, side: float = SIDE) -> shapely.Polygon:
    left, bottom = LEFT + column * SIDE, BOTTOM + row * SIDE
    return shapely.box(left, bottom, left + side, bottom + side)


@dataclass(frozen=True)
class Sample:
    """Four squares in a 2 by 2 block, unless the test says otherwise."""

    codes: Sequence[Any] = ("X1", "X2", "X3", "X4")
    names: Sequence[Any] = ("Ashby", "Bexton", "Ynys Môn", "Dunster")
    geometry: Sequence[Any] = (square(0, 0), square(1, 0), square(0, 1), square(1, 1))

    def changed(self, position: int, geometry: Any) -> "Sample":
        changed = [*self.geometry]
        changed[position] = geometry
        return replace(self, geometry=changed)

    def in_degrees(self) -> "Sample":
        to_degrees = pyproj.Transformer.from_crs(27700, 4326, always_xy=True)
        return replace(
            self,
            geometry=[
                area and shapely.transform(area, to_degrees.transform, interleaved=False)
                for area in self.geometry
            ],
        )


def write_with_gdal(
    sample: Sample,
    path: Path,
    driver: str,
    *,
    crs: str | None = "EPSG:27700",
    geometry_type: str = "Polygon",
    **options: Any,
) -> Path:
    pyogrio.raw.write(
        path,
        shapely.to_wkb(np.array(sample.geometry, dtype=object)),
        [np.array(sample.codes, dtype=object), np.array(sample.names, dtype=object)],
        ["code", "name"],
        driver=driver,
        geometry_type=geometry_type,
        crs=crs,
        promote_to_multi=False,
        **options,
    )
    return path


def write_shapefile(
    sample: Sample,
    folder: Path,
    *,
    stem: str = "areas",
    encoding: str = "UTF-8",
    cpg: str | None = "UTF-8",
    prj: str | None = BNG_WKT,
    geometry_type: str = "Polygon",
) -> Path:
    """Write the text in ``encoding``, and in the .cpg what ``cpg`` says, true or not."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{stem}.shp"
    write_with_gdal(sample, path, "ESRI Shapefile", encoding=encoding, geometry_type=geometry_type)
    for suffix, text in ((".cpg", cpg), (".prj", prj)):
        path.with_suffix(suffix).unlink(missing_ok=True)
        if text is not None:
            path.with_suffix(suffix).write_text(text, encoding="utf-8")
    blank_language_byte(path.with_suffix(".dbf"))
    return path


def blank_language_byte(dbf: Path, byte: int = 0) -> None:
    content = bytearray(dbf.read_bytes())
    content[29] = byte
    dbf.write_bytes(content)


def geojson(sample: Sample, **members: Any) -> dict[str, Any]:
    features = [
        {
            "type": "Feature",
            "properties": {"code": code, "name": name},
            "geometry": None if area is None else json.loads(shapely.to_geojson(area)),
        }
        for code, name, area in zip(sample.codes, sample.names, sample.geometry, strict=True)
    ]
    return {"type": "FeatureCollection", **members, "features": features}


def write_geojson(sample: Sample, path: Path, **members: Any) -> Path:
    path.write_text(json.dumps(geojson(sample, **members), ensure_ascii=False), encoding="utf-8")
    return path


def write_parquet(sample: Sample, path: Path, crs: str | None = "EPSG:27700") -> Path:
    columns = {"code": sample.codes, "name": sample.names}
    frame = gpd.GeoDataFrame(columns, geometry=list(sample.geometry), crs=crs)
    frame.to_parquet(path)
    return path


def zipped(paths: Sequence[Path], target: Path, inside: str = "") -> Path:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in paths:
            archive.write(path, f"{inside}{path.name}")
    return target


def shapefile_zip(folder: Path, sample: Sample | None = None) -> Path:
    write_shapefile(sample or Sample(), folder / "parts")
    return zipped(sorted((folder / "parts").iterdir()), folder / "areas.zip")


def asked(path: Path, **changes: Any) -> Request:
    return Request(path=path, **({"code_field": "code", "name_field": "name"} | changes))


def converted(path: Path, **changes: Any) -> tuple[BoundaryFileReport, dict[str, Any]]:
    out = path.parent / "written.geojson"
    report = convert(asked(path, **changes), out)
    return report, json.loads(out.read_text(encoding="utf-8"))


def refusal(path: Path, kind: type[GeodataError] = GeodataError, **changes: Any) -> str:
    """Convert, expect a refusal, check its form and that nothing was written; return it."""
    folder = path.parent
    before = sorted(folder.rglob("*"))
    with pytest.raises(kind) as caught:
        convert(asked(path, **changes), folder / "written.geojson")
    message = str(caught.value)
    assert sorted(folder.rglob("*")) == before, "something was left behind"
    assert message.startswith(f"{path.name}: "), message
    assert message.endswith("."), message
    assert "\n" not in message
    assert message.count("; ") >= 2, f"fault, rule and remedy: {message}"
    return message
