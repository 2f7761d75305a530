"""The Atlas as a reader sees it first: its frame as HTML, and what its script draws at once.

Dash takes a second to build a page in the browser, and until then there is nothing.
The same layout, written as HTML in the index page, is there from the start; the
script draws the maps into it and moves them when Dash's own page is ready.
"""

from collections.abc import Callable
from functools import lru_cache, partial
from typing import Final
from urllib.parse import parse_qs

from dash import dcc
from dash.development.base_component import Component

from dashboard.compact_json import compact_json
from dashboard.components.static_markup import static_markup
from dashboard.ids import Atlas
from dashboard.pages.atlas.answers import Answers
from dashboard.pages.atlas.context import AtlasContext
from dashboard.pages.atlas.layout import layout
from dashboard.selection import Selection

PAGE: Final = "first-view"
DATA: Final = "first-view-data"
"""Ids that only the index page and ``assets/js/96-first-view.js`` know; no component has them."""
_KEPT: Final = 32
"""Addresses whose pages are kept, at some 100 kB each."""
_STORES: Final = {
    "geography": Atlas.GEOGRAPHY,
    "first": Atlas.FIRST,
    "matching": Atlas.MATCHING,
    "selected": Atlas.SELECTED,
    "sort": Atlas.TABLE_SORT,
    "view": Atlas.VIEW,
}
"""What the script is told, under the names it uses, and the store that holds it."""


def first_view(
    context: AtlasContext, answers: Answers, shell: Callable[[Component], Component]
) -> Callable[[str], str]:
    """Return what writes the page that an address asks for, from its query.

    The tables never change while the app runs, so an address that is asked for often is
    written once.

    Args:
        context: what the page shows.
        answers: what its measures decide.
        shell: puts header and footer around a page.
    """
    return lru_cache(maxsize=_KEPT)(partial(_write, context, answers, shell))


def _write(
    context: AtlasContext, answers: Answers, shell: Callable[[Component], Component], query: str
) -> str:
    # As Dash hands it to a layout.
    given = {
        name: values[0] if len(values) == 1 else values
        for name, values in parse_qs(query, keep_blank_values=True).items()
    }
    page = layout(context, answers, **given)
    selection = Selection.from_query(given, context.choices)
    stores = [
        each.to_plotly_json()["props"] for each in page.children if isinstance(each, dcc.Store)
    ]
    held = {store["id"]: store.get("data") for store in stores}
    told = {name: held[identifier] for name, identifier in _STORES.items()} | {
        "left": selection.left,
        "right": selection.right,
        "rankBy": selection.rank_by,
        "borders": selection.borders,
    }
    data = compact_json(told)
    # A text that ends a script or begins a comment would be read as such.
    data = data.replace("<", "\\u003c")
    return (
        f'<div id="{PAGE}" class="first-view">{static_markup(shell(page))}</div>'
        f'<script id="{DATA}" type="application/json">{data}</script>'
    )
