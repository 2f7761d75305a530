"""What a map needs to know about a boundary file, without reading its geometry."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias

from geodata.errors import MissingSource, SchemaViolation

BOUNDARIES_FILE: Final = "boundaries.json"

CREDIT_LINE: Final = (
    "Source: Office for National Statistics licensed under the Open Government Licence v.3.0. "
    "Contains OS data © Crown copyright and database right 2017."
)
"""Must be shown wherever these boundaries are."""

Range: TypeAlias = tuple[float, float]
"""Lowest and highest, in degrees."""


@dataclass(frozen=True, slots=True)
class AreaType:
    """What one area of a layer is called, and how many there are."""

    singular: str
    plural: str
    count: int


@dataclass(frozen=True, slots=True)
class Inset:
    """A part of the map that is drawn again, larger: its frame and the areas it is for."""

    key: str
    title: str
    lon_range: Range
    lat_range: Range
    area_codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BoundaryAsset:
    """One boundary file in ``assets/geo``: everything about it but its geometry.

    ``code_property`` names the feature property that holds the area's code.
    The frame is in degrees (WGS84) and leaves a margin round the areas.
    """

    layer: str
    file_name: str
    code_property: str
    area_type: AreaType
    vintage: str
    lon_range: Range
    lat_range: Range
    credit: str
    insets: tuple[Inset, ...] = ()


def write_boundaries(assets: tuple[BoundaryAsset, ...], path: Path) -> None:
    """Write the records as JSON, in the order given."""
    records = [asdict(asset) for asset in assets]
    path.write_text(json.dumps(records, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def read_boundaries(path: Path) -> tuple[BoundaryAsset, ...]:
    """Read the records that the build wrote.

    Raises:
        MissingSource: The file is not there.
        SchemaViolation: It is not the list of records that the build writes.
    """
    try:
        records = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise MissingSource(
            f"{path.name} is not in {path.parent}; it is written by `python -m geodata build`."
        ) from None
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise SchemaViolation(
            f"{path.name} is not readable JSON ({error}); "
            "rebuild it with `python -m geodata build`."
        ) from error
    try:
        return tuple(_asset(record) for record in _list(records))
    except (KeyError, TypeError, ValueError) as error:
        raise SchemaViolation(
            f"{path.name} holds a record with a missing or wrong entry ({error!r}); every layer "
            "needs its file, nouns, vintage, frame and credit. Rebuild it with "
            "`python -m geodata build`."
        ) from error


def _asset(record: Any) -> BoundaryAsset:
    return BoundaryAsset(
        layer=_text(record["layer"]),
        file_name=_text(record["file_name"]),
        code_property=_text(record["code_property"]),
        area_type=_area_type(record["area_type"]),
        vintage=_text(record["vintage"]),
        lon_range=_range(record["lon_range"]),
        lat_range=_range(record["lat_range"]),
        credit=_text(record["credit"]),
        insets=tuple(_inset(inset) for inset in _list(record["insets"])),
    )


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError(f"{value!r} is not a list")
    return value


def _inset(record: Any) -> Inset:
    return Inset(
        key=_text(record["key"]),
        title=_text(record["title"]),
        lon_range=_range(record["lon_range"]),
        lat_range=_range(record["lat_range"]),
        area_codes=tuple(_text(code) for code in _list(record["area_codes"])),
    )


def _area_type(record: Any) -> AreaType:
    count = int(record["count"])
    if count < 1:
        raise ValueError(f"a layer of {count} areas")
    return AreaType(_text(record["singular"]), _text(record["plural"]), count)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not text")
    return value


def _range(value: Any) -> Range:
    low, high = (float(bound) for bound in value)
    if not low < high:
        raise ValueError(f"the range {value} does not rise")
    return low, high
