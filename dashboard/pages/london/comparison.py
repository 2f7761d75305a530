"""The chosen measure: figure, facts and words, from the same values."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.chart_card import linked_graph
from dashboard.components.exhibit_mark import exhibit_mark
from dashboard.components.figure_card import figure_words, measure_facts
from dashboard.components.pickers import measure_picker
from dashboard.descriptions import describe_inside_outside, inset_lines
from dashboard.figures.inside_outside import inside_outside
from dashboard.ids import London as Ids
from dashboard.page_context import PageContext
from dashboard.pages.london.names import COMPARISON
from dashboard.site import LONDON
from geodata.queries.london import inset_measure, london
from geodata.vocabulary import MeasureKey


def comparison_card(context: PageContext, key: MeasureKey) -> html.Section:
    """Build the card of the measure with its picker."""
    figure, facts, words = measure_parts(context, key)
    return html.Section(
        [
            html.H2("Compared on one measure", className="card__title"),
            measure_picker(Ids.MEASURE, context.tables.measures, value=key, label="Measure"),
            html.Div(facts, id=Ids.CHART_FACTS, className="facts"),
            linked_graph(context, Ids.CHART, figure, label="The measure compared"),
            html.Div(words, id=Ids.CHART_WORDS, className="words"),
        ],
        className="card",
        **exhibit_mark(LONDON, COMPARISON),
    )


def measure_parts(
    context: PageContext, key: MeasureKey
) -> tuple[object, list[Component], list[Component]]:
    """Return figure, facts and words of a measure."""
    place = london(context.tables)
    measured = inset_measure(context.tables, key)
    measure = measured.classified.measure
    sentence = describe_inside_outside(measured, place, context.nouns)
    # The way to a companion belongs to the maps of the Atlas.
    facts = measure_facts(measure)[:2]
    return (
        inside_outside(measured, place, inset_lines(measured, place)).to_plotly_json(),
        facts,
        figure_words(sentence, measure, measured.classified.sources),
    )
