"""The viewer's addresses: ``/present``, ``/embed`` and ``/embed/<page>/<name>``."""

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import quote, urlencode

from dash import Dash
from flask import Response, request

from dashboard.errors import InvalidRequest
from dashboard.exhibits.catalogue import Catalogue
from dashboard.exports.making import made_pack
from dashboard.exports.pack import MadePack, Pack, PackItem
from dashboard.exports.pack_json import from_json
from dashboard.exports.viewer import policies
from dashboard.exports.viewer.builder import builder_settings, offers_of
from dashboard.exports.viewer.data import kit_of, viewer_data
from dashboard.exports.viewer.decks import PACK, PAGE, STORED, deck_of
from dashboard.exports.viewer.embedding import Embedding
from dashboard.exports.viewer.pages import Pages
from dashboard.formatting import month_words
from dashboard.page_context import PageContext
from dashboard.settings import Settings
from dashboard.site import ATLAS
from geodata.dataset import DATA_SET

_PACK_PAGE = "/pack"
_PRESENT = "/present"


def install(app: Dash, catalogue: Catalogue, context: PageContext, settings: Settings) -> None:
    """Answer to the viewer's addresses below the base path of ``app``."""
    pages = Pages(context.asset_url, settings.assets_dir)
    kit = kit_of(catalogue, context, settings.assets_dir)
    offers = offers_of(catalogue, context)

    def made(pack: Pack) -> MadePack:
        return made_pack(pack, catalogue, month_words(context.tables.data_date))

    def back() -> str:
        """Return where leaving leads: to the pack, or to the page with its query."""
        if request.args.get(PACK):
            return context.relative(_PACK_PAGE)
        page = catalogue.page_of(request.args.get(PAGE) or ATLAS.key)
        own = [(name, value) for name, value in request.args.items() if name != PAGE]
        return _address(context, page.folder, own)

    def present() -> Response:
        settings_of = {"mode": "present", "theme": "", "presenter": _presenter(context)}
        if request.args.get("role") == "presenter":
            return policies.page(pages.presenter())
        if request.args.get(PACK) == STORED:
            told = settings_of | {
                "stored": context.relative(f"{_PRESENT}/data"),
                "back": context.relative(_PACK_PAGE),
            }
            return policies.page(pages.viewer(DATA_SET.title, told))
        try:
            shown = made(deck_of(request.args, catalogue))
            told = settings_of | {"back": back()}
        except InvalidRequest as refusal:
            return policies.page(pages.refusal(refusal, context.relative("/")), 400)
        data = viewer_data(shown, kit)
        return policies.page(pages.viewer(shown.title or DATA_SET.title, told, data))

    def data() -> Response:
        if not request.is_json:
            raise InvalidRequest("The request is not JSON.")
        text = viewer_data(made(from_json(request.get_data())), kit)
        return Response(text, mimetype="application/json")

    def builder() -> Response:
        origin = request.host_url.rstrip("/")
        told = builder_settings(request.args, offers, context, settings, origin)
        return policies.page(pages.builder(told))

    def embed(page: str, name: str) -> Response:
        try:
            how = Embedding.of(request.args, context)
            pack = Pack(title="", items=(PackItem(f"{page}/{name}", how.query),))
            shown = made(pack)
        except InvalidRequest as refusal:
            return policies.framed(
                pages.refusal(refusal, context.relative("/")), settings, status=400
            )
        own = replace(kit, origin=request.host_url.rstrip("/"))
        text = viewer_data(shown, own, is_whole=False, can_switch=how.can_switch)
        title = shown.made[0].title
        return policies.framed(pages.viewer(title, how.settings(), text), settings)

    rules: tuple[tuple[str, str, Callable[..., Response], str], ...] = (
        (_PRESENT, "present", present, "GET"),
        (f"{_PRESENT}/data", "present-data", data, "POST"),
        ("/embed", "embed-builder", builder, "GET"),
        ("/embed/<page>/<name>", "embed", embed, "GET"),
    )
    prefix = app.config.routes_pathname_prefix.rstrip("/")
    for rule, endpoint, view, method in rules:
        app.server.add_url_rule(f"{prefix}{rule}", endpoint, view, methods=[method])


def _presenter(context: PageContext) -> str:
    return f"{context.relative(_PRESENT)}?role=presenter"


def _address(context: PageContext, folder: str, query: list[tuple[str, str]]) -> str:
    """Return a page's address; what its path holds comes out of the query."""
    path = "".join(value for name, value in query if name == "footprint_code")
    rest = [(name, value) for name, value in query if name != "footprint_code"]
    ending = f"?{urlencode(rest, quote_via=quote)}" if rest else ""
    return f"{context.relative(folder)}{path}{ending}"
