"""Every area's money by fund, to take away."""

from dataclasses import replace

from dashboard.exhibits.drawing import Bars, Series
from dashboard.exhibits.exhibit import Exhibit, LegendEntry
from dashboard.exhibits.headings import fitting
from dashboard.exhibits.measures import credits_of, form_of, remark, statuses_of
from dashboard.exhibits.shades import faded
from dashboard.exhibits.table import Column, NumberFormat, Table, Value
from dashboard.figures.page_ranking import lettered
from dashboard.figures.stacked_funding import fund_colour, totals_in_order
from dashboard.formatting import MISSING, STATUS_WORDS, listing, plain
from dashboard.pages.funding.by_fund import (
    Funds,
    fund_shares,
    funds_figure,
    funds_of,
    funds_unit,
    funds_words,
)
from dashboard.pages.funding.exhibits.asked import Asked
from dashboard.pages.funding.names import FUNDS
from geodata.measures.funds import FUND_RECORDS
from geodata.vocabulary import Unit


def funds_exhibit(asked: Asked) -> Exhibit:
    """Return the stacked bars, largest first, with every fund and the total as a table."""
    view, context = asked.view, asked.context
    found = funds_of(view)
    words = funds_words(view, found)
    year, edition = view.offer.year, view.offer.series.edition
    sources = tuple(dict.fromkeys(s for one in found.measures for s in one.sources))
    return replace(
        asked.about(found.measures[0], FUNDS, ()),
        subject=f"allocations by fund {year}",
        title=f"By fund, {year}",
        takeaway=_heading(asked, found),
        subtitle=f"{funds_unit(found)} · {edition} edition · {view.offer.kind}",
        words=(words,),
        definitions=tuple(
            (FUND_RECORDS[part.fund].label, FUND_RECORDS[part.fund].definition)
            for part in found.parts
        ),
        statuses=tuple(dict.fromkeys(s for one in found.measures for s in statuses_of(one))),
        sources=sources,
        credits=credits_of(sources, context.boundary),
        table=_table(asked, found),
        legend=tuple(LegendEntry(fund_colour(part.fund), part.label) for part in found.parts),
        drawing=_bars(asked, found),
        figure=lambda: funds_figure(view, found),
        alternative=f"Stacked bars, one a {context.nouns.singular}, largest first. {words}",
    )


def _heading(asked: Asked, found: Funds) -> str:
    """Say how England's money divides, or what the largest part of it is."""
    year, plural = asked.view.offer.year, asked.context.nouns.plural
    if len(found.parts) == 1:
        return fitting(f"{year}: this edition has one kind of money only, {found.parts[0].label}")
    _, england = fund_shares(found.measures)
    parts = [
        (share, f"{part.label} {plain(share, Unit.SHARE)}")
        for part, share in zip(found.parts, england, strict=True)
        if share is not None
    ]
    return fitting(
        f"All {plural}’ money of {year}: {listing([words for _, words in parts])}",
        f"All {plural}’ money of {year}: the largest part is {max(parts)[1]}",
        f"Allocations by fund, {year}",
    )


def _table(asked: Asked, found: Funds) -> Table:
    context, noun = asked.context, asked.context.nouns.singular
    form = form_of(found.measures[0].measure.unit)
    unit = f"Unit: {'pounds' if form is NumberFormat.MILLIONS else 'pounds per resident'}."
    totals, order = totals_in_order(found.parts, context.areas)
    columns = (
        Column(f"{noun}_code", "Code", description="ONS code"),
        Column(f"{noun}_name", noun.capitalize(), description="name in full"),
        *(
            Column(
                part.fund.value, part.label, form, f"{FUND_RECORDS[part.fund].definition} {unit}"
            )
            for part in found.parts
        ),
        Column("sum", "All together", form, f"The funds together. {unit}"),
        Column("status", "Status", description="how the values came to be"),
        Column("note", "Note", description="why a value is missing or doubtful"),
    )

    def row(place: int) -> tuple[Value, ...]:
        notes = dict.fromkeys(remark(one, place) for one in found.measures)
        status = STATUS_WORDS[found.measures[0].statuses[place]]
        return (
            context.areas[place].code,
            context.areas[place].name,
            *(part.values[place] for part in found.parts),
            totals[place],
            MISSING if totals[place] is None else status,
            "; ".join(note for note in notes if note),
        )

    table = Table(
        columns, tuple(row(place) for place in order), context.boundary.layer, f"{noun}_code"
    )
    return asked.with_chosen(table)


def _bars(asked: Asked, found: Funds) -> Bars:
    view, areas = asked.view, asked.context.areas
    _, order = totals_in_order(found.parts, areas)

    def colours(colour: str) -> tuple[str, ...]:
        if not view.faded:
            return ()
        return tuple(faded(colour) if areas[p].code in view.faded else colour for p in order)

    return Bars(
        categories=tuple(lettered(areas[place], view.letters).short_name for place in order),
        series=tuple(
            Series(
                part.label,
                tuple(part.values[place] for place in order),
                fund_colour(part.fund),
                colours(fund_colour(part.fund)),
            )
            for part in found.parts
        ),
        form=form_of(found.measures[0].measure.unit),
        is_stacked=True,
    )
