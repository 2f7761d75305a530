"""What can be taken away from the funding page, in the part of it that is seen."""

from dashboard.errors import InvalidRequest
from dashboard.exhibits.catalogue import PageExhibits, Query
from dashboard.exhibits.exhibit import Exhibit
from dashboard.page_context import PageContext
from dashboard.pages.funding.areas import map_figure, ranking_figure
from dashboard.pages.funding.exhibits.asked import Asked
from dashboard.pages.funding.exhibits.bases import bases_exhibit
from dashboard.pages.funding.exhibits.funds import funds_exhibit
from dashboard.pages.funding.exhibits.gap import gap_exhibit
from dashboard.pages.funding.exhibits.model import model_exhibit
from dashboard.pages.funding.exhibits.national import england_exhibit
from dashboard.pages.funding.exhibits.of_areas import map_exhibit, ranking_exhibit
from dashboard.pages.funding.exhibits.slope import slope_exhibit
from dashboard.pages.funding.names import FUNDS, MAP, NAMES, RANKING, SLOPE, TABLE
from dashboard.pages.funding.selection import Show
from dashboard.pages.funding.two_years import years_of
from dashboard.site import FUNDING
from dashboard.theme import Side


def exhibits(context: PageContext) -> PageExhibits:
    """Return the funding page's exhibits."""

    def names(query: Query) -> tuple[str, ...]:
        asked = Asked.of(context, query)
        has_slope = asked.view.slope_years is not None
        return tuple(name for name in NAMES[asked.selection.show] if name != SLOPE or has_slope)

    def make(name: str, query: Query) -> Exhibit:
        asked = Asked.of(context, query)
        show = asked.selection.show
        if name not in NAMES[show]:
            raise InvalidRequest("The part of the funding page that is open has no such figure.")
        if show is Show.ENGLAND:
            return england_exhibit(asked, name)
        if show is Show.MODEL:
            return model_exhibit(asked, name)
        if show is Show.GAP:
            return gap_exhibit(asked, name)
        return _of_areas(asked, name)

    return PageExhibits(FUNDING, names, make)


def _of_areas(asked: Asked, name: str) -> Exhibit:
    view = asked.view
    if name == RANKING:
        return ranking_exhibit(asked, view.shown, name, Side.LEFT, lambda: ranking_figure(view))
    if name == MAP:
        return map_exhibit(asked, view.mapped, name, Side.LEFT, lambda: map_figure(view))
    if name == FUNDS:
        return funds_exhibit(asked)
    if name == TABLE:
        return bases_exhibit(asked)
    years = years_of(view)
    if years is None:
        raise InvalidRequest("There is no second year of this edition to draw a line to.")
    return slope_exhibit(asked, years)
