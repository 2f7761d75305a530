"""How often something is repeated: a fixed number of times, fewer where the machine is slow."""

import time
from collections.abc import Iterator
from typing import Final

FEWEST: Final = 10


def turns(warm_ups: int, repeats: int, seconds: float) -> Iterator[tuple[int, bool]]:
    """Number each turn and say whether it counts, or is one of the warm-ups.

    After ``seconds`` no turn begins once ``FEWEST`` have counted.
    """
    end = time.monotonic() + seconds
    for turn in range(warm_ups + repeats):
        if turn >= warm_ups + FEWEST and time.monotonic() > end:
            return
        yield turn, turn >= warm_ups
