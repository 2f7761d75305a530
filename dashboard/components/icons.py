"""The few icons we need, drawn by our own style sheet so that none is fetched."""

from dash import html

from dashboard.components.attributes import attributes


def icon(name: str) -> html.Span:
    """Build an icon that is drawn by the style sheet and hidden from readers."""
    return html.Span(className=f"icon icon--{name}", **attributes({"aria-hidden": "true"}))
