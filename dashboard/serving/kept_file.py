"""Files that the app makes itself, once, and serves like those of a folder."""

from collections.abc import Callable
from typing import Final

from dash import Dash
from flask import Flask, Response, abort, request
from werkzeug.wrappers import Response as AnyResponse

_KEPT: Final = "kept files"


def add(
    app: Dash,
    rule: str,
    endpoint: str,
    make: Callable[[str], bytes | None],
    mimetype: str = "application/json",
) -> None:
    """Serve what is made at the first request for a name and then kept.

    Args:
        app: the app.
        rule: path below the base path, in which ``<name>`` stands.
        endpoint: a name of its own for the route.
        make: gives the bytes for a name, or nothing where there is no such file. Only
            names that it knows are kept, so the memory is bounded.
        mimetype: what kind of file it is.
    """
    kept: dict[str, bytes] = {}

    def give(name: str) -> AnyResponse:
        if name not in kept:
            made = make(name)
            if made is None:
                abort(404)
            kept[name] = made
        response = Response(kept[name], mimetype=mimetype)
        response.add_etag()
        return response.make_conditional(request)

    app.server.extensions.setdefault(_KEPT, set()).add(endpoint)
    prefix = app.config.routes_pathname_prefix.rstrip("/")
    app.server.add_url_rule(f"{prefix}{rule}", endpoint, give)


def is_kept(server: Flask, endpoint: str) -> bool:
    """Tell whether a route gives files of this kind."""
    return endpoint in server.extensions.get(_KEPT, ())
