"""The page that every visit begins with."""

from dash import Dash
from flask.testing import FlaskClient

from dashboard.ids import Atlas


def test_the_index_is_small_and_names_every_id(app: Dash, client: FlaskClient) -> None:
    index = client.get("/").text
    assert len(index) < 60_000
    # The button that clears filters is there only while a filter is set.
    assert all(each.value in index for each in Atlas if each is not Atlas.CLEAR_FILTERS)
    assert "coordinates" not in index


def test_the_first_shapes_are_asked_for_at_once(app: Dash, client: FlaskClient) -> None:
    link = client.get("/").headers["Link"]
    assert "/assets/geo/footprints_2017.geojson?v=" in link
    assert "rel=preload; as=fetch" in link
    assert "Link" not in client.get("/about").headers
