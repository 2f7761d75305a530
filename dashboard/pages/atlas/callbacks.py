"""What happens when the reader changes something on the Atlas page."""

from dash import ClientsideFunction, Dash, Input, Output, State

from dashboard.ids import Atlas
from dashboard.pages.atlas import measure_file, pair_file
from dashboard.pages.atlas.answers import Answers
from dashboard.pages.atlas.context import AtlasContext
from dashboard.pages.atlas.filters import chips, hit_lines, matching, remaining_words
from dashboard.pages.atlas.requests import filter_selection


def register(app: Dash, context: AtlasContext, answers: Answers) -> None:
    """Wire the page; every callback parses its input against the allow-list."""
    measure_file.install(app, context, answers)
    pair_file.install(app, context, answers)
    _register_filters(app, context)
    _register_page_side(app, context)


def _register_filters(app: Dash, context: AtlasContext) -> None:
    @app.callback(
        Output(Atlas.MATCHING, "data"),
        Output(Atlas.REMAINING, "children"),
        Output(Atlas.CHIPS, "children"),
        Output(Atlas.HITS, "children"),
        Input(Atlas.NHS_REGIONS, "value"),
        Input(Atlas.COUNCIL_REGIONS, "value"),
        Input(Atlas.COUNCIL_TYPES, "value"),
        Input(Atlas.CONTROLS, "value"),
        Input(Atlas.PARTNERS_ONLY, "checked"),
        Input(Atlas.FIND, "value"),
        prevent_initial_call=True,
    )
    def narrow(*values: object) -> tuple[object, ...]:
        selection = filter_selection(values, context.choices)
        kept = matching(context, selection)
        return (
            kept,
            remaining_words(context, len(kept)),
            chips(context, selection),
            hit_lines(context, selection.text),
        )


def _register_page_side(app: Dash, context: AtlasContext) -> None:
    """Wire what the page does by itself, without asking the server."""
    app.clientside_callback(
        ClientsideFunction("atlas", "paint"),
        Output(Atlas.PAINTED, "data"),
        Input(Atlas.GEOGRAPHY, "data"),
        Input(Atlas.FIRST, "data"),
        Input(Atlas.LEFT, "value"),
        Input(Atlas.RIGHT, "value"),
        Input(Atlas.RANK_BY, "value"),
        Input(Atlas.MATCHING, "data"),
        Input(Atlas.SELECTED, "data"),
        Input(Atlas.TABLE_SORT, "data"),
        Input(Atlas.TOOL, "value"),
        Input(Atlas.BORDERS, "checked"),
        Input(Atlas.VIEW, "data"),
    )
    app.clientside_callback(
        ClientsideFunction("atlas", "write_address"),
        Output(Atlas.NOTICES, "title"),
        *(Input(part.component, part.prop) for part in context.parts),
        State(Atlas.GEOGRAPHY, "data"),
    )
    app.clientside_callback(
        ClientsideFunction("atlas", "draw_together"),
        Output(Atlas.DRAWN, "data"),
        Input(Atlas.TOGETHER, "data"),
    )
    app.clientside_callback(
        ClientsideFunction("atlas", "second_map"),
        Output(Atlas.PANES, "className"),
        Input(Atlas.RIGHT, "value"),
    )
    app.clientside_callback(
        ClientsideFunction("atlas", "toggle_second"),
        Output(Atlas.RIGHT, "value"),
        Input(Atlas.CLOSE_RIGHT, "n_clicks"),
        Input(Atlas.OPEN_RIGHT, "n_clicks"),
        State(Atlas.GEOGRAPHY, "data"),
        prevent_initial_call=True,
    )
