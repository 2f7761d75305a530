"""What a real browser gets and does not get."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from dashboard.serving import PLOTLY_BUNDLE
from tests.browser.conftest import OpenPage
from tests.support.atlas_page import wait_until_drawn
from tests.support.browser import PHONE, Watch

DRAWN = ".js-plotly-plot .main-svg"
LARGEST_FIRST_VIEW = 1_800_000


def test_our_plotly_is_used_and_the_stock_one_never_asked_for(
    open_page: OpenPage, watch: Watch
) -> None:
    page = open_page("/")
    page.wait_for_selector(DRAWN)
    assert [url for url in watch.requests if PLOTLY_BUNDLE in url]
    assert [url for url in watch.requests if "plotly.min" in url] == []
    assert watch.refused == []
    version = page.evaluate("Plotly.version")
    assert PLOTLY_BUNDLE.endswith(f"-{version}.min.js")


def test_the_policy_is_enforced(open_page: OpenPage, watch: Watch) -> None:
    watch.expected += ["Content Security Policy", "violates the following"]
    page = open_page("/")
    page.wait_for_selector(DRAWN)
    assert watch.complaints == []  # nothing of ours is held back by it
    page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "window.injected = true";
            document.body.append(script);
        }"""
    )
    assert page.evaluate("window.injected") is None
    # In a callback of its own: what a test evaluates directly is let through.
    assert (
        page.evaluate(
            """() => new Promise((done) => setTimeout(() => {
            try { done(eval("1")); } catch (error) { done(error.name); }
        }))"""
        )
        == "EvalError"
    )


def test_the_first_view_is_small(open_page: OpenPage, live_server: str) -> None:
    page = open_page("about:blank")
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    sizes: list[float] = []
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.goto(live_server)
    wait_until_drawn(page)
    page.wait_for_load_state("networkidle")
    assert len(sizes) > 10
    assert sum(sizes) < LARGEST_FIRST_VIEW


def test_a_second_visit_asks_for_little(open_page: OpenPage) -> None:
    page = open_page("/")
    wait_until_drawn(page)
    page.wait_for_load_state("networkidle")
    page.reload()
    wait_until_drawn(page)
    page.wait_for_load_state("networkidle")
    from_network = page.evaluate(
        """() => performance.getEntriesByType("resource")
            .filter((entry) => entry.transferSize > 0)
            .map((entry) => new URL(entry.name).pathname)"""
    )
    kept = [path for path in from_network if path.endswith((".css", ".woff2", ".geojson"))]
    assert kept + [path for path in from_network if ".v" in path or "/vendor/" in path] == []


def test_the_missing_page_is_accessible(
    open_page: OpenPage, watch: Watch, axe: Callable[[Page], list[str]]
) -> None:
    watch.expected += ["404"]
    page = open_page("/nothing-here")
    assert axe(page) == []
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size(PHONE)
    assert axe(page) == []
    page.get_by_role("link").click()
    page.wait_for_selector(DRAWN)


def test_another_measure_is_painted_without_a_network(open_page: OpenPage, watch: Watch) -> None:
    page = wait_until_drawn(open_page("/"))
    watch.expected.append("ERR_INTERNET_DISCONNECTED")  # the scatter is asked for in vain
    page.context.set_offline(True)
    page.locator("#atlas-left").click()
    page.get_by_role("option", name="NHS trusts that are partners").click()
    expect(page.locator("#atlas-ranking-title")).to_contain_text("NHS trusts")
    expect(page.locator("#left-E54000013")).to_have_attribute("aria-label", re.compile("trusts"))
