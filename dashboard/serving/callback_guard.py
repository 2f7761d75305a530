"""Stands before Dash's callback route, so that nonsense gets 400 and one log line."""

import re
from typing import Final

from dash import Dash
from flask import Flask, request

from dashboard.errors import InvalidRequest
from dashboard.serving import callback_body, callback_shape

_ROUTE: Final = "_dash-update-component"
_ROUTING_OUTPUT: Final = "_pages_content.children"
_LONGEST_ADDRESS: Final = 4000
_ADDRESS: Final = re.compile(r"[^\x00-\x1f\x7f]*")


def install(server: Flask, app: Dash) -> None:
    """Check every request to the callback route of ``app`` before Dash sees it."""
    prefix = app.config.routes_pathname_prefix

    def check_callback() -> None:
        if request.endpoint != f"{prefix}{_ROUTE}":
            return
        if not request.is_json:
            raise InvalidRequest("The request is not JSON.")
        body = callback_body.parse(request.get_data())
        callback_shape.check(body, app.callback_map)
        if _ROUTING_OUTPUT in str(body["output"]):
            _check_address(body["inputs"], app.config.requests_pathname_prefix)

    server.before_request(check_callback)


def _check_address(inputs: object, prefix: str) -> None:
    """Refuse a path or query that no browser sends, which Dash's routing would trip over."""
    if not isinstance(inputs, list):
        return
    given = {item["property"]: item.get("value") for item in inputs}
    path, search = given.get("pathname"), given.get("search") or ""
    if not (_is_address(path) and str(path).startswith(prefix)):
        raise InvalidRequest("The path is not one of this app.")
    if not (_is_address(search) and (not search or str(search).startswith("?"))):
        raise InvalidRequest("The query of the address cannot be read.")


def _is_address(value: object) -> bool:
    return (
        isinstance(value, str)
        and len(value) <= _LONGEST_ADDRESS
        and _ADDRESS.fullmatch(value) is not None
    )
