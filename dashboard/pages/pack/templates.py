"""The templates that a pack may begin with, as large plain choices."""

from collections.abc import Sequence

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from dashboard.address_reader import MAXIMUM_SELECTED
from dashboard.components.attributes import attributes
from dashboard.exports.templates import LEAST_COMPARED
from dashboard.ids import Pack
from dashboard.page_context import PageContext
from geodata.vocabulary import FootprintCode


def templates(context: PageContext, kept: Sequence[FootprintCode]) -> html.Div:
    """Build the choices.

    Args:
        context: the areas and regions.
        kept: what the reader keeps on other pages, chosen here to begin with.
    """
    nouns = context.nouns
    return html.Div(
        [
            _template(
                "footprint",
                f"One {nouns.singular}",
                "Its facts, its money, its needs, and how it stands among all.",
                _footprint(context, kept),
            ),
            _template(
                "compare",
                "Compare",
                f"{LEAST_COMPARED} to {MAXIMUM_SELECTED} {nouns.plural} side by side, and against "
                "England.",
                _compared(context, kept),
            ),
            _template(
                "region",
                "Region overview",
                f"The {nouns.plural} of one NHS region on maps and in rankings.",
                _region(context),
            ),
            _template(
                "survey",
                "Survey findings",
                "What councillors answered in 2017, finding by finding.",
            ),
            _template(
                "funding",
                "Funding",
                "What was allocated, what was indicated, and what was said to be missing.",
            ),
        ],
        className="pack-start__choices",
    )


def _template(name: str, title: str, words: str, picker: Component | None = None) -> html.Section:
    return html.Section(
        [
            html.H3(title, className="card__title"),
            html.P(words, className="pack-template__words"),
            *([picker] if picker is not None else []),
            html.Button(
                "Begin with this",
                className="pack-button",
                **attributes({"data-template": name, "aria-label": f"Begin with “{title}”"}),
            ),
        ],
        className="card pack-template",
    )


def _areas(context: PageContext) -> list[dict[str, str]]:
    return [
        {"value": area.code, "label": area.short_name}
        for area in sorted(context.areas, key=lambda area: area.short_name)
    ]


def _footprint(context: PageContext, kept: Sequence[FootprintCode]) -> dmc.Select:
    return dmc.Select(
        id=Pack.FOOTPRINT,
        data=_areas(context),
        value=kept[0] if kept else None,
        label=f"Which {context.nouns.singular}",
        placeholder=f"Find a {context.nouns.singular}",
        searchable=True,
        maxDropdownHeight=320,
        size="sm",
    )


def _compared(context: PageContext, kept: Sequence[FootprintCode]) -> dmc.MultiSelect:
    nouns = context.nouns
    return dmc.MultiSelect(
        id=Pack.COMPARED,
        data=_areas(context),
        value=list(kept),
        label=f"Which {nouns.plural}, {LEAST_COMPARED} to {MAXIMUM_SELECTED}",
        placeholder="" if kept else f"Find a {nouns.singular}",
        searchable=True,
        maxValues=MAXIMUM_SELECTED,
        hidePickedOptions=True,
        maxDropdownHeight=320,
        size="sm",
    )


def _region(context: PageContext) -> dmc.Select:
    return dmc.Select(
        id=Pack.REGION,
        data=[{"value": one.key, "label": one.label} for one in context.options.nhs_regions],
        label="Which region",
        placeholder="Choose a region",
        size="sm",
    )
