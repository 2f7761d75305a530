"""The frame of every page but the Atlas: title, kept areas, and one owner of the state."""

from collections.abc import Sequence
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, dcc, html
from dash.development.base_component import Component

from dashboard.address import AddressPart, Form
from dashboard.address_reader import MAXIMUM_SELECTED
from dashboard.components.attributes import attributes
from dashboard.components.kept_bar import kept_bar
from dashboard.components.notices import notices as notice_lines
from dashboard.components.page_button import page_button
from dashboard.page_context import PageContext
from dashboard.parameters import Parameter
from dashboard.site import SitePage
from dashboard.theme import dark_rules
from geodata.vocabulary import FootprintCode


def selected_part(ids: Any) -> AddressPart:
    """Return the part of the address that every page shares: what is kept."""
    return AddressPart(Parameter.SELECTED, ids.SELECTED, "data", Form.LIST, [])


def page_frame(
    context: PageContext,
    page: SitePage,
    ids: Any,
    *,
    title: str,
    lead: Sequence[str | Component],
    slots: Sequence[FootprintCode | None],
    parts: Sequence[AddressPart],
    notices: Sequence[str],
    children: Sequence[Component],
    styles: Sequence[str] = (),
) -> html.Div:
    """Build a page around its content.

    Args:
        context: tables, areas and addresses.
        page: which page this is.
        ids: the page's enum of ids, with ``PAGE``, ``SELECTED``, ``KEPT`` and ``PAINTED``.
        title: the heading.
        lead: what the page answers, in a sentence or two under the heading.
        slots: the kept areas; the place is the letter.
        parts: which component holds which part of the address, besides ``selected``.
        notices: what could not be read in the address.
        children: the content, usually cards.
        styles: style sheets of this page, below ``assets/pages``.
    """
    sheets = [f"pages/{name}" for name in ("pages.css", *styles)]
    return html.Div(
        [
            *(html.Link(rel="stylesheet", href=context.asset_url(sheet)) for sheet in sheets),
            *notice_lines(notices),
            html.Div(
                [
                    html.Div(
                        [
                            html.Div(
                                [html.H1(title, className="page-title"), page_button(page)],
                                className="page-head__title",
                            ),
                            html.P(list(lead), className="page-lead"),
                        ]
                    ),
                    kept_bar(context, page, ids.KEPT, slots),
                ],
                className="page-head",
            ),
            *children,
            dcc.Store(id=ids.PAGE, data=_page_data(context, page, ids, parts)),
            dcc.Store(id=ids.SELECTED, data=[code or "" for code in slots]),
            dcc.Store(id=ids.PAINTED),
        ],
        className=f"page-frame page-frame--{page.key}",
        **attributes({"data-page": page.key}),
    )


def register_frame(app: Dash, ids: Any, parts: Sequence[AddressPart]) -> None:
    """Let the page keep areas, mark them in every figure, and write its address.

    Args:
        app: the app.
        ids: the page's enum of ids.
        parts: as given to ``page_frame``.
    """
    app.clientside_callback(
        ClientsideFunction("page", "paint"),
        Output(ids.PAINTED, "data"),
        Input(ids.PAGE, "data"),
        Input(ids.KEPT, "value"),
        *(Input(part.component, part.prop) for part in (selected_part(ids), *parts)),
    )


def _page_data(
    context: PageContext, page: SitePage, ids: Any, parts: Sequence[AddressPart]
) -> dict[str, object]:
    return {
        "key": page.key,
        "codes": [area.code for area in context.areas],
        "names": [area.name for area in context.areas],
        "short": [area.short_name for area in context.areas],
        "regions": [area.region_name for area in context.areas],
        "singular": context.nouns.singular,
        "plural": context.nouns.plural,
        "most": MAXIMUM_SELECTED,
        "inset": [],
        "selected": ids.SELECTED.value,
        "kept": ids.KEPT.value,
        "parts": [part.to_page() for part in (selected_part(ids), *parts)],
        "script": context.asset_url("pages/linking.js"),
        "dark": dark_rules(),
    }
