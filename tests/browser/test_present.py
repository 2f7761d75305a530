"""The presentation: steps, keys, the second window, and no network after the first load."""

import json
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from dashboard.exports.pack import Pack, PackItem
from dashboard.exports.pack_json import to_json
from dashboard.exports.pack_link import write_link
from tests.browser.conftest import OpenPage
from tests.support.browser import (
    OF_COLOUR,
    Watch,
    axe_violations,
    axe_violations_in_both_themes,
    change_theme,
)
from tests.support.client import client_of
from tests.support.viewer_page import point_at, ready

if TYPE_CHECKING:
    from dash import Dash

DEVON, CORNWALL = "E54000037", "E54000036"
SHOWN = "#stage .view:not([hidden])"
DECK = Pack(
    "Two views",
    (
        PackItem("atlas/left", {"selected": DEVON}, title="Devon, first", note="Greet the board."),
        PackItem("atlas/ranking", {}),
    ),
)
START = f"/present?selected={DEVON}"


@pytest.fixture(scope="module", autouse=True)
def prepared(app: "Dash") -> None:
    """What launching the app makes ahead of readers."""
    client_of(app.server).get("/present")


def opened(open_page: OpenPage, address: str = START, **how: object) -> Page:
    page = open_page(address, **how)  # type: ignore[arg-type]
    ready(page, SHOWN)
    return page


def step_of(page: Page) -> str:
    return page.locator(".bar__step").inner_text()


def test_a_lost_network_does_not_show(open_page: OpenPage, watch: Watch) -> None:
    page = opened(open_page)
    page.context.set_offline(True)
    before = len(watch.requests)
    total = int(step_of(page).split(" / ")[1])
    for step in range(1, total + 1):
        expect(page.locator(".bar__step")).to_have_text(f"{step} / {total}")
        if step < total:  # the last one is the table
            expect(page.locator(f"{SHOWN} .main-svg").first).to_be_visible()
        page.keyboard.press("PageDown")
    page.keyboard.press("Home")
    title = page.locator(f"{SHOWN} .view__title")
    first = title.inner_text()
    page.locator(f"{SHOWN} select").select_option("population")
    expect(title).to_contain_text("Residents: from")
    page.mouse.click(*point_at(page, SHOWN, CORNWALL))
    expect(page.locator(f"{SHOWN} .kept")).to_have_count(2)
    page.keyboard.press("r")
    expect(title).to_have_text(first)
    expect(page.locator(f"{SHOWN} .kept")).to_have_count(1)
    assert watch.requests[before:] == []


def test_keys_and_clickers_step(open_page: OpenPage) -> None:
    page = opened(open_page)
    for key, step in (
        ("ArrowRight", 2), ("ArrowDown", 3), ("Home", 1), ("Space", 2), ("PageDown", 3),
        ("PageUp", 2), ("End", 5), ("ArrowLeft", 4), ("Home", 1), ("ArrowLeft", 1),
    ):  # fmt: skip
        page.keyboard.press(key)
        expect(page.locator(".bar__step")).to_have_text(f"{step} / 5")
        assert urlsplit(page.url).fragment == str(step)


