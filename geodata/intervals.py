"""How far the smallness of a base alone may have moved a share."""

from dataclasses import dataclass
from math import sqrt
from typing import Final

Z_95: Final = 1.959963984540054
"""The normal deviate that leaves 2.5 % on either side."""


@dataclass(frozen=True, slots=True)
class Interval:
    """Where a share may lie, from ``lower`` to ``upper``, both 0 to 1."""

    lower: float
    upper: float

    def is_apart_from(self, other: "Interval") -> bool:
        """Whether the two do not touch, so that a difference may be put into words."""
        return self.upper < other.lower or other.upper < self.lower


def wilson(share: float, base: int) -> Interval:
    """Wilson's 95 % interval of a share of ``base`` answers.

    Unlike the usual one, it stays within 0 and 1 and has a width also at both ends. A printed
    share may be given as it is printed, though it is no whole number of answers.

    Raises:
        ValueError: The share is not from 0 to 1, or the base is below 1.
    """
    if not (0 <= share <= 1 and base >= 1):
        raise ValueError(f"A share of 0 to 1 and a base of at least 1 are needed: {share}, {base}.")
    spread = Z_95**2 / base
    centre = (share + spread / 2) / (1 + spread)
    half = sqrt(share * (1 - share) * spread + spread**2 / 4) / (1 + spread)
    return Interval(max(0.0, centre - half), min(1.0, centre + half))
