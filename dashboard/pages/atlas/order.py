"""The order of the Atlas's table, as the page's script has it."""

from collections.abc import Sequence
from typing import TypeAlias

from dashboard.figures.frame import short
from dashboard.readings import value_words
from geodata.queries import ClassifiedMeasure, Footprint

_Key: TypeAlias = float | str | None


def ordered_places(
    areas: Sequence[Footprint],
    left: ClassifiedMeasure,
    right: ClassifiedMeasure | None,
    sort: str,
) -> tuple[int, ...]:
    """Return the areas' places in the order of the table; missing values are last both ways.

    Args:
        areas: every area.
        left: the left measure.
        right: the right one, if there is one.
        sort: column and direction as in the address, ``left.down``; empty for names from A.
    """
    column, _, way = (sort or "name.up").partition(".")
    by_name = sorted(range(len(areas)), key=lambda place: areas[place].name.casefold())
    keys = {place: _key(column, place, areas, left, right) for place in by_name}
    present = [place for place in by_name if keys[place] is not None]
    absent = [place for place in by_name if keys[place] is None]
    # Sorting keeps the order of names among equals, also when it runs down.
    present.sort(key=lambda place: keys[place] or 0, reverse=way == "down")
    return (*present, *absent)


def with_words(
    areas: Sequence[Footprint],
    left: ClassifiedMeasure,
    right: ClassifiedMeasure | None,
    text: str,
) -> frozenset[int]:
    """Return the places of the areas whose row holds every word of a text, in any case."""
    wanted = text.lower().split()
    return frozenset(
        place
        for place, area in enumerate(areas)
        if all(word in _row_words(area, place, left, right) for word in wanted)
    )


def _row_words(
    area: Footprint, place: int, left: ClassifiedMeasure, right: ClassifiedMeasure | None
) -> str:
    values = [value_words(shown, place) for shown in (left, right) if shown]
    return " ".join([area.name, area.region_name, *values]).lower()


def _key(
    column: str,
    place: int,
    areas: Sequence[Footprint],
    left: ClassifiedMeasure,
    right: ClassifiedMeasure | None,
) -> _Key:
    if column == "name":
        return areas[place].name.casefold()
    if column == "region":
        return areas[place].region_name.casefold()
    shown = left if column == "left" else right
    if shown is None or shown.class_index[place] is None:
        return None
    value = shown.values[place]
    if shown.classes is None or value is None:
        return float(shown.class_index[place] or 0)
    return short(value)
