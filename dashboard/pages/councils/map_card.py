"""The card with the map of councils, and the buttons that move it."""

from typing import Final

import dash_mantine_components as dmc
from dash import html

from dashboard.components.attributes import attributes
from dashboard.components.chart_card import linked_graph
from dashboard.components.exhibit_mark import exhibit_mark
from dashboard.ids import Councils
from dashboard.page_context import PageContext
from dashboard.pages.councils.selection import CouncilsSelection, Layer
from dashboard.pages.councils.shown import first_view, map_words, seen_map
from dashboard.site import COUNCILS
from geodata.queries.layers import boundary_of

MAP: Final = "map"
"""Name of the exhibit."""
_MOVERS: Final = (
    ("Closer", "+", "in"),
    ("Further away", "−", "out"),
    ("Whole country", "", "whole"),
    ("To the council", "", "shown"),
)
_MOVES: Final = (
    "Drag to move and double-click to look closer; hold Ctrl and turn the wheel, or use two "
    "fingers. On the keyboard: +, −, the arrows, and 0 for the whole country."
)
_LAYER_LABELS = {Layer.DISTRICTS: "Districts", Layer.UPPER: "Upper and single tier"}


def map_card(context: PageContext, selection: CouncilsSelection) -> html.Section:
    """Build the card around the map."""
    return html.Section(
        [
            html.Div(
                [
                    html.H2("Map of councils", className="visually-hidden"),
                    dmc.SegmentedControl(
                        id=Councils.LAYER,
                        value=selection.layer.value,
                        data=[
                            {
                                "value": layer.value,
                                "label": f"{label} "
                                f"({boundary_of(context.tables, layer).area_type.count})",
                            }
                            for layer, label in _LAYER_LABELS.items()
                        ],
                        size="xs",
                        **attributes({"aria-label": "Councils on the map"}),
                    ),
                    html.Div(
                        [_mover(words, icon, does) for words, icon, does in _MOVERS],
                        className="map-movers",
                    ),
                ],
                className="card__head",
            ),
            linked_graph(
                context,
                Councils.MAP,
                seen_map(context, selection.layer, first_view(context, selection)),
                label="Map of councils",
            ),
            html.P(_MOVES, id=Councils.MOVES, className="map-moves"),
            html.P(map_words(context, selection.layer), id=Councils.MAP_WORDS,
                   className="words words__sentence"),
        ],
        className="card councils__map",
        **exhibit_mark(COUNCILS, MAP),
    )  # fmt: skip


def _mover(words: str, icon: str, does: str) -> html.Button:
    """Build a button that moves the map."""
    return html.Button(
        icon or words,
        className="quiet-button",
        title=words if icon else None,
        **attributes({"data-move": does} | ({"aria-label": words} if icon else {})),
    )
