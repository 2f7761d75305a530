"""One row a feature: every area has a code, a name and a polygon, and none comes twice."""

import unicodedata
from collections import Counter
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely

from geodata.errors import GeodataError
from geodata.pipeline.boundary_files.faults import fault, listed, shown
from geodata.pipeline.boundary_files.request import Reading
from geodata.pipeline.boundary_files.text import check_text
from geodata.pipeline.coverage import Geometries, repair

_POLYGONAL = (shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON)


@dataclass(frozen=True, slots=True)
class Repair:
    """A geometry that was invalid: whose it is, why, and its area before and after (m²).

    The area before is that of its rings added up, which counts twice what they enclose twice.
    """

    code: str
    name: str
    reason: str
    area_before: float
    area_after: float


@dataclass(frozen=True, slots=True)
class Areas:
    """The areas of a file, checked: codes, names, and polygons in the same order."""

    codes: tuple[str, ...]
    names: tuple[str, ...]
    geometry: Geometries

    def labels(self, which: npt.NDArray[np.bool_]) -> str:
        """Codes and names of some areas, for a message."""
        return listed(
            f"{code} ({name})"
            for code, name, chosen in zip(self.codes, self.names, which, strict=True)
            if chosen
        )


def checked_areas(reading: Reading, file: str) -> Areas:
    """Check the rows of a file.

    Raises:
        BoundaryFault: There are none; a code or name is missing, unreadable or given twice; a
            geometry is null, empty, not a polygon, or given twice.
    """
    if len(reading.codes) == 0:
        raise fault(file, "it holds no areas", "a boundary file has at least one", "fetch it again")
    areas = Areas(
        codes=tuple(_text(value, "code", row, file) for row, value in enumerate(reading.codes)),
        names=tuple(_text(value, "name", row, file) for row, value in enumerate(reading.names)),
        geometry=reading.geometry,
    )
    check_text((*areas.codes, *areas.names), reading.encoding, file)
    _check_codes(areas, file)
    _check_geometry(areas, file)
    return areas


def repaired(areas: Areas, file: str) -> tuple[Areas, tuple[Repair, ...]]:
    """Make every polygon valid; the areas are in metres, so that the change can be measured.

    Raises:
        BoundaryFault: Nothing with an area is left of a polygon.
    """
    geometry, invalid = repair(areas.geometry)
    gone = shapely.area(geometry) == 0
    if gone.any():
        raise fault(
            file,
            f"{areas.labels(gone)} have no area",
            "every feature must be an area",
            "fetch the file again",
        )
    before, after = shapely.area(areas.geometry), shapely.area(geometry)
    repairs = tuple(
        Repair(
            code=areas.codes[position],
            name=areas.names[position],
            reason=shapely.is_valid_reason(areas.geometry[position]),
            area_before=float(before[position]),
            area_after=float(after[position]),
        )
        for position in invalid
    )
    return Areas(areas.codes, areas.names, geometry), repairs


def _text(value: object, what: str, row: int, file: str) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, str) and value.strip():
        return unicodedata.normalize("NFC", value.strip())
    found = "is missing" if _is_missing(value) else f"is {shown(repr(value))}, not text"
    raise fault(
        file,
        f"the {what} of feature {row + 1:,} {found}",
        "every area has a code and a name",
        "correct the file, or name other fields with --code and --name",
    )


def _is_missing(value: object) -> bool:
    blank = isinstance(value, str) and not value.strip()
    return value is None or blank or (isinstance(value, float) and bool(np.isnan(value)))


def _check_codes(areas: Areas, file: str) -> None:
    doubled = sorted(code for code, times in Counter(areas.codes).items() if times > 1)
    if doubled:
        raise fault(
            file,
            f"{len(doubled)} codes come more than once ({listed(doubled)})",
            "each area is one feature with a code of its own",
            "merge the parts of each area, or name the field of codes with --code",
        )


def _check_geometry(areas: Areas, file: str) -> None:
    null = shapely.is_missing(areas.geometry)
    empty = ~null & shapely.is_empty(areas.geometry)
    other = ~null & ~np.isin(shapely.get_type_id(areas.geometry), _POLYGONAL)
    for faulty, what in ((null, "no geometry"), (empty, "an empty geometry")):
        if faulty.any():
            raise _lacking(areas, faulty, what, file)
    if other.any():
        kinds = {geometry.geom_type for geometry in areas.geometry[other]}
        raise _lacking(areas, other, f"a geometry of another kind ({listed(sorted(kinds))})", file)
    shapes = shapely.to_wkb(shapely.normalize(areas.geometry))
    _, first, times = np.unique(shapes.astype(object), return_inverse=True, return_counts=True)
    twice = times[first] > 1
    if twice.any():
        raise fault(
            file,
            f"{areas.labels(twice)} have the same geometry as another",
            "no two areas are the same",
            "remove the copies",
        )


def _lacking(areas: Areas, which: npt.NDArray[np.bool_], what: str, file: str) -> GeodataError:
    return fault(
        file,
        f"{int(which.sum())} features have {what}: {areas.labels(which)}",
        "every area is a polygon",
        "remove or complete them",
    )
