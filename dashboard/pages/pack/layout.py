"""The board pack: what was collected, in order, and every way to take it away.

The pack itself is kept by the reader's browser; the page's script shows it.
"""

import json
from collections.abc import Mapping

from dash import dcc, html

from dashboard.address_reader import AddressReader
from dashboard.components.attributes import attributes
from dashboard.components.notices import notices
from dashboard.errors import InvalidRequest
from dashboard.exports.pack_json import LONGEST_NOTE, LONGEST_TITLE, MOST_ITEMS, to_json
from dashboard.exports.pack_link import read_link
from dashboard.exports.pack_routes import PACKS
from dashboard.exports.viewer.decks import STORED
from dashboard.ids import Pack
from dashboard.page_context import PageContext
from dashboard.pages.pack.templates import templates
from dashboard.parameters import Parameter
from dashboard.site import PACK

_KNOWN = (*PACK.parameters, Parameter.PACK, Parameter.TEMPLATE, Parameter.CODES)
_STYLES = ("pages.css", "pack.css")


def layout(context: PageContext, /, **query: object) -> html.Div:
    """Build the page; its address may hold a pack, or a template to begin with."""
    reader = AddressReader(query, _KNOWN)
    slots = reader.slots(Parameter.SELECTED, context.choices.footprints)
    opened, refusal = _opened(reader.raw(Parameter.PACK))
    return html.Div(
        [
            *(
                html.Link(rel="stylesheet", href=context.asset_url(f"pages/{name}"))
                for name in _STYLES
            ),
            html.Div(notices([*reader.notices(), *refusal]), id=Pack.NOTICES),
            html.Div(
                [
                    html.H1("Board pack", className="page-title"),
                    html.P(
                        "Collect views, put them in order, and take them away. The pack is kept by "
                        "this browser alone.",
                        className="page-lead",
                    ),
                ]
            ),
            html.Div(id=Pack.CHOICE),
            html.Div(
                [
                    html.Div(id=Pack.VIEWS, className="pack__views"),
                    html.Div(id=Pack.FILES, className="pack__files"),
                ],
                className="pack__columns",
            ),
            html.Details(
                [
                    html.Summary("Begin with a template", className="pack-start__summary"),
                    templates(context, [code for code in slots if code]),
                ],
                id=Pack.START,
                className="pack-start",
                open=True,
            ),
            html.Div(
                id=Pack.STATUS,
                className="visually-hidden",
                **attributes({"aria-live": "polite", "aria-atomic": "true"}),
            ),
            dcc.Store(id=Pack.SCRIPT, data=context.asset_url("pages/pack.js")),
            dcc.Store(id=Pack.SETUP, data=_setup(context, reader, opened)),
            dcc.Store(id=Pack.FILLED),
        ],
        className="page-frame pack",
        **attributes({"data-page": PACK.key}),
    )


def _opened(packed: str) -> tuple[Mapping[str, object] | None, list[str]]:
    """Return the pack that the address carries, and why it cannot be read."""
    if not packed:
        return None, []
    try:
        record: dict[str, object] = json.loads(to_json(read_link(packed)))
    except InvalidRequest as refusal:
        return None, [str(refusal)]
    return record, []


def _setup(
    context: PageContext, reader: AddressReader, opened: Mapping[str, object] | None
) -> dict[str, object]:
    """Return what the page's script has to know."""
    return {
        "opened": opened,
        "template": {
            "name": reader.raw(Parameter.TEMPLATE),
            "codes": reader.raw(Parameter.CODES),
        },
        "packs": context.relative(PACKS),
        "page": context.relative(PACK.path),
        "present": f"{context.relative('/present')}?{Parameter.PACK}={STORED}",
        "mostViews": MOST_ITEMS,
        "longestTitle": LONGEST_TITLE,
        "longestNote": LONGEST_NOTE,
    }
