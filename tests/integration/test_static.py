"""How files reach a browser: small, once, and never stale."""

import gzip
import re
from pathlib import Path

import brotli
import pytest
from dash import Dash
from flask.testing import FlaskClient

from dashboard.serving import PLOTLY_BUNDLE, asset_address
from dashboard.settings import Settings
from tests.support.client import client_of
from tests.support.isolation import isolated_dash
from tests.support.small_app import small_app

BR = {"Accept-Encoding": "gzip, deflate, br"}


def script_addresses(client: FlaskClient) -> list[str]:
    return re.findall(r'<script [^>]*src="([^"]+)"', client.get("/").text)


def test_scripts_are_compressed_and_kept_for_good(client: FlaskClient) -> None:
    addresses = script_addresses(client)
    assert len(addresses) > 5
    for address in addresses:
        answer = client.get(address, headers=BR)
        plain = client.get(address)
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable", address
        assert "Accept-Encoding" in answer.headers["Vary"], address
        if len(plain.data) > 500:
            assert answer.headers["Content-Encoding"] == "br", address
            assert brotli.decompress(answer.data) == plain.data, address
            assert int(answer.headers["Content-Length"]) == len(answer.data), address


def test_gzip_is_used_where_brotli_is_not_taken(client: FlaskClient) -> None:
    address = f"/assets/{PLOTLY_BUNDLE}"
    answer = client.get(address, headers={"Accept-Encoding": "br;q=0, gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.data) == client.get(address).data


def test_the_bundle_is_sent_as_it_was_compressed_when_built(
    client: FlaskClient, root: Path
) -> None:
    answer = client.get(f"/assets/{PLOTLY_BUNDLE}", headers=BR)
    assert answer.data == (root / "assets" / f"{PLOTLY_BUNDLE}.br").read_bytes()


@pytest.mark.parametrize("headers", [{}, BR])
def test_an_asset_without_a_fingerprint_is_kept_for_an_hour(
    client: FlaskClient, headers: dict[str, str]
) -> None:
    address = f"/assets/{PLOTLY_BUNDLE}"
    first = client.get(address, headers=headers)
    assert first.headers["Cache-Control"] == "public, max-age=3600"
    assert not first.headers["ETag"].startswith("W/")
    again = client.get(address, headers=headers | {"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["Cache-Control"] == "public, max-age=3600"


def test_a_script_without_a_fingerprint_is_asked_about_again(client: FlaskClient) -> None:
    address = "/_dash-component-suites/dash/dcc/async-graph.js"
    first = client.get(address, headers=BR)
    assert first.headers["Cache-Control"] == "public, no-cache"
    again = client.get(address, headers=BR | {"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_each_encoding_has_its_own_etag(client: FlaskClient) -> None:
    address = f"/assets/{PLOTLY_BUNDLE}"
    tags = {
        client.get(address, headers=headers).headers["ETag"]
        for headers in ({}, BR, {"Accept-Encoding": "gzip"})
    }
    assert len(tags) == 3


def test_a_changed_asset_is_compressed_again(tmp_path: Path) -> None:
    sheet = tmp_path / "css" / "page.css"
    sheet.parent.mkdir()
    sheet.write_text("a{color:red}" * 100)
    with isolated_dash():
        app = small_app(Settings(assets_dir=tmp_path))
        client = client_of(app.server)
        before = asset_address(app, "css/page.css")
        assert brotli.decompress(client.get(before, headers=BR).data) == sheet.read_bytes()
        sheet.write_text("a{color:blue}" * 100)
        after = asset_address(app, "css/page.css")
        answer = client.get(after, headers=BR)
    assert before != after
    assert brotli.decompress(answer.data) == sheet.read_bytes()
    assert answer.headers["Cache-Control"].endswith("immutable")


def test_pages_and_their_data_are_not_kept(app: Dash, client: FlaskClient) -> None:
    assert client.get("/").headers["Cache-Control"] == "private, no-cache"
    for path in ("/_dash-layout", "/_dash-dependencies"):
        answer = client.get(path, headers=BR)
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["Content-Encoding"] == "br"


def test_a_short_answer_is_not_compressed(client: FlaskClient) -> None:
    assert "Content-Encoding" not in client.get("/health", headers=BR).headers


def test_a_part_of_a_file_is_left_as_it_is(client: FlaskClient) -> None:
    answer = client.get(f"/assets/{PLOTLY_BUNDLE}", headers=BR | {"Range": "bytes=0-99"})
    assert (answer.status_code, len(answer.data)) == (206, 100)
    assert "Content-Encoding" not in answer.headers


def test_head_tells_the_same_without_a_body(client: FlaskClient) -> None:
    address = f"/assets/{PLOTLY_BUNDLE}"
    head, get = client.head(address, headers=BR), client.get(address, headers=BR)
    assert head.data == b""
    assert head.headers["Content-Length"] == get.headers["Content-Length"]
    assert head.headers["ETag"] == get.headers["ETag"]
