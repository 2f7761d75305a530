"""What happens when the reader chooses on the funding page."""

from collections.abc import Sequence

from dash import ClientsideFunction, Dash, Input, Output, no_update

from dashboard.components.chart_card import drawing
from dashboard.components.page_frame import register_frame
from dashboard.ids import Funding
from dashboard.page_context import PageContext
from dashboard.pages.funding import areas, areas_table, england, gap, model
from dashboard.pages.funding.by_fund import by_fund
from dashboard.pages.funding.layout import SLOPE_MARK
from dashboard.pages.funding.offers import default_offer, offer_of, offers
from dashboard.pages.funding.requests import left_out, letters
from dashboard.pages.funding.selection import Show, address_parts, all_years
from dashboard.pages.funding.two_years import two_years
from dashboard.pages.funding.view import FundingView
from dashboard.requests import not_offered, one_of
from geodata.measures.chosen_funding import Basis
from geodata.queries.reported_gaps import GAP_MEASURES

AREA_OUTPUTS = (
    Output(Funding.HEAD, "children"),
    Output(Funding.RANKING, "data-later"),
    Output(Funding.RANKING_WORDS, "children"),
    Output(Funding.MAP, "data-later"),
    Output(Funding.MAP_HEAD, "children"),
    Output(Funding.MAP_LEGEND, "children"),
    Output(Funding.MAP_WORDS, "children"),
    Output(Funding.TABLE, "data-content"),
)
LATER_OUTPUTS = (
    Output(Funding.SLOPE, "data-later"),
    Output(Funding.SLOPE_WORDS, "children"),
    Output(Funding.STACK, "data-later"),
    Output(Funding.STACK_WORDS, "children"),
    Output(Funding.SLOPE_CARD, "data-exhibit"),
)
CHOICE = (
    Input(Funding.SHOW, "value"),
    Input(Funding.FIGURE, "value"),
    Input(Funding.BASIS, "value"),
    Input(Funding.SINCE, "value"),
    Input(Funding.NHS_REGIONS, "value"),
    Input(Funding.SELECTED, "data"),
)
GAP_OUTPUTS = (
    Output(Funding.GAP_HEAD, "children"),
    Output(Funding.GAP_RANKING, "data-later"),
    Output(Funding.GAP_RANKING_WORDS, "children"),
    Output(Funding.GAP_MAP, "data-later"),
    Output(Funding.GAP_MAP_HEAD, "children"),
    Output(Funding.GAP_MAP_LEGEND, "children"),
    Output(Funding.GAP_MAP_WORDS, "children"),
)


def register(app: Dash, context: PageContext) -> None:
    """Wire the page; every callback parses its input against the allow-list.

    A part that is not seen is not drawn; it is drawn when it is opened.
    """
    register_frame(app, Funding, address_parts(context))
    _register_areas(app, context)
    _register_gap(app, context)
    _register_still_parts(app, context)
    app.clientside_callback(
        ClientsideFunction("page", "run"),
        Output(Funding.FILLED, "data"),
        Input(Funding.SCRIPT, "data"),
        Input(Funding.TABLE_ORDER, "data"),
        Input(Funding.TABLE, "data-content"),
        Input(Funding.PAGE, "data"),
    )


def _register_areas(app: Dash, context: PageContext) -> None:
    @app.callback(
        Output(Funding.AREAS_PANEL, "hidden"), *AREA_OUTPUTS, *CHOICE, prevent_initial_call=True
    )
    def draw_areas(*values: object) -> tuple[object, ...]:
        view = _view(context, values)
        if view is None:
            return (True, *(no_update,) * len(AREA_OUTPUTS))
        ranked, ranked_words = areas.ranking(view)
        mapped, *about_map = areas.area_map(view)
        return (
            False,
            areas.head(view),
            drawing(context, ranked),
            ranked_words,
            drawing(context, mapped),
            *about_map,
            areas_table.table(view),
        )

    # Further down the page: asked for by the page itself, after what is seen first.
    @app.callback(*LATER_OUTPUTS, *CHOICE)
    def draw_the_rest(*values: object) -> tuple[object, ...]:
        view = _view(context, values)
        if view is None:
            return (no_update,) * len(LATER_OUTPUTS)
        slope, slope_words = two_years(view)
        stack, stack_words = by_fund(view)
        return (
            drawing(context, slope),
            slope_words,
            drawing(context, stack),
            stack_words,
            SLOPE_MARK if view.slope_years else None,
        )


def _part(show: object) -> Show:
    """Return which part of the page is seen."""
    return Show(one_of(show, tuple(Show), not_offered("part")))


def _view(context: PageContext, values: Sequence[object]) -> FundingView | None:
    """Return what was chosen, or nothing where this part of the page is not seen."""
    show, key, basis, since, regions, kept = values
    if _part(show) is not Show.AREAS:
        return None
    keys = [offer.key for offer in offers(context)]
    return FundingView(
        context,
        offer_of(context, one_of(key, keys, not_offered("figure"))) or default_offer(context),
        Basis(one_of(basis, tuple(Basis), not_offered("basis"))),
        one_of(since, all_years(context), not_offered("year")),
        letters(kept, context),
        left_out(regions, context),
    )


def _register_gap(app: Dash, context: PageContext) -> None:
    @app.callback(
        Output(Funding.GAP_PANEL, "hidden"),
        *GAP_OUTPUTS,
        Input(Funding.SHOW, "value"),
        Input(Funding.GAP_BASIS, "value"),
        Input(Funding.NHS_REGIONS, "value"),
        Input(Funding.SELECTED, "data"),
        prevent_initial_call=True,
    )
    def draw_gap(show: object, basis: object, regions: object, kept: object) -> tuple[object, ...]:
        if _part(show) is not Show.GAP:
            return (True, *(no_update,) * len(GAP_OUTPUTS))
        chosen = Basis(one_of(basis, tuple(GAP_MEASURES), not_offered("basis")))
        named, faded = letters(kept, context), left_out(regions, context)
        ranked, ranked_words = gap.ranking(context, chosen, named, faded)
        mapped, *about_map = gap.area_map(context, chosen, named, faded)
        return (
            False,
            gap.head(context, chosen, named),
            drawing(context, ranked),
            ranked_words,
            drawing(context, mapped),
            *about_map,
        )


def _register_still_parts(app: Dash, context: PageContext) -> None:
    @app.callback(
        Output(Funding.ENGLAND_PANEL, "hidden"),
        Output(Funding.ENGLAND, "data-later"),
        Input(Funding.SHOW, "value"),
        prevent_initial_call=True,
    )
    def draw_england(show: object) -> tuple[object, object]:
        if _part(show) is not Show.ENGLAND:
            return True, no_update
        return False, drawing(context, england.figure(context))

    @app.callback(
        Output(Funding.MODEL_PANEL, "hidden"),
        Output(Funding.MODEL, "data-later"),
        Input(Funding.SHOW, "value"),
        Input(Funding.SELECTED, "data"),
        prevent_initial_call=True,
    )
    def draw_model(show: object, kept: object) -> tuple[object, object]:
        if _part(show) is not Show.MODEL:
            return True, no_update
        return False, drawing(context, model.figure(context, letters(kept, context)))
