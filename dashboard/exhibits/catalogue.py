"""Which exhibits there are, and how to get one from its address."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from dashboard.errors import InvalidRequest
from dashboard.exhibits.exhibit import Exhibit
from dashboard.site import SitePage

Query = Mapping[str, str]
"""What stands in an address, by parameter; ``footprint_code`` too where a path holds it."""


@dataclass(frozen=True, slots=True)
class PageExhibits:
    """The exhibits of one page.

    Attributes:
        page: where they are.
        names: gives the names of those that the page shows for a query, in its order.
        make: makes one; whatever its query says that is not known here is left out, as on
            the page.
    """

    page: SitePage
    names: Callable[[Query], tuple[str, ...]]
    make: Callable[[str, Query], Exhibit]


class Catalogue:
    """All exhibits of all pages."""

    def __init__(self, pages: Iterable[PageExhibits]) -> None:
        """Keep them by the keys of their pages."""
        self._pages = {one.page.key: one for one in pages}

    def names(self, page: str, query: Query) -> tuple[str, ...]:
        """Return the names of a page's exhibits in its order.

        Raises:
            InvalidRequest: no page of that key has exhibits.
        """
        return self._page(page).names(query)

    def make(self, key: str, query: Query) -> Exhibit:
        """Return the exhibit of a key, ``page/name``, as the query has it.

        Raises:
            InvalidRequest: there is none of that key for that query, or the query leaves
                nothing to be shown in it.
        """
        page, _, name = key.partition("/")
        found = self._page(page)
        if name not in found.names(query):
            raise InvalidRequest(
                "There is no such figure or table to take away here; "
                "it may have been renamed, or its address cut short."
            )
        made = found.make(name, query)
        if not made.table.rows:
            raise InvalidRequest(
                "Nothing is left by what is searched and filtered for here, so there is nothing "
                "to take away. Clear a filter, or search for other words."
            )
        return made

    def page_of(self, page: str) -> SitePage:
        """Return the page of a key.

        Raises:
            InvalidRequest: no page of that key has exhibits.
        """
        return self._page(page).page

    def pages(self) -> tuple[SitePage, ...]:
        """Return every page with exhibits."""
        return tuple(one.page for one in self._pages.values())

    def _page(self, page: str) -> PageExhibits:
        found = self._pages.get(page)
        if found is None:
            raise InvalidRequest("There is no such page to take anything away from.")
        return found
