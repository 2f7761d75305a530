"""Puts the app together: shell, pages and callbacks, from what it is given."""

from functools import partial
from html import escape
from typing import Final

import dash
import dash_mantine_components as dmc
from dash import ClientsideFunction, Dash, Input, Output, html

from dashboard.components.chrome import site_footer, site_header
from dashboard.components.credits import credit_lines
from dashboard.ids import Shell
from dashboard.pages.about import layout as about
from dashboard.pages.atlas import callbacks as atlas_callbacks
from dashboard.pages.atlas import layout as atlas
from dashboard.pages.atlas.context import atlas_context
from dashboard.serving import asset_address, install, preload
from dashboard.settings import Settings
from dashboard.theme import FONT_STACK, css_variables
from geodata.dataset import DATA_SET
from geodata.tables import Tables

_INDEX: Final = """<!DOCTYPE html>
<html lang="en-GB" data-mantine-color-scheme="light">
<head>
{%metas%}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{%title%}</title>
{%favicon%}
<style>%VARIABLES%</style>
{%css%}
</head>
<body>
<noscript>%NOSCRIPT%</noscript>
{%app_entry%}
{%config%}{%scripts%}{%renderer%}
</body>
</html>"""

_MANTINE_THEME: Final = {
    "fontFamily": FONT_STACK,
    "primaryColor": "blue",
    "defaultRadius": "sm",
    "cursorType": "pointer",
}


def create_app(tables: Tables, settings: Settings) -> Dash:
    """Make an app that shows ``tables``; two can live in one process.

    Args:
        tables: checked tables of one vintage.
        settings: folders and paths.
    """
    app = Dash(
        "dashboard",
        use_pages=True,
        pages_folder="",
        assets_folder=str(settings.assets_dir),
        url_base_pathname=settings.base_path,
        title=DATA_SET.title,
        update_title="",
        add_log_handler=False,
        index_string=_index(),
    )
    asset_url = partial(asset_address, app)
    context = atlas_context(
        tables, asset_url, topojson_url=app.get_asset_url("topojson/"), assets=settings.assets_dir
    )
    dash.register_page(
        "atlas",
        path="/",
        title=DATA_SET.title,
        description=DATA_SET.headline,
        layout=partial(atlas.layout, context),
    )
    dash.register_page(
        "about",
        path="/about",
        title=f"About the figures – {DATA_SET.title}",
        description="Sources, method, caveats and accessibility",
        layout=partial(about.layout, tables),
    )
    app.layout = partial(_shell, app, tables)
    atlas_callbacks.register(app, context)
    _register_shell(app)
    preload.install(app.server, {app.get_relative_path("/"): context.geojson_url})
    install(app, tables=tables, settings=settings, notice_id=Shell.NOTICE)
    return app


def _index() -> str:
    """Return the page that every visit begins with."""
    noscript = escape(f"{DATA_SET.title} draws its maps with JavaScript, which is turned off here.")
    return _INDEX.replace("%VARIABLES%", css_variables()).replace("%NOSCRIPT%", noscript)


def _shell(app: Dash, tables: Tables) -> dmc.MantineProvider:
    home, about_path = app.get_relative_path("/"), app.get_relative_path("/about")
    credits = credit_lines(tables)
    return dmc.MantineProvider(
        [
            site_header(DATA_SET.title, home, about_path),
            html.Div(id=Shell.NOTICE, className="site-notice", role="status"),
            html.Main(dash.page_container, id=Shell.CONTENT, className="page", tabIndex=-1),
            site_footer(credits, tables.data_date, tables.vintage, about_path),
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
