"""The chosen areas with their letters, as every part of the page needs them."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.address_reader import MAXIMUM_SELECTED
from dashboard.page_context import PageContext
from dashboard.theme import LETTERS
from geodata.queries import Footprint
from geodata.vocabulary import FootprintCode

Slots = Sequence[FootprintCode | None]


@dataclass(frozen=True, slots=True)
class Chosen:
    """The areas in the order of their letters."""

    letters: tuple[str, ...]
    areas: tuple[Footprint, ...]

    @property
    def codes(self) -> tuple[FootprintCode, ...]:
        """Return the areas' codes."""
        return tuple(area.code for area in self.areas)

    @property
    def names(self) -> tuple[str, ...]:
        """Return the areas' short names."""
        return tuple(area.short_name for area in self.areas)

    @property
    def free(self) -> int:
        """Return how many more can be chosen."""
        return MAXIMUM_SELECTED - len(self.areas)


def chosen(context: PageContext, slots: Slots) -> Chosen:
    """Give every chosen area its letter; a free place keeps the letters behind it."""
    pairs = [
        (letter, context.area(code)) for letter, code in zip(LETTERS, slots, strict=False) if code
    ]
    return Chosen(tuple(letter for letter, _ in pairs), tuple(area for _, area in pairs))
