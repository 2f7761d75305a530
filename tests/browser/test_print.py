"""On paper: light, whole figures, and at the foot where the page stands and when it was printed."""

from io import BytesIO

import pypdfium2
import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage, Visit
from tests.support.atlas_page import wait_until_drawn
from tests.support.browser import change_theme, until

ADDRESSES = {
    "atlas": "/?selected=E54000013&nhs={region}",
    "survey": "/survey",
    "funding": "/funding",
    "councils": "/councils",
    "compare": "/compare?selected=E54000013~E54000027",
    "london": "/london",
    "timeline": "/timeline",
}


def printed(page: Page) -> list[str]:
    """Return the words of every sheet."""
    until(page, "() => window.FootprintAtlas.isPrintable")
    document = pypdfium2.PdfDocument(BytesIO(page.pdf(prefer_css_page_size=True)))
    return [sheet.get_textpage().get_text_bounded() for sheet in document]


@pytest.mark.parametrize("name", ADDRESSES)
def test_every_page_prints_with_its_address_sources_and_date(visit: Visit, name: str) -> None:
    page = visit(ADDRESSES[name].format(region="E40000003"))
    until(page, "() => document.querySelector('main .js-plotly-plot .main-svg')")
    if name == "atlas":
        wait_until_drawn(page)
    change_theme(page)
    words = printed(page)
    assert all(f"{number} of {len(words)}" in sheet for number, sheet in enumerate(words, 1))
    everything = " ".join(" ".join(words).split())
    assert "Printed " in everything
    assert page.url.split("?")[0].removeprefix("http://") in everything.replace(" ", "")
    assert "Source" in everything
    assert page.evaluate("document.documentElement.dataset.mantineColorScheme") == "dark"


def test_the_filters_stand_on_paper(visit: Visit) -> None:
    page = visit("/?nhs=E40000003")
    until(page, "() => document.querySelectorAll('.chip').length")
    until(page, "() => document.querySelector('#atlas-ranking .ranking__bars path')")
    assert "Shown: London" in " ".join(printed(page)[0].split())


def test_a_figure_is_no_wider_than_the_sheet_and_comes_back(open_page: OpenPage) -> None:
    page = open_page("/funding", viewport="wide")
    until(page, "() => document.querySelector('.js-plotly-plot .main-svg')")
    width = """() => Math.max(
        ...[...document.querySelectorAll('.js-plotly-plot')].map((graph) => graph.offsetWidth))"""
    until(page, "() => window.FootprintAtlas.isPrintable")
    before = page.evaluate(width)
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(width) <= 700
    page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    until(page, f"(before) => Math.abs(({width})() - before) < 2", before)