def test_the_screen_dims_the_list_leads_and_escape_leaves(open_page: OpenPage) -> None:
    page = opened(open_page)
    for key in ("b", "."):
        page.keyboard.press(key)
        expect(page.locator(".stage__dimmed")).to_be_visible()
        page.keyboard.press(key)
        expect(page.locator(".stage__dimmed")).to_be_hidden()
    page.keyboard.press("l")
    page.locator("#steps button[data-step='3']").click()
    expect(page.locator(".bar__step")).to_have_text("3 / 5")
    page.keyboard.press("?")
    expect(page.locator("#help")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#help")).to_be_hidden()
    page.keyboard.press("t")
    expect(page.locator(f"{SHOWN} table")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(f"{SHOWN} table")).to_be_hidden()
    page.keyboard.press("Escape")
    page.wait_for_url(f"**/?*selected={DEVON}*")
    expect(page.locator("[data-pane='left'] .choroplethlayer path").first).to_be_visible()


def test_a_reload_returns_to_the_step(open_page: OpenPage) -> None:
    page = opened(open_page)
    page.keyboard.press("End")
    page.keyboard.press("ArrowLeft")
    page.reload()
    ready(page, SHOWN)
    expect(page.locator(".bar__step")).to_have_text("4 / 5")


def test_the_second_window_has_the_notes_and_leads(open_page: OpenPage) -> None:
    page = opened(open_page, f"/present?pack={write_link(DECK)}")
    expect(page.locator(f"{SHOWN} .view__title")).to_have_text("Devon, first")
    with page.expect_popup() as popup:
        page.keyboard.press("p")
    second = popup.value
    expect(second.locator(".presenter__title")).to_have_text("Devon, first")
    expect(second.locator(".presenter__note")).to_have_text("Greet the board.")
    expect(second.locator(".presenter__next")).to_contain_text("Allocation per resident")
    second.get_by_role("button", name="Next step").click()
    expect(page.locator(".bar__step")).to_have_text("2 / 2")
    expect(second.locator(".presenter__next")).to_have_text("This is the last step.")
    second.get_by_role("button", name="Dim").click()
    expect(page.locator(".stage__dimmed")).to_be_visible()
    second.get_by_role("button", name="Pause").click()
    expect(second.get_by_role("button", name="Start", exact=True)).to_be_visible()
    # Either window may be loaded anew.
    page.reload()
    ready(page, SHOWN)
    second.keyboard.press("Home")
    expect(page.locator(".bar__step")).to_have_text("1 / 2")
    expect(second.locator(".presenter__step")).to_have_text("Step 1 of 2")


def test_a_pack_too_long_for_a_link_waits_in_the_browser(open_page: OpenPage) -> None:
    page = open_page("/present?pack=stored")
    expect(page.get_by_role("heading")).to_have_text("Nothing to show yet")
    page.evaluate("(text) => localStorage.setItem('footprint-atlas-pack', text)", to_json(DECK))
    page.reload()
    ready(page, SHOWN)
    expect(page.locator(f"{SHOWN} .view__title")).to_have_text("Devon, first")


def test_a_bad_pack_in_the_browser_is_told(open_page: OpenPage, watch: Watch) -> None:
    watch.expected.append("400")
    page = open_page("/present?pack=stored")
    bad = json.dumps({"version": 99})
    page.evaluate("(text) => localStorage.setItem('footprint-atlas-pack', text)", bad)
    page.reload()
    expect(page.locator(".message")).to_contain_text("version 1 is read")


def test_type_is_sized_for_a_back_row(open_page: OpenPage) -> None:
    page = opened(open_page, viewport="wide")
    sizes = page.evaluate(
        """([shown, parts]) => parts.map((part) =>
            parseFloat(getComputedStyle(document.querySelector(`${shown} ${part}`)).fontSize))""",
        [SHOWN, [".view__title", ".view__words p", ".legend li", ".main-svg .annotation text"]],
    )
    title, words, legend, figure = sizes
    assert title >= 44
    assert words >= 24
    assert legend >= 24
    assert figure >= 18


def test_everybody_can_present(open_page: OpenPage) -> None:
    page = opened(open_page)
    change = partial(page.keyboard.press, "d")
    for key in ("Home", "End"):
        page.keyboard.press(key)
        assert axe_violations_in_both_themes(page, change) == []
    page.keyboard.press("l")
    assert axe_violations(page) == []
    page.keyboard.press("Escape")
    change_theme(page, change)
    page.keyboard.press("l")
    assert axe_violations(page, OF_COLOUR) == []


def test_a_phone_shows_all_of_a_step(open_page: OpenPage) -> None:
    page = opened(open_page, viewport="phone")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    page.get_by_role("button", name="Next step").click()
    expect(page.locator(".bar__step")).to_have_text("2 / 5")
    expect(page.locator(f"{SHOWN} .view__words")).to_be_attached()
