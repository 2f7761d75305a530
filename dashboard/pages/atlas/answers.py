"""What the page is told about a measure, made once and kept.

Everything here follows from the tables alone, and the tables never change
while the app runs.
"""

from functools import lru_cache

from dash import no_update

from dashboard.components.figure_card import measure_facts
from dashboard.components.legend import legend
from dashboard.figures.ranked_bar import ranked_bar
from dashboard.pages.atlas.comparison import ranking_words, scatter_figure, scatter_words
from dashboard.pages.atlas.context import AtlasContext
from dashboard.pages.atlas.panes import pane_words
from dashboard.readings import readings
from dashboard.theme import Side
from geodata.queries import classified_measure
from geodata.vocabulary import MeasureKey

KEPT = 512
"""How many answers of a kind are kept: every measure on both sides, several times over."""

CLOSED = (None, no_update, no_update, no_update)
"""A closed pane has no readings, and keeps its words for when it is opened again."""


class Answers:
    """The parts of the page that a measure decides, for one set of tables."""

    def __init__(self, context: AtlasContext) -> None:
        """Answer from ``context``; each app has answers of its own."""
        self._context = context
        self.pane = lru_cache(maxsize=KEPT)(self._pane)
        self.ranking = lru_cache(maxsize=KEPT)(self._ranking)
        self.scatter = lru_cache(maxsize=KEPT)(self._scatter)

    def _pane(self, key: MeasureKey | None, side: Side) -> tuple[object, ...]:
        """Return readings, legend, facts and words of a map."""
        if key is None:
            return CLOSED
        classified = classified_measure(self._context.tables, key)
        return (
            readings(classified, side),
            legend(classified, self._context.nouns),
            measure_facts(classified.measure),
            pane_words(self._context, classified),
        )

    def _ranking(self, key: MeasureKey, side: Side) -> tuple[object, ...]:
        """Return figure, title and words of the ranking."""
        classified = classified_measure(self._context.tables, key)
        return (
            ranked_bar(classified, self._context.areas, side=side).to_plotly_json(),
            classified.measure.title,
            ranking_words(self._context, classified),
        )

    def _scatter(self, left_key: MeasureKey, right_key: MeasureKey | None) -> tuple[object, ...]:
        """Return figure and words of the scatter."""
        tables = self._context.tables
        left = classified_measure(tables, left_key)
        right = classified_measure(tables, right_key) if right_key else None
        return (
            scatter_figure(self._context, left, right).to_plotly_json(),
            scatter_words(self._context, left, right),
        )
