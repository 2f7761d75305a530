"""The page on which somebody builds the code for a figure in their own page."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any
from urllib.parse import parse_qsl

from dashboard.errors import InvalidRequest
from dashboard.exhibits.catalogue import Catalogue
from dashboard.page_context import PageContext
from dashboard.settings import Settings
from dashboard.site import SitePage
from geodata.dataset import DATA_SET

EXHIBIT = "exhibit"
QUERY = "query"


def builder_settings(
    asked: Mapping[str, str],
    offers: Callable[[], list[dict[str, Any]]],
    context: PageContext,
    settings: Settings,
    origin: str,
) -> dict[str, Any]:
    """Return what the builder's script is told.

    Args:
        asked: the query of its address: ``exhibit`` (page/name) and ``query``, that of the view.
        offers: the figures of each page.
        context: areas and addresses.
        settings: who may frame our figures.
        origin: scheme and host of this site.
    """
    return {
        "mode": "builder",
        "pages": offers(),
        "areas": [[area.code, area.name] for area in context.areas],
        "singular": context.nouns.singular,
        "hosts": list(settings.embed_hosts),
        "exhibit": asked.get(EXHIBIT, ""),
        "query": dict(parse_qsl(asked.get(QUERY, ""))),
        "origin": origin,
        "embed": context.relative("/embed/"),
        "home": context.relative("/"),
        "site": DATA_SET.title,
    }


def offers_of(catalogue: Catalogue, context: PageContext) -> Callable[[], list[dict[str, Any]]]:
    """Return a function that names every page's figures, asked for once."""

    @cache
    def offers() -> list[dict[str, Any]]:
        found = [_offer(page, catalogue, context) for page in catalogue.pages()]
        return [one for one in found if one["figures"]]

    return offers


def _offer(page: SitePage, catalogue: Catalogue, context: PageContext) -> dict[str, Any]:
    # A page of one area needs an area to have figures.
    query = {"footprint_code": str(context.areas[0].code)} if "<" in page.path else {}
    try:
        names = catalogue.names(page.key, query)
        figures = [[name, catalogue.make(f"{page.key}/{name}", query).title] for name in names]
    except InvalidRequest:
        figures = []
    return {
        "key": page.key,
        "label": page.label or page.title,
        "path": context.relative(page.folder),
        "ofArea": "<" in page.path,
        "figures": figures,
    }
