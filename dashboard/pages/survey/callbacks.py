"""What the survey page does after it was sent."""

from dash import ClientsideFunction, Dash, Input, Output

from dashboard.components.page_frame import register_frame
from dashboard.ids import Survey
from dashboard.page_context import PageContext
from dashboard.pages.survey.layout import PARTS


def register(app: Dash, _context: PageContext) -> None:
    """Wire the page; every callback parses its input against the allow-list."""
    register_frame(app, Survey, PARTS)
    app.clientside_callback(
        ClientsideFunction("page", "run"),
        Output(Survey.DRAWN, "data"),
        Input(Survey.SCRIPT, "data"),
        Input(Survey.SHOWN, "data"),
    )
