"""Who may wait for a picture, and what is said where there is no browser."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import plotly.graph_objects as go
import pytest

from dashboard.exports import chromium, renderer
from dashboard.exports.renderer import WAITING, Busy, PictureForm, Renderer, RendererUnavailable
from dashboard.exports.shapes import read_shapes, with_shapes
from dashboard.settings import Settings

ASSETS = Settings().assets_dir


def test_without_a_browser_one_sentence_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(renderer, "find_chromium", lambda: None)
    without = Renderer(ASSETS)
    assert not without.is_available
    assert "apt-get install chromium" in without.missing
    with pytest.raises(RendererUnavailable, match="install"):
        without.picture(go.Figure(), PictureForm.PNG)


def test_a_browser_is_found_in_its_usual_place(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(chromium.shutil, "which", lambda _name: None)
    place = tmp_path / "chrome"
    monkeypatch.setattr(chromium, "_USUAL_PLACES", (str(place),))
    assert chromium.find_chromium() is None
    place.touch()
    assert chromium.find_chromium() == str(place)


def test_a_few_may_wait_and_the_rest_are_told_to_try_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun, go_on = Event(), Event()

    class Slow:
        def __init__(self, *_arguments: object) -> None:
            pass

        def draw(self, *_arguments: object) -> bytes:
            begun.set()
            assert go_on.wait(20)
            return b"picture"

        def close(self) -> None:
            pass

    monkeypatch.setattr(renderer, "Chromium", Slow)
    slow = Renderer(ASSETS, chromium="/somewhere")
    with ThreadPoolExecutor(1 + WAITING) as pool:
        taken = [pool.submit(slow.picture, go.Figure(), PictureForm.SVG)]
        assert begun.wait(20)
        taken += [pool.submit(slow.picture, go.Figure(), PictureForm.SVG) for _ in range(WAITING)]
        while slow._places._value:  # until all of them wait
            pass
        with pytest.raises(Busy, match="try again"):
            slow.picture(go.Figure(), PictureForm.SVG)
        go_on.set()
        assert {one.result(20) for one in taken} == {b"picture"}
    assert slow.picture(go.Figure(), PictureForm.SVG) == b"picture"
    slow.close()


def test_addresses_become_the_shapes_that_are_drawn() -> None:
    name = next((ASSETS / "geo").glob("*.geojson")).name
    code = read_shapes(ASSETS, name)["features"][0]["properties"]["code"]
    figure = go.Figure(
        go.Choropleth(
            geojson=f"/base/assets/geo/{name}?m=1",
            featureidkey="properties.code",
            locations=[code],
            z=[1],
        )
    )
    shapes = with_shapes(figure, ASSETS)["data"][0]["geojson"]
    assert [feature["properties"]["code"] for feature in shapes["features"]] == [code]
    assert isinstance(figure.data[0].geojson, str)


def test_an_address_reaches_no_other_folder() -> None:
    figure = go.Figure(go.Choropleth(geojson="/../../../../etc/passwd", locations=[], z=[]))
    with pytest.raises(FileNotFoundError):
        with_shapes(figure, ASSETS)
