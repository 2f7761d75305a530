"""A figure in somebody else's page, and the page that builds the code for it."""

from collections.abc import Iterator
from functools import partial
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit
from wsgiref.types import StartResponse

import pytest
from playwright.sync_api import Browser, expect

from dashboard.settings import Settings
from tests.browser.conftest import OpenPage
from tests.support.browser import OF_COLOUR, axe_violations, axe_violations_in_both_themes, reader
from tests.support.client import client_of
from tests.support.isolation import isolated_dash
from tests.support.server import serving
from tests.support.viewer_page import drawn_codes, map_colours, point_at, ready

if TYPE_CHECKING:
    from geodata.tables import Tables

DEVON, CORNWALL = "E54000037", "E54000036"
EMBED = "/embed/atlas/left"


def test_an_embedded_figure_says_all_and_leads_to_the_rest(open_page: OpenPage) -> None:
    page = open_page(f"{EMBED}?left=population&selected={DEVON}")
    ready(page)
    assert len(drawn_codes(page, ".view")) > 40
    expect(page.locator(".view__title")).to_contain_text("Residents")
    expect(page.locator(".legend li").first).to_be_visible()
    expect(page.locator(".sources")).to_contain_text("Office for National Statistics")
    expect(page.locator("select")).to_have_count(0)
    link = page.get_by_role("link", name="See it in full in the Footprint Atlas")
    assert link.get_attribute("rel") == "noopener"
    parts = urlsplit(link.get_attribute("href") or "")
    assert parse_qs(parts.query)["left"] == ["population"]
    assert parse_qs(parts.query)["selected"] == [DEVON]


def test_a_locked_area_stays_and_no_other_is_kept(open_page: OpenPage) -> None:
    page = open_page(f"{EMBED}?lock={DEVON}&switch=1&theme=dark")
    ready(page)
    assert page.evaluate("document.documentElement.dataset.mantineColorScheme") == "dark"
    expect(page.locator(".kept")).to_contain_text("Devon")
    page.mouse.click(*point_at(page, ".view", CORNWALL))
    expect(page.locator("#viewer-card")).to_contain_text("Cornwall")
    expect(page.locator(".kept")).to_have_count(1)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.locator(".kept")).to_have_count(1)
    page.locator("select").select_option("population")
    expect(page.locator(".view__title")).to_contain_text("Residents")
    expect(page.locator(".kept")).to_contain_text("Devon")


def test_dark_figures_have_the_dark_colours_of_the_atlas(open_page: OpenPage) -> None:
    light, dark = (open_page(f"{EMBED}?theme={theme}") for theme in ("light", "dark"))
    for page in (light, dark):
        ready(page)
    from dashboard.theme import in_dark  # noqa: PLC0415 - needed here only

    colours = map_colours(light, ".view")
    assert map_colours(dark, ".view") == {code: in_dark(one) for code, one in colours.items()}


def test_the_builder_writes_code_that_shows_the_figure(
    open_page: OpenPage, live_server: str
) -> None:
    page = open_page("/embed")
    frame = page.frame_locator("iframe")
    expect(frame.locator(".view__title")).to_be_visible()
    page.locator("#builder-page").select_option("atlas")
    page.get_by_label("Or a view as you left it").fill(
        f'{live_server}/?left=population&right=none&find="<b>'
    )
    page.get_by_label("Or a view as you left it").blur()
    expect(page.get_by_text("The figure is shown as in that view.")).to_be_visible()
    page.get_by_label("Marked footprint").select_option(DEVON)
    page.get_by_label("Colours").select_option("dark")
    page.get_by_label("Readers may switch").check()
    page.locator("#builder-size").select_option("fixed")
    page.get_by_label("Width in pixels").fill("700")
    page.get_by_label("Width in pixels").blur()
    code = page.locator("#builder-code").input_value()
    assert code.startswith(f'<iframe src="{live_server}/embed/atlas/left?')
    for part in ("theme=dark", f"lock={DEVON}", "switch=1", 'width="700"', 'loading="lazy"'):
        assert part in code
    assert "<b>" not in code
    assert code.count('"') % 2 == 0
    expect(frame.locator(".view__title")).to_contain_text("Residents")
    expect(frame.locator(".kept")).to_contain_text("Devon")
    page.get_by_label("Or a view as you left it").fill("https://elsewhere.example/?left=population")
    page.get_by_label("Or a view as you left it").blur()
    expect(page.get_by_text("This is not the address of a page of this Atlas")).to_be_visible()


def test_everybody_can_use_both_pages(open_page: OpenPage) -> None:
    page = open_page(f"{EMBED}?switch=1")
    ready(page)
    change = partial(page.emulate_media, color_scheme="dark")
    assert axe_violations_in_both_themes(page, change) == []
    for scheme, rules in (("dark", ()), ("light", OF_COLOUR)):
        page.emulate_media(color_scheme=scheme)
        page.goto("/embed")
        expect(page.frame_locator("iframe").locator(".view__title")).to_be_visible()
        assert axe_violations(page, rules) == []


@pytest.mark.parametrize("address", ["/embed", f"{EMBED}?lock={DEVON}", "/embed/atlas/ranking"])
def test_a_phone_needs_no_sideways_scrolling(open_page: OpenPage, address: str) -> None:
    page = open_page(address, viewport="phone")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


# --- other sites ---------------------------------------------------------------------------


class OtherSite:
    """A page of another origin with a frame in it."""

    def __init__(self) -> None:
        self.framed = ""

    def __call__(self, environ: object, start: StartResponse) -> Iterator[bytes]:
        start("200 OK", [("Content-Type", "text/html; charset=utf-8")])
        framed = escape(self.framed)
        frame = f'<iframe src="{framed}" width="800" height="700"></iframe>'
        yield f"<!DOCTYPE html><title>Another site</title>{frame}".encode()


def test_only_named_sites_may_frame_a_figure(
    browser: Browser, live_server: str, tables: "Tables"
) -> None:
    from dashboard.application import create_app  # noqa: PLC0415 - many tests need no app

    other = OtherSite()
    with serving(other) as site, isolated_dash():
        app = create_app(tables, Settings(embed_hosts=(site,)))
        client_of(app.server).get("/")
        with serving(app.server) as named:
            context = reader(browser)
            try:
                page = context.new_page()
                other.framed = f"{named}{EMBED}"
                page.goto(site)
                expect(page.frame_locator("iframe").locator(".view__title")).to_be_visible()
                refusals: list[str] = []
                page.on("console", lambda message: refusals.append(message.text))
                for unnamed in (f"{live_server}{EMBED}", f"{named}/present", f"{named}/embed"):
                    refusals.clear()
                    other.framed = unnamed
                    page.goto(site)
                    assert any("frame-ancestors" in text for text in refusals), unnamed
            finally:
                context.close()
