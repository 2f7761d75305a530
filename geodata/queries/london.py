"""The footprints of the map's inset: their boroughs, and how they stand."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from geodata.boundary import Inset
from geodata.errors import MissingSource
from geodata.queries.classified import ClassifiedMeasure, classified_measure
from geodata.queries.councils import Council, councils
from geodata.queries.layers import boundary_of
from geodata.queries.places import Footprint, footprints
from geodata.tables import Tables
from geodata.vocabulary import Benchmark, MeasureKey

MOST_KEPT: Final = 128
SIZE_MEASURES: Final = tuple(
    MeasureKey(key)
    for key in (
        "population", "area", "named_councils", "ccgs", "trusts",
        "place_based_2020_21_per_resident",
    )
)  # fmt: skip
"""What data can show of how large and how crowded a footprint is: size, partners, money."""


@dataclass(frozen=True, slots=True)
class London:
    """What the inset shows.

    ``region_key`` is the NHS region that is made of just these footprints, or empty.
    ``boroughs`` are the councils of the upper or single tier with at least 1 % of their
    residents here, in the order of their codes.
    """

    inset: Inset
    region_key: str
    footprints: tuple[Footprint, ...]
    boroughs: tuple[Council, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """What several footprints have together, and how many of them have a value.

    Of a rate it is that of all their residents; of an amount or a count, that of an average
    footprint.
    """

    value: float | None
    count: int


@dataclass(frozen=True, slots=True)
class InsetMeasure:
    """A measure inside the inset and outside it.

    ``values`` are those of the footprints inside, in the order of ``London.footprints``.
    ``inside`` and ``outside`` are None where the measure has no benchmark, or the footprints
    are not an NHS region. ``lowest`` and ``highest`` are those of a single footprint outside.
    """

    classified: ClassifiedMeasure
    values: tuple[float | None, ...]
    inside: Together | None
    outside: Together | None
    lowest: float | None
    highest: float | None


@lru_cache(maxsize=4)
def london(tables: Tables) -> London:
    """The inset of the footprints' map, with what lies in it.

    Raises:
        MissingSource: The map of the footprints has no inset.
    """
    boundary = boundary_of(tables, "footprints")
    if not boundary.insets:
        raise MissingSource(
            f"{boundary.file_name} has no inset; a dense part of the country needs one. Rebuild "
            "with `python -m geodata build`."
        )
    inset = boundary.insets[0]
    inside = tuple(place for place in footprints(tables) if place.code in inset.area_codes)
    return London(
        inset=inset,
        region_key=_region(footprints(tables), inside),
        footprints=inside,
        boroughs=tuple(
            council
            for council in councils(tables)
            if council.is_upper
            and any(part.footprint_code in inset.area_codes for part in council.memberships)
        ),
    )


@lru_cache(maxsize=MOST_KEPT)
def inset_measure(tables: Tables, key: MeasureKey) -> InsetMeasure:
    """How the footprints inside stand on a measure, among themselves and against the others.

    Raises:
        UnmatchedCodes: There is no measure of that key.
    """
    place = london(tables)
    classified = classified_measure(tables, key)
    by_code = dict(zip(classified.codes, classified.values, strict=True))
    inside = {footprint.code for footprint in place.footprints}
    others = [value for code, value in by_code.items() if code not in inside and value is not None]
    is_number = classified.classes is not None
    return InsetMeasure(
        classified=classified,
        values=tuple(by_code[footprint.code] for footprint in place.footprints),
        inside=_together(tables, "benchmark_values", "area_code", classified, place.region_key),
        outside=_together(
            tables, "outside_values", "nhs_region_code", classified, place.region_key
        ),
        lowest=min(others, default=None) if is_number else None,
        highest=max(others, default=None) if is_number else None,
    )


def _region(everywhere: tuple[Footprint, ...], inside: tuple[Footprint, ...]) -> str:
    """The NHS region that is made of the footprints inside and no others, or nothing."""
    keys = {place.region_key for place in inside}
    whole = [place for place in everywhere if place.region_key in keys]
    return keys.pop() if len(keys) == 1 and len(whole) == len(inside) else ""


def _together(
    tables: Tables, table: str, column: str, classified: ClassifiedMeasure, region_key: str
) -> Together | None:
    if not region_key or classified.measure.benchmark is Benchmark.NONE:
        return None
    rows = tables.frames[table]
    of_region = rows[(rows["measure_key"] == classified.measure.key) & (rows[column] == region_key)]
    value, count = of_region["value"].iloc[0], int(of_region["footprint_count"].iloc[0])
    return Together(float(value) if count else None, count)
