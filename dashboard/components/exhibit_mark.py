"""The mark of a card whose figure or table can be taken away."""

from typing import Any

from dashboard.components.attributes import attributes
from dashboard.site import SitePage


def exhibit_mark(page: SitePage, name: str, query: str = "") -> dict[str, Any]:
    """Return attributes that name the exhibit of a card; the page's script adds the menu.

    Args:
        page: where the card stands.
        name: of its exhibit, as the page's exhibits list it.
        query: what the exhibit needs besides the page's address.
    """
    marks = {"data-exhibit": f"{page.key}/{name}"}
    return attributes(marks | ({"data-exhibit-query": query} if query else {}))
