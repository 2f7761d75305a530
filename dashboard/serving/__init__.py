"""How answers leave the server: headers, limits, errors, compression.

One call, ``install``, once a Dash app has been made.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from dash import Dash
from werkzeug.middleware.proxy_fix import ProxyFix

from dashboard.serving import (
    caching,
    callback_guard,
    compression,
    faults,
    headers,
    health,
    known_paths,
    limits,
)
from dashboard.serving.asset_address import asset_address
from dashboard.settings import Settings

if TYPE_CHECKING:
    from geodata.tables import Tables

PLOTLY_BUNDLE: Final = "vendor/plotly-atlas-4.1.1.min.js"
"""Our build of plotly.js, below the assets folder. Dash loads it as it does every script there."""

PREPARE: Final = "prepare"
"""Name of the server's extension that makes answers before they are asked for."""

__all__ = ["PLOTLY_BUNDLE", "PREPARE", "asset_address", "install"]


def install(
    app: Dash,
    *,
    tables: "Tables",
    settings: Settings,
    notice_id: str | None = None,
    variables: Mapping[str, known_paths.PathVariable] | None = None,
) -> None:
    """Make ``app`` fit to be served.

    Args:
        app: the Dash app; pages and callbacks may be registered before or after.
        tables: for the data date and vintage that ``/health`` reports.
        settings: for the number of proxies that are trusted.
        notice_id: id of the component, present on every page, whose children
            become a plain sentence when a callback fails. Without it a failed
            callback is answered with status 500 and the same sentence.
        variables: what may stand for a variable of a page's path, by its name.
    """
    server = app.server
    if settings.trusted_proxies:
        hops = settings.trusted_proxies
        server.wsgi_app = ProxyFix(server.wsgi_app, x_for=hops, x_proto=hops)
    limits.install(server)
    known_paths.install(server, app, variables or {})
    callback_guard.install(server, app)
    health.install(server, app, tables)
    faults.install(server, app, notice_id=notice_id)
    # Flask runs these from the last to the first.
    headers.install(server, app)
    compression.install(server, app)
    caching.install(server, app)
