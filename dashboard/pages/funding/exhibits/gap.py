"""The reported gap with its warning, to take away."""

from dataclasses import replace

from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.measures import credits_of, form_of, statuses_of, unit_of, when
from dashboard.exhibits.table import Column, Table, Value
from dashboard.formatting import STATUS_WORDS
from dashboard.pages.funding.exhibits.asked import Asked
from dashboard.pages.funding.exhibits.of_areas import map_exhibit, ranking_exhibit
from dashboard.pages.funding.gap import (
    LABELS,
    gap_measure,
    gap_remark,
    map_figure,
    mapped_gap,
    other_quote,
    ranking_figure,
    warning_words,
)
from dashboard.pages.funding.names import GAP_MAP, GAP_RANKING, GAP_TABLE
from dashboard.theme import Side
from geodata.queries.reported_gaps import reported_gaps
from geodata.vocabulary import Status

_AFTER = "; not like for like"


def gap_exhibit(asked: Asked, name: str) -> Exhibit:
    """Return the gap ranked, mapped, or as a table with every page it was read at."""
    context, view, basis = asked.context, asked.view, asked.selection.gap_basis
    chosen = (context, basis, view.letters, view.faded)
    if name == GAP_RANKING:
        shown = gap_measure(context, basis)
        made = ranking_exhibit(asked, shown, name, Side.RIGHT, lambda: ranking_figure(*chosen))
        heading = asked.ranked_heading(shown, _AFTER)
    elif name == GAP_MAP:
        shown = mapped_gap(context, basis)
        made = map_exhibit(asked, shown, name, Side.RIGHT, lambda: map_figure(*chosen))
        heading = asked.heading(shown, _AFTER)
    else:
        shown = gap_measure(context, basis)
        made = _table_exhibit(asked)
        heading = asked.heading(shown, _AFTER)
    return replace(
        made,
        takeaway=heading,
        caveats=(*warning_words(context), *made.caveats),
    )


def _table_exhibit(asked: Asked) -> Exhibit:
    context, nouns = asked.context, asked.context.nouns
    measures = [gap_measure(context, basis) for basis in LABELS]
    sources = tuple(dict.fromkeys(s for one in measures for s in one.sources))
    title = "Where each reported gap was read"
    words = f"A table of {nouns.count} {nouns.plural}: the gap of each, its doubts and its pages."
    return replace(
        asked.about(measures[0], GAP_TABLE, ()),
        subject=title,
        title=title,
        subtitle="Residents are of mid-2017; the indicative total is that of May 2016.",
        words=(words,),
        definitions=tuple((one.measure.title, one.measure.definition) for one in measures),
        statuses=tuple(dict.fromkeys(s for one in measures for s in statuses_of(one))),
        sources=sources,
        credits=credits_of(sources, context.boundary),
        table=_table(asked),
        alternative=words,
    )


def _table(asked: Asked) -> Table:
    context, noun = asked.context, asked.context.nouns.singular
    found = {basis: gap_measure(context, basis) for basis in LABELS}
    gaps = reported_gaps(context.tables).gaps
    columns = (
        Column(f"{noun}_code", "Code", description="ONS code"),
        Column(f"{noun}_name", noun.capitalize(), description="name in full"),
        *(
            Column(
                f"gap_{basis.value}", label, form_of(found[basis].measure.unit),
                f"{found[basis].measure.definition} Unit: {unit_of(found[basis].measure)}. "
                f"{when(found[basis].measure)}.",
            )
            for basis, label in LABELS.items()
        ),
        Column("remark", "Doubt or scope", description="why it is doubtful, and what it covers"),
        Column("read_at", "Read at", description="address of the page of the figure used"),
        Column("others", "Other pages and figures", description="addresses and what they quote"),
        Column("status", "Status", description="how the gap came to be"),
    )  # fmt: skip

    def row(place: int) -> tuple[Value, ...]:
        gap, area = gaps[place], context.areas[place]
        others = [other_quote(quote, gap) for quote in gap.others]
        return (
            area.code,
            area.name,
            *(one.values[place] for one in found.values()),
            gap_remark(gap),
            gap.main.address,
            "; ".join(f"{address}{quoted}" for address, _, quoted in others) or "None found",
            STATUS_WORDS[Status.REPORTED],
        )

    rows = tuple(row(place) for place in range(len(context.areas)))
    return asked.with_chosen(Table(columns, rows, context.boundary.layer, f"{noun}_code"))
