"""The whole build of layers, on the four LSOAs of the small wheels."""

import json
from pathlib import Path

import pandas as pd
import pytest
import shapely

from geodata.boundary import AreaType, read_boundaries
from geodata.pipeline import assets, layers
from geodata.pipeline.layer_keys import LAYERS, Layer
from geodata.pipeline.layers import LayersReport, build_layers
from tests.unit.geodata.test_layer_pieces import LOOKUPS, wheels  # noqa: F401 - a fixture

COUNTS = {
    "footprints": 2,
    "ccgs": 2,
    "districts": 2,
    "councils": 2,
    "regions": 2,
    "nhs_regions": 1,
    "england": 1,
}


@pytest.fixture
def built(
    wheels: Path,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> tuple[LayersReport, list[tuple[str, float]]]:
    small = tuple(
        Layer(
            layer.key,
            AreaType(layer.area_type.singular, layer.area_type.plural, COUNTS[layer.key]),
        )
        for layer in LAYERS
    )
    monkeypatch.setattr(layers, "LAYERS", small)
    monkeypatch.setattr(assets, "LAYERS", small)
    names = LOOKUPS.boundary_names
    lookups_names = names.assign(
        area_name=["Ashby", "Bexton", "NHS Left and Side CCG", "NHS Right CCG"]
    )
    lookups = layers.Lookups(
        LOOKUPS.ccgs,
        LOOKUPS.councils,
        LOOKUPS.footprints,
        LOOKUPS.regions,
        LOOKUPS.nhs_regions,
        lookups_names,
    )
    steps: list[tuple[str, float]] = []
    report = build_layers(
        wheels,
        lookups,
        geo_folder=wheels,
        processed_folder=wheels,
        progress=lambda step, done: steps.append((step, done)),
    )
    return report, steps


def test_report_says_what_was_settled(built: tuple[LayersReport, object]) -> None:
    report, _ = built
    assert (report.lsoas, report.pieces, report.null_ccgs) == (4, 4, 1)
    assert report.reconciled_names == ("NHS LEFT & SIDE CCG: NHS Left and Side CCG",)
    assert report.repaired_lsoas == ()
    assert report.unmatched_edges_km == pytest.approx(0, abs=0.001)
    assert report.islands_lost == 0
    assert {layer.layer: layer.areas for layer in report.layers} == COUNTS
    assert all(layer.worst_change < 0.005 for layer in report.layers)


def test_progress_only_moves_forward(built: tuple[object, list[tuple[str, float]]]) -> None:
    _, steps = built
    shares = [done for _, done in steps]
    assert shares == sorted(shares)
    assert shares[0] == 0
    assert shares[-1] < 1


@pytest.mark.usefixtures("built")
def test_files_are_written_and_agree(wheels: Path) -> None:  # noqa: F811
    records = {asset.layer: asset for asset in read_boundaries(wheels / "boundaries.json")}
    assert records.keys() == COUNTS.keys()
    for layer, asset in records.items():
        content = json.loads((wheels / asset.file_name).read_text(encoding="utf-8"))
        assert len(content["features"]) == COUNTS[layer]
        read = [
            shapely.from_geojson(json.dumps(feature["geometry"])) for feature in content["features"]
        ]
        assert shapely.coverage_is_valid(read)
    table = pd.read_csv(wheels / "footprint_geometry.csv", keep_default_na=False)
    assert table["area_km2"].tolist() == pytest.approx([200, 200], abs=0.001)
    assert table["neighbours"].tolist() == ["E54000002", "E54000001"]
    councils = pd.read_csv(wheels / "council_geometry.csv")
    assert councils["council_code"].is_monotonic_increasing
    assert len(councils) >= COUNTS["districts"]
