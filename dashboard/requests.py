"""What a callback was sent, checked against what its page offers.

A page can only send what it offers; anything else comes from elsewhere and is
answered with a plain refusal.
"""

from collections.abc import Collection
from typing import Final

from dashboard.address_reader import MAXIMUM_SELECTED
from dashboard.errors import InvalidRequest
from dashboard.page_context import PageContext
from dashboard.selection import Choices
from geodata.vocabulary import FootprintCode, MeasureKey

FILTER_REFUSAL: Final = "A filter was sent a value that it does not offer."


def one_of(value: object, offered: Collection[str], refusal: str) -> str:
    """Return a choice.

    Raises:
        InvalidRequest: it is not among what is offered; the message is ``refusal``.
    """
    if isinstance(value, str) and value in offered:
        return value
    raise InvalidRequest(refusal)


def many_of(value: object, offered: Collection[str], refusal: str) -> tuple[str, ...]:
    """Return several choices, each once; nothing chosen is none.

    Raises:
        InvalidRequest: one is not among what is offered; the message is ``refusal``.
    """
    if value is None:
        return ()
    if isinstance(value, list) and all(isinstance(v, str) and v in offered for v in value):
        return tuple(dict.fromkeys(value))
    raise InvalidRequest(refusal)


def flag(value: object) -> bool:
    """Return whether a switch is on; one that was never touched is off.

    Raises:
        InvalidRequest: it is neither on nor off.
    """
    if value is None or isinstance(value, bool):
        return bool(value)
    raise InvalidRequest("A switch is either on or off.")


def not_offered(what: str) -> str:
    """Return the refusal of a choice that a page does not have."""
    return f"The {what} asked for is not one that this page offers."


def measure(value: object, choices: Choices) -> MeasureKey:
    """Return a measure.

    Raises:
        InvalidRequest: it is not one of our measures.
    """
    refusal = "The measure asked for is not one of this atlas."
    return MeasureKey(one_of(value, choices.measures, refusal))


def kept_places(value: object, context: PageContext) -> tuple[FootprintCode | None, ...]:
    """Return the places of what is kept; a place may be free.

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
