"""What a callback of the funding page was sent, checked against the allow-list."""

from collections.abc import Iterable, Mapping

from dashboard.page_context import PageContext
from dashboard.requests import kept_places, many_of
from dashboard.theme import LETTERS


def left_out(value: object, context: PageContext) -> frozenset[str]:
    """Return the areas outside the regions that were chosen; none where none was.

    Raises:
        InvalidRequest: it is not a list of our regions.
    """
    refusal = "The regions asked for are not a list of this page's regions."
    return outside(many_of(value, context.choices.nhs_regions, refusal), context)


def outside(regions: Iterable[str], context: PageContext) -> frozenset[str]:
    """Return the codes of areas outside some regions; none where there are no regions."""
    kept = set(regions)
    return frozenset(area.code for area in context.areas if kept and area.region_key not in kept)


def letters(value: object, context: PageContext) -> Mapping[str, str]:
    """Return the letter of each kept area, by code.

    Raises:
        InvalidRequest: it is not a list of at most six places, each free or one of our areas.
    """
    return lettering(kept_places(value, context))


def lettering(slots: Iterable[str | None]) -> Mapping[str, str]:
    """Return the letter of each place that is not free."""
    return {code: letter for letter, code in zip(LETTERS, slots, strict=False) if code}
