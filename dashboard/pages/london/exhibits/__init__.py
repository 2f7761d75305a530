"""What can be taken away from the page on London."""

from collections.abc import Callable, Mapping
from typing import Final

from dashboard.errors import InvalidRequest
from dashboard.exhibits.catalogue import PageExhibits, Query
from dashboard.exhibits.exhibit import Exhibit
from dashboard.page_context import PageContext
from dashboard.pages.london.exhibits.asked import Asked
from dashboard.pages.london.exhibits.boroughs import borough_exhibit, map_exhibit
from dashboard.pages.london.exhibits.measured import comparison_exhibit
from dashboard.pages.london.exhibits.partner_table import partners_exhibit
from dashboard.pages.london.exhibits.sizes import size_exhibit
from dashboard.pages.london.names import BOROUGHS, COMPARISON, MAP, PARTNERS, SIZE
from dashboard.site import LONDON

_MAKERS: Final[Mapping[str, Callable[[Asked], Exhibit]]] = {
    MAP: map_exhibit,
    COMPARISON: comparison_exhibit,
    SIZE: size_exhibit,
    BOROUGHS: borough_exhibit,
    PARTNERS: partners_exhibit,
}
"""By name, in the order of the page."""


def exhibits(context: PageContext) -> PageExhibits:
    """Return the page's exhibits."""

    def make(name: str, query: Query) -> Exhibit:
        if name not in _MAKERS:
            raise InvalidRequest("The page on London has no such figure.")
        return _MAKERS[name](Asked.of(context, query))

    return PageExhibits(LONDON, lambda _query: tuple(_MAKERS), make)
