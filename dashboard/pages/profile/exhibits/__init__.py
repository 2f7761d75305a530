"""What can be taken away from the profile of an area."""

from collections.abc import Callable, Mapping
from typing import Final

from dashboard.errors import InvalidRequest
from dashboard.exhibits.catalogue import PageExhibits, Query
from dashboard.exhibits.exhibit import Exhibit
from dashboard.page_context import PageContext
from dashboard.pages.profile.exhibits.area_map import map_exhibit
from dashboard.pages.profile.exhibits.asked import Asked
from dashboard.pages.profile.exhibits.facts import facts_exhibit
from dashboard.pages.profile.exhibits.members import bodies_exhibit, councils_exhibit
from dashboard.pages.profile.exhibits.similar import similar_exhibit
from dashboard.pages.profile.exhibits.standings import (
    key_figures_exhibit,
    strips_exhibit,
)
from dashboard.pages.profile.names import (
    BODIES,
    COUNCILS,
    FACTS,
    KEY_FIGURES,
    MAP,
    SIMILAR,
    STRIPS,
)
from dashboard.site import PROFILE

_MAKERS: Final[Mapping[str, Callable[[Asked], Exhibit]]] = {
    KEY_FIGURES: key_figures_exhibit,
    MAP: map_exhibit,
    FACTS: facts_exhibit,
    SIMILAR: similar_exhibit,
    STRIPS: strips_exhibit,
    COUNCILS: councils_exhibit,
    BODIES: bodies_exhibit,
}
"""By name, in the order of the page."""


def exhibits(context: PageContext) -> PageExhibits:
    """Return the exhibits of profiles; the query holds the area's code beside the address."""

    def names(query: Query) -> tuple[str, ...]:
        Asked.of(context, query)
        return tuple(_MAKERS)

    def make(name: str, query: Query) -> Exhibit:
        if name not in _MAKERS:
            raise InvalidRequest("A profile has no such figure.")
        return _MAKERS[name](Asked.of(context, query))

    return PageExhibits(PROFILE, names, make)
