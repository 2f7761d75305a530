"""The roundest number in a range, so that a printed limit is short and never misleads."""

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Final

_FINEST: Final = -12
"""No class limit needs a finer step than ten to this power."""

_HALF_WAY: Final = 5


def roundest(low: float, high: float, *, is_high_open: bool = True) -> float:
    """The number from ``low`` up to ``high`` with the fewest significant digits.

    Among equals one whose last digit is 5 comes first, then the one nearest the middle.
    ``is_high_open`` leaves ``high`` itself out, as the limit between two classes needs.
    """
    bottom, top = Decimal(repr(low)), Decimal(repr(high))
    if bottom <= 0 and (top > 0 or (top == 0 and not is_high_open)):
        return 0.0
    for power in range(max(bottom.adjusted(), top.adjusted()) + 1, _FINEST - 1, -1):
        step = Decimal(1).scaleb(power)
        first = (bottom / step).to_integral_value(ROUND_CEILING)
        last = (top / step).to_integral_value(ROUND_FLOOR)
        if is_high_open and last * step == top:
            last -= 1
        if first <= last:
            return _best(int(first), int(last), step, (bottom + top) / 2)
    return low


def _best(first: int, last: int, step: Decimal, middle: Decimal) -> float:
    candidates = [Decimal(multiple) * step for multiple in range(first, last + 1)]
    return float(
        min(
            candidates,
            key=lambda number: (int(number / step) % 10 != _HALF_WAY, abs(number - middle), number),
        )
    )
