"""Joins that lose nobody: on codes, of a declared cardinality, with no leftovers on either side."""

from typing import Final, Literal, TypeAlias

import pandas as pd

from geodata.errors import UnmatchedCodes

Cardinality: TypeAlias = Literal["one_to_one", "many_to_one"]
MOST_NAMED: Final = 10


def matched(
    left: pd.DataFrame, right: pd.DataFrame, *, on: str, validate: Cardinality, what: str
) -> pd.DataFrame:
    """Join two tables in which every code of each side has a partner on the other.

    Raises:
        UnmatchedCodes: Codes are left over on one side or both, or occur more often than
            the cardinality allows; ``what`` names the two sides.
    """
    left_over = sorted(set(left[on]) - set(right[on]))
    right_over = sorted(set(right[on]) - set(left[on]))
    if left_over or right_over:
        raise UnmatchedCodes(
            f"{what}: {on} {_listed(left_over)} only on the left and {_listed(right_over)} only "
            "on the right; every code must be on both sides. Check both files in geodata/raw."
        )
    try:
        return left.merge(right, on=on, how="inner", validate=validate)
    except pd.errors.MergeError as error:
        raise UnmatchedCodes(
            f"{what}: the join on {on} must be {validate.replace('_', ' ')}, but a code occurs "
            f"twice ({error}). Check both files in geodata/raw."
        ) from None


def _listed(codes: list[str]) -> str:
    if not codes:
        return "none"
    more = f" and {len(codes) - MOST_NAMED} more" if len(codes) > MOST_NAMED else ""
    return " ".join(codes[:MOST_NAMED]) + more
