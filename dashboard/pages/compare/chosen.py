"""The chosen areas with their letters, as every part of the page needs them."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.address_reader import MAXIMUM_SELECTED
from dashboard.errors import InvalidRequest
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


def chosen_slots(value: object, context: PageContext) -> Slots:
    """Return the places that a callback was sent.

    Raises:
        InvalidRequest: they are not a list of at most six of our areas, each once.
    """
    known = context.choices.footprints | {""}
    if (
        isinstance(value, list)
        and len(value) <= MAXIMUM_SELECTED
        and all(isinstance(code, str) and code in known for code in value)
    ):
        codes = [code for code in value if code]
        if len(set(codes)) == len(codes):
            return tuple(FootprintCode(code) if code else None for code in value)
    raise InvalidRequest(
        f"What is kept is a list of at most {MAXIMUM_SELECTED} {context.nouns.plural}, each once."
    )


def one_of(value: object, offered: Sequence[str], what: str) -> str:
    """Return a choice that a callback was sent.

    Raises:
        InvalidRequest: it is not among what is offered.
    """
    if isinstance(value, str) and value in offered:
        return value
    raise InvalidRequest(f"The {what} asked for is not one that this page offers.")
