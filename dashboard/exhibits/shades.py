"""Colours of what a filter leaves out, for programs that know no transparency."""

from typing import Final

_LEFT: Final = 0.3
_WHITE: Final = 255


def faded(colour: str) -> str:
    """Return a colour, as ``#rrggbb``, as it looks on white with little of it left."""
    parts = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return "#" + "".join(f"{round(_WHITE - _LEFT * (_WHITE - part)):02x}" for part in parts)
