"""The two map panes: a picker, a map, its legend and its words."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import attributes
from dashboard.components.figure_card import figure_words
from dashboard.components.icons import icon
from dashboard.components.pickers import measure_picker
from dashboard.descriptions import describe_map
from dashboard.ids import Atlas
from dashboard.pages.atlas.context import AtlasContext
from dashboard.theme import Side
from geodata.queries import ClassifiedMeasure
from geodata.vocabulary import MeasureKey

IDS = {
    Side.LEFT: (Atlas.LEFT, Atlas.MAP_LEFT, Atlas.LEGEND_LEFT, Atlas.WORDS_LEFT, Atlas.FACTS_LEFT),
    Side.RIGHT: (
        Atlas.RIGHT,
        Atlas.MAP_RIGHT,
        Atlas.LEGEND_RIGHT,
        Atlas.WORDS_RIGHT,
        Atlas.FACTS_RIGHT,
    ),
}


def pane(
    context: AtlasContext,
    key: MeasureKey | None,
    side: Side,
) -> html.Section:
    """Build the frame of one map; the page's script draws the map and all words in it.

    Args:
        context: measures and nouns.
        key: the measure on show; nothing for a closed pane.
        side: which of the two.
    """
    picker, map_id, legend_id, words_id, facts_id = IDS[side]
    nouns = context.nouns
    return html.Section(
        [
            html.Div(
                [
                    measure_picker(
                        picker,
                        context.tables.measures,
                        value=key,
                        label=f"{side.value.capitalize()} map shows",
                    ),
                    *([_close_button()] if side is Side.RIGHT else []),
                ],
                className="pane__head",
            ),
            html.Div(id=facts_id, className="facts"),
            html.Div(
                [
                    html.Div(
                        html.Div(id=map_id, className="map__graph"),
                        className="map__areas",
                        tabIndex=0,
                        role="listbox",
                        **attributes(
                            {
                                "aria-label": f"Map of the {nouns.plural}. Arrow keys move, "
                                "Enter keeps or lets go, Escape clears.",
                                "aria-multiselectable": "true",
                                "data-side": side.value,
                            }
                        ),
                    ),
                    *_insets(context),
                ],
                className="map",
            ),
            html.Div(id=legend_id, className="legend"),
            html.P(className="words__kept", **attributes({"data-kept": side.value})),
            html.Div(id=words_id, className="words"),
        ],
        className="card pane",
        **attributes(
            {
                "data-pane": side.value,
                "data-exhibit": f"atlas/{side.value}",
                "aria-label": f"{side.value.capitalize()} map",
            }
        ),
    )


def pane_words(context: AtlasContext, classified: ClassifiedMeasure) -> list[Component]:
    """Build the words under a map."""
    sentence = describe_map(classified, context.areas, context.nouns)
    return figure_words(sentence, classified.measure, classified.sources)


def _insets(context: AtlasContext) -> list[html.Span]:
    return [
        html.Span(inset.title, className="map__inset-title", **attributes({"aria-hidden": "true"}))
        for inset in context.boundary.insets
    ]


def _close_button() -> html.Button:
    return html.Button(
        icon("close"),
        id=Atlas.CLOSE_RIGHT,
        className="icon-button",
        title="Close the second map",
        **attributes({"aria-label": "Close the second map"}),
    )
