"""A scatter of any two measures, from one half for each: what it puts on either axis.

Every pair beforehand would be thousands of figures. Each measure is drawn against itself
once; its half across and its half up then go together with those of any other.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from dashboard.exhibits.catalogue import Catalogue
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.measures import when
from dashboard.exhibits.table import Table
from dashboard.exports.viewer.cells import table_of
from dashboard.exports.viewer.items import Record, words_of
from dashboard.formatting import the
from dashboard.page_context import PageContext
from dashboard.parameters import Parameter
from geodata.measures import Measure
from geodata.queries import classified_measure

_SHARED: Final = ("definitions", "caveats", "statuses", "sources", "credits")
_OF_AREA: Final = 3

WORDS: Final = (
    "Of {placed} {plural} with both figures, {both} are above {the_left} on both, {neither} are "
    "on or below it on both, {across} are above it only on {left}, and {up} only on {right}. "
    "A pattern here does not show that one causes the other."
)
NO_WORDS: Final = "One of the measures has no figure for England, so there are no quadrants."
TAKEAWAY: Final = "{left_title} and {right_title}: {both} of {placed} are above {label} on both"
NO_TAKEAWAY: Final = "{left_title} and {right_title}, {singular} by {singular}"
TITLE: Final = "{left_title} and {right_title}"
ALTERNATIVE: Final = "One point for each of {placed} {plural}. {words}"
"""Sentences of a pair; a test holds them against those of the page."""


def sentences() -> Record:
    """Return the sentences of a pair, with names in braces for what differs."""
    return {
        "words": WORDS,
        "noWords": NO_WORDS,
        "takeaway": TAKEAWAY,
        "noTakeaway": NO_TAKEAWAY,
        "title": TITLE,
        "alternative": ALTERNATIVE,
    }


def halves_of(
    key: str,
    query: Mapping[str, str],
    catalogue: Catalogue,
    context: PageContext,
    *,
    figure: Callable[[Exhibit], Record],
) -> Iterator[tuple[str, Record]]:
    """Yield the half of every measure that is a number, of the scatter of a key."""
    for measure in context.tables.measures:
        if classified_measure(context.tables, measure.key).classes is None:
            continue
        pair = {Parameter.LEFT.value: measure.key, Parameter.RIGHT.value: measure.key}
        made = catalogue.make(key, {**query, **pair})
        yield measure.key, _half(made, measure, context, figure(made))


def _half(made: Exhibit, measure: Measure, context: PageContext, figure: Record) -> Record:
    said = words_of(made, context.tables)
    classified = classified_measure(context.tables, measure.key)
    benchmark = classified.benchmark
    title = measure.short_title
    return {name: said[name] for name in _SHARED} | {
        "title": title,
        "name": title if title.split(" ", 1)[0].isupper() else title[0].lower() + title[1:],
        "subtitle": f"{title}: {when(measure)}" if when(measure) else "",
        "theLabel": the(classified.benchmark_label),
        "label": "England" if "England" in classified.benchmark_label else "the average",
        "above": None
        if benchmark is None
        else [None if value is None else value > benchmark for value in classified.values],
        "present": [value is not None for value in classified.values],
        "table": table_of(_columns(made.table, measure), context.tables),
        "figure": _axes(figure),
    }


def _columns(table: Table, measure: Measure) -> Table:
    """Return the columns of one measure, and those of the area before them."""
    last = _OF_AREA + (len(table.columns) - _OF_AREA) // 2
    columns = list(table.columns[:last])
    columns[_OF_AREA] = replace(columns[_OF_AREA], key=measure.key)
    return replace(table, columns=tuple(columns), rows=tuple(row[:last] for row in table.rows))


def _axes(figure: Record) -> Record:
    layout, points = figure["layout"], figure["data"][0]
    marks = {name: layout.get(name) or [] for name in ("shapes", "annotations")}
    return {
        "x": points["x"],
        "y": points["y"],
        "xaxis": layout["xaxis"],
        "yaxis": layout["yaxis"],
        "across": _along(marks, "yref"),
        "up": _along(marks, "xref"),
    }


def _along(marks: Record, axis: str) -> Record:
    """Return the marks that run the whole length of an axis."""
    return {
        name: [mark for mark in found if mark.get(axis) == "paper"] for name, found in marks.items()
    }
