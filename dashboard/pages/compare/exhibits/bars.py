"""The bars of the comparison, to take away."""

from dashboard.descriptions import describe_grouped_bar
from dashboard.exhibits.drawing import Bars, Series
from dashboard.exhibits.exhibit import Exhibit, LegendEntry
from dashboard.exhibits.headings import fitting
from dashboard.exhibits.measures import credits_of, form_of
from dashboard.exhibits.takeaways import named_ends
from dashboard.figures.grouped_bar import grouped_bar
from dashboard.formatting import plain
from dashboard.pages.compare.exhibits.asked import Asked, sources_of, statuses_of
from dashboard.pages.compare.exhibits.value_table import value_table
from dashboard.pages.compare.figures import BARS, set_label
from dashboard.site import COMPARE
from dashboard.theme import POINT, pick_colour

_ENGLAND = "England or average"


def bars_exhibit(asked: Asked) -> Exhibit:
    """Return the measures of the chosen set, the areas side by side, England last."""
    rows, chosen = asked.bars, asked.chosen
    label = set_label(asked.selection.measures)
    words = describe_grouped_bar(rows, chosen.letters, chosen.names)
    sources = sources_of(rows)
    return Exhibit(
        key=f"{COMPARE.key}/{BARS}",
        subject=label,
        area=asked.names,
        title=label,
        takeaway=_heading(asked),
        subtitle="Bars begin at zero; the grey bar is England, or the average.",
        filters=asked.filters,
        words=(words,),
        definitions=tuple(
            (row.classified.measure.title, row.classified.measure.definition) for row in rows
        ),
        caveats=tuple(
            dict.fromkeys(
                row.classified.measure.caveat for row in rows if row.classified.measure.caveat
            )
        ),
        statuses=statuses_of(rows),
        sources=sources,
        credits=credits_of(sources),
        address=asked.address,
        table=value_table(asked, rows),
        legend=tuple(LegendEntry(colour, name) for name, colour in _colours(asked)),
        drawing=_bars(asked),
        figure=lambda: grouped_bar(rows, chosen.letters, chosen.names),
        alternative=f"Bars in groups, one a measure. {words}",
        measures=tuple(row.classified.measure.key for row in rows),
    )


def _colours(asked: Asked) -> list[tuple[str, str]]:
    letters = asked.chosen.letters
    picked = [pick_colour(letter) for letter in letters]
    return [*zip(asked.lettered, picked, strict=True), (_ENGLAND, POINT)]


def _bars(asked: Asked) -> Bars:
    rows = asked.bars
    values = [
        *(tuple(row.values[place].value for row in rows) for place in range(len(asked.lettered))),
        tuple(row.classified.benchmark for row in rows),
    ]
    return Bars(
        categories=tuple(row.classified.measure.short_title for row in rows),
        series=tuple(
            Series(name, found, colour)
            for (name, colour), found in zip(_colours(asked), values, strict=True)
        ),
        form=form_of(rows[0].classified.measure.unit),
    )


def _heading(asked: Asked) -> str:
    """Say what the first measure's ends are; without two chosen, only what is shown."""
    first, label = asked.bars[0], set_label(asked.selection.measures)
    measure = first.classified.measure
    found = [
        (value.value, name)
        for value, name in zip(first.values, asked.chosen.names, strict=True)
        if value.value is not None
    ]
    ends = []
    if len(found) > 1:
        (low, lowest), (high, highest) = named_ends(found)
        said = (plain(high, measure.unit), plain(low, measure.unit))
        ends = [
            f"{measure.title}: {said[0]} in {highest}, {said[1]} in {lowest}",
            f"{measure.short_title}: {said[0]} in {highest}, {said[1]} in {lowest}",
        ]
    return fitting(*ends, f"{label}: {asked.names}", label)
