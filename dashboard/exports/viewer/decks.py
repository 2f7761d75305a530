"""Which pack an address asks to be shown."""

from collections.abc import Mapping

from dashboard.errors import InvalidRequest
from dashboard.exhibits.catalogue import Catalogue
from dashboard.exports.pack import Pack, PackItem
from dashboard.exports.pack_json import MOST_ITEMS
from dashboard.exports.pack_link import read_link
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
