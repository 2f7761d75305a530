"""Where areas overlap: by slivers, which are cleaned and reported, or by land claimed twice.

A sliver is narrow (on average at most ``SLIVER_WIDTH_M``: what remains when two editions of
one border are drawn with different care) and small beside both its areas.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import shapely

from geodata.errors import GeodataError
from geodata.pipeline.boundary_files.faults import fault, listed
from geodata.pipeline.boundary_files.features import Areas

SLIVER_WIDTH_M: Final = 25.0
LARGEST_SLIVER: Final = 0.005
"""Share of the smaller area: more would change it by more than simplifying may."""

KM2_SHOWN_FROM_M2: Final = 10_000.0

NEGLIGIBLE_M2: Final = 1.0
"""Less than a square metre is the arithmetic of projecting, not an overlap."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two areas that claim the same ground: their codes and names, how much, and how wide."""

    one: str
    other: str
    area_m2: float
    mean_width_m: float
    share_of_smaller: float

    @property
    def is_sliver(self) -> bool:
        """Whether it is narrow and small enough to be cleaned away."""
        return self.mean_width_m <= SLIVER_WIDTH_M and self.share_of_smaller <= LARGEST_SLIVER

    def __str__(self) -> str:
        size = f"{_ground(self.area_m2)} ({self.share_of_smaller:.2%} of the smaller)"
        return f"{self.one} and {self.other} by {size}"


def found_overlaps(areas: Areas, file: str) -> tuple[Overlap, ...]:
    """Find the slivers, largest first; the areas are in metres and valid.

    Raises:
        BoundaryFault: Areas overlap by more than a sliver.
    """
    overlaps = sorted(_overlaps(areas), key=lambda overlap: -overlap.area_m2)
    real = [overlap for overlap in overlaps if not overlap.is_sliver]
    if real:
        raise _claimed_twice(real, file)
    return tuple(overlaps)


def _overlaps(areas: Areas) -> list[Overlap]:
    one, other = shapely.STRtree(areas.geometry).query(areas.geometry, predicate="intersects")
    pairs = one < other
    one, other = one[pairs], other[pairs]
    common = shapely.intersection(areas.geometry[one], areas.geometry[other])
    size = shapely.area(common)
    smaller = np.minimum(shapely.area(areas.geometry[one]), shapely.area(areas.geometry[other]))
    return [
        Overlap(
            one=f"{areas.codes[one[pair]]} ({areas.names[one[pair]]})",
            other=f"{areas.codes[other[pair]]} ({areas.names[other[pair]]})",
            area_m2=float(size[pair]),
            mean_width_m=_widest_mean(common[pair]),
            share_of_smaller=float(size[pair] / smaller[pair]),
        )
        for pair in np.flatnonzero(size > NEGLIGIBLE_M2)
    ]


def _widest_mean(common: shapely.Geometry) -> float:
    """Mean width of the widest part: area over half the circumference."""
    parts = shapely.get_parts(common)
    parts = parts[shapely.area(parts) > 0]
    return float((2 * shapely.area(parts) / shapely.length(parts)).max())


def _claimed_twice(real: list[Overlap], file: str) -> GeodataError:
    return fault(
        file,
        f"{len(real)} pairs of areas overlap: {listed(str(overlap) for overlap in real)}",
        f"areas may overlap only by slivers (on average at most {SLIVER_WIDTH_M:g} m wide and "
        f"{LARGEST_SLIVER:.1%} of the smaller), which are cleaned",
        "give areas of one kind and one date that do not overlap",
    )


def _ground(area_m2: float) -> str:
    return f"{area_m2 / 1e6:,.2f} km²" if area_m2 >= KM2_SHOWN_FROM_M2 else f"{area_m2:,.0f} m²"
