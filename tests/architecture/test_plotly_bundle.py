"""Our build of plotly.js is the version that plotly.py speaks, and has what we draw."""

import json
import re
from pathlib import Path

import brotli
import pytest
from plotly.offline import get_plotlyjs_version

from dashboard.serving import PLOTLY_BUNDLE


@pytest.fixture(scope="module")
def bundle(root: Path) -> str:
    return (root / "assets" / PLOTLY_BUNDLE).read_text(encoding="utf-8")


def test_the_version_is_that_of_the_python_package(root: Path, bundle: str) -> None:
    version = get_plotlyjs_version()
    assert f"vendor/plotly-atlas-{version}.min.js" == PLOTLY_BUNDLE
    assert f'version="{version}"' in bundle
    source = json.loads((root / "dashboard/vendor/plotly/package.json").read_text())
    assert source["dependencies"]["plotly.js"] == version


def test_every_package_it_is_built_from_is_pinned(root: Path) -> None:
    folder = root / "dashboard" / "vendor" / "plotly"
    lock = json.loads((folder / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert len(packages) > 100
    assert all(entry["integrity"] and "resolved" not in entry for entry in packages.values())
    source = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    wanted = source["dependencies"] | source["devDependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values())


@pytest.mark.parametrize("trace", ["scatter", "bar", "choropleth", "scattergeo"])
def test_it_draws_what_we_need(bundle: str, trace: str) -> None:
    assert re.search(rf'\bname:"{trace}",(?:basePlotModule|categories)|name="{trace}"', bundle)


@pytest.mark.parametrize("trace", ["scattergl", "choroplethmap", "scatter3d", "pie", "sankey"])
def test_it_leaves_out_what_we_do_not(bundle: str, trace: str) -> None:
    assert not re.search(rf'\bname:"{trace}",(?:basePlotModule|categories)|name="{trace}"', bundle)


def test_it_brings_what_dash_takes_for_granted(bundle: str) -> None:
    assert "regeneratorRuntime" in bundle
    assert "PlotlyGeoAssets.topojson" in bundle


def test_it_needs_no_foreign_host_and_no_eval(bundle: str) -> None:
    assert "cdn.plot.ly" not in bundle
    assert "cloud.plotly.com" not in bundle
    assert "chart-studio" not in bundle
    assert not re.search(r"\bnew Function\b|[^.\w$]eval\(", bundle)


def test_licences_are_kept(root: Path, bundle: str) -> None:
    assert bundle.startswith("/*! plotly.js v")
    assert "Licensed under the MIT license" in bundle[:400]
    name = PLOTLY_BUNDLE.replace(".min.js", ".licences.txt")
    licences = (root / "assets" / name).read_text(encoding="utf-8")
    for package in ("@plotly/d3", "plotly.js", "topojson-client", "d3-geo"):
        assert re.search(rf"^{re.escape(package)} \d", licences, re.M), package


def test_the_compressed_twin_is_the_same_file(root: Path, bundle: str) -> None:
    compressed = (root / "assets" / f"{PLOTLY_BUNDLE}.br").read_bytes()
    assert brotli.decompress(compressed).decode() == bundle
    assert len(compressed) < 400_000
