"""What is shown for an address that names no area: the nearest names."""

from dash import html

from dashboard.components.links import page_link, profile_link
from dashboard.page_context import PageContext
from dashboard.site import ATLAS
from geodata.queries.suggesting import nearest_footprints


def missing_profile(context: PageContext, sought: str) -> html.Div:
    """Build a page that says so and suggests what was perhaps meant."""
    nouns = context.nouns
    found = nearest_footprints(context.tables, sought)
    return html.Div(
        [
            html.H1("Page not found"),
            html.P(
                f"There is no {nouns.singular} of that code. Did you mean one of these?"
                if found
                else f"There is no {nouns.singular} of that code."
            ),
            html.Ul([html.Li(profile_link(context, area.code, area.name)) for area in found]),
            html.P(page_link(context, ATLAS, "Go to the map")),
        ],
        className="prose",
    )
