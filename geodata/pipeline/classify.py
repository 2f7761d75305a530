"""Divide a measure's values into classes, with limits that are round and hold every value."""

import warnings
from collections.abc import Sequence
from typing import TypeAlias

import mapclassify
import numpy as np
import numpy.typing as npt

from geodata.class_limits import OUTER_SLACK, class_limits, lower_end
from geodata.classification import Classes
from geodata.errors import SchemaViolation
from geodata.measures import Measure
from geodata.vocabulary import Kind, Scheme, Unit

Groups: TypeAlias = list[list[float]]
Numbers: TypeAlias = npt.NDArray[np.float64]


def classify(values: Sequence[float], measure: Measure, midpoint: float | None = None) -> Classes:
    """The classes of a measure's values; ``midpoint`` is where a diverging measure turns.

    Raises:
        SchemaViolation: A value is missing, there are none, or a fixed scheme's breaks do not
            hold them all.
    """
    ordered = sorted(float(value) for value in values)
    if not ordered or any(np.isnan(ordered)):
        raise SchemaViolation(
            f"{measure.key}: missing values must be set aside before classes are made."
        )
    if measure.scheme is Scheme.FIXED:
        return _fixed(ordered, measure)
    if measure.kind is Kind.DIVERGING and midpoint is not None:
        below = _groups([v for v in ordered if v <= midpoint], measure.scheme, measure.k // 2)
        above = _groups([v for v in ordered if v > midpoint], measure.scheme, measure.k // 2)
        return _rounded(below + above, measure, len(below))
    return _rounded(_groups(ordered, measure.scheme, measure.k), measure, None)


def _groups(ordered: list[float], scheme: Scheme, k: int) -> Groups:
    """The values by class, no class empty: fewer than k when there are too few values."""
    k = min(k, len(set(ordered)))
    if k <= 1:
        return [ordered] if ordered else []
    bounds = _bounds(np.array(ordered), scheme, k)
    numbers = np.searchsorted(bounds, ordered, side="left")
    return [
        [value for value, number in zip(ordered, numbers, strict=True) if number == wanted]
        for wanted in sorted(set(numbers.tolist()))
    ]


def _bounds(ordered: Numbers, scheme: Scheme, k: int) -> Numbers:
    with warnings.catch_warnings():
        # 44 values need no compiler; without one the answer is the same.
        warnings.filterwarnings("ignore", message="Numba not installed")
        # Quantiles of equal values fall together; the classes' note says that there are fewer.
        warnings.filterwarnings("ignore", message="Not enough unique values")
        make = mapclassify.FisherJenks if scheme is Scheme.NATURAL_BREAKS else mapclassify.Quantiles
        bounds = np.asarray(make(ordered, k=k).bins, dtype="float64")
    # Quantiles can end a hair below the highest value.
    bounds[-1] = ordered[-1]
    return bounds


def _rounded(groups: Groups, measure: Measure, below: int | None) -> Classes:
    # A count is as short as it is: "1 to 2 trusts" says more than "0 to 2".
    lower, breaks = class_limits(groups, is_slack=measure.unit is not Unit.COUNT)
    return Classes(
        scheme=measure.scheme,
        breaks=breaks,
        lower=lower,
        counts=tuple(len(group) for group in groups),
        below_midpoint=below,
        note="" if len(groups) == measure.k else (
            f"{len(groups)} classes instead of {measure.k}: too few different values for more."
        ),
    )  # fmt: skip


def _fixed(ordered: list[float], measure: Measure) -> Classes:
    breaks = measure.breaks or ()
    if not breaks or ordered[-1] > breaks[-1]:
        raise SchemaViolation(
            f"{measure.key}: the highest value is {ordered[-1]:g}, above the last fixed break; "
            "the breaks of its record must hold every value."
        )
    numbers = np.searchsorted(np.array(breaks), ordered, side="left")
    used = sorted(set(numbers.tolist()))
    empty = len(breaks) - len(used)
    return Classes(
        scheme=Scheme.FIXED,
        breaks=tuple(breaks[number] for number in used),
        lower=lower_end(ordered[0], (breaks[-1] - ordered[0]) * OUTER_SLACK),
        counts=tuple(int((numbers == number).sum()) for number in used),
        below_midpoint=None,
        note="" if not empty else (
            f"{empty} of the {len(breaks)} fixed classes would hold no footprint and are left out."
        ),
    )  # fmt: skip
