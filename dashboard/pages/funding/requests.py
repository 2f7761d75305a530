"""What a callback of the funding page was sent, checked against the allow-list."""

from collections.abc import Iterable, Mapping

from dashboard.address_reader import MAXIMUM_SELECTED
from dashboard.errors import InvalidRequest
from dashboard.page_context import PageContext
from dashboard.theme import LETTERS


def one_of(value: object, offered: Iterable[str], what: str) -> str:
    """Return a choice.

    Raises:
        InvalidRequest: it is not among what is offered.
    """
    if isinstance(value, str) and value in set(offered):
        return value
    raise InvalidRequest(f"The {what} asked for is not one that this page offers.")


def left_out(value: object, context: PageContext) -> frozenset[str]:
    """Return the areas outside the regions that were chosen; none where none was.

    Raises:
        InvalidRequest: it is not a list of our regions.
    """
    regions = [] if value is None else value
    if not isinstance(regions, list) or not all(
        isinstance(key, str) and key in context.choices.nhs_regions for key in regions
    ):
        raise InvalidRequest("The regions asked for are not a list of this page's regions.")
    return outside(regions, context)


def outside(regions: Iterable[str], context: PageContext) -> frozenset[str]:
    """Return the codes of areas outside some regions; none where there are no regions."""
    kept = set(regions)
    return frozenset(area.code for area in context.areas if kept and area.region_key not in kept)


def letters(value: object, context: PageContext) -> Mapping[str, str]:
    """Return the letter of each kept area, by code.

    Raises:
        InvalidRequest: it is not a list of at most six places, each free or one of our areas.
    """
    known = context.choices.footprints | {""}
    if (
        isinstance(value, list)
        and len(value) <= MAXIMUM_SELECTED
        and all(isinstance(code, str) and code in known for code in value)
    ):
        return lettering(value)
    raise InvalidRequest(
        f"What is kept is a list of at most {MAXIMUM_SELECTED} {context.nouns.plural}."
    )


def lettering(slots: Iterable[str | None]) -> Mapping[str, str]:
    """Return the letter of each place that is not free."""
    return {code: letter for letter, code in zip(LETTERS, slots, strict=False) if code}
