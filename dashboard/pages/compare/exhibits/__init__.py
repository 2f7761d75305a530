"""What can be taken away from the comparison: differences, the table, bars, and two dates."""

from dashboard.errors import InvalidRequest
from dashboard.exhibits.catalogue import PageExhibits, Query
from dashboard.exhibits.exhibit import Exhibit
from dashboard.page_context import PageContext
from dashboard.pages.compare.exhibits.asked import Asked
from dashboard.pages.compare.exhibits.bars import bars_exhibit
from dashboard.pages.compare.exhibits.dates import dates_exhibit
from dashboard.pages.compare.exhibits.side_by_side import (
    differences_exhibit,
    table_exhibit,
)
from dashboard.pages.compare.figures import BARS, DATES
from dashboard.pages.compare.layout import DIFFERENCES, TABLE
from dashboard.site import COMPARE


def exhibits(context: PageContext) -> PageExhibits:
    """Return the comparison's exhibits."""

    def names(query: Query) -> tuple[str, ...]:
        told = (DIFFERENCES,) if Asked.of(context, query).differences else ()
        return (*told, TABLE, BARS, DATES)

    def make(name: str, query: Query) -> Exhibit:
        asked = Asked.of(context, query)
        if name == DIFFERENCES and asked.differences:
            return differences_exhibit(asked)
        if name == TABLE:
            return table_exhibit(asked)
        if name == BARS:
            return bars_exhibit(asked)
        if name == DATES:
            return dates_exhibit(asked)
        raise InvalidRequest("The comparison has no such figure for what is chosen.")

    return PageExhibits(COMPARE, names, make)
