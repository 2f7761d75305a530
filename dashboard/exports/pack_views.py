"""What the pack page says of each view: what it tells, where it stands, what it rests on."""

import logging
from collections.abc import Callable
from typing import Any, Final

from dashboard.errors import InvalidRequest
from dashboard.exhibits.catalogue import Catalogue
from dashboard.exhibits.drawing import AreaMap, Bars, Lines, Points
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exports.pack import Pack, PackItem
from dashboard.exports.pack_json import LONGEST_TITLE, MOST_ITEMS
from dashboard.formatting import STATUS_WORDS
from dashboard.site import SitePage
from geodata.dataset import DATA_SET

_FAULT: Final = "This view cannot be made just now because of a fault on our side; take it out."
_KINDS: Final = ((AreaMap, "Map"), (Bars, "Bars"), (Lines, "Lines"), (Points, "Scatter plot"))
_log = logging.getLogger(__name__)


def describe_views(
    pack: Pack, catalogue: Catalogue, relative: Callable[[str], str]
) -> list[dict[str, Any]]:
    """Describe every view of a pack; one that cannot be made has a ``refusal`` instead.

    Args:
        pack: the views.
        catalogue: where exhibits come from.
        relative: puts the base path before a path.
    """
    return [_described(item, catalogue, relative) for item in pack.items]


def _described(
    item: PackItem, catalogue: Catalogue, relative: Callable[[str], str]
) -> dict[str, Any]:
    try:
        page = catalogue.page_of(item.exhibit.partition("/")[0])
        exhibit = catalogue.make(item.exhibit, item.query)
    except InvalidRequest as refusal:
        return {"refusal": str(refusal)}
    except Exception:  # one view that fails may not take the others along
        _log.exception("A view of a pack could not be described")
        return {"refusal": _FAULT}
    path, _, query = exhibit.address.partition("?")
    return {
        "takeaway": exhibit.takeaway,
        "title": exhibit.title,
        "page": page.label or page.title,
        "address": relative(path) + (f"?{query}" if query else ""),
        "filters": exhibit.filters,
        "kind": _kind(exhibit),
        "statuses": [{"key": one.value, "words": STATUS_WORDS[one]} for one in exhibit.statuses],
        "sources": [f"{source.publisher}: {source.title}" for source in exhibit.sources],
        "isIllustrative": exhibit.is_illustrative,
    }


def _kind(exhibit: Exhibit) -> str:
    for kind, words in _KINDS:
        if isinstance(exhibit.drawing, kind):
            return words
    return "Figure" if exhibit.figure else "Table"


def page_pack(page: SitePage, query: dict[str, str], catalogue: Catalogue) -> Pack:
    """Return everything that a page shows for a query as a pack.

    Args:
        page: the page.
        query: what its address says; ``footprint_code`` too where its path holds it.
        catalogue: where exhibits come from.

    Raises:
        InvalidRequest: the page shows nothing for that query.
    """
    names = catalogue.names(page.key, query)
    first = catalogue.make(f"{page.key}/{names[0]}", query)
    title = f"{page.label or page.title}: {DATA_SET.title}"
    return Pack(
        title=title[:LONGEST_TITLE],
        subtitle=first.filters[:LONGEST_TITLE],
        items=tuple(PackItem(f"{page.key}/{name}", query) for name in names[:MOST_ITEMS]),
    )
