"""Puts the app together: shell, pages and callbacks, from what it is given."""

from collections.abc import Callable
from functools import partial
from typing import Final

import dash
import dash_mantine_components as dmc
from dash import ClientsideFunction, Dash, Input, Output, html
from dash.development.base_component import Component

from dashboard.components.chrome import site_footer, site_header
from dashboard.components.credits import credit_lines
from dashboard.exhibits.catalogue import Catalogue
from dashboard.exports import pack_routes as packs
from dashboard.exports import routes as downloads
from dashboard.exports.makers import Makers
from dashboard.exports.outlines import Outlines
from dashboard.exports.pack_formats import desk_of
from dashboard.exports.renderer import Renderer
from dashboard.exports.viewer import routes as viewer
from dashboard.exports.viewer.data import Kit
from dashboard.exports.viewer.decks import prepare
from dashboard.ids import Shell
from dashboard.page_context import PageContext, page_context
from dashboard.pages.about import layout as about
from dashboard.pages.atlas import callbacks as atlas_callbacks
from dashboard.pages.atlas import layout as atlas
from dashboard.pages.atlas.answers import Answers
from dashboard.pages.atlas.context import AtlasContext, atlas_context
from dashboard.pages.atlas.exhibits import exhibits as atlas_exhibits
from dashboard.pages.atlas.first_view import first_view
from dashboard.pages.compare import callbacks as compare_callbacks
from dashboard.pages.compare import layout as compare
from dashboard.pages.compare.exhibits import exhibits as compare_exhibits
from dashboard.pages.councils import callbacks as councils_callbacks
from dashboard.pages.councils import layout as councils
from dashboard.pages.councils.exhibits import exhibits as councils_exhibits
from dashboard.pages.funding import callbacks as funding_callbacks
from dashboard.pages.funding import layout as funding
from dashboard.pages.funding.exhibits import exhibits as funding_exhibits
from dashboard.pages.london import callbacks as london_callbacks
from dashboard.pages.london import layout as london
from dashboard.pages.london.exhibits import exhibits as london_exhibits
from dashboard.pages.pack import callbacks as pack_callbacks
from dashboard.pages.pack import layout as pack
from dashboard.pages.profile import callbacks as profile_callbacks
from dashboard.pages.profile import layout as profile
from dashboard.pages.profile.exhibits import exhibits as profile_exhibits
from dashboard.pages.profile.missing import known_codes
from dashboard.pages.survey import callbacks as survey_callbacks
from dashboard.pages.survey import layout as survey
from dashboard.pages.survey.exhibits import exhibits as survey_exhibits
from dashboard.pages.timeline import callbacks as timeline_callbacks
from dashboard.pages.timeline import layout as timeline
from dashboard.pages.timeline.exhibits import exhibits as timeline_exhibits
from dashboard.serving import PREPARE, asset_address, install, preload
from dashboard.serving.index_page import AtlasDash, index_template, show_first
from dashboard.settings import Settings
from dashboard.site import (
    ABOUT,
    ATLAS,
    COMPARE,
    COUNCILS,
    FUNDING,
    LONDON,
    PACK,
    PROFILE,
    SURVEY,
    TIMELINE,
    SitePage,
)
from dashboard.theme import FONT_STACK
from geodata.dataset import DATA_SET
from geodata.respondents import Respondents, load_respondents
from geodata.tables import Tables

Register = Callable[[Dash, PageContext], None]

_MANTINE_THEME: Final = {
    "fontFamily": FONT_STACK,
    "primaryColor": "blue",
    "defaultRadius": "sm",
    "cursorType": "pointer",
    # A list is built when it is opened: sixty options cost 20 ms at every choice, seen or not.
    "components": {"Combobox": {"defaultProps": {"keepMounted": False}}},
}

_PAGES: Final[tuple[tuple[SitePage, Callable[..., Component], Register], ...]] = (
    (FUNDING, funding.layout, funding_callbacks.register),
    (TIMELINE, timeline.layout, timeline_callbacks.register),
    (COMPARE, compare.layout, compare_callbacks.register),
    (COUNCILS, councils.layout, councils_callbacks.register),
    (LONDON, london.layout, london_callbacks.register),
    (PROFILE, profile.layout, profile_callbacks.register),
    (SURVEY, survey.layout, survey_callbacks.register),
    (PACK, pack.layout, pack_callbacks.register),
)
"""The pages besides the Atlas and the one about the figures: what, how drawn, how wired."""


