"""The Atlas's table, to take away: the rows and columns that the reader sees, in that order."""

from dataclasses import replace
from typing import Final

from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.measures import measure_table, when
from dashboard.exhibits.table import Table
from dashboard.pages.atlas.exhibits.view import AtlasView
from dashboard.pages.atlas.order import with_words
from geodata.queries import ClassifiedMeasure

_OF_AREA: Final = 3


def table_exhibit(view: AtlasView) -> Exhibit:
    """Return the table of one measure or two, with the rows that hold the words looked for."""
    text, all_places = view.selection.rows, view.places
    if text:
        found = with_words(view.context.areas, view.left, view.right, text)
        view = replace(view, places=tuple(place for place in all_places if place in found))
    if view.right is None:
        about = view.about(view.left, "table", view.places)
    else:
        about = both_measures(view, view.left, view.right, "table")
    words = f"A table of {len(view.places)} {view.context.nouns.plural}."
    looked_for = f"rows with “{text}” ({len(view.places)} of {len(all_places)})" if text else ""
    return replace(
        about,
        alternative=words,
        words=(words,),
        filters="; ".join(part for part in (about.filters, looked_for) if part),
    )


def both_measures(
    view: AtlasView, left: ClassifiedMeasure, right: ClassifiedMeasure, name: str
) -> Exhibit:
    """Return what an exhibit of two measures says, with both in its table."""
    about = view.about(left, name, view.places)
    other = view.about(right, name, view.places)
    title = f"{left.measure.short_title} and {right.measure.short_title}"
    return replace(
        about,
        subject=title,
        title=title,
        date="" if about.date != other.date else about.date,
        subtitle="; ".join(
            f"{one.measure.short_title}: {when(one.measure)}"
            for one in (left, right)
            if when(one.measure)
        ),
        definitions=tuple(dict.fromkeys(about.definitions + other.definitions)),
        caveats=tuple(dict.fromkeys(about.caveats + other.caveats)),
        statuses=tuple(dict.fromkeys(about.statuses + other.statuses)),
        sources=tuple(dict.fromkeys(about.sources + other.sources)),
        credits=tuple(dict.fromkeys(about.credits + other.credits)),
        measures=(left.measure.key, right.measure.key),
        table=_table(view, left, right),
    )


def _table(view: AtlasView, left: ClassifiedMeasure, right: ClassifiedMeasure) -> Table:
    """Join the tables of both measures side by side; the first three columns are the area's."""
    tables = [
        measure_table(one, view.context.areas, view.places, view.context.boundary)
        for one in (left, right)
    ]
    keys = ("left", "right") if left is right else (left.measure.key, right.measure.key)
    titles = (left.measure.short_title, right.measure.short_title)
    columns = [*tables[0].columns[:_OF_AREA]]
    for table, key, title in zip(tables, keys, titles, strict=True):
        value, *others = table.columns[_OF_AREA:]
        columns.append(replace(value, key=key))
        columns += [
            replace(column, key=f"{key}_{column.key}", title=f"{column.title}: {title}")
            for column in others
        ]
    return replace(
        tables[0],
        columns=tuple(columns),
        rows=tuple(
            (*first, *second[_OF_AREA:])
            for first, second in zip(tables[0].rows, tables[1].rows, strict=True)
        ),
    )
