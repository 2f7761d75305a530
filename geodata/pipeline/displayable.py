"""A cleaned coverage made small enough to display, and no smaller than honesty allows."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import shapely

from geodata.errors import BoundaryFault
from geodata.pipeline import coverage, display
from geodata.pipeline.coverage import Geometries

LARGEST_AREA_CHANGE: Final = 0.005
"""No area may differ by more from its unsimplified self."""

_MOST_DECIMALS: Final = 6
_DECIMAL_M: Final = 10.0
"""About what one step of the fourth decimal is in metres."""


@dataclass(frozen=True, slots=True)
class Displayable:
    """Areas simplified and rounded (degrees, rings clockwise), and what that took.

    ``tolerance_m`` is the one that was used. ``worst`` is the position of the area that
    changed most, ``worst_change`` the share of itself by which it did.
    """

    geometry: Geometries
    tolerance_m: float
    decimals: int
    worst: int
    worst_change: float


def made_displayable(cleaned: Geometries, tolerance_m: float) -> Displayable:
    """Simplify as one coverage, as far as ``tolerance_m`` and the rule of areas allow.

    The tolerance is halved, and decimals are added, until no area is lost, invalid or
    changed by more than ``LARGEST_AREA_CHANGE``. ``cleaned`` is in British National Grid.

    Raises:
        BoundaryFault: Even unsimplified areas do not survive rounding to six decimals.
    """
    for tolerance, decimals in _attempts(tolerance_m):
        simplified = coverage.simplify(cleaned, tolerance)
        shown = display.on_display_grid(display.to_wgs84(simplified), decimals)
        if shapely.is_empty(shown).any() or not shapely.is_valid(shown).all():
            continue
        worst, change = coverage.worst_area_change(cleaned, display.to_national_grid(shown))
        if change <= LARGEST_AREA_CHANGE and shapely.coverage_is_valid(shown):
            return Displayable(display.clockwise(shown), tolerance, decimals, worst, change)
    raise BoundaryFault(
        "The areas are too small to be displayed: even unsimplified, rounding to six decimals of "
        f"a degree loses one or changes it by more than {LARGEST_AREA_CHANGE:.1%}; leave out "
        "areas of a few square metres."
    )


def _attempts(tolerance_m: float) -> Iterator[tuple[float, int]]:
    """Tolerances, halved time after time, each with decimals finer than itself; at last none."""
    decimals = display.DECIMALS
    while tolerance_m >= 1:
        while decimals < _MOST_DECIMALS and tolerance_m < 3 * _DECIMAL_M / 10 ** (
            decimals - display.DECIMALS
        ):
            decimals += 1
        yield tolerance_m, decimals
        tolerance_m /= 2
    yield 0.0, _MOST_DECIMALS
