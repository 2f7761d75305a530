"""About the figures: sources, method, caveats, credits and accessibility.

Everything here is written from the records, so it cannot say something else
than the maps do.
"""

from collections.abc import Mapping
from itertools import groupby

from dash import html
from dash.development.base_component import Component

from dashboard.components.credits import credit_lines
from dashboard.components.figure_card import source_line, status_badge
from dashboard.formatting import STATUS_MEANINGS, STATUS_WORDS, month_words
from geodata.dataset import DATA_SET
from geodata.measures import Measure
from geodata.queries.layers import boundary_of
from geodata.sources import Source
from geodata.tables import Tables
from geodata.vocabulary import SourceKey


def layout(tables: Tables, /, **_query: object) -> html.Article:
    """Build the page from the measures and sources."""
    return html.Article(
        [
            html.H1("About the figures"),
            html.P(DATA_SET.area_definition),
            html.P(
                f"Areas are those of {tables.vintage}. The figures were taken down in "
                f"{month_words(tables.data_date)}."
            ),
            html.H2("What the labels mean"),
            html.P("Every figure carries one of these, on the screen and in every table."),
            html.Ul(
                [html.Li([status_badge(s), " ", words]) for s, words in STATUS_MEANINGS.items()]
            ),
            html.P(
                "A figure that is missing is shown as missing, with the reason; it is never shown "
                "as zero. Amounts of money and counts have a companion per resident or as a share, "
                "because on a map large areas look important."
            ),
            html.H2("How maps are drawn"),
            *_drawing(tables),
            html.H2("Measures"),
            *_measures(tables),
            html.H2("Sources"),
            html.P(
                "Where the page of the publication itself was not recorded, the address is that "
                "of its publisher. Dates are as exact as they were recorded."
            ),
            *(part for source in tables.sources.values() for part in _source(source)),
            html.H2("Credits and licences"),
            html.Ul([html.Li(credit) for credit in credit_lines(tables)]),
            *_accessibility(),
        ],
        className="prose",
    )


def _drawing(tables: Tables) -> list[Component]:
    nouns = boundary_of(tables, "footprints").area_type
    return [
        html.P(
            f"The outlines of all {nouns.count} {nouns.plural}, and of councils and regions, are "
            "put together from the same small areas (2011 lower layer super output areas), so "
            "they share every border exactly. They are simplified for the screen together, by "
            "less than half a percent of any area, and measured before that."
        ),
        html.P(
            "Values are put into at most five classes, by natural breaks unless the measure says "
            "otherwise. Classes are open below and closed above; they do not move when a filter "
            "is set, so colours stay comparable. Ranks count from the highest value; equal values "
            "share the better rank."
        ),
        html.P(
            "“England” beside a rate is England’s own rate, not the average of the areas. For "
            "counts and amounts it is the average area, and is called so."
        ),
    ]


def _measures(tables: Tables) -> list[Component]:
    parts: list[Component] = []
    for group, members in groupby(tables.measures, key=lambda measure: measure.group):
        parts.append(html.H3(group))
        parts.extend(_measure(measure, tables.sources) for measure in members)
    return parts


def _measure(measure: Measure, sources: Mapping[SourceKey, Source]) -> html.Details:
    when = ", ".join(part for part in (measure.period, measure.edition) if part)
    return html.Details(
        [
            html.Summary([measure.title, " ", status_badge(measure.status)]),
            html.P(measure.definition),
            html.P(f"Period: {when}.") if when else None,
            html.P(["How it was made: ", measure.method]) if measure.method else None,
            html.P(["Take care: ", measure.caveat]) if measure.caveat else None,
            html.P(source_line(measure, [sources[key] for key in measure.source_keys])),
        ]
    )


def _source(source: Source) -> list[Component]:
    is_link = source.address.startswith(("https://", "http://"))
    address = html.A(source.address, href=source.address) if is_link else source.address
    rows = [
        ("Publisher", source.publisher),
        ("Published", source.published),
        ("Read", source.accessed),
        ("Licence", source.licence),
        ("Status", STATUS_WORDS[source.status]),
        ("Address", address),
        ("Note", source.note),
    ]
    entries = [part for name, text in rows if text for part in (html.Dt(name), html.Dd(text))]
    return [html.H3(source.title), html.Dl(entries, className="facts-list")]


def _accessibility() -> list[Component]:
    return [
        html.H2("Accessibility"),
        html.P(
            "We aim at the Web Content Accessibility Guidelines 2.2, level AA. Every page is "
            "checked by an automated test in light and dark, and everything that a mouse does "
            "can be done by keyboard."
        ),
        html.Ul(
            [
                html.Li(
                    "Maps and ranking: Tab to the map, arrow keys move from area to area and the "
                    "name, value and rank are read out; Enter keeps an area or lets it go; plus, "
                    "minus and 0 zoom; Escape closes the card, then clears."
                ),
                html.Li("Every figure has its numbers in the table below it, and words beside it."),
                html.Li(
                    "Colours are told apart by lightness and are safe for the common kinds of "
                    "colour blindness; kept areas carry letters, areas without data are hatched."
                ),
                html.Li("Pages reflow at 400 % zoom and follow a wish for reduced motion."),
            ]
        ),
        html.P(
            "Known limits: dragging a box or lasso needs a pointer; keeping areas one by one does "
            "the same by keyboard. Automated checks find only part of what can be wrong, and no "
            "audit with people who use assistive technology has been made yet."
        ),
    ]
