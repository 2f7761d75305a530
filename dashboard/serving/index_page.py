"""The index page, with our own files joined and without scripts that nothing here needs.

Dash adds to every page a polyfill for browsers older than any that our style
sheets work in, and the table component that these pages do not use. Together
they take a quarter of the time before the first page begins to be drawn.
"""

import re
from collections.abc import Callable, Sequence
from html import escape
from typing import Any, Final

from dash import Dash
from flask import request

from dashboard.serving import first_scripts, own_files
from dashboard.serving.theme_script import THEME_SCRIPT
from dashboard.theme import css_variables

_TEMPLATE: Final = """<!DOCTYPE html>
<html lang="en-GB" data-mantine-color-scheme="light">
<head>
{%metas%}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{%title%}</title>
{%favicon%}
%THEME%
<style>%VARIABLES%</style>
{%css%}
</head>
<body>
<noscript>%NOSCRIPT%</noscript>
{%app_entry%}
{%config%}{%scripts%}{%renderer%}
</body>
</html>"""
_UNUSED: Final = re.compile(
    r'<script [^>]*src="[^"]*/(?:deps/polyfill|dash_table/)[^"]*"></script>'
)
_SCRIPT: Final = '<script src="{}"></script>'
_STYLE: Final = '<link rel="stylesheet" href="{}">'


FirstView = Callable[[str], str]
"""Writes, for the query of an address, what is seen of a page before Dash has built it."""
_FIRST_VIEWS: Final = "first views"


def show_first(app: Dash, path: str, first_view: FirstView) -> None:
    """Show something of the page at ``path`` before Dash has built it."""
    app.server.extensions.setdefault(_FIRST_VIEWS, {})[path] = first_view


class AtlasDash(Dash):
    """A Dash app whose index page asks only for what is used."""

    def __init__(
        self, name: str, *, assets_path_ignore: Sequence[str] = (), **options: Any
    ) -> None:
        """Make an app as Dash does, with our own scripts and style sheets joined."""
        joined = (f"^{folder}$" for folder in own_files.FOLDERS)
        super().__init__(name, assets_path_ignore=[*assets_path_ignore, *joined], **options)
        self._own = own_files.install(self)

    def interpolate_index(  # type: ignore[override]  # Dash calls it by keywords
        self, *, scripts: str, css: str, renderer: str, app_entry: str, **parts: Any
    ) -> str:
        """Return the index page from its parts."""
        # Before Dash's renderer, which looks for our functions when it starts.
        lean = _SCRIPT.format(escape(self._own.script)) + _UNUSED.sub("", scripts)
        style = css + _STYLE.format(escape(self._own.style))
        if first_view := self.server.extensions.get(_FIRST_VIEWS, {}).get(request.path):
            order = first_scripts.in_order(lean, renderer)
            lean, renderer, style = order.scripts, order.renderer, style + order.head
            app_entry = first_view(request.query_string.decode(errors="replace")) + app_entry
        page = super().interpolate_index(  # type: ignore[no-untyped-call]  # Dash is not typed
            scripts=lean, css=style, renderer=renderer, app_entry=app_entry, **parts
        )
        return str(page)


def index_template(title: str) -> str:
    """Return the page that every visit begins with, which Dash fills, for a site so called."""
    noscript = escape(f"{title} draws its maps with JavaScript, which is turned off here.")
    page = _TEMPLATE
    parts = {"%THEME%": THEME_SCRIPT, "%VARIABLES%": css_variables(), "%NOSCRIPT%": noscript}
    for place, part in parts.items():
        page = page.replace(place, part)
    return page
