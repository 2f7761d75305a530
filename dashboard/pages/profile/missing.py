"""What is shown for an address that names no area: the nearest names."""

from dash import html

from dashboard.components.links import page_link, profile_link
from dashboard.page_context import PageContext
from dashboard.serving.known_paths import PathVariable, Suggestion
from dashboard.site import ATLAS, PROFILE
from geodata.queries.suggesting import nearest_footprints


def known_codes(context: PageContext) -> PathVariable:
    """Return which codes have a profile, and what to suggest for any other."""
    folder = PROFILE.folder

    def suggest(sought: str) -> tuple[Suggestion, ...]:
        found = nearest_footprints(context.tables, sought)
        return tuple(Suggestion(area.name, f"{folder}{area.code}") for area in found)

    return PathVariable(context.choices.footprints, suggest)


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
