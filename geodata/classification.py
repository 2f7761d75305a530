"""The classes of a measure, as the build worked them out, and which class a value is in.

Classes are open below and closed above; the lowest includes its minimum.
"""

from bisect import bisect_left
from dataclasses import dataclass

import pandas as pd

from geodata.errors import SchemaViolation
from geodata.vocabulary import Scheme


@dataclass(frozen=True, slots=True)
class Classes:
    """The classes of one measure, lowest first.

    ``breaks`` are the upper bounds, ``lower`` the printed lower end of the lowest class,
    ``counts`` how many footprints are in each. ``below_midpoint`` is how many classes lie
    below the midpoint of a diverging measure, else None. ``note`` says why there are fewer
    classes than the measure asks for, or is empty.
    """

    scheme: Scheme
    breaks: tuple[float, ...]
    lower: float
    counts: tuple[int, ...]
    below_midpoint: int | None
    note: str

    def index_of(self, value: float) -> int:
        """The number of the class that a value is in, from 0.

        Raises:
            SchemaViolation: The value is missing, or outside all classes.
        """
        if not self.lower <= value <= self.breaks[-1]:
            raise SchemaViolation(
                f"{value} is in none of the classes from {self.lower:g} to {self.breaks[-1]:g}; "
                "classes must hold every value. Write them anew with `python -m geodata build`."
            )
        return bisect_left(self.breaks, value)


def read_classes(rows: pd.DataFrame, *, is_diverging: bool) -> Classes:
    """The classes of one measure from its rows of the table of classes, in order."""
    return Classes(
        scheme=Scheme(rows["scheme"].iloc[0]),
        breaks=tuple(float(upper) for upper in rows["upper"]),
        lower=float(rows["lower"].iloc[0]),
        counts=tuple(int(count) for count in rows["footprint_count"]),
        below_midpoint=int((~rows["is_above_midpoint"]).sum()) if is_diverging else None,
        note=str(rows["note"].iloc[0]),
    )
