"""Every kind of address an app has, found from what it registers."""

import re

import dash
from dash import Dash
from flask.testing import FlaskClient


def addresses(app: Dash, client: FlaskClient) -> list[str]:
    """Return one address for each route, page, script and asset of ``app``."""
    index = client.get(app.config.requests_pathname_prefix).text
    linked = re.findall(r'(?:src|href)="(/[^"]+)"', index)
    pages = [page["relative_path"] for page in dash.page_registry.values()]
    plain = [
        rule.rule
        for rule in app.server.url_map.iter_rules()
        if not rule.arguments and "GET" in (rule.methods or ())
    ]
    odd = ["/nothing-here", "/assets/nothing.js", "/_dash-component-suites/dash/nothing.js"]
    odd += ["/present?pack=x", "/present?pack=stored", "/present?role=presenter", "/present/data"]
    prefix = app.config.requests_pathname_prefix.rstrip("/")
    return sorted({*linked, *pages, *plain, *(prefix + path for path in odd)})
