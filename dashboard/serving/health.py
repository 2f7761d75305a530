"""``/health``: is it up, which versions, how old is the data."""

from collections.abc import Mapping
from importlib.metadata import version
from typing import TYPE_CHECKING

from dash import Dash
from flask import Flask, Response, jsonify

from dashboard.version import VERSION

if TYPE_CHECKING:
    from geodata.tables import Tables


def install(server: Flask, app: Dash, tables: "Tables") -> None:
    """Add the route ``health`` under the base path of ``app``."""
    facts: Mapping[str, str] = {
        "status": "ok",
        "version": VERSION,
        "dash": version("dash"),
        "plotly": version("plotly"),
        "data_date": str(tables.data_date),
        "vintage": str(tables.vintage),
    }

    def health() -> Response:
        return jsonify(facts)

    server.add_url_rule(f"{app.config.routes_pathname_prefix}health", "health", health)
