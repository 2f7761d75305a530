"""The page that every visit begins with."""

import re
from pathlib import Path

from dash import Dash
from flask.testing import FlaskClient


def test_the_index_is_small_and_holds_no_page(app: Dash, client: FlaskClient) -> None:
    index = client.get("/").text
    assert len(index) < 40_000
    assert "coordinates" not in index
    assert app.validation_layout is None


def test_the_first_shapes_are_asked_for_at_once(app: Dash, client: FlaskClient) -> None:
    link = client.get("/").headers["Link"]
    assert "/assets/geo/footprints_2017.geojson?v=" in link
    assert "rel=preload; as=fetch" in link
    assert "Link" not in client.get("/about").headers


def test_the_index_asks_for_nothing_that_is_not_used(app: Dash, client: FlaskClient) -> None:
    index = client.get("/").text
    assert "polyfill" not in index
    assert "/dash_table/" not in index
    # What the polyfill brought besides comes with our own bundle, before Dash's components.
    scripts = re.findall(r'<script src="([^"]+)"', index)
    order = [next(i for i, s in enumerate(scripts) if n in s) for n in ("plotly-atlas", "/dcc/")]
    assert order == sorted(order)


def test_what_other_pages_need_is_not_asked_for(client: FlaskClient) -> None:
    assert "/assets/pages/" not in client.get("/").text


def test_our_own_files_come_joined_in_the_order_of_their_names(
    client: FlaskClient, root: Path
) -> None:
    index = client.get("/").text
    for kind in ("js", "css"):
        found = re.findall(rf'"(/assets/{kind}/[^"]+)"', index)
        assert len(found) == 1
        answer = client.get(found[0])
        files = sorted((root / "assets" / kind).glob(f"*.{kind}"))
        places = [answer.text.index(file.read_text(encoding="utf-8")) for file in files]
        assert len(places) > 1
        assert places == sorted(places)
        assert "immutable" in answer.headers["Cache-Control"]
        assert client.get(f"/assets/{kind}/other.{kind}").status_code == 404
