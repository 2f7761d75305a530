"""What can be taken away from the Atlas: both maps, the ranking, the scatter and the table."""

from typing import Final

from dashboard.errors import InvalidRequest
from dashboard.exhibits.catalogue import PageExhibits, Query
from dashboard.exhibits.exhibit import Exhibit
from dashboard.figures.scatter import can_be_compared
from dashboard.pages.atlas.context import AtlasContext
from dashboard.pages.atlas.exhibits.map import map_exhibit
from dashboard.pages.atlas.exhibits.ranking import ranking_exhibit
from dashboard.pages.atlas.exhibits.scatter import scatter_exhibit
from dashboard.pages.atlas.exhibits.table import table_exhibit
from dashboard.pages.atlas.exhibits.view import AtlasView
from dashboard.site import ATLAS
from dashboard.theme import Side

LEFT: Final = "left"
RIGHT: Final = "right"
RANKING: Final = "ranking"
SCATTER: Final = "scatter"
TABLE: Final = "table"


def exhibits(context: AtlasContext) -> PageExhibits:
    """Return the Atlas's exhibits."""

    def names(query: Query) -> tuple[str, ...]:
        view = AtlasView.of(context, query)
        second = (RIGHT,) if view.right else ()
        both = (SCATTER,) if can_be_compared(view.left, view.right) else ()
        return (LEFT, *second, RANKING, *both, TABLE)

    def make(name: str, query: Query) -> Exhibit:
        view = AtlasView.of(context, query)
        if name == LEFT:
            return map_exhibit(view, view.left, Side.LEFT)
        if name == RANKING:
            return ranking_exhibit(view)
        if name == TABLE:
            return table_exhibit(view)
        if name == RIGHT and view.right:
            return map_exhibit(view, view.right, Side.RIGHT)
        if name == SCATTER and view.right:
            return scatter_exhibit(view, view.left, view.right)
        raise InvalidRequest("The Atlas has no such figure in this view.")

    return PageExhibits(ATLAS, names, make)
