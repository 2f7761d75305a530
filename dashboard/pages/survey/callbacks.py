"""What happens when the reader changes something on the survey page."""

from dash import ClientsideFunction, Dash, Input, Output

from dashboard.components.page_frame import register_frame
from dashboard.ids import Survey
from dashboard.page_context import PageContext
from dashboard.pages.survey.answers import answers_data, answers_told, are_pickers_hidden
from dashboard.pages.survey.selection import PARTS, chosen_question, chosen_split
from dashboard.requests import flag


def register(app: Dash, context: PageContext) -> None:
    """Wire the page; every callback parses its input against the allow-list."""
    register_frame(app, Survey, PARTS)

    @app.callback(
        Output(Survey.ANSWERS_SHOWN, "data"),
        Output(Survey.PICKERS, "hidden"),
        Output(Survey.TOLD, "children"),
        Input(Survey.QUESTION, "value"),
        Input(Survey.SPLIT, "value"),
        Input(Survey.ILLUSTRATIVE, "checked"),
        prevent_initial_call=True,
    )
    def split(question: object, by: object, switch: object) -> tuple[object, bool, str]:
        column, key, is_illustrative = (
            chosen_question(question), chosen_split(by), flag(switch),
        )  # fmt: skip
        return (
            answers_data(context, column, key, is_illustrative=is_illustrative),
            are_pickers_hidden(context, is_illustrative=is_illustrative),
            answers_told(context, column, key, is_illustrative=is_illustrative),
        )

    app.clientside_callback(
        ClientsideFunction("page", "run"),
        Output(Survey.DRAWN, "data"),
        Input(Survey.SCRIPT, "data"),
        Input(Survey.SHOWN, "data"),
        Input(Survey.ANSWERS_SHOWN, "data"),
    )
