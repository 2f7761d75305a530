"""What the page does by itself; all of it in the browser."""

from dash import ClientsideFunction, Dash, Input, Output

from dashboard.components.page_frame import register_frame
from dashboard.ids import Profile
from dashboard.page_context import PageContext


def register(app: Dash, _context: PageContext, /) -> None:
    """Fill the tables, and open the profile that is picked or clicked on the map."""
    register_frame(app, Profile, ())
    app.clientside_callback(
        ClientsideFunction("page", "run"),
        Output(Profile.FILLED, "data"),
        Input(Profile.SCRIPT, "data"),
        Input(Profile.MAP, "clickData"),
        Input(Profile.GO_TO, "value"),
    )
