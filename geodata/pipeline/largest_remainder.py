"""Share an amount out in whole pounds, so that the parts add up to it exactly."""

from collections.abc import Sequence
from fractions import Fraction

from geodata.errors import SchemaViolation


def share_out(total_gbp: int, weights: Sequence[str]) -> list[int]:
    """Divide a total in proportion to weights, to the pound.

    Each part is rounded down, and the pounds that are left go one each to the parts that
    lost most by rounding; of equals, to the earlier. Weights are decimal texts and are
    reckoned exactly, so the answer is the same on every machine.

    Raises:
        SchemaViolation: A weight is negative, or all are zero.
    """
    exact = [Fraction(weight) for weight in weights]
    whole = sum(exact)
    if whole <= 0 or min(exact) < 0:
        raise SchemaViolation(
            "An amount can only be shared out by weights that are not negative and not all zero."
        )
    parts = [total_gbp * weight / whole for weight in exact]
    rounded = [int(part) for part in parts]
    order = sorted(range(len(parts)), key=lambda i: (rounded[i] - parts[i], i))
    for index in order[: total_gbp - sum(rounded)]:
        rounded[index] += 1
    return rounded
