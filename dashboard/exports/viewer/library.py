"""What figures say of every measure, made once and kept as text.

All readers who have set the same filters get the same; it takes seconds to make and is most of
what a document weighs.
"""

import json
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from threading import Lock
from typing import Final

from dashboard.compact_json import compact_json
from dashboard.exhibits.catalogue import Catalogue
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exports.viewer.items import Record, figure_of, query_of
from dashboard.exports.viewer.pool import pooled
from dashboard.exports.viewer.switching import Switch, variants_of
from dashboard.page_context import PageContext
from dashboard.parameters import Parameter

_MOST_KEPT: Final = 8
_OF_ONE_READER: Final = {
    Parameter.LEFT, Parameter.RIGHT, Parameter.SELECTED, Parameter.VIEW, Parameter.BORDERS,
    Parameter.SORT,
}  # fmt: skip
"""What decides nothing about a measure that is switched to, but would make every reader's own."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The variants of one exhibit under one set of filters: where they are found again."""

    exhibit: str
    parameter: str
    query: tuple[tuple[str, str], ...]

    @property
    def name(self) -> str:
        """What stands for it in a document."""
        return f"{self.exhibit} {self.parameter} {self.query}"


def shelf_of(exhibit: Exhibit, switches: Iterable[Switch]) -> Shelf | None:
    """Return where the variants of an exhibit are; nothing for one that cannot be switched."""
    parameter = next((switch["parameter"] for switch in switches), "")
    query = query_of(exhibit).items()
    shared = tuple(sorted(pair for pair in query if pair[0] not in _OF_ONE_READER))
    return Shelf(exhibit.key, parameter, shared) if parameter else None


class Library:
    """The variants of all exhibits; the texts that were asked for last are kept."""

    def __init__(self, catalogue: Catalogue, context: PageContext) -> None:
        """Make from ``catalogue`` whatever is asked for."""
        self._catalogue = catalogue
        self._context = context
        self._figures: dict[tuple[str, tuple[str, ...]], str] = {}
        self._texts: OrderedDict[frozenset[Shelf], str] = OrderedDict()
        self._lock = Lock()

    def text(self, shelves: Iterable[Shelf]) -> str:
        """Return JSON with the variants of each shelf by its name, what recurs said once."""
        wanted = frozenset(shelves)
        # One at a time: who comes second finds it made.
        with self._lock:
            if wanted not in self._texts:
                self._texts[wanted] = self._write(wanted)
                while len(self._texts) > _MOST_KEPT:
                    self._texts.popitem(last=False)
            self._texts.move_to_end(wanted)
            return self._texts[wanted]

    def prepare(self, shelves: Iterable[Shelf], pause: Callable[[], object]) -> None:
        """Make before it is asked for what takes longest, with a pause after each figure."""
        wanted = frozenset(shelves)
        for shelf in wanted:
            for _ in self._variants(shelf):
                pause()
        self.text(wanted)

    def _write(self, wanted: frozenset[Shelf]) -> str:
        found = {
            shelf.name: dict(self._variants(shelf))
            for shelf in sorted(wanted, key=lambda one: one.name)
        }
        return compact_json(pooled(found))

    def _variants(self, shelf: Shelf) -> Iterator[tuple[str, Record]]:
        query = dict(shelf.query)
        return variants_of(
            shelf.exhibit,
            shelf.parameter,
            query,
            self._catalogue,
            self._context,
            figure=self._figure,
        )

    def _figure(self, exhibit: Exhibit) -> Record:
        """Return the figure of an exhibit, drawn once for its measures.

        Filters leave a chart's marks where they are: the viewer fades what is not in its table.
        """
        key = (exhibit.key, exhibit.measures)
        if key not in self._figures:
            self._figures[key] = json.dumps(figure_of(exhibit, self._context.boundary))
        figure: Record = json.loads(self._figures[key])
        return figure
