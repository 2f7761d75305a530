"""What happens when the reader changes something on the page on the inset."""

from dash import ClientsideFunction, Dash, Input, Output

from dashboard.components.page_frame import register_frame
from dashboard.ids import London
from dashboard.page_context import PageContext
from dashboard.pages.london.comparison import measure_parts
from dashboard.pages.london.selection import PARTS
from dashboard.requests import measure


def register(app: Dash, context: PageContext) -> None:
    """Wire the page; the callback parses its input against the allow-list."""
    register_frame(app, London, PARTS)

    @app.callback(
        Output(London.CHART, "figure"),
        Output(London.CHART_FACTS, "children"),
        Output(London.CHART_WORDS, "children"),
        Input(London.MEASURE, "value"),
        prevent_initial_call=True,
    )
    def compare(value: object) -> tuple[object, ...]:
        return measure_parts(context, measure(value, context.choices))

    app.clientside_callback(
        ClientsideFunction("page", "run"),
        Output(London.FILLED, "data"),
        Input(London.SCRIPT, "data"),
    )
