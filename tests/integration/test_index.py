"""The page that every visit begins with."""

import json
import re
from pathlib import Path

from dash import Dash
from flask.testing import FlaskClient


def test_the_index_is_small_and_holds_no_shapes(app: Dash, client: FlaskClient) -> None:
    index = client.get("/", headers={"Accept-Encoding": "br"})
    assert len(index.data) < 20_000
    assert "coordinates" not in client.get("/").text
    assert len(client.get("/about").data) < 40_000
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


def test_what_the_polyfill_brought_comes_before_dashs_components(client: FlaskClient) -> None:
    scripts = re.findall(r'<script src="([^"]+)"', client.get("/about").text)
    order = [next(i for i, s in enumerate(scripts) if n in s) for n in ("plotly-atlas", "/dcc/")]
    assert order == sorted(order)


def test_what_draws_the_first_view_is_run_before_all_else(client: FlaskClient) -> None:
    index = client.get("/").text
    tags = re.findall(r"<script ([^>]*)>", index)
    at_once = [tag for tag in tags if "src=" in tag and "text/later" not in tag]
    assert ["/assets/vendor/plotly-atlas" in tag for tag in at_once] == [True, False]
    assert "/assets/js/" in at_once[1]
    later = [tag for tag in tags if "src=" in tag and "text/later" in tag]
    assert any("dash_renderer" in tag for tag in later)
    fetched = re.findall(r'<link rel="prefetch" as="script" href="([^"]+)">', index)
    assert [f'type="text/later" src="{address}"' for address in fetched] == later
    assert index.index('id="first-view"') < index.index('id="react-entry-point"')
    for page in ("/about", "/survey"):
        text = client.get(page).text
        assert "text/later" not in text
        assert "first-view" not in text


def test_the_first_view_is_what_the_address_asks_for(client: FlaskClient) -> None:
    index = client.get("/?left=trusts&find=Salford&selected=E54000007").text
    found = re.search(r'id="first-view-data" type="application/json">(.*?)</script>', index)
    assert found
    told = json.loads(found[1])
    assert told["left"] == "trusts"
    assert told["selected"] == ["E54000007"]
    assert told["matching"] == ["E54000007"]
    assert "trusts" in told["first"]["answers"]
    assert "<strong" in index
    assert "Clear all" in index


def test_nothing_in_an_address_becomes_markup(client: FlaskClient) -> None:
    for name in ("find", "left", "selected", "sort", "view", "nonsense"):
        for text in ("</script><b>x</b>", '"><b>x</b>', "<!--<script>"):
            index = client.get("/", query_string={name: text}).text
            assert "<b>" not in index
            assert "<!--" not in index


def test_what_other_pages_need_is_not_asked_for(client: FlaskClient) -> None:
    assert not re.search(r'(?:src|href)="/assets/pages/', client.get("/").text)


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
