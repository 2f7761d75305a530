"""How long a browser may keep an answer.

What carries a fingerprint in its address never changes under that address
and is kept for good. Assets without one, the font and the empty world map that
plotly.js insists on, are kept for an hour. Other files are asked about again
by their ETag; what depends on a reader is not kept.
"""

from typing import Final

from dash import Dash
from dash.fingerprint import check_fingerprint
from flask import Flask, Response, request

from dashboard.serving.kept_file import is_kept

_SUITES: Final = "_dash-component-suites/<string:package_name>/<path:fingerprinted_path>"
_FAVICON: Final = "_favicon.ico"
_FINGERPRINTS: Final = ("m", "v")
"""Query names that stand for a file's contents: Dash's own, and that of ``asset_address``."""
_FOR_GOOD: Final = "public, max-age=31536000, immutable"
_AN_HOUR: Final = "public, max-age=3600"
_ASK_AGAIN: Final = "public, no-cache"
_PAGE: Final = "private, no-cache"
_NEVER: Final = "no-store"


def is_file(app: Dash) -> bool:
    """Tell whether the current request is for a file that is the same for every reader."""
    prefix = app.config.routes_pathname_prefix
    endpoint = request.endpoint or ""
    return (
        endpoint in (f"{prefix}{_SUITES}", f"{prefix}{_FAVICON}")
        or endpoint.endswith("dash_assets.static")
        or is_kept(app.server, endpoint)
    )


def install(server: Flask, app: Dash) -> None:
    """Set ``Cache-Control`` on every answer of ``server``."""

    def set_cache_control(response: Response) -> Response:
        response.headers["Cache-Control"] = _policy(app, response)
        response.headers.pop("Expires", None)
        return response

    server.after_request(set_cache_control)


def _policy(app: Dash, response: Response) -> str:
    if response.status_code not in (200, 206, 304):
        return _NEVER
    if is_file(app):
        path = str((request.view_args or {}).get("fingerprinted_path", ""))
        fingerprinted = check_fingerprint(path)[1] or any(k in request.args for k in _FINGERPRINTS)
        if fingerprinted:
            return _FOR_GOOD
        return _ASK_AGAIN if path or is_kept(app.server, request.endpoint or "") else _AN_HOUR
    return _PAGE if response.mimetype == "text/html" else _NEVER
