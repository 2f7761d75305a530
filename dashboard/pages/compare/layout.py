"""The comparison: two to six areas side by side, measure by measure."""

from collections.abc import Sequence
from typing import Final

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components.attributes import attributes
from dashboard.components.exhibit_mark import exhibit_mark
from dashboard.components.page_frame import page_frame
from dashboard.descriptions import describe_strips, difference_sentences
from dashboard.ids import Compare
from dashboard.page_context import PageContext
from dashboard.pages.compare.chosen import Chosen, chosen
from dashboard.pages.compare.figures import bars_card, dates_card, series_label, set_label
from dashboard.pages.compare.rows import table_data
from dashboard.pages.compare.selection import ALL_GROUPS, CompareSelection, address_parts
from dashboard.pages.compare.start import start
from dashboard.site import COMPARE
from geodata.queries.comparing import Order, comparison, groups
from geodata.queries.measure_sets import measure_sets
from geodata.queries.two_dates import dated_series

DIFFERENCES: Final = "differences"
TABLE: Final = "table"
"""Names of two exhibits."""
ORDER_WORDS = {
    Order.MEASURE: "By subject",
    Order.DIFFERENCE: "Greatest difference",
    Order.NAME: "Name",
}


def layout(context: PageContext, /, **query: object) -> html.Div:
    """Build the page from its address."""
    selection = CompareSelection.from_query(query, context)
    here = chosen(context, selection.slots)
    return page_frame(
        context,
        COMPARE,
        Compare,
        title=f"Compare {context.nouns.plural}",
        lead=[f"Two to six {context.nouns.plural} against each other, their regions and England."],
        slots=selection.slots,
        parts=address_parts(context),
        notices=selection.notices,
        styles=("compare.css",),
        children=[
            html.Div(start(context, here), id=Compare.START, className="start"),
            html.Section(summary(context, here), id=Compare.SUMMARY, className="card differences"),
            _table(context, here, selection),
            _figures(context, here, selection),
        ],
    )


def summary(context: PageContext, here: Chosen) -> list[Component]:
    """Say first what sets the chosen apart; nothing where nobody is chosen."""
    if not here.areas:
        return []
    rows = comparison(context.tables, here.codes)
    sentences = difference_sentences(rows, here.letters, here.names)
    return [
        html.Div(
            [
                html.H2("What sets them apart", className="card__title"),
                html.P(describe_strips(rows, context.nouns)),
                html.Ul(
                    [html.Li([html.Strong(title), f": {words}"]) for title, words in sentences],
                    className="differences__list",
                ),
            ],
            **(exhibit_mark(COMPARE, DIFFERENCES) if sentences else {}),
        )
    ]


def _table(context: PageContext, here: Chosen, selection: CompareSelection) -> html.Section:
    label = "Measures side by side"
    return html.Section(
        [
            html.Div(
                [
                    html.H2("Measure by measure", className="card__title"),
                    dmc.SegmentedControl(
                        id=Compare.ORDER,
                        value=selection.order.value,
                        data=[{"value": o.value, "label": w} for o, w in ORDER_WORDS.items()],
                        size="xs",
                        **attributes({"aria-label": "Order of the measures"}),
                    ),
                    _select(
                        Compare.GROUP,
                        "Subject",
                        [(ALL_GROUPS, "All subjects"), *((g, g) for g in groups(context.tables))],
                        selection.group,
                    ),
                ],
                className="card__head",
            ),
            html.P(
                f"Under each value: its rank among all {context.nouns.count}, 1st for the highest, "
                "and the difference to England. On each strip: all of them from lowest to highest, "
                "the chosen by letter, England as the long line. A question mark is a doubtful "
                "figure; the notes below the table say why.",
                className="card__subtitle",
            ),
            html.Div(
                id=Compare.TABLE,
                className="table__scroll side-by-side",
                tabIndex=0,
                role="region",
                **attributes({"aria-label": label}),
            ),
            html.Div(id=Compare.NOTES),
            dcc.Store(id=Compare.ROWS, data={**table_data(context, here)}),
            dcc.Store(id=Compare.SCRIPT, data=context.asset_url("pages/comparison.js")),
            dcc.Store(id=Compare.DRAWN),
        ],
        className="card",
        **exhibit_mark(COMPARE, TABLE),
    )


def _figures(context: PageContext, here: Chosen, selection: CompareSelection) -> html.Div:
    sets = [(found.key, set_label(found)) for found in measure_sets(context.tables)]
    series = [(found.key, series_label(found)) for found in dated_series(context.tables)]
    return html.Div(
        [
            html.Div(
                [
                    html.H2("Measures of one unit", className="section-title"),
                    _select(Compare.SET, "Measures", sets, selection.measures.key),
                    html.Div(bars_card(context, here, selection.measures), id=Compare.BARS_CARD),
                ]
            ),
            html.Div(
                [
                    html.H2("Then and now", className="section-title"),
                    _select(Compare.SERIES, "Money", series, selection.series),
                    html.Div(dates_card(context, here, selection.series), id=Compare.DATES_CARD),
                ]
            ),
        ],
        className="cards",
    )


def _select(
    identifier: Compare, label: str, options: Sequence[tuple[str, str]], value: str
) -> dmc.Select:
    return dmc.Select(
        id=identifier,
        label=label,
        data=[{"value": key, "label": words} for key, words in options],
        value=value,
        allowDeselect=False,
        size="xs",
        className="picker",
    )
