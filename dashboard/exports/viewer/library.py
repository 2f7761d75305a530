"""What figures say of every measure, made once and kept as text.

All readers who have set the same filters get the same; it takes seconds to make and is most of
what a document weighs.
"""

import json
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from threading import Lock
from typing import Any, Final, TypeVar

from dashboard.exhibits.catalogue import Catalogue
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exports.viewer.items import query_of
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
_Kept = TypeVar("_Kept")


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
    """The variants of all exhibits, of which those asked for last are kept."""

    def __init__(self, catalogue: Catalogue, context: PageContext) -> None:
        """Make from ``catalogue`` whatever is asked for."""
        self._catalogue = catalogue
        self._context = context
        self._variants: OrderedDict[Shelf, dict[str, Any]] = OrderedDict()
        self._texts: OrderedDict[frozenset[Shelf], str] = OrderedDict()
        self._lock = Lock()

    def text(self, shelves: Iterable[Shelf]) -> str:
        """Return JSON with the variants of each shelf by its name, what recurs said once."""
        wanted = frozenset(shelves)
        # One at a time: who comes second finds it made.
        with self._lock:
            return _kept(self._texts, wanted, lambda: self._write(wanted))

    def _write(self, wanted: frozenset[Shelf]) -> str:
        found = {
            shelf.name: _kept(self._variants, shelf, partial(self._make, shelf))
            for shelf in sorted(wanted, key=lambda one: one.name)
        }
        return json.dumps(pooled(found), ensure_ascii=False, separators=(",", ":"))

    def _make(self, shelf: Shelf) -> dict[str, Any]:
        query = dict(shelf.query)
        return variants_of(shelf.exhibit, shelf.parameter, query, self._catalogue, self._context)


def _kept(store: OrderedDict[Any, _Kept], key: object, make: Callable[[], _Kept]) -> _Kept:
    if key not in store:
        store[key] = make()
        while len(store) > _MOST_KEPT:
            store.popitem(last=False)
    store.move_to_end(key)
    return store[key]
