"""What the reader may switch in a figure offline: every measure, made beforehand."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypedDict

from dashboard.errors import InvalidRequest
from dashboard.exhibits.catalogue import Catalogue
from dashboard.exhibits.drawing import AreaMap, Points
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exports.viewer.halves import halves_of
from dashboard.exports.viewer.items import Record, query_of, words_of
from dashboard.page_context import PageContext
from dashboard.parameters import Parameter
from geodata.measures import Measure

_SIDES = (Parameter.LEFT, Parameter.RIGHT)
_BOTH = "both"


class Switch(TypedDict):
    """One choice of a measure: what decides it, which it is now, and what it is called."""

    parameter: str
    value: str
    label: str


def measure_groups(measures: tuple[Measure, ...]) -> list[Record]:
    """Return the measures as a picker lists them: groups of keys and titles."""
    groups = dict.fromkeys(measure.group for measure in measures)
    return [
        {
            "group": group,
            "options": [[one.key, one.short_title] for one in measures if one.group == group],
        }
        for group in groups
    ]


def switches_of(exhibit: Exhibit, catalogue: Catalogue, context: PageContext) -> list[Switch]:
    """Return what can be switched in an exhibit: one measure, the two of a scatter, or nothing.

    Found by asking: where a parameter decides a measure, another value gives another one.
    """
    query = query_of(exhibit)
    if isinstance(exhibit.drawing, Points):
        return [
            Switch(parameter=_BOTH, value=key, label=label)
            for key, label in zip(exhibit.measures, ("Across", "Up"), strict=False)
        ]
    if len(exhibit.measures) != 1 or exhibit.figure is None:
        return []
    shown = exhibit.measures[0]
    other = next(one.key for one in context.tables.measures if one.key != shown)
    for side in _SIDES:
        is_it = query.get(side) == shown
        if is_it and catalogue.make(exhibit.key, query | {side: other}).measures == (other,):
            return [Switch(parameter=side.value, value=shown, label="Measure")]
    return []


def variants_of(
    key: str,
    parameter: str,
    query: Mapping[str, str],
    catalogue: Catalogue,
    context: PageContext,
    *,
    figure: Callable[[Exhibit], Record],
) -> Iterator[tuple[str, Record]]:
    """Yield what an exhibit says of every measure, and its figure where that is not a map.

    The shapes of a map stay as they are; its colours are among the words. Of a scatter, the
    half of every measure that is a number.

    Args:
        key: of the exhibit.
        parameter: what decides the measure, as in its switches.
        query: what else its address says.
        catalogue: where exhibits come from.
        context: tables and areas.
        figure: draws an exhibit.
    """
    if parameter == _BOTH:
        yield from halves_of(key, query, catalogue, context, figure=figure)
        return
    for measure in context.tables.measures:
        try:
            made = catalogue.make(key, {**query, parameter: measure.key})
        except InvalidRequest:
            continue  # a figure that this measure has not
        record = words_of(made, context.tables)
        if not isinstance(made.drawing, AreaMap):
            record["figure"] = figure(made)
        yield measure.key, record
