"""The shapes that a document's maps draw, each area once and in few characters."""

import json
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

_FILE: Final = re.compile(r"(?:^|/)([a-z0-9_]+)\.geojson(?:\?.*)?$")
_STEP: Final = 10_000
"""Steps a degree: the four decimals that boundary files are written with."""

Figure = dict[str, Any]


def name_geometry(figure: Figure) -> dict[str, set[str]]:
    """Put the name of its file in the place of every address of shapes, in ``figure`` itself.

    Returns:
        The codes of the areas that are drawn, by the name of the file.
    """
    needed: dict[str, set[str]] = {}
    for trace in figure["data"]:
        address = trace.get("geojson")
        found = _FILE.search(address) if isinstance(address, str) else None
        if found:
            trace["geojson"] = found[1]
            needed.setdefault(found[1], set()).update(map(str, trace["locations"]))
    return needed


def shapes(needed: Mapping[str, Iterable[str]], folder: Path) -> dict[str, Any]:
    """Return the shapes of the areas that are needed, by the name of their file.

    A shape is a list of polygons, a polygon a list of rings, and a ring a list of whole
    numbers: steps to the east and to the north, from nothing and then from point to point.

    Raises:
        FileNotFoundError: a boundary file is gone.
    """
    return {
        name: {code: shape for code, shape in _file(folder / f"{name}.geojson") if code in codes}
        for name, codes in ((name, frozenset(codes)) for name, codes in needed.items())
    }


@lru_cache(maxsize=8)
def _file(path: Path) -> tuple[tuple[str, list[Any]], ...]:
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    return tuple(
        (str(feature["properties"]["code"]), _polygons(feature["geometry"])) for feature in features
    )


def _polygons(geometry: dict[str, Any]) -> list[list[list[int]]]:
    coordinates = geometry["coordinates"]
    polygons = [coordinates] if geometry["type"] == "Polygon" else coordinates
    return [[_steps(ring) for ring in polygon] for polygon in polygons]


def _steps(ring: list[list[float]]) -> list[int]:
    steps: list[int] = []
    before = (0, 0)
    for lon, lat, *_ in ring:
        here = (round(lon * _STEP), round(lat * _STEP))
        steps += [here[0] - before[0], here[1] - before[1]]
        before = here
    return steps
