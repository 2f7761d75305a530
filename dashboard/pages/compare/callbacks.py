"""What happens when the reader chooses on the comparison page."""

from dash import ClientsideFunction, Dash, Input, Output
from dash.development.base_component import Component

from dashboard.components.page_frame import register_frame
from dashboard.ids import Compare
from dashboard.page_context import PageContext
from dashboard.pages.compare.chosen import chosen
from dashboard.pages.compare.figures import bars_card, dates_card
from dashboard.pages.compare.layout import summary
from dashboard.pages.compare.rows import TableData, table_data
from dashboard.pages.compare.selection import address_parts
from dashboard.pages.compare.start import start
from dashboard.requests import kept_places, not_offered, one_of
from geodata.queries.measure_sets import measure_sets
from geodata.queries.two_dates import dated_series


def register(app: Dash, context: PageContext) -> None:
    """Wire the page; every callback parses its input against the allow-list."""
    register_frame(app, Compare, address_parts(context))
    sets = {str(found.key): found for found in measure_sets(context.tables)}
    series = [found.key for found in dated_series(context.tables)]

    @app.callback(
        Output(Compare.START, "children"),
        Output(Compare.SUMMARY, "children"),
        Output(Compare.ROWS, "data"),
        Input(Compare.SELECTED, "data"),
        prevent_initial_call=True,
    )
    def compare(selected: object) -> tuple[list[Component], list[Component], TableData]:
        here = chosen(context, kept_places(selected, context))
        return start(context, here), summary(context, here), table_data(context, here)

    @app.callback(
        Output(Compare.BARS_CARD, "children"),
        Input(Compare.SELECTED, "data"),
        Input(Compare.SET, "value"),
        prevent_initial_call=True,
    )
    def draw_bars(selected: object, key: object) -> Component:
        here = chosen(context, kept_places(selected, context))
        return bars_card(context, here, sets[one_of(key, sets, not_offered("set of measures"))])

    @app.callback(
        Output(Compare.DATES_CARD, "children"),
        Input(Compare.SELECTED, "data"),
        Input(Compare.SERIES, "value"),
        prevent_initial_call=True,
    )
    def draw_dates(selected: object, key: object) -> Component:
        here = chosen(context, kept_places(selected, context))
        return dates_card(context, here, one_of(key, series, not_offered("series")))

    app.clientside_callback(
        ClientsideFunction("page", "run"),
        Output(Compare.DRAWN, "data"),
        Input(Compare.SCRIPT, "data"),
        Input(Compare.ROWS, "data"),
        Input(Compare.ORDER, "value"),
        Input(Compare.GROUP, "value"),
    )
