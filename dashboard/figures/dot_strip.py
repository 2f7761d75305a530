"""Where the chosen footprints stand among all, one strip a measure; the page draws them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from geodata.queries.comparing import ComparisonRow

LETTER_WIDTH: Final = 0.085
"""Least distance between letters, as a share of a strip's length."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A chosen footprint: where it stands, and where its letter has room, 0 to 1."""

    letter: str
    code: str
    at: float
    letter_at: float


@dataclass(frozen=True, slots=True)
class Strip:
    """Everything on one strip, from 0 (the lowest of all footprints) to 1 (the highest)."""

    everywhere: tuple[float, ...]
    england: float | None
    marks: tuple[Mark, ...]


def strip(row: ComparisonRow, letters: Sequence[str]) -> Strip | None:
    """Place a row's values, or say that it has no strip: of categories and missing values.

    ``letters`` are those of the row's values, in their order.
    """
    low, high = row.lowest, row.highest
    if low is None or high is None or high <= low:
        return None

    def place(value: float) -> float:
        return round(min(max((value - low) / (high - low), 0.0), 1.0), 4)

    found = sorted(
        (place(value.value), letter, value.code)
        for letter, value in zip(letters, row.values, strict=True)
        if value.value is not None
    )
    rooms = spread_out([at for at, _, _ in found], LETTER_WIDTH)
    benchmark = row.classified.benchmark
    return Strip(
        everywhere=tuple(sorted(place(v) for v in row.classified.values if v is not None)),
        england=None if benchmark is None else place(benchmark),
        marks=tuple(
            Mark(letter, code, at, room)
            for (at, letter, code), room in zip(found, rooms, strict=True)
        ),
    )


def spread_out(places: Sequence[float], least: float) -> list[float]:
    """Move places from 0 to 1, given in order, so far apart that labels do not overlap."""
    rooms: list[float] = []
    for place in places:
        rooms.append(max(place, rooms[-1] + least) if rooms else place)
    limit = 1.0
    for index in reversed(range(len(rooms))):
        rooms[index] = round(min(rooms[index], limit), 4)
        limit = rooms[index] - least
    return rooms
