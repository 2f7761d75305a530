"""Money per resident in two years, to take away."""

from dashboard.descriptions import describe_dumbbell
from dashboard.exhibits.drawing import Bars, Series
from dashboard.exhibits.exhibit import Exhibit, LegendEntry
from dashboard.exhibits.headings import fitting
from dashboard.exhibits.measures import credits_of
from dashboard.exhibits.table import Column, NumberFormat, Table, Value
from dashboard.figures.dumbbell import dumbbell
from dashboard.formatting import STATUS_WORDS
from dashboard.pages.compare.exhibits.asked import Asked
from dashboard.pages.compare.figures import DATES, dates_subtitle, series_label
from dashboard.pages.compare.rows import signed
from dashboard.site import COMPARE
from dashboard.theme import Side, sequential
from geodata.measures.funds import FUND_RECORDS
from geodata.queries.two_dates import DatedPair, TwoDates, at_two_dates
from geodata.vocabulary import Unit

_FORM = NumberFormat.POUNDS
_PALE, _FULL = sequential(Side.LEFT, 7)[2], sequential(Side.LEFT, 7)[5]


def dates_exhibit(asked: Asked) -> Exhibit:
    """Return the chosen, their regions and England in the first and the last year."""
    dates = at_two_dates(asked.context.tables, asked.selection.series, asked.chosen.codes)
    words = describe_dumbbell(dates, asked.chosen.letters)
    series = dates.series
    years = (series.first_year, series.last_year)
    pairs = named_pairs(asked, dates)
    return Exhibit(
        key=f"{COMPARE.key}/{DATES}",
        subject=series_label(series),
        area=asked.names,
        date=f"{years[0]} and {years[1]}",
        title=series_label(series),
        takeaway=_heading(dates),
        subtitle=dates_subtitle(dates),
        filters=asked.filters,
        words=(words,),
        definitions=((FUND_RECORDS[series.fund].label, FUND_RECORDS[series.fund].definition),),
        caveats=("Before inflation; divided by the residents of mid-2017 in both years.",),
        statuses=(dates.status,),
        sources=dates.sources,
        credits=credits_of(dates.sources),
        address=asked.address,
        table=_table(asked, dates),
        legend=(LegendEntry(_PALE, years[0]), LegendEntry(_FULL, years[1])),
        drawing=Bars(
            categories=tuple(name for name, _ in pairs),
            series=(
                Series(years[0], tuple(pair.first for _, pair in pairs), _PALE),
                Series(years[1], tuple(pair.last for _, pair in pairs), _FULL),
            ),
            form=_FORM,
        ),
        figure=lambda: dumbbell(dates, asked.chosen.letters),
        alternative=f"A line each from the first year to the last. {words}",
    )


def named_pairs(asked: Asked, dates: TwoDates) -> list[tuple[str, DatedPair]]:
    """Return every line with its name, a letter and a star where it rests on an estimate."""
    chosen = zip(asked.lettered, dates.chosen, strict=True)
    others = [(pair.name, pair) for pair in (*dates.regions, dates.england)]
    return [(f"{name} *" if pair.is_estimate else name, pair) for name, pair in [*chosen, *others]]


def _heading(dates: TwoDates) -> str:
    series, unit = dates.series, Unit.GBP_PER_PERSON
    label = FUND_RECORDS[series.fund].label
    years = f"{series.first_year} to {series.last_year}"
    changes = [
        f"{pair.name} {signed(pair.change, unit)}" for pair in (*dates.chosen, dates.england)
    ]
    return fitting(
        f"{label} per resident, {years}: {', '.join(changes)}",
        f"{label} per resident, {years}: {changes[-1]}",
    )


def _table(asked: Asked, dates: TwoDates) -> Table:
    years = (dates.series.first_year, dates.series.last_year)
    unit = "pounds per resident of mid-2017"
    columns = (
        Column("name", asked.context.nouns.singular.capitalize(), description="or region"),
        Column("code", "Code", description="ONS code"),
        Column("first_year", years[0], _FORM, unit),
        Column("last_year", years[1], _FORM, unit),
        Column("change", "Change", _FORM, f"last less first, {unit}"),
        Column("status", "Status", description="how the amounts came to be"),
        Column("note", "Note", description="what rests on an estimate"),
    )

    def row(name: str, pair: DatedPair) -> tuple[Value, ...]:
        note = "Estimated by splitting an older area" if pair.is_estimate else ""
        return (
            name, pair.code, pair.first, pair.last, pair.change, STATUS_WORDS[dates.status], note,
        )  # fmt: skip

    return Table(columns, tuple(row(name, pair) for name, pair in named_pairs(asked, dates)))
