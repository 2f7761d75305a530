"""What happens when the reader changes something on the councils page."""

from dash import ClientsideFunction, Dash, Input, Output

from dashboard.components.page_frame import register_frame
from dashboard.ids import Councils
from dashboard.page_context import PageContext
from dashboard.pages.councils.card import council_card
from dashboard.pages.councils.layout import remaining_words
from dashboard.pages.councils.selection import (
    PARTS,
    chosen_council,
    chosen_filters,
    chosen_layer,
)
from dashboard.pages.councils.shown import map_figure, map_words, matching, shown_council
from geodata.queries.councils import matching_councils


def register(app: Dash, context: PageContext) -> None:
    """Wire the page; every callback parses its input against the allow-list."""
    register_frame(app, Councils, PARTS)

    @app.callback(
        Output(Councils.CARD, "children"),
        Output(Councils.SHOWN, "data"),
        Input(Councils.PICKER, "value"),
        Input(Councils.LAYER, "value"),
        prevent_initial_call=True,
    )
    def show_council(value: object, layer_value: object) -> tuple[object, object]:
        code, layer = chosen_council(value, context), chosen_layer(layer_value)
        return council_card(context, code), shown_council(context, code, layer)

    @app.callback(
        Output(Councils.MAP, "figure"),
        Output(Councils.MAP_WORDS, "children"),
        Input(Councils.LAYER, "value"),
        prevent_initial_call=True,
    )
    def draw_layer(value: object) -> tuple[object, object]:
        layer = chosen_layer(value)
        return map_figure(context, layer), map_words(context, layer)

    @app.callback(
        Output(Councils.MATCHING, "data"),
        Output(Councils.REMAINING, "children"),
        Input(Councils.REGIONS, "value"),
        Input(Councils.TYPES, "value"),
        Input(Councils.FIND, "value"),
        prevent_initial_call=True,
    )
    def narrow(regions: object, types: object, text: object) -> tuple[object, object]:
        filters = chosen_filters(regions, types, text, context)
        found = matching_councils(context.tables, filters)
        return matching(context, found), remaining_words(context, len(found))

    app.clientside_callback(
        ClientsideFunction("page", "run"),
        Output(Councils.MARKED, "data"),
        Input(Councils.SCRIPT, "data"),
        Input(Councils.MATCHING, "data"),
        Input(Councils.SHOWN, "data"),
        Input(Councils.MAP, "figure"),
        Input(Councils.VIEW, "data"),
    )
