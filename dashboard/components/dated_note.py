"""A date that matters on some page, with the way to its event on the timeline."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.links import page_link
from dashboard.descriptions import date_words
from dashboard.page_context import PageContext
from dashboard.parameters import Parameter
from dashboard.site import TIMELINE
from geodata.queries.timeline import event_of


def dated_note(context: PageContext, event_key: str) -> list[Component]:
    """Build a line with the date and name of an event; nothing where there is no such event."""
    event = event_of(context.tables, event_key)
    if event is None:
        return []
    link = page_link(context, TIMELINE, "on the timeline", given={Parameter.EVENT: event.key})
    return [
        html.P([f"{date_words(event).capitalize()}: {event.words} (", link, ")."],
               className="dated-note")
    ]  # fmt: skip
