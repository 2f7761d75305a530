"""Security headers, on every answer of every route."""

import base64
import hashlib
import re

import pytest
from dash import Dash
from flask.testing import FlaskClient

from dashboard.settings import Settings
from tests.support.client import client_of
from tests.support.isolation import isolated_dash
from tests.support.routes import addresses
from tests.support.small_app import small_app

METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE", "TRACE", "OPTIONS", "PATCH")
INLINE = re.compile(r"<script(?![^>]*\bsrc\b)([^>]*)>(.*?)</script>", re.S)


def directives(policy: str) -> dict[str, list[str]]:
    return {name: rest for name, *rest in (part.split() for part in policy.split(";"))}


def check_headers(app: Dash, client: FlaskClient) -> None:
    paths = addresses(app, client)
    assert len(paths) > 15
    for path in paths:
        for method in METHODS:
            answer = client.open(path, method=method)
            where = f"{method} {path} ({answer.status})"
            policy = directives(answer.headers["Content-Security-Policy"])
            assert policy["frame-ancestors"] == ["'none'"], where
            assert policy["base-uri"] == ["'none'"], where
            assert policy["default-src"] in (["'self'"], ["'none'"]), where
            assert "'unsafe-eval'" not in str(policy), where
            assert "'unsafe-inline'" not in policy.get("script-src", []), where
            assert not re.search(r"https?:|\*", str(policy)), where
            assert answer.headers["X-Content-Type-Options"] == "nosniff", where
            assert answer.headers["Referrer-Policy"] == "no-referrer", where
            assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin", where
            assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin", where
            assert "geolocation=()" in answer.headers["Permissions-Policy"], where
            assert "Cache-Control" in answer.headers, where
            assert "Strict-Transport-Security" not in answer.headers, where
            assert "Set-Cookie" not in answer.headers, where
            assert answer.status_code < 500, where


def check_script_hashes(client: FlaskClient) -> None:
    page = client.get("/")
    allowed = directives(page.headers["Content-Security-Policy"])["script-src"]
    inline = [body for kind, body in INLINE.findall(page.text) if "application/json" not in kind]
    assert inline
    for body in inline:
        digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in allowed
    assert len(allowed) == len(set(inline)) + 1  # and 'self': nothing more is let through


def test_every_route_of_the_small_app_has_the_headers(
    small: Dash, small_client: FlaskClient
) -> None:
    check_headers(small, small_client)


def test_the_hashes_of_the_small_app_are_those_of_its_scripts(small_client: FlaskClient) -> None:
    check_script_hashes(small_client)


def test_every_route_has_the_headers(app: Dash, client: FlaskClient) -> None:
    check_headers(app, client)


def test_the_hashes_are_those_of_the_inline_scripts(client: FlaskClient) -> None:
    check_script_hashes(client)


def test_failed_callbacks_have_the_headers(small_client: FlaskClient) -> None:
    answer = small_client.post("/_dash-update-component", data=b"{", content_type="text/plain")
    assert answer.status_code == 400
    assert "Content-Security-Policy" in answer.headers


@pytest.mark.parametrize(("proxies", "expected"), [(0, False), (1, True)])
def test_https_is_promised_only_behind_a_trusted_proxy(proxies: int, expected: bool) -> None:
    with isolated_dash():
        client = client_of(small_app(Settings(trusted_proxies=proxies)).server)
        answer = client.get("/", headers={"X-Forwarded-Proto": "https"})
    assert ("Strict-Transport-Security" in answer.headers) is expected


def test_an_injected_script_gets_no_hash() -> None:
    with isolated_dash():
        app = small_app()
        app.title = "</title><script>alert(1)</script>"
        page = client_of(app.server).get("/")
    digest = base64.b64encode(hashlib.sha256(b"alert(1)").digest()).decode()
    assert digest not in page.headers["Content-Security-Policy"]
