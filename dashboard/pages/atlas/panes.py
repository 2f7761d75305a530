"""The two map panes: a picker, a map, its legend and its words."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import attributes
from dashboard.components.figure_card import figure_words, graph, measure_facts
from dashboard.components.icons import icon
from dashboard.components.legend import legend
from dashboard.components.pickers import measure_picker
from dashboard.descriptions import describe_map
from dashboard.figures.choropleth import footprint_map
from dashboard.ids import Atlas
from dashboard.pages.atlas.context import AtlasContext
from dashboard.selection import Selection
from dashboard.theme import Side
from geodata.queries import ClassifiedMeasure

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
_SAVE = {Side.LEFT: Atlas.SAVE_LEFT, Side.RIGHT: Atlas.SAVE_RIGHT}


def pane(
    context: AtlasContext,
    classified: ClassifiedMeasure,
    selection: Selection,
    side: Side,
    *,
    is_open: bool = True,
) -> html.Section:
    """Build one map with everything that belongs to it."""
    picker, map_id, legend_id, words_id, facts_id = IDS[side]
    nouns = context.nouns
    figure = footprint_map(
        classified,
        context.areas,
        context.boundary,
        geojson_url=context.geojson_url,
        side=side,
        view=selection.view,
        overlay=context.overlay(is_visible=selection.borders),
    )
    return html.Section(
        [
            html.Div(
                [
                    measure_picker(
                        picker,
                        context.tables.measures,
                        value=classified.measure.key if is_open else None,
                        label=f"{side.value.capitalize()} map shows",
                    ),
                    *_buttons(side),
                ],
                className="pane__head",
            ),
            html.Div(measure_facts(classified.measure), id=facts_id, className="facts"),
            html.Div(
                [
                    html.Div(
                        graph(
                            map_id,
                            figure,
                            topojson_url=context.topojson_url,
                            is_map=True,
                            class_name="map__graph",
                        ),
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
            html.Div(legend(classified, nouns), id=legend_id, className="legend"),
            html.P(className="words__kept", **attributes({"data-kept": side.value})),
            html.Div(pane_words(context, classified), id=words_id, className="words"),
        ],
        className="card pane",
        **attributes({"data-pane": side.value, "aria-label": f"{side.value.capitalize()} map"}),
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


def _buttons(side: Side) -> list[Component]:
    save = html.Button(
        icon("save"),
        id=_SAVE[side],
        className="icon-button",
        title="Save this map as a picture",
        **attributes({"aria-label": f"Save the {side.value} map as a picture"}),
    )
    if side is Side.LEFT:
        return [save]
    close = html.Button(
        icon("close"),
        id=Atlas.CLOSE_RIGHT,
        className="icon-button",
        title="Close the second map",
        **attributes({"aria-label": "Close the second map"}),
    )
    return [save, close]
