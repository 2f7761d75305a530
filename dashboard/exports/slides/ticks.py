"""Round numbers for the axes of charts."""

import math
from collections.abc import Iterable
from typing import Final

_STEPS: Final = (1.0, 2.0, 2.5, 5.0, 10.0)


def step_between(low: float, high: float, count: int = 5) -> float:
    """Return a round step that divides a range into about ``count`` parts."""
    rough = (high - low) / count if high > low else abs(high) or 1.0
    size = 10.0 ** math.floor(math.log10(rough))
    return float(f"{next(step for step in _STEPS if step * size >= rough * 0.999) * size:.6g}")


def round_ends(values: Iterable[float], *, with_zero: bool) -> tuple[tuple[float, float], float]:
    """Return the ends of an axis about some values, both on a step, and the step."""
    found = [value for value in values if math.isfinite(value)] or [0.0, 1.0]
    low, high = min(found), max(found)
    if with_zero:
        low, high = min(low, 0.0), max(high, 0.0)
    if low == high:
        low, high = low - abs(low or 1.0) / 2, high + abs(high or 1.0) / 2
    step = step_between(low, high)
    start, end = math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step
    return (float(f"{start:.10g}"), float(f"{end:.10g}")), step
