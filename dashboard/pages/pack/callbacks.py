"""Hands the pack page to its script, with what is picked for the templates."""

from dash import ClientsideFunction, Dash, Input, Output

from dashboard.ids import Pack
from dashboard.page_context import PageContext


def register(app: Dash, _context: PageContext) -> None:
    """Wire the page; everything happens in the reader's browser."""
    app.clientside_callback(
        ClientsideFunction("page", "run"),
        Output(Pack.FILLED, "data"),
        Input(Pack.SCRIPT, "data"),
        Input(Pack.SETUP, "data"),
        Input(Pack.FOOTPRINT, "value"),
        Input(Pack.COMPARED, "value"),
        Input(Pack.REGION, "value"),
    )
