"""The Atlas: two linked maps, a ranking, a scatter and a table of the footprints."""

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from dashboard.address_reader import MAXIMUM_SELECTED
from dashboard.components.attributes import attributes
from dashboard.components.figure_card import graph_config
from dashboard.components.icons import icon
from dashboard.components.notices import notices
from dashboard.components.page_button import page_button
from dashboard.ids import Atlas
from dashboard.pages.atlas.answers import Answers
from dashboard.pages.atlas.comparison import ranking_card, scatter_card, table_card
from dashboard.pages.atlas.context import AtlasContext
from dashboard.pages.atlas.filters import chip_row, filter_bar, matching
from dashboard.pages.atlas.measure_file import MEASURE_ADDRESS
from dashboard.pages.atlas.pair_file import PAIR_ADDRESS
from dashboard.pages.atlas.panes import pane
from dashboard.selection import Selection
from dashboard.site import ATLAS, PROFILE
from dashboard.theme import Side
from geodata.dataset import DATA_SET


def layout(context: AtlasContext, answers: Answers, /, **query: object) -> html.Div:
    """Build the page as its address says."""
    selection = Selection.from_query(query, context.choices)
    kept = matching(context, selection)
    return html.Div(
        [
            html.Div(notices(selection.notices), id=Atlas.NOTICES),
            _heading(context, selection),
            html.Details(
                [
                    html.Summary("Filters", className="fold__summary"),
                    filter_bar(context, selection),
                ],
                id=Atlas.FILTERS,
                className="fold",
                open=True,
            ),
            chip_row(context, selection, kept),
            html.Div(
                [
                    pane(context, selection.left, Side.LEFT),
                    pane(context, selection.right, Side.RIGHT),
                    ranking_card(context, selection.rank_by),
                ],
                id=Atlas.PANES,
                className="panes" if selection.right else "panes panes--single",
            ),
            html.Div(
                [scatter_card(), table_card(context, selection.rows)],
                className="below",
            ),
            html.Div(
                id=Atlas.TRAY,
                className="tray",
                role="region",
                **attributes({"aria-label": f"Kept {context.nouns.plural}"}),
            ),
            html.Div(id=Atlas.CARD, className="hover-card", role="tooltip"),
            html.Div(
                id=Atlas.ANNOUNCER,
                className="visually-hidden",
                **attributes({"aria-live": "polite", "aria-atomic": "true"}),
            ),
            *_stores(context, answers, selection, kept),
        ],
        className="atlas",
        **attributes({"data-page": ATLAS.key}),
    )


def _heading(context: AtlasContext, selection: Selection) -> html.Div:
    nouns = context.nouns
    return html.Div(
        [
            html.H1(DATA_SET.headline, className="page-title"),
            page_button(ATLAS),
            html.Button(
                [icon("plus"), "Compare with a second map"],
                id=Atlas.OPEN_RIGHT,
                className="quiet-button",
            ),
            html.Div(
                [
                    _tool_button("in", "plus", "Zoom in"),
                    _tool_button("out", "minus", "Zoom out"),
                    _tool_button("whole", "whole", "Show the whole map"),
                    dmc.SegmentedControl(
                        id=Atlas.TOOL,
                        value="pan",
                        data=[
                            {"value": "pan", "label": "Move"},
                            {"value": "select", "label": "Box"},
                            {"value": "lasso", "label": "Lasso"},
                        ],
                        size="xs",
                        **attributes(
                            {"aria-label": f"Dragging moves the map or keeps {nouns.plural}"}
                        ),
                    ),
                    dmc.Switch(
                        id=Atlas.BORDERS,
                        checked=selection.borders,
                        label="Council borders",
                        size="sm",
                    ),
                ],
                className="tools",
                role="group",
                **attributes({"aria-label": "Map tools"}),
            ),
        ],
        className="heading",
    )


def _tool_button(action: str, picture: str, label: str) -> html.Button:
    return html.Button(
        icon(picture),
        className="icon-button",
        title=label,
        **attributes({"data-zoom": action, "aria-label": label}),
    )


def _stores(
    context: AtlasContext, answers: Answers, selection: Selection, kept: list[str]
) -> list[Component]:
    view = selection.view
    together = answers.comparison(selection.left, selection.right)
    return [
        dcc.Store(id=Atlas.GEOGRAPHY, data=_geography(context)),
        dcc.Store(id=Atlas.FIRST, data=_first(context, answers, selection)),
        dcc.Store(id=Atlas.MATCHING, data=kept),
        dcc.Store(id=Atlas.SELECTED, data=[code or "" for code in selection.slots]),
        dcc.Store(id=Atlas.VIEW, data=view.to_text() if view else ""),
        dcc.Store(id=Atlas.TABLE_SORT, data=selection.sort),
        dcc.Store(id=Atlas.PAINTED),
        dcc.Store(id=Atlas.TOGETHER, data=dict(together)),
        dcc.Store(id=Atlas.DRAWN),
    ]


def _first(context: AtlasContext, answers: Answers, selection: Selection) -> dict[str, object]:
    """Return what the page shows first: both maps, and what their measures decide."""
    left, right = selection.left, selection.right
    shown = {
        side.value: answers.map(key, side, selection.view, borders=selection.borders)
        for side, key in (
            (Side.LEFT, left),
            (Side.RIGHT, right or context.choices.default_right),
        )
    }
    return {"maps": shown, "answers": {key: answers.measure(key) for key in (left, right) if key}}


def _geography(context: AtlasContext) -> dict[str, object]:
    """Return what the page knows of the areas, whatever the measure."""
    return {
        "codes": [area.code for area in context.areas],
        "names": [area.name for area in context.areas],
        "short": [area.short_name for area in context.areas],
        "regions": [area.region_name for area in context.areas],
        "lon": [area.label_lon for area in context.areas],
        "lat": [area.label_lat for area in context.areas],
        "singular": context.nouns.singular,
        "plural": context.nouns.plural,
        "most": MAXIMUM_SELECTED,
        "profile": context.relative(PROFILE.folder),
        "carried": " ".join(PROFILE.parameters),
        "answers": context.relative(MEASURE_ADDRESS),
        "pairs": context.relative(PAIR_ADDRESS),
        "config": {
            "map": graph_config(context.topojson_url, is_map=True),
            "chart": graph_config(context.topojson_url),
        },
        "inset": [code for inset in context.boundary.insets for code in inset.area_codes],
        "parts": [part.to_page() for part in context.parts],
        "selected": Atlas.SELECTED.value,
        "key": ATLAS.key,
    }
