"""Two years of one edition, to take away."""

from dataclasses import replace

from dashboard.exhibits.drawing import Lines, Series
from dashboard.exhibits.exhibit import Exhibit, LegendEntry
from dashboard.exhibits.headings import fitting
from dashboard.exhibits.measures import form_of, remark, unit_of, when
from dashboard.exhibits.table import Column, NumberFormat, Table, Value
from dashboard.formatting import STATUS_WORDS, plain, the
from dashboard.pages.funding.exhibits.asked import Asked
from dashboard.pages.funding.names import SLOPE
from dashboard.pages.funding.two_years import TwoYears, slope_figure, slope_words
from dashboard.theme import INK, POINT, pick_colour
from geodata.vocabulary import Unit


def slope_exhibit(asked: Asked, found: TwoYears) -> Exhibit:
    """Return the lines of all areas, with both values and the growth as a table."""
    first, last, context = found.first.measure, found.last.measure, asked.context
    words = slope_words(asked.view, found)
    title = f"{first.title}, and {last.period}"
    return replace(
        asked.about(found.last, SLOPE, range(len(context.areas))),
        subject=f"{first.title} and {last.period}",
        date=f"{first.period} and {last.period}",
        title=title,
        takeaway=_heading(asked, found),
        words=(words,),
        table=_table(asked, found),
        legend=_legend(asked, found),
        drawing=_lines(asked, found),
        figure=lambda: slope_figure(asked.view, found),
        alternative=f"Lines, one a {context.nouns.singular}, between two years. {words}",
    )


def _heading(asked: Asked, found: TwoYears) -> str:
    growth, period = found.growth, found.growth.measure.period
    kept = [code for code in asked.selection.slots if code]
    if len(kept) == 1 and growth.values[growth.codes.index(kept[0])] is not None:
        return asked.heading(growth)
    values = [
        value
        for code, value in zip(growth.codes, growth.values, strict=True)
        if value is not None and (asked.lit is None or code in asked.lit)
    ]
    ends = " to ".join(plain(end, Unit.SHARE) for end in (min(values), max(values)))
    fund = asked.with_region(growth.measure.title.partition(":")[0])
    england = ""
    if growth.benchmark is not None:
        england = f"; {the(growth.benchmark_label)} {plain(growth.benchmark, Unit.SHARE)}"
    return fitting(
        f"{fund}, {period}: growth from {ends}{england}", f"{fund}: growth {ends}{england}"
    )


def _table(asked: Asked, found: TwoYears) -> Table:
    context, noun = asked.context, asked.context.nouns.singular
    years = (found.first.measure, found.last.measure)
    form = form_of(years[0].unit)
    columns = (
        Column(f"{noun}_code", "Code", description="ONS code"),
        Column(f"{noun}_name", noun.capitalize(), description="name in full"),
        *(
            Column(key, year.period, form, f"{year.title}. Unit: {unit_of(year)}. {when(year)}.")
            for key, year in zip(("first_year", "last_year"), years, strict=True)
        ),
        Column("growth", "Growth", NumberFormat.PERCENT, "last by first, less one; nominal"),
        Column("status", "Status", description="how the values came to be"),
        Column("note", "Note", description="why a value is missing or doubtful"),
    )

    def row(place: int) -> tuple[Value, ...]:
        values = (found.first.values[place], found.last.values[place])
        notes = dict.fromkeys((remark(found.first, place), remark(found.last, place)))
        is_there = None not in values
        return (
            context.areas[place].code,
            context.areas[place].name,
            *values,
            found.growth.values[place],
            STATUS_WORDS[found.last.statuses[place]] if is_there else "No data",
            "; ".join(note for note in notes if note),
        )

    rows = tuple(row(place) for place in range(len(context.areas)))
    table = Table(columns, rows, context.boundary.layer, f"{noun}_code")
    return asked.with_chosen(table)


def _lines(asked: Asked, found: TwoYears) -> Lines:
    letters = asked.view.letters
    lines = []
    for place, area in enumerate(asked.context.areas):
        values = (found.first.values[place], found.last.values[place])
        letter = letters.get(area.code, "")
        if None not in values:
            colour = pick_colour(letter) if letter else POINT
            lines.append(Series(f"{letter} {area.short_name}".strip(), values, colour))
    # Kept areas are drawn over the others, and England over all.
    lines.sort(key=lambda line: line.colour != POINT)
    if found.first.benchmark is not None and found.last.benchmark is not None:
        ends = (found.first.benchmark, found.last.benchmark)
        lines.append(Series(found.last.benchmark_label, ends, INK))
    return Lines(
        categories=(found.first.measure.period, found.last.measure.period),
        series=tuple(lines),
        form=form_of(found.last.measure.unit),
    )


def _legend(asked: Asked, found: TwoYears) -> tuple[LegendEntry, ...]:
    kept = sorted(asked.view.letters.items(), key=lambda pair: pair[1])
    entries = [
        LegendEntry(pick_colour(letter), f"{letter} {asked.context.area(code).short_name}")
        for code, letter in kept
    ]
    entries.append(LegendEntry(POINT, f"{asked.context.nouns.plural.capitalize()}"))
    if found.last.benchmark is not None:
        entries.append(LegendEntry(INK, found.last.benchmark_label))
    return tuple(entries)
