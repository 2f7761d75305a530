"""The two figures below the table, each with its words, status and sources."""

from typing import Final

from dash import html

from dashboard.components.chart_card import chart_card
from dashboard.components.exhibit_mark import exhibit_mark
from dashboard.components.values_table import Cell, Column, Row, values_table
from dashboard.descriptions import describe_dumbbell, describe_grouped_bar
from dashboard.figures.dumbbell import dumbbell
from dashboard.figures.grouped_bar import grouped_bar
from dashboard.formatting import plain
from dashboard.ids import Compare
from dashboard.page_context import PageContext
from dashboard.pages.compare.chosen import Chosen
from dashboard.pages.compare.rows import signed
from dashboard.site import COMPARE
from geodata.measures.funds import FUND_RECORDS
from geodata.queries.comparing import comparison
from geodata.queries.measure_sets import MeasureSet
from geodata.queries.two_dates import DatedSeries, TwoDates, at_two_dates
from geodata.vocabulary import Unit

UNIT_WORDS: Final = {
    Unit.GBP: "£ million",
    Unit.SHARE: "per cent",
    Unit.PEOPLE: "residents",
    Unit.COUNT: "number",
    Unit.YEARS: "years",
    Unit.KM2: "km²",
    Unit.PEOPLE_PER_KM2: "residents per km²",
    Unit.SCORE: "score",
}
BARS: Final = "bars"
DATES: Final = "dates"
"""Names of the two exhibits."""
_POUNDS: Final = Unit.GBP_PER_PERSON


def set_label(measures: MeasureSet) -> str:
    """Name a set of measures: its group and what it counts."""
    if measures.unit is Unit.GBP_PER_PERSON:
        return f"{measures.group}: £ per {measures.per.split(',')[0]}"
    return f"{measures.group}: {UNIT_WORDS[measures.unit]}"


def series_label(series: DatedSeries) -> str:
    """Name a series: its fund, its years, its edition."""
    fund = FUND_RECORDS[series.fund].label
    return f"{fund}, {series.first_year} and {series.last_year} ({series.edition} edition)"


def bars_card(context: PageContext, chosen: Chosen, measures: MeasureSet) -> html.Section:
    """Build the bars of a set of measures; the table above holds their figures."""
    rows = [
        row
        for row in comparison(context.tables, chosen.codes)
        if row.classified.measure.key in measures.measures
    ]
    sources = tuple(dict.fromkeys(s for row in rows for s in row.classified.sources))
    return chart_card(
        context,
        Compare.BARS,
        set_label(measures),
        grouped_bar(rows, chosen.letters, chosen.names),
        describe_grouped_bar(rows, chosen.letters, chosen.names),
        statuses=tuple(dict.fromkeys(row.classified.measure.status for row in rows)),
        sources=sources,
        table=None,
        exhibit=exhibit_mark(COMPARE, BARS),
        subtitle="Bars begin at zero; the grey bar is England.",
    )


def dates_card(context: PageContext, chosen: Chosen, series: str) -> html.Section:
    """Build the lines from one year to another of one edition, with a table."""
    dates = at_two_dates(context.tables, series, chosen.codes)
    return chart_card(
        context,
        Compare.DATES,
        series_label(dates.series),
        dumbbell(dates, chosen.letters),
        describe_dumbbell(dates, chosen.letters),
        statuses=(dates.status,),
        sources=dates.sources,
        table=_dates_table(context, dates),
        exhibit=exhibit_mark(COMPARE, DATES),
        subtitle=dates_subtitle(dates),
    )


def dates_subtitle(dates: TwoDates) -> str:
    """Say what money it is, per whom, and what the two marks stand for."""
    return (
        f"{FUND_RECORDS[dates.series.fund].definition} £ per resident of mid-2017; hollow is "
        f"{dates.series.first_year}, full is {dates.series.last_year}."
    )


def _dates_table(context: PageContext, dates: TwoDates) -> html.Div:
    rows = [
        Row(
            [
                f"{pair.name} *" if pair.is_estimate else pair.name,
                Cell(plain(pair.first, _POUNDS), pair.first),
                Cell(plain(pair.last, _POUNDS), pair.last),
                Cell(signed(pair.change, _POUNDS), pair.change),
            ],
            code=pair.code if pair in dates.chosen else "",
            is_summary=pair not in dates.chosen,
        )
        for pair in (*dates.chosen, *dates.regions, dates.england)
    ]
    columns = [
        Column(context.nouns.singular.capitalize()),
        Column(dates.series.first_year, is_number=True),
        Column(dates.series.last_year, is_number=True),
        Column("Change", is_number=True),
    ]
    return values_table("Pounds per resident in two years", columns, rows)
