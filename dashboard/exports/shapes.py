"""Figures that carry their shapes with them, for where no address can be followed."""

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Any, Final
from urllib.parse import urlsplit

import plotly.graph_objects as go

_FOLDER: Final = "geo"


def with_shapes(figure: go.Figure, assets: Path) -> dict[str, Any]:
    """Return a figure as plain records, with geometry in place of addresses of ours.

    Only the areas that a trace draws are taken along.

    Args:
        figure: the figure; it is left as it is.
        assets: the assets folder, whose ``geo`` the addresses point into.

    Raises:
        FileNotFoundError: an address names a file that is not there.
    """
    content: dict[str, Any] = figure.to_dict()
    for trace in content["data"]:
        if isinstance(trace.get("geojson"), str):
            trace["geojson"] = _of(trace, _read(_file(trace["geojson"], assets)))
    return content


def read_shapes(assets: Path, file_name: str) -> Mapping[str, Any]:
    """Return a boundary file of the assets folder; nobody may change what it holds.

    Raises:
        FileNotFoundError: there is none of that name.
    """
    return _read(assets / _FOLDER / PurePosixPath(file_name).name)


def _file(address: str, assets: Path) -> Path:
    """Return the file of an address, whatever path and version stand round its name."""
    return assets / _FOLDER / PurePosixPath(urlsplit(address).path).name


@lru_cache(maxsize=8)
def _read(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content


def _of(trace: Mapping[str, Any], shapes: Mapping[str, Any]) -> dict[str, Any]:
    key = str(trace.get("featureidkey", "id")).removeprefix("properties.")
    wanted: set[Any] = set(_values(trace.get("locations")))
    features = [
        feature for feature in shapes["features"] if feature["properties"].get(key) in wanted
    ]
    return {"type": "FeatureCollection", "features": features}


def _values(locations: Any) -> Sequence[Any]:
    return () if locations is None else list(locations)
