"""Classes of equal size for figures that a reader puts together, of which there are too many."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from geodata.class_limits import class_limits
from geodata.classification import Classes
from geodata.vocabulary import Scheme

FIFTHS: Final = 5
SIDE: Final = 3
"""How many classes there are on each side of a midpoint."""


def fifths(values: Sequence[float]) -> Classes:
    """Five classes with equally many values, as far as equal values allow.

    ``values`` holds at least one number and nothing missing.
    """
    return _classes(_groups(sorted(values), FIFTHS), None, FIFTHS)


def thirds_of_each_side(values: Sequence[float], midpoint: float) -> Classes:
    """Three classes of equally many values on each side of a midpoint."""
    ordered = sorted(values)
    below = _groups([value for value in ordered if value <= midpoint], SIDE)
    above = _groups([value for value in ordered if value > midpoint], SIDE)
    return _classes(below + above, len(below), 2 * SIDE)


def _groups(ordered: list[float], count: int) -> list[list[float]]:
    """The values in at most ``count`` groups, lowest first; equal values stay together."""
    if not ordered:
        return []
    ends = sorted({ordered[-(-len(ordered) * part // count) - 1] for part in range(1, count + 1)})
    groups: list[list[float]] = [[] for _ in ends]
    for value in ordered:
        groups[bisect_left(ends, value)].append(value)
    return groups


def _classes(groups: list[list[float]], below: int | None, wanted: int) -> Classes:
    lower, breaks = class_limits(groups, is_slack=True)
    return Classes(
        scheme=Scheme.QUANTILES,
        breaks=breaks,
        lower=lower,
        counts=tuple(len(group) for group in groups),
        below_midpoint=below,
        note="" if len(groups) == wanted else (
            f"{len(groups)} classes instead of {wanted}: too few different values for more."
        ),
    )  # fmt: skip
