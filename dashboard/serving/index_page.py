"""The index page, without scripts that nothing here needs.

Dash adds to every page a polyfill for browsers older than any that our style
sheets work in, and the table component that these pages do not use. Together
they take a quarter of the time before the first page begins to be drawn.
"""

import re
from typing import Any, Final

from dash import Dash

_UNUSED: Final = re.compile(
    r'<script [^>]*src="[^"]*/(?:deps/polyfill|dash_table/)[^"]*"></script>'
)


class AtlasDash(Dash):
    """A Dash app whose index page asks only for what is used."""

    def interpolate_index(self, *, scripts: str, **parts: Any) -> str:  # type: ignore[override]  # Dash calls it by keywords
        """Return the index page from its parts."""
        lean = _UNUSED.sub("", scripts)
        return str(super().interpolate_index(scripts=lean, **parts))  # type: ignore[no-untyped-call]  # Dash is not typed
