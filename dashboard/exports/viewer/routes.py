"""The viewer's addresses: ``/present``, ``/embed`` and ``/embed/<page>/<name>``."""

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import quote, urlencode

from dash import Dash
from flask import Response, request

from dashboard.errors import InvalidRequest
from dashboard.exports.making import made_pack
from dashboard.exports.pack import MadePack, Pack, PackItem
from dashboard.exports.pack_json import from_json
from dashboard.exports.viewer import policies
from dashboard.exports.viewer.builder import builder_settings, offers_of
from dashboard.exports.viewer.data import Kit, viewer_data
from dashboard.exports.viewer.decks import PACK, PAGE, ROLE, STORED, deck_of
from dashboard.exports.viewer.embedding import Embedding
from dashboard.exports.viewer.pages import Pages
from dashboard.formatting import month_words
from dashboard.settings import Settings
from dashboard.site import ATLAS
from geodata.dataset import DATA_SET

_PACK_PAGE = "/pack"
_PRESENT = "/present"
_DATA = f"{_PRESENT}/data"
_EMBED = "/embed"


def install(app: Dash, kit: Kit, settings: Settings) -> None:
    """Answer to the viewer's addresses below the base path of ``app``.

    Args:
        app: the app.
        kit: what documents are made from.
        settings: say who may frame figures.
    """
    views = _Views(kit, settings)
    rules: tuple[tuple[str, str, Callable[..., Response], str], ...] = (
        (_PRESENT, "present", views.present, "GET"),
        (_DATA, "present-data", views.data, "POST"),
        (_EMBED, "embed-builder", views.builder, "GET"),
        (f"{_EMBED}/<page>/<name>", "embed", views.embed, "GET"),
    )
    prefix = app.config.routes_pathname_prefix.rstrip("/")
    for rule, endpoint, view, method in rules:
        app.server.add_url_rule(f"{prefix}{rule}", endpoint, view, methods=[method])


class _Views:
    """The answers, for one set of tables."""

    def __init__(self, kit: Kit, settings: Settings) -> None:
        context = kit.context
        self._kit = kit
        self._catalogue = kit.catalogue
        self._context = context
        self._settings = settings
        self._pages = Pages(context.asset_url, kit.assets, context.relative("/"))
        self._offers = offers_of(kit.catalogue, context)

    def present(self) -> Response:
        if request.args.get(ROLE) == "presenter":
            return policies.page(self._pages.presenter())
        relative = self._context.relative
        told = {
            "mode": "present",
            "theme": "",
            "presenter": f"{relative(_PRESENT)}?{ROLE}=presenter",
            "back": relative(_PACK_PAGE),
        }
        if request.args.get(PACK) == STORED:
            told["stored"] = relative(_DATA)
            return policies.page(self._pages.viewer(DATA_SET.title, told))
        try:
            shown = self._made(deck_of(request.args, self._catalogue))
        except InvalidRequest as refusal:
            return policies.page(self._pages.refusal(refusal), 400)
        if not request.args.get(PACK):
            told["back"] = self._page_address()
        page = self._pages.viewer(
            shown.title or DATA_SET.title, told, viewer_data(shown, self._kit)
        )
        return policies.page(page)

    def data(self) -> Response:
        if not request.is_json:
            raise InvalidRequest("The request is not JSON.")
        text = viewer_data(self._made(from_json(request.get_data())), self._kit)
        return Response(text, mimetype="application/json")

    def builder(self) -> Response:
        told = builder_settings(
            request.args, self._offers, self._context, self._settings, _origin()
        )
        return policies.page(self._pages.builder(told))

    def embed(self, page: str, name: str) -> Response:
        try:
            how = Embedding.of(request.args, self._context)
            item = PackItem(f"{page}/{name}", how.query)
            shown = self._made(Pack(title="", items=(item,)))
        except InvalidRequest as refusal:
            return policies.framed(self._pages.refusal(refusal), self._settings, status=400)
        kit = replace(self._kit, origin=_origin())
        text = viewer_data(shown, kit, is_whole=False, can_switch=how.can_switch)
        made = self._pages.viewer(shown.made[0].title, how.settings(), text)
        return policies.framed(made, self._settings)

    def _made(self, pack: Pack) -> MadePack:
        return made_pack(pack, self._catalogue, month_words(self._context.tables.data_date))

    def _page_address(self) -> str:
        """Return the page that is presented, with its query; what its path holds is in there."""
        page = self._catalogue.page_of(request.args.get(PAGE) or ATLAS.key)
        own = {name: value for name, value in request.args.items() if name != PAGE}
        path = own.pop("footprint_code", "") if "<" in page.path else ""
        ending = f"?{urlencode(own, quote_via=quote)}" if own else ""
        return f"{self._context.relative(page.folder)}{quote(path)}{ending}"


def _origin() -> str:
    return request.host_url.rstrip("/")
