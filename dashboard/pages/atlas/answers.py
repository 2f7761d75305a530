"""What the page is told about a measure, made once and kept.

Everything here follows from the tables alone, and the tables never change
while the app runs.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypedDict

from dashboard.components.element_tree import Tree, element_tree
from dashboard.components.figure_card import measure_facts
from dashboard.components.legend import legend
from dashboard.figures.choropleth import footprint_map
from dashboard.figures.ranked_bar import ranked_bar
from dashboard.pages.atlas.comparison import ranking_words, scatter_figure, scatter_words
from dashboard.pages.atlas.context import AtlasContext
from dashboard.pages.atlas.panes import pane_words
from dashboard.readings import Readings, readings
from dashboard.selection import View
from dashboard.theme import Side
from geodata.queries import classified_measure
from geodata.vocabulary import MeasureKey

KEPT = 512
"""How many answers of a kind are kept: every measure on both sides, several times over."""

Drawn = dict[str, Any]
"""A figure as Plotly in the browser takes it: data and layout."""


class Answer(TypedDict):
    """All that a measure decides on the page, on either side."""

    readings: Readings
    legend: Tree
    facts: Tree
    words: Tree
    ranking: Drawn
    ranking_title: str
    ranking_words: Tree


class Comparison(TypedDict):
    """What two measures decide together."""

    figure: Drawn
    words: Tree


class Answers:
    """The parts of the page that a measure decides, for one set of tables."""

    def __init__(self, context: AtlasContext) -> None:
        """Answer from ``context``; each app has answers of its own."""
        self._context = context
        self.measure = lru_cache(maxsize=KEPT)(self._measure)
        self.comparison = lru_cache(maxsize=KEPT)(self._comparison)
        self._whole_map = lru_cache(maxsize=KEPT)(self._draw_map)

    def prepare(self, pause: Callable[[], object]) -> None:
        """Make every answer before it is asked for, with a pause after each."""
        choices = self._context.choices
        for key, side in ((choices.default_left, Side.LEFT), (choices.default_right, Side.RIGHT)):
            self._whole_map(key, side)
        for measure in self._context.tables.measures:
            self.measure(measure.key)
            pause()

    def map(self, key: MeasureKey, side: Side, view: View | None, *, borders: bool) -> Drawn:
        """Return the map of a measure, where the reader left it."""
        if view is None and not borders:
            return self._whole_map(key, side)
        return self._draw_map(key, side, view, borders=borders)

    def _draw_map(
        self, key: MeasureKey, side: Side, view: View | None = None, *, borders: bool = False
    ) -> Drawn:
        context = self._context
        return _drawn(
            footprint_map(
                classified_measure(context.tables, key),
                context.areas,
                context.boundary,
                geojson_url=context.geojson_url,
                side=side,
                view=view,
                overlay=context.overlay(is_visible=borders),
            )
        )

    def _measure(self, key: MeasureKey) -> Answer:
        context = self._context
        classified = classified_measure(context.tables, key)
        return Answer(
            readings=readings(classified),
            legend=element_tree(legend(classified, context.nouns)),
            facts=element_tree(measure_facts(classified.measure)),
            words=element_tree(pane_words(context, classified)),
            ranking=_drawn(ranked_bar(classified, context.areas, side=Side.LEFT)),
            ranking_title=classified.measure.title,
            ranking_words=element_tree(ranking_words(context, classified)),
        )

    def _comparison(self, left_key: MeasureKey, right_key: MeasureKey | None) -> Comparison:
        tables = self._context.tables
        left = classified_measure(tables, left_key)
        right = classified_measure(tables, right_key) if right_key else None
        return Comparison(
            figure=_drawn(scatter_figure(self._context, left, right)),
            words=element_tree(scatter_words(self._context, left, right)),
        )


def _drawn(figure: Any) -> Drawn:
    drawn: Drawn = figure.to_plotly_json()
    # The template is empty, and so says nothing; Plotly only merges it for nothing.
    drawn["layout"].pop("template", None)
    return drawn
