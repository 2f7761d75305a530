"""The areas that the reader keeps from page to page, and the way to change them."""

from collections.abc import Sequence
from enum import StrEnum

import dash_mantine_components as dmc
from dash import html

from dashboard.address_reader import MAXIMUM_SELECTED
from dashboard.components.attributes import attributes
from dashboard.components.links import page_link
from dashboard.page_context import PageContext
from dashboard.site import ATLAS, COMPARE, SitePage
from geodata.vocabulary import FootprintCode


def kept_bar(
    context: PageContext,
    page: SitePage,
    identifier: StrEnum,
    slots: Sequence[FootprintCode | None],
) -> html.Div:
    """Build the picker of kept areas, which does by keyboard what a click on a figure does."""
    nouns = context.nouns
    return html.Div(
        [
            dmc.MultiSelect(
                id=identifier,
                data=[
                    {"value": area.code, "label": area.short_name}
                    for area in sorted(context.areas, key=lambda area: area.short_name)
                ],
                value=[code for code in slots if code],
                label=f"Kept {nouns.plural}",
                placeholder=f"Find a {nouns.singular}"
                if any(slots)
                else f"Keep a {nouns.singular}",
                searchable=True,
                maxValues=MAXIMUM_SELECTED,
                hidePickedOptions=True,
                maxDropdownHeight=320,
                size="xs",
                className="kept-bar__picker",
            ),
            page_link(context, ATLAS, "See on the map", class_name="kept-bar__link"),
            *(
                [page_link(context, COMPARE, "Compare", class_name="kept-bar__link")]
                if page is not COMPARE
                else []
            ),
        ],
        className="kept-bar",
        role="group",
        **attributes({"aria-label": f"Kept {nouns.plural}, up to {MAXIMUM_SELECTED}"}),
    )
