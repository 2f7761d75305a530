"""The way from one profile to another, and what can be done with this one."""

import dash_mantine_components as dmc
from dash import html

from dashboard.components.attributes import attributes
from dashboard.components.icons import icon
from dashboard.components.links import profile_link
from dashboard.ids import Profile as Ids
from dashboard.page_context import PageContext
from geodata.queries import Footprint


def ways(context: PageContext, here: Footprint) -> html.Nav:
    """Build the links to the profiles before and after, a picker, and the button that keeps."""
    nouns = context.nouns
    place = context.areas.index(here)
    before, after = context.areas[place - 1], context.areas[(place + 1) % len(context.areas)]
    return html.Nav(
        [
            html.Span(
                f"{nouns.singular.capitalize()} {here.number} of {nouns.count} · "
                f"{here.region_name}",
                className="profile-ways__where",
            ),
            html.Button(
                [icon("plus"), f"Keep this {nouns.singular}"],
                className="quiet-button letter",
                type="button",
                **attributes({"data-keep": here.code, "data-code": here.code}),
            ),
            profile_link(context, before.code, f"← {before.short_name}"),
            profile_link(context, after.code, f"{after.short_name} →"),
            dmc.Select(
                id=Ids.GO_TO,
                data=[
                    {"value": area.code, "label": area.short_name}
                    for area in sorted(context.areas, key=lambda area: area.short_name)
                ],
                placeholder=f"Go to another {nouns.singular}",
                searchable=True,
                size="xs",
                className="profile-ways__picker",
                maxDropdownHeight=320,
                **attributes({"aria-label": f"Go to another {nouns.singular}"}),
            ),
        ],
        className="profile-ways",
        **attributes({"aria-label": "Profiles"}),
    )