def create_app(tables: Tables, settings: Settings) -> Dash:
    """Make an app that shows ``tables``; two can live in one process.

    Args:
        tables: checked tables of one vintage.
        settings: folders and paths.
    """
    app: Dash = AtlasDash(
        "dashboard",
        use_pages=True,
        pages_folder="",
        assets_folder=str(settings.assets_dir),
        url_base_pathname=settings.base_path,
        title=DATA_SET.title,
        update_title="",
        add_log_handler=False,
        index_string=index_template(DATA_SET.title),
        # Else Dash draws every page before its first answer, to tell the browser which ids
        # there are. Our tests compare ids, layouts and callbacks instead (decision 0035).
        suppress_callback_exceptions=True,
        # What only some pages need is asked for by those pages.
        assets_path_ignore=["pages", "print", "viewer"],
    )
    context = page_context(
        tables,
        asset_url=partial(asset_address, app),
        relative=app.get_relative_path,
        topojson_url=app.get_asset_url("topojson/"),
        respondents=_respondents(tables, settings),
    )
    of_atlas = atlas_context(context)
    answers = Answers(of_atlas)
    _add_page(ATLAS, partial(atlas.layout, of_atlas, answers), DATA_SET.title)
    atlas_callbacks.register(app, of_atlas, answers)
    for page, layout, register in _PAGES:
        _add_page(page, partial(layout, context), _title(page, context))
        register(app, context)
    _add_page(ABOUT, partial(about.layout, tables), _title(ABOUT, context))
    catalogue = make_catalogue(context, of_atlas)
    assets = settings.assets_dir
    outlines = Outlines(tables.boundaries, assets / "geo")
    makers = Makers(tables, assets, Renderer(assets), outlines)
    downloads.install(app, catalogue, makers)
    desk = desk_of(catalogue, context, makers)
    viewer.install(app, desk.kit, settings)
    packs.install(app, desk, packs.jobs_for_packs())
    app.server.extensions[PREPARE] = partial(_prepare, answers, desk.kit)
    app.layout = partial(_shell, context)
    _register_shell(app)
    home = app.get_relative_path("/")
    preload.install(app.server, {home: [context.geojson_url]})
    show_first(app, home, first_view(of_atlas, answers, partial(_shell, context)))
    install(
        app,
        tables=tables,
        settings=settings,
        notice_id=Shell.NOTICE,
        variables={"footprint_code": known_codes(context)},
    )
    return app


def make_catalogue(context: PageContext, of_atlas: AtlasContext) -> Catalogue:
    """Return everything that can be taken away, page by page in the order of the pages."""
    others = (
        survey_exhibits,
        funding_exhibits,
        councils_exhibits,
        compare_exhibits,
        london_exhibits,
        profile_exhibits,
        timeline_exhibits,
    )
    return Catalogue([atlas_exhibits(of_atlas), *(of_page(context) for of_page in others)])


def _prepare(answers: Answers, kit: Kit, pause: Callable[[], object]) -> None:
    answers.prepare(pause)
    prepare(kit, pause)


def _respondents(tables: Tables, settings: Settings) -> Respondents | None:
    return load_respondents(settings.respondents, tables) if settings.respondents else None


def _title(page: SitePage, context: PageContext) -> str | Callable[..., str]:
    """Return the title of a page; that of a profile names its area."""
    if page is PROFILE:
        return partial(profile.title, context, DATA_SET.title)
    return f"{page.title} – {DATA_SET.title}"


def _add_page(
    page: SitePage, layout: Callable[..., Component], title: str | Callable[..., str]
) -> None:
    where = "path_template" if "<" in page.path else "path"
    dash.register_page(
        page.key,
        **{where: page.path},
        title=title,
        description=page.description,
        layout=layout,
    )


def _shell(context: PageContext, content: Component = dash.page_container) -> dmc.MantineProvider:
    return dmc.MantineProvider(
        [
            site_header(DATA_SET.title, context),
            html.Div(id=Shell.NOTICE, className="site-notice", role="status"),
            html.Link(rel="stylesheet", href=context.asset_url("print/print.css"), media="print"),
            html.Main(content, id=Shell.CONTENT, className="page", tabIndex=-1),
            site_footer(credit_lines(context.tables), context),
        ],
        id=Shell.PROVIDER,
        theme=_MANTINE_THEME,
    )


def _register_shell(app: Dash) -> None:
    app.clientside_callback(
        ClientsideFunction("shell", "choose_theme"),
        Output(Shell.PROVIDER, "forceColorScheme"),
        Input(Shell.THEME, "n_clicks"),
    )
    app.clientside_callback(
        ClientsideFunction("shell", "copy_link"),
        Output(Shell.COPY, "title"),
        Input(Shell.COPY, "n_clicks"),
        prevent_initial_call=True,
    )
