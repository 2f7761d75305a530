"""England's published lines, to take away."""

from dashboard.descriptions import describe_england
from dashboard.exhibits.drawing import Bars, Series
from dashboard.exhibits.exhibit import Exhibit, LegendEntry
from dashboard.exhibits.headings import first_sentence, fitting
from dashboard.exhibits.measures import credits_of
from dashboard.exhibits.table import Column, NumberFormat, Table, Value
from dashboard.figures.stacked_funding import fund_colour
from dashboard.pages.funding.england import (
    LABELS,
    NOMINAL,
    NOT_ALIKE,
    NOT_APART,
    SHOWN_AS_ONE,
    figure,
)
from dashboard.pages.funding.exhibits.asked import Asked
from dashboard.pages.funding.names import ENGLAND
from dashboard.site import FUNDING
from geodata.measures.funds import FUND_RECORDS
from geodata.queries.national_funding import FundingLine, NationalFunding, national_funding


def england_exhibit(asked: Asked, name: str) -> Exhibit:
    """Return England's lines: as stacked columns, or every line with its growth as a table."""
    funding = national_funding(asked.context.tables)
    years, words = f"{funding.years[0]} to {funding.years[-1]}", describe_england(funding, LABELS)
    is_chart = name == ENGLAND
    leaves = [funding.line(fund) for fund in funding.leaves]
    lines = leaves if is_chart else funding.lines
    title = "England’s published lines" if is_chart else "Every line, and its growth"
    return Exhibit(
        key=f"{FUNDING.key}/{name}",
        subject=f"{title} {years}",
        area="England",
        date=years,
        title=f"{title}, {years}",
        takeaway=fitting(
            _short(words) if is_chart else _growing(words), f"England’s published lines, {years}"
        ),
        subtitle="£m, nominal",
        words=(words, SHOWN_AS_ONE),
        definitions=tuple(
            (FUND_RECORDS[line.fund].label, FUND_RECORDS[line.fund].definition) for line in lines
        ),
        caveats=(NOMINAL,),
        statuses=(funding.status,),
        sources=(funding.source,),
        credits=credits_of((funding.source,)),
        address=asked.address,
        table=_table(funding),
        legend=tuple(LegendEntry(fund_colour(line.fund), LABELS[line.fund]) for line in leaves)
        if is_chart
        else (),
        drawing=_bars(funding) if is_chart else None,
        figure=(lambda: figure(asked.context)) if is_chart else None,
        alternative=f"Stacked columns, one a year. {words}" if is_chart else f"A table. {words}",
    )


def _short(words: str) -> str:
    """Make the first sentence of the description a heading: the sum and its growth."""
    said = first_sentence(words).replace("The published lines add up to", "England’s money:")
    return said.removesuffix(", before inflation")


def _growing(words: str) -> str:
    """Return which lines grow by how much, from the description's second sentence."""
    return words.split(". ")[1] if ". " in words else ""


def _table(funding: NationalFunding) -> Table:
    amounts = [
        column
        for place, year in enumerate(funding.years)
        for column in (
            Column(f"gbp_{_key(year)}", year, NumberFormat.MILLIONS, "nominal pounds"),
            *(
                [Column(f"growth_{_key(year)}", f"Growth to {year}", NumberFormat.PERCENT,
                        "over the year before, as a share; nominal")]
                if place
                else []
            ),
        )
    ]  # fmt: skip
    columns = (
        Column("line", "Line", description="a line is the sum of those set in below it"),
        Column("depth", "Depth", NumberFormat.WHOLE, "how many lines it is a part of"),
        *amounts,
        Column(
            "growth_in_all", f"Growth {funding.years[0]} to {funding.years[-1]}",
            NumberFormat.PERCENT, "last year by first, less one; nominal",
        ),
        Column("note", "Note", description="why a value is missing"),
    )  # fmt: skip
    return Table(columns, tuple(_row(line) for line in funding.lines))


def _row(line: FundingLine) -> tuple[Value, ...]:
    cells: list[Value] = []
    for place, amount in enumerate(line.amounts_gbp):
        cells.append(amount)
        if place:
            cells.append(line.growth[place])
    notes = [f"Some years {NOT_APART}"] if None in line.amounts_gbp else []
    notes += [f"Growth {NOT_ALIKE}"] if line.growth_in_all is None else []
    return (LABELS[line.fund], line.depth, *cells, line.growth_in_all, "; ".join(notes))


def _key(year: str) -> str:
    return year.replace("-", "_")


def _bars(funding: NationalFunding) -> Bars:
    return Bars(
        categories=funding.years,
        series=tuple(
            Series(LABELS[fund], funding.line(fund).amounts_gbp, fund_colour(fund))
            for fund in funding.leaves
        ),
        form=NumberFormat.MILLIONS,
        is_horizontal=False,
        is_stacked=True,
    )
