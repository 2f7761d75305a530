"""The printed limits of classes whose values are known: round, and holding every value."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from geodata.round_numbers import roundest

OUTER_SLACK: Final = 0.1
"""How far, as a share of the range, the outer limits may go beyond the values to be round."""


def class_limits(
    groups: Sequence[Sequence[float]], *, is_slack: bool
) -> tuple[float, tuple[float, ...]]:
    """The lower end of the lowest class, and the upper ends of all, from the values by class.

    Every group is sorted and none is empty. ``is_slack`` lets the outer limits go beyond the
    values by ``OUTER_SLACK`` of their range, never below zero or above all of it where these
    are the ends of what there can be.
    """
    lowest, highest = groups[0][0], groups[-1][-1]
    slack = (highest - lowest) * OUTER_SLACK if is_slack else 0.0
    ceiling = highest + slack
    if highest <= 1 < ceiling and lowest >= 0:
        ceiling = 1.0  # nothing is more than all of it
    inner = [roundest(one[-1], other[0]) for one, other in pairwise(groups)]
    return lower_end(lowest, slack), (*inner, roundest(highest, ceiling, is_high_open=False))


def lower_end(lowest: float, slack: float) -> float:
    """The printed lower end of the lowest class; amounts above zero do not begin below it."""
    floor = max(lowest - slack, 0.0) if lowest >= 0 else lowest - slack
    return roundest(floor, lowest, is_high_open=False)
