"""Axe finds nothing, in both themes, at every size; the theme and the card behave."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage, Visit
from tests.support.atlas_page import hover_area, wait_until_drawn
from tests.support.browser import PHONE, Watch, change_theme, until

LINCOLNSHIRE = "E54000013"


@pytest.mark.parametrize("viewport", ["desktop", "phone"])
def test_axe_finds_nothing(
    open_page: OpenPage, axe_in_both_themes: Callable[[Page], list[str]], viewport: str
) -> None:
    # A theme that was begun with and one that was changed to, each at one of both sizes.
    address = "/?selected=E54000013~~E54000022&type=county&find=cumbria&left=nothing"
    page = wait_until_drawn(open_page(address, viewport=viewport, dark=viewport == "phone"))
    until(page, "() => document.querySelectorAll('.tray__card').length === 2")
    assert axe_in_both_themes(page) == []


def test_axe_finds_nothing_in_what_is_said_about_the_figures(
    visit: Visit, axe: Callable[[Page], list[str]]
) -> None:
    page = visit("/about")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert axe(page) == []
    change_theme(page)
    page.set_viewport_size(PHONE)
    until(page, "() => document.documentElement.scrollWidth <= 391")
    assert axe(page) == []


def test_the_theme_is_the_computers_until_the_reader_chooses(
    open_page: OpenPage, watch: Watch, axe: Callable[[Page], list[str]]
) -> None:
    watch.expected.append("404 (NOT FOUND)")
    page = open_page("/no-such-page", dark=True)
    root = page.locator("html")
    expect(root).to_have_attribute("data-mantine-color-scheme", "dark")
    assert axe(page) == []
    page.goto("/")
    wait_until_drawn(page)
    expect(root).to_have_attribute("data-mantine-color-scheme", "dark")
    before = page.locator(f"#left-{LINCOLNSHIRE}").evaluate("p => getComputedStyle(p).fill")
    page.locator("#shell-theme").click()
    expect(root).to_have_attribute("data-mantine-color-scheme", "light")
    after = page.locator(f"#left-{LINCOLNSHIRE}").evaluate("p => getComputedStyle(p).fill")
    assert before != after
    page.reload()
    expect(root).to_have_attribute("data-mantine-color-scheme", "light")
    page.goto("/no-such-page")
    expect(root).to_have_attribute("data-mantine-color-scheme", "light")


def test_escape_closes_the_card_at_the_pointer(page: Page) -> None:
    wait_until_drawn(page)
    hover_area(page, LINCOLNSHIRE)
    card = page.locator("#atlas-card")
    expect(card).to_be_visible()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()


def test_every_control_is_reached_by_tab_and_shows_its_focus(open_page: OpenPage) -> None:
    page = wait_until_drawn(open_page("/"))
    reached: set[str] = set()
    for _ in range(50):
        page.keyboard.press("Tab")
        found = page.evaluate(
            """() => {
                const at = document.activeElement;
                const style = getComputedStyle(at);
                const isSeen = style.outlineStyle !== 'none' || style.boxShadow !== 'none'
                    || at.matches('input');
                return [at.id || at.getAttribute('aria-label') || at.textContent.slice(0, 30),
                    isSeen];
            }"""
        )
        reached.add(found[0])
        assert found[1], f"no focus to be seen on {found[0]}"
    assert {"shell-copy", "shell-theme", "atlas-find", "atlas-left", "atlas-right"} <= reached
    assert any("Map of the footprints" in name for name in reached)
    assert "atlas-ranking-rows" in reached


def test_a_screen_reader_hears_name_value_and_rank(page: Page) -> None:
    wait_until_drawn(page)
    label = page.locator(f"#left-{LINCOLNSHIRE}").get_attribute("aria-label") or ""
    assert label.startswith("Lincolnshire, Midlands and East of England, £")
    assert "per resident" in label
    assert "of 44" in label
    assert "England" in label
