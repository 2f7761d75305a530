"""Which addresses exist. Everything else is a real 404.

Dash answers any path with its shell and status 200, and leaves routes open
that only its development tools use.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final

import dash
from dash import Dash
from flask import Flask, abort, request

_DEVELOPMENT: Final = "_reload-hash"
_SHELL: Final = "<path:path>"
_VARIABLE: Final = re.compile(r"<[^<>/]+>")


def page_patterns(pages: Iterable[Mapping[str, object]]) -> tuple[re.Pattern[str], ...]:
    """Return one pattern a page, for its path or path template without slashes at either end.

    Args:
        pages: entries of ``dash.page_registry``.
    """
    paths = [
        str(page[key]).strip("/")
        for page in pages
        for key in ("path", "path_template")
        if page.get(key)
    ]
    return tuple(
        re.compile("[^/]+".join(re.escape(part) for part in _VARIABLE.split(path)))
        for path in dict.fromkeys(paths)
    )


def install(server: Flask, app: Dash) -> None:
    """Answer 404 to every path that is neither a page nor a route of ours."""
    prefix = app.config.routes_pathname_prefix

    def check_path() -> None:
        if request.endpoint == f"{prefix}{_DEVELOPMENT}":
            abort(404)
        if request.endpoint != f"{prefix}{_SHELL}":
            return
        path = str((request.view_args or {}).get("path", "")).strip("/")
        patterns = page_patterns(dash.page_registry.values())
        if not any(pattern.fullmatch(path) for pattern in patterns):
            abort(404)

    server.before_request(check_path)
