"""The chosen figure on every basis, one row an area."""

from dash import html

from dashboard.components.filled_table import (
    AreaLink,
    FilledRow,
    Number,
    filled_table,
    table_content,
)
from dashboard.components.values_table import Column
from dashboard.ids import Funding
from dashboard.pages.funding.cards import value_or_reason
from dashboard.pages.funding.view import FundingView
from geodata.measures.chosen_funding import Basis
from geodata.queries import ClassifiedMeasure


def table(view: FundingView) -> str:
    """Write every basis of the chosen figure side by side, as the table is filled with it."""
    return table_content(view.context, *_table(view))


def table_frame(view: FundingView) -> html.Div:
    """Build the table of every basis."""
    return filled_table(view.context, Funding.TABLE, *_table(view))


def measures_by_basis(view: FundingView) -> dict[Basis, ClassifiedMeasure]:
    """Return the chosen figure on every basis that it has, in the order of the columns."""
    bases = [basis for basis in Basis if basis is not Basis.GROWTH or view.earlier]
    return {basis: view.measure(basis, since=view.earlier) for basis in bases}


def basis_heads(view: FundingView) -> dict[Basis, str]:
    """Return the head of each basis' column."""
    return {
        Basis.AMOUNT: "£m",
        Basis.PER_RESIDENT: "£ per resident",
        Basis.SHARE: "Share of England",
        Basis.GROWTH: f"Growth from {view.earlier}",
    }


def _table(view: FundingView) -> tuple[str, list[Column], list[FilledRow]]:
    context, found, heads = view.context, measures_by_basis(view), basis_heads(view)
    columns = [
        Column(context.nouns.singular.capitalize()),
        *(Column(heads[basis], is_number=True) for basis in found),
        Column("NHS region"),
        Column("Remark", is_sortable=False),
    ]
    rows = [
        FilledRow(
            area.code,
            [
                [AreaLink(area.code, area.name)],
                *(_cell(found[basis], place) for basis in found),
                area.region_name,
                found[Basis.AMOUNT].notes[place],
            ],
            code=area.code,
            style="is-left-out" if area.code in view.faded else "",
        )
        for place, area in enumerate(context.areas)
    ]
    caption = f"{view.offer.kind}: {view.offer.name}, every {context.nouns.singular}"
    return caption, columns, rows


def _cell(classified: ClassifiedMeasure, place: int) -> str | Number:
    words, value = value_or_reason(classified, place)
    return words if value is None else Number(words, value)
