"""Pictures as files: needs Chromium."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf
import plotly.graph_objects as go
import pytest
from PIL import Image
from pypdfium2 import PdfDocument

from dashboard.exports.chromium import Chromium
from dashboard.exports.picture_page import PicturePage
from dashboard.exports.renderer import (
    PictureFailed,
    PictureForm,
    Renderer,
    RendererUnavailable,
)
from dashboard.figures.choropleth import footprint_map
from dashboard.settings import Settings
from dashboard.theme import BORDER, INK, Side
from geodata.queries import classified_measure, footprints
from geodata.tables import Tables

ASSETS = Settings().assets_dir
PNG, SVG, PDF = PictureForm.PNG, PictureForm.SVG, PictureForm.PDF


@pytest.fixture(scope="module")
def renderer() -> Iterator[Renderer]:
    made = Renderer(ASSETS)
    assert made.is_available, made.missing
    yield made
    made.close()


def bars(text: str = "2016-17 (12)") -> go.Figure:
    return go.Figure(
        go.Bar(x=[1, 2], y=["a", "b"], orientation="h", marker={"color": INK}),
        {
            "width": 400,
            "height": 300,
            "paper_bgcolor": BORDER,
            "meta": {"title": "A title", "alternative": "Two bars"},
            "font": {"family": "'Inter', Arial"},
            "annotations": [{"text": text, "x": 1, "y": 0, "showarrow": False}],
        },
    )


@pytest.fixture(scope="module")
def a_map(tables: Tables) -> go.Figure:
    boundary = tables.boundary("footprints")
    assert boundary
    figure = footprint_map(
        classified_measure(tables, tables.measures[0].key),
        footprints(tables),
        boundary,
        geojson_url=f"/atlas/assets/geo/{boundary.file_name}?m=123",
        side=Side.LEFT,
    )
    return figure.update_layout(width=600, height=700, paper_bgcolor=BORDER)


def test_a_png_has_twice_as_many_pixels(renderer: Renderer) -> None:
    picture = Image.open(BytesIO(renderer.picture(bars(), PNG))).convert("RGB")
    assert picture.size == (800, 600)
    dark = tuple(int(INK[place : place + 2], 16) for place in (1, 3, 5))
    colours = {colour: count for count, colour in picture.getcolors(1 << 20)}
    assert colours[dark] > 10_000


def test_a_map_is_drawn_from_the_boundary_file_as_vectors(
    renderer: Renderer, a_map: go.Figure, tables: Tables
) -> None:
    svg = renderer.picture(a_map, SVG).decode()
    assert "<image" not in svg
    drawn = re.findall(r'class="choroplethlayer".*?</g>', svg, re.S)
    paths = svg.count("<path")
    assert drawn
    assert paths > len(footprints(tables))


def test_letters_stay_letters_in_our_font(renderer: Renderer) -> None:
    svg = renderer.picture(bars(), SVG).decode()
    assert "2016-17 (12)" in svg
    assert "@font-face{font-family:Inter" in svg
    with pikepdf.open(BytesIO(renderer.picture(bars(), PDF))) as document:
        page = document.pages[0]
        assert len(document.pages) == 1
        width, height = (float(size) for size in page.mediabox[2:])
        assert width == pytest.approx(300, abs=1)
        assert height == pytest.approx(225, abs=1)
        assert "/XObject" not in page.Resources
        assert str(document.docinfo.Title) == "A title"
        assert _alternatives(document) == ["Two bars"]


def _alternatives(document: pikepdf.Pdf) -> list[str]:
    return [
        str(thing.Alt)
        for thing in document.objects
        if isinstance(thing, pikepdf.Dictionary) and "/Alt" in thing
    ]


def test_hyphens_and_brackets_of_a_pdf_can_be_searched(renderer: Renderer) -> None:
    document = PdfDocument(renderer.picture(bars(), PDF))
    assert "2016-17 (12)" in document[0].get_textpage().get_text_range()
    document.close()


def test_words_that_look_like_markup_do_nothing(renderer: Renderer) -> None:
    svg = renderer.picture(bars('<img src="http://x.test/"><script>x</script>'), SVG).decode()
    assert "<script" not in svg
    assert "<img" not in svg


def test_a_browser_that_died_is_replaced(renderer: Renderer) -> None:
    before = renderer.picture(bars(), SVG)
    browser = renderer._browser
    assert browser
    assert browser._kaleido
    os.killpg(browser._kaleido.subprocess.pid, signal.SIGKILL)
    assert len(renderer.picture(bars(), SVG)) == pytest.approx(len(before), abs=400)


def test_a_picture_that_takes_too_long_is_given_up_and_the_next_one_drawn(
    renderer: Renderer,
) -> None:
    with pytest.raises(PictureFailed, match="not ready"):
        renderer.picture(bars(), SVG, seconds=0.001)
    assert renderer.picture(bars(), SVG)


def test_a_browser_that_does_not_start_is_told() -> None:
    renderer = Renderer(ASSETS, chromium="/bin/true")
    with pytest.raises(RendererUnavailable, match="does not start"):
        renderer.picture(bars(), SVG)


def test_closing_ends_the_browser() -> None:
    path = Renderer(ASSETS)._path
    assert path
    browser = Chromium(path, PicturePage(ASSETS))
    assert browser._kaleido
    process = browser._kaleido.subprocess
    browser.close()
    browser.close()
    assert process.poll() is not None
    with pytest.raises(RuntimeError):
        browser.draw({}, {}, 1)


def test_a_browser_that_a_request_started_ends_with_the_process() -> None:
    code = (
        "from threading import Thread\n"
        "from dashboard.exports.chromium import Chromium, find_chromium\n"
        "from dashboard.exports.picture_page import PicturePage\n"
        "from dashboard.settings import Settings\n"
        "made = []\n"
        "page = PicturePage(Settings().assets_dir)\n"
        "start = lambda: made.append(Chromium(find_chromium(), page))\n"
        "request = Thread(target=start, daemon=True)\n"
        "request.start()\n"
        "request.join()\n"
        "assert made\n"
    )
    # Not pytest's folder: Chromium's socket allows no path of more than a hundred letters.
    with TemporaryDirectory() as folder:
        process = subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"TMPDIR": folder, "PYTHONWARNINGS": "error::ResourceWarning"},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert (process.returncode, process.stderr) == (0, "")
        assert list(Path(folder).iterdir()) == []


def test_the_page_asks_nobody_for_anything() -> None:
    page = PicturePage(ASSETS).generate_index()
    assert not re.search(r"https?://", page)
    for address in re.findall(r'src="([^"]+)"', page):
        assert address.startswith("file://")
        assert Path(address.removeprefix("file://")).is_file()
