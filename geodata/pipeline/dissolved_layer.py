"""One layer dissolved from the pieces, and the rules it must keep."""

from dataclasses import dataclass
from typing import Any

import numpy.typing as npt
import shapely

from geodata.errors import BoundaryFault
from geodata.pipeline import coverage, display
from geodata.pipeline.coverage import Geometries
from geodata.pipeline.displayable import LARGEST_AREA_CHANGE
from geodata.pipeline.layer_keys import Layer


@dataclass(frozen=True, slots=True)
class DissolvedLayer:
    """A layer's areas in the order of their codes, three times over.

    ``cleaned`` is unsimplified (metres), ``displayed`` simplified and rounded (degrees,
    rings clockwise), ``displayed_m`` the same in metres, to measure what is shown.
    """

    layer: Layer
    codes: list[str]
    cleaned: Geometries
    displayed: Geometries
    displayed_m: Geometries


def dissolved(
    layer: Layer, cleaned: Geometries, displayed: Geometries, keys: npt.NDArray[Any]
) -> DissolvedLayer:
    """Dissolve the cleaned and the displayed pieces by the layer's codes, and check the outcome.

    Raises:
        BoundaryFault: An area is lost or invalid, edges do not match, or an area
            changed by more than ``LARGEST_AREA_CHANGE``.
    """
    codes, whole = coverage.dissolve(cleaned, keys)
    _, shown = coverage.dissolve(displayed, keys)
    made = DissolvedLayer(
        layer=layer,
        codes=codes,
        cleaned=whole,
        displayed=display.clockwise(shown),
        displayed_m=display.to_national_grid(shown),
    )
    _check(made)
    return made


def _check(made: DissolvedLayer) -> None:
    title = made.layer.area_type.plural
    if len(made.codes) != made.layer.area_type.count or shapely.is_empty(made.displayed).any():
        raise BoundaryFault(
            f"{made.layer.key}: {len(made.codes)} {title} were built, where there are "
            f"{made.layer.area_type.count} and none may be empty; check the lookups in geodata/raw."
        )
    for stage in (made.cleaned, made.displayed):
        if not (shapely.is_valid(stage).all() and shapely.coverage_is_valid(stage)):
            raise BoundaryFault(
                f"{made.layer.key}: some {title} are invalid or do not share their borders "
                "exactly; every layer must be a valid coverage. Check the wheels and the tolerance."
            )
    worst, change = coverage.worst_area_change(made.cleaned, made.displayed_m)
    if change > LARGEST_AREA_CHANGE:
        raise BoundaryFault(
            f"{made.layer.key}: the area of {made.codes[worst]} changes by {change:.2%}, where "
            f"{LARGEST_AREA_CHANGE:.1%} is allowed; lower the simplifying tolerance."
        )
