"""The index page, with our own files joined and without scripts that nothing here needs.

Dash adds to every page a polyfill for browsers older than any that our style
sheets work in, and the table component that these pages do not use. Together
they take a quarter of the time before the first page begins to be drawn.
"""

import re
from collections.abc import Sequence
from html import escape
from typing import Any, Final

from dash import Dash

from dashboard.serving import own_files

_UNUSED: Final = re.compile(
    r'<script [^>]*src="[^"]*/(?:deps/polyfill|dash_table/)[^"]*"></script>'
)
_SCRIPT: Final = '<script src="{}"></script>'
_STYLE: Final = '<link rel="stylesheet" href="{}">'


class AtlasDash(Dash):
    """A Dash app whose index page asks only for what is used."""

    def __init__(
        self, name: str, *, assets_path_ignore: Sequence[str] = (), **options: Any
    ) -> None:
        """Make an app as Dash does, with our own scripts and style sheets joined."""
        joined = (f"^{folder}$" for folder in own_files.FOLDERS)
        super().__init__(name, assets_path_ignore=[*assets_path_ignore, *joined], **options)
        self._own = own_files.install(self)

    def interpolate_index(self, *, scripts: str, css: str, **parts: Any) -> str:  # type: ignore[override]  # Dash calls it by keywords
        """Return the index page from its parts."""
        # Before Dash's renderer, which looks for our functions when it starts.
        lean = _SCRIPT.format(escape(self._own.script)) + _UNUSED.sub("", scripts)
        style = css + _STYLE.format(escape(self._own.style))
        return str(super().interpolate_index(scripts=lean, css=style, **parts))  # type: ignore[no-untyped-call]  # Dash is not typed
