"""The chosen figure on every basis, to take away."""

from dataclasses import replace

from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.measures import form_of, remark, unit_of, when
from dashboard.exhibits.table import Column, Table, Value
from dashboard.formatting import MISSING, STATUS_WORDS
from dashboard.pages.funding.areas_table import basis_heads, measures_by_basis
from dashboard.pages.funding.exhibits.asked import Asked
from dashboard.pages.funding.names import TABLE
from geodata.measures.chosen_funding import Basis


def bases_exhibit(asked: Asked) -> Exhibit:
    """Return the table of every basis side by side."""
    view, nouns = asked.view, asked.context.nouns
    title = f"{view.offer.name}, on every basis"
    words = f"A table of {nouns.count} {nouns.plural}: {view.offer.kind}, {view.offer.name}."
    return replace(
        asked.about(view.shown, TABLE, ()),
        subject=title,
        title=title,
        words=(words,),
        table=_table(asked),
        alternative=words,
    )


def _table(asked: Asked) -> Table:
    context, noun = asked.context, asked.context.nouns.singular
    found, heads = measures_by_basis(asked.view), basis_heads(asked.view)
    of_amounts = found[Basis.AMOUNT]

    def column(basis: Basis) -> Column:
        measure = found[basis].measure
        about = f"{measure.title}. Unit: {unit_of(measure)}. {when(measure)}."
        return Column(basis.value, heads[basis], form_of(measure.unit), about)

    def row(place: int) -> tuple[Value, ...]:
        area = context.areas[place]
        is_there = of_amounts.values[place] is not None
        notes = dict.fromkeys(remark(one, place) for one in found.values())
        return (
            area.code,
            area.name,
            *(one.values[place] for one in found.values()),
            area.region_name,
            STATUS_WORDS[of_amounts.statuses[place]] if is_there else MISSING,
            "; ".join(note for note in notes if note),
        )

    columns = (
        Column(f"{noun}_code", "Code", description="ONS code"),
        Column(f"{noun}_name", noun.capitalize(), description="name in full"),
        *(column(basis) for basis in found),
        Column("nhs_region", "NHS region", description="NHS England region of 2017"),
        Column("status", "Status", description="how the amount came to be"),
        Column("note", "Remark", description="why a value is missing or doubtful"),
    )
    rows = tuple(row(place) for place in range(len(context.areas)))
    return asked.with_chosen(Table(columns, rows, context.boundary.layer, f"{noun}_code"))
