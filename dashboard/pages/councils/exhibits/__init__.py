"""What can be taken away from the councils page: the map, the councils in several, all councils."""

from dashboard.errors import InvalidRequest
from dashboard.exhibits.catalogue import PageExhibits, Query
from dashboard.exhibits.exhibit import Exhibit
from dashboard.page_context import PageContext
from dashboard.pages.councils.exhibits.asked import Asked
from dashboard.pages.councils.exhibits.council_tables import (
    split_exhibit,
    table_exhibit,
)
from dashboard.pages.councils.exhibits.layer_map import map_exhibit
from dashboard.pages.councils.layout import SPLIT, TABLE
from dashboard.pages.councils.map_card import MAP
from dashboard.site import COUNCILS


def exhibits(context: PageContext) -> PageExhibits:
    """Return the councils page's exhibits."""

    def make(name: str, query: Query) -> Exhibit:
        asked = Asked.of(context, query)
        if name == MAP:
            return map_exhibit(asked)
        if name == SPLIT:
            return split_exhibit(asked)
        if name == TABLE:
            return table_exhibit(asked)
        raise InvalidRequest("The councils page has no such figure.")

    return PageExhibits(COUNCILS, lambda _query: (MAP, SPLIT, TABLE), make)
