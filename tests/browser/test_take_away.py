"""Taking away: the menu of every card, by mouse and keyboard, and what its files are called."""

import json

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage, Visit
from tests.support.atlas_page import wait_until_drawn
from tests.support.browser import OF_COLOUR, axe_violations, change_theme


def menu(page: Page, card: str) -> None:
    page.locator(f"[data-exhibit='{card}'] .take-away").click()
    expect(page.locator(".take-away-menu__entry").first).to_be_focused()


def test_a_picture_and_rows_are_saved_under_names_that_say_what_is_inside(page: Page) -> None:
    wait_until_drawn(page)
    for card, extension, start in (
        ("atlas/right", "png", b"\x89PNG"),
        ("atlas/table", "csv", "\ufefffootprint_code".encode()),
    ):
        menu(page, card)
        with page.expect_download() as download:
            page.locator(f"[data-file='{extension}']").click()
        saved = download.value
        assert saved.suggested_filename.startswith("footprints_")
        assert saved.suggested_filename.endswith(f"_2017.{extension}")
        assert saved.path().read_bytes().startswith(start)
        expect(page.locator(".take-away-menu__status")).to_contain_text("Saved footprints_")
        page.keyboard.press("Escape")
        expect(page.locator(".take-away-menu")).to_have_count(0)


def test_nothing_moves_when_the_buttons_come(visit: Visit) -> None:
    for address in ("/", "/london", "/survey", "/councils"):
        page = visit(address)
        expect(page.locator(".js-plotly-plot .main-svg").first).to_be_visible()
        expect(page.locator("[data-exhibit] .take-away").first).to_be_visible()
        tops = page.evaluate(
            """() => {
                const tops = () => Array.from(document.querySelectorAll(".js-plotly-plot"))
                    .map((plot) => Math.round(plot.getBoundingClientRect().top));
                const before = tops();
                const buttons = document.querySelectorAll(".take-away");
                buttons.forEach((button) => (button.style.display = "none"));
                const without = tops();
                buttons.forEach((button) => (button.style.display = ""));
                return [before, without];
            }"""
        )
        assert tops[0] == tops[1], address


def test_the_menu_follows_what_is_on_the_screen(visit: Visit) -> None:
    page = wait_until_drawn(visit("/?left=population&nhs=E40000003"))
    menu(page, "atlas/ranking")
    expect(page.locator(".take-away-menu__title")).to_contain_text("Residents")
    with page.expect_download() as download:
        page.locator("[data-file='csv']").click()
    rows = download.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert len(rows) == 6
    assert download.value.suggested_filename == (
        "footprints_residents-ranked_nhs-region-london_2017.csv"
    )


def test_the_keyboard_does_all_of_it(page: Page) -> None:
    wait_until_drawn(page)
    button = page.locator("[data-exhibit='atlas/left'] .take-away")
    button.focus()
    page.keyboard.press("Enter")
    entries = page.locator(".take-away-menu__entry")
    expect(entries.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(entries.nth(1)).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    expect(entries.first).to_be_focused()
    page.go_back()
    expect(page.locator(".take-away-menu")).to_have_count(0)


def test_a_view_is_added_to_the_pack_once(page: Page) -> None:
    wait_until_drawn(page)
    menu(page, "atlas/left")
    page.get_by_role("button", name="Add to pack").click()
    status = page.locator(".take-away-menu__status")
    expect(status).to_contain_text("Added to the pack (1)")
    page.get_by_role("button", name="Add to pack").click()
    expect(status).to_contain_text("in the pack already")
    kept = json.loads(page.evaluate("localStorage.getItem('footprint-atlas-pack')"))
    assert [item["exhibit"] for item in kept["items"]] == ["atlas/left"]
    assert kept["items"][0]["query"]["left"] == "place_based_2020_21_per_resident"


def test_without_a_browser_on_the_server_this_one_draws(open_page: OpenPage) -> None:
    page = wait_until_drawn(open_page("/"))
    page.route(
        "**/offer?*",
        lambda route: route.fulfill(
            json=route.fetch().json()
            | {
                "files": [
                    {"extension": e, "label": e.upper(), "note": "", "group": "Picture",
                     "missing": "Pictures need Chromium on the server."}
                    for e in ("png", "svg", "pdf")
                ]
            }
        ),
    )  # fmt: skip
    menu(page, "atlas/left")
    expect(page.locator("[data-file='pdf']")).to_be_disabled()
    expect(page.locator("[data-file='pdf']")).to_contain_text("need Chromium")
    for extension, start in (("svg", b"<svg"), ("png", b"\x89PNG")):
        with page.expect_download() as download:
            page.locator(f"[data-file='{extension}']").click()
        assert download.value.path().read_bytes().startswith(start)


def test_the_open_menu_is_accessible(visit: Visit) -> None:
    page = wait_until_drawn(visit("/"))
    menu(page, "atlas/left")
    assert axe_violations(page, within=".take-away-menu") == []
    page.keyboard.press("Escape")
    change_theme(page)
    menu(page, "atlas/left")
    assert axe_violations(page, OF_COLOUR, within=".take-away-menu") == []
