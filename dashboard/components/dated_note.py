"""A date that matters on some page, with the way to its event on the timeline."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.links import page_link
from dashboard.descriptions import date_words
from dashboard.page_context import PageContext
from dashboard.parameters import Parameter
from dashboard.site import TIMELINE
from geodata.queries.timeline import DatedEvent, event_of


def dated_note(context: PageContext, *event_keys: str) -> list[Component]:
    """Build a line with the dates and names of events; nothing where there is none of them."""
    found = [event for key in event_keys if (event := event_of(context.tables, key))]
    if not found:
        return []
    parts: list[str | Component] = ["On the timeline: "]
    for place, event in enumerate(found):
        parts += ["; " if place else "", _link(context, event, ""), f": {event.words}"]
    return [html.P([*parts, "."], className="dated-note")]


def dated_link(context: PageContext, event_key: str) -> list[str | Component]:
    """Build a link with the date of an event, to follow a fact; nothing where there is none."""
    event = event_of(context.tables, event_key)
    if event is None:
        return []
    return [" ", _link(context, event, " on the timeline")]


def _link(context: PageContext, event: DatedEvent, after: str) -> Component:
    return page_link(
        context,
        TIMELINE,
        f"{date_words(event)}{after}",
        given={Parameter.EVENT: event.key},
        class_name="dated-link",
    )
