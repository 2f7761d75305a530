"""What happens when the reader narrows the timeline."""

from dash import ClientsideFunction, Dash, Input, Output, html
from dash.development.base_component import Component

from dashboard.components.page_frame import register_frame
from dashboard.descriptions import describe_timeline
from dashboard.ids import Timeline
from dashboard.page_context import PageContext
from dashboard.pages.timeline.layout import figure
from dashboard.pages.timeline.selection import DATE_LABELS, PARTS, chosen, chosen_text, years
from geodata.queries.timeline import matching_events, timeline


def register(app: Dash, context: PageContext) -> None:
    """Wire the page; every callback parses its input against the allow-list."""
    register_frame(app, Timeline, PARTS)

    @app.callback(
        Output(Timeline.CHART, "figure"),
        Output(Timeline.WORDS, "children"),
        Output(Timeline.EVENTS, "data"),
        Input(Timeline.TEXT, "value"),
        Input(Timeline.YEARS, "value"),
        Input(Timeline.DATES, "value"),
        prevent_initial_call=True,
    )
    def narrow(
        text: object, in_years: object, dates: object
    ) -> tuple[object, Component, list[str]]:
        shown = matching_events(
            context.tables,
            chosen_text(text),
            chosen(in_years, years(context)),
            chosen(dates, tuple(DATE_LABELS)),
        )
        words = describe_timeline(shown, timeline(context.tables))
        drawn = figure(context, shown).to_plotly_json()
        return drawn, html.P(words), [event.key for event in shown]

    app.clientside_callback(
        ClientsideFunction("page", "run"),
        Output(Timeline.FILLED, "data"),
        Input(Timeline.SCRIPT, "data"),
        Input(Timeline.EVENTS, "data"),
        Input(Timeline.EVENT, "data"),
    )
