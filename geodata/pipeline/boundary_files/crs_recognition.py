"""Which coordinate reference system a file is in, and whether its coordinates agree.

A system is taken as known when it carries an EPSG code, when pyproj's database
matches it with high confidence, or when its projection, parameters and ellipsoid equal
those of a system that English boundaries come in. pyproj's matches of low confidence
are not taken: for the NHS's own 2018 file it proposes a grid of Cyprus.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import pyproj
import shapely

from geodata.errors import GeodataError, MissingCrs
from geodata.pipeline.boundary_files.faults import fault, shown
from geodata.pipeline.coverage import Geometries
from geodata.pipeline.display import to_national_grid

FEWEST_PERCENT: Final = 70
"""Lowest confidence at which a match of pyproj's is taken."""

USUAL: Final = ("EPSG:27700", "EPSG:4326", "EPSG:4258", "EPSG:4277", "EPSG:3857", "EPSG:32630")
"""British National Grid, WGS84, ETRS89, OSGB36, web Mercator, UTM 30 north."""

NATIONAL_GRID_FRAME: Final = (-100_000.0, -100_000.0, 800_000.0, 1_400_000.0)
"""Great Britain and its islands in British National Grid, with a margin (metres)."""

_CERTAIN_PERCENT: Final = 100
_GUESS_PERCENT: Final = 25
_LARGEST_LON, _LARGEST_LAT = 180, 90


@dataclass(frozen=True, slots=True)
class RecognisedCrs:
    """A known system by its code, and the words that say how it was known."""

    code: str
    how: str


def recognised_crs(crs: pyproj.CRS | None, origin: str, file: str) -> RecognisedCrs:
    """Recognise a file's reference system.

    Raises:
        MissingCrs: There is none, or it equals none that is known.
    """
    if crs is None:
        raise _unknown(file, "it does not say which coordinate reference system it is in")
    # Of equal confidence, a usual system is taken.
    matches = sorted(
        (match.confidence, f"{match.auth_name}:{match.code}" in USUAL, match.auth_name, match.code)
        for match in crs.list_authority(min_confidence=FEWEST_PERCENT)
    )
    if matches:
        confidence, _, authority, number = matches[-1]
        code = f"{authority}:{number}"
        if confidence == _CERTAIN_PERCENT:
            return RecognisedCrs(code, f"{code}, from {origin}")
        words = f"{code}, matched by pyproj from {origin} with confidence {confidence} %"
        return RecognisedCrs(code, words)
    for code in USUAL:
        if crs.equals(pyproj.CRS(code), ignore_axis_order=True):
            return RecognisedCrs(code, _equal_words(crs, code, origin))
    raise _unknown(
        file,
        f"its coordinate reference system, {shown(crs.name)} in {origin}, equals none known here",
    )


def in_national_grid(geometry: Geometries, crs: RecognisedCrs, file: str) -> Geometries:
    """Project to British National Grid, once the coordinates are seen to agree with the system.

    Raises:
        BoundaryFault: They cannot be of that system, or lie outside Great Britain.
    """
    bounds = shapely.total_bounds(geometry)
    if not np.isfinite(shapely.get_coordinates(geometry)).all():
        raise _contradiction(file, "some of its coordinates are not numbers")
    in_degrees = pyproj.CRS(crs.code).is_geographic
    looks_like_degrees = _fits(bounds, (-_LARGEST_LON, -_LARGEST_LAT, _LARGEST_LON, _LARGEST_LAT))
    if in_degrees != looks_like_degrees:
        unit, found = ("degrees", "metres") if in_degrees else ("metres", "degrees")
        raise _contradiction(
            file, f"{crs.code} is in {unit}, yet its coordinates {_words(bounds)} look like {found}"
        )
    projected = to_national_grid(geometry, crs.code)
    if not _fits(shapely.total_bounds(projected), NATIONAL_GRID_FRAME):
        swapped = in_degrees and _fits(bounds[[1, 0, 3, 2]], (-9.0, 49.0, 3.0, 62.0))
        raise _contradiction(
            file,
            f"in {crs.code} its coordinates {_words(bounds)} lie outside Great Britain"
            + (", as if latitude came before longitude" if swapped else ""),
        )
    return projected


def _equal_words(crs: pyproj.CRS, code: str, origin: str) -> str:
    guess = crs.to_authority(min_confidence=_GUESS_PERCENT)
    proposed = "nothing" if guess is None else ":".join(guess)
    return (
        f"{code}: {origin} names no EPSG code, but its projection, parameters and ellipsoid are "
        f"those of {pyproj.CRS(code).name} (of low confidence pyproj proposes {proposed}, which "
        "was not taken)"
    )


def _fits(bounds: tuple[float, ...], frame: tuple[float, float, float, float]) -> bool:
    left, bottom, right, top = bounds
    return bool(
        np.isfinite(bounds).all()
        and left >= frame[0]
        and bottom >= frame[1]
        and right <= frame[2]
        and top <= frame[3]
    )


def _words(bounds: tuple[float, ...]) -> str:
    left, bottom, right, top = bounds
    return f"({left:,.6g} to {right:,.6g}, {bottom:,.6g} to {top:,.6g})"


def _unknown(file: str, what: str) -> GeodataError:
    return fault(
        file,
        what,
        "the reference system is never guessed",
        "export it in British National Grid (EPSG:27700) or WGS84 (EPSG:4326)",
        kind=MissingCrs,
    )


def _contradiction(file: str, what: str) -> GeodataError:
    return fault(
        file,
        what,
        "coordinates must agree with the stated reference system",
        "find out which the file is really in and export it again",
    )
