"""Which pack an address asks to be shown."""

from collections.abc import Callable, Mapping

from dashboard.errors import InvalidRequest
from dashboard.exhibits.catalogue import Catalogue
from dashboard.exports.pack import Pack, PackItem
from dashboard.exports.pack_json import MOST_ITEMS
from dashboard.exports.pack_link import read_link
from dashboard.exports.viewer.data import Kit
from dashboard.exports.viewer.library import shelf_of
from dashboard.exports.viewer.switching import switches_of
from dashboard.site import ATLAS

PACK = "pack"
PAGE = "page"
ROLE = "role"
STORED = "stored"
"""In the place of a packed link: the pack waits in the browser."""


def deck_of(query: Mapping[str, str], catalogue: Catalogue) -> Pack:
    """Return the pack of a link, or else the figures of a page as its query has them.

    Args:
        query: of the address: ``pack``, or ``page`` (the Atlas without it) with the page's own.
        catalogue: where exhibits come from.

    Raises:
        InvalidRequest: the link cannot be read, or there is no such page.
    """
    packed = query.get(PACK, "")
    if packed:
        return read_link(packed)
    key = query.get(PAGE) or ATLAS.key
    own = {name: value for name, value in query.items() if name != PAGE}
    names = catalogue.names(key, own)[:MOST_ITEMS]
    if not names:
        raise InvalidRequest("There is nothing to present on this page as it stands.")
    page = catalogue.page_of(key)
    return Pack(
        title=page.title,
        items=tuple(PackItem(f"{key}/{name}", own) for name in names),
    )


def prepare(kit: Kit, pause: Callable[[], object]) -> None:
    """Make what the presentation of the Atlas takes longest for, before anybody asks.

    Args:
        kit: what documents are made from.
        pause: called after each figure, so that readers go first.
    """
    catalogue = kit.catalogue
    deck = deck_of({}, catalogue)
    exhibits = [catalogue.make(item.exhibit, item.query) for item in deck.items]
    found = [shelf_of(one, switches_of(one, catalogue, kit.context)) for one in exhibits]
    kit.library.prepare(filter(None, found), pause)
