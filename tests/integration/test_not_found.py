"""Addresses that do not exist are told so, with the right status."""

import pytest
from flask.testing import FlaskClient

from dashboard.serving.theme_script import THEME_SCRIPT
from dashboard.settings import Settings
from tests.support.client import client_of
from tests.support.isolation import isolated_dash
from tests.support.small_app import small_app

MISSING = [
    "/nothing-here",
    "/health/more",
    "/abouts",
    "/.git/config",
    "/_reload-hash",
    "/_dash-update-component",
    "/_alive_0123",
    "/_mcp",
    "/static/app.css",
    "/assets/../app.py",
    "/assets/%2e%2e/app.py",
    "/assets/nothing.css",
    "/_dash-component-suites/dash/nothing.js",
    "/_dash-component-suites/os/path.py",
    "/_dash-component-suites/dash/../../app.py",
    "/%0aSet-Cookie:x",
    "/\u2028",
]


@pytest.mark.parametrize("path", MISSING)
def test_an_unknown_address_is_a_real_404(client: FlaskClient, path: str) -> None:
    answer = client.get(path, headers={"Accept": "text/html"})
    assert answer.status_code == 404
    assert "_dash-config" not in answer.text


def test_the_page_says_what_happened_and_leads_home(client: FlaskClient) -> None:
    answer = client.get("/nothing-here", headers={"Accept": "text/html,*/*"})
    assert answer.mimetype == "text/html"
    assert '<html lang="en-GB"' in answer.text
    assert "<main" in answer.text
    assert "<h1>Page not found</h1>" in answer.text
    assert '<a href="/">' in answer.text
    assert THEME_SCRIPT in answer.text
    assert "<script" not in answer.text.replace(THEME_SCRIPT, "")
    assert "nothing-here" not in answer.text


def test_a_program_gets_a_sentence(client: FlaskClient) -> None:
    answer = client.get("/nothing-here", headers={"Accept": "application/json"})
    assert answer.status_code == 404
    assert answer.text == "There is nothing at this address.\n"


def test_templates_match_one_segment_only(small_client: FlaskClient) -> None:
    assert small_client.get("/areas/one").status_code == 200
    assert small_client.get("/areas/one/").status_code == 200
    assert small_client.get("/areas/one/two").status_code == 404
    assert small_client.get("/areasXone").status_code == 404


def test_a_base_path_moves_everything() -> None:
    with isolated_dash():
        client = client_of(small_app(Settings(base_path="/maps/atlas/")).server)
        assert client.get("/maps/atlas/").status_code == 200
        assert client.get("/maps/atlas/areas/one").status_code == 200
        assert client.get("/maps/atlas/health").status_code == 200
        missing = client.get("/maps/atlas/nothing", headers={"Accept": "text/html"})
        outside = client.get("/", headers={"Accept": "text/html"})
    assert (missing.status_code, outside.status_code) == (404, 404)
    assert '<a href="/maps/atlas/">' in missing.text
