"""A reader goes from page to page, and what is kept goes along."""

import re

from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import OpenPage
from tests.support.atlas_page import click_area, hover_area, kept, wait_until_drawn
from tests.support.browser import until

LINCOLNSHIRE = "E54000013"
NORFOLK = "E54000022"
SELECTED = re.compile(rf"[?&]selected={LINCOLNSHIRE}~{NORFOLK}(&|$)")


def go(page: Page, name: str) -> None:
    """Follow a link of the navigation."""
    page.get_by_role("navigation", name="Pages").get_by_role("link", name=name, exact=True).click()


def expect_both(page: Page, path: str) -> None:
    """Both are kept on a page: in its address, its picker and its script."""
    until(page, "path => location.pathname === path", path)
    expect(page).to_have_url(SELECTED)
    expect(page.locator(".kept-bar [data-letter='A']")).to_have_text("Lincolnshire")
    expect(page.locator(".kept-bar [data-letter='B']")).to_have_text("Norfolk & Waveney")
    assert kept(page) == {"A": LINCOLNSHIRE, "B": NORFOLK}


def test_what_is_kept_follows_the_reader(open_page: OpenPage) -> None:
    page = wait_until_drawn(open_page("/?nhs=E40000002"))
    click_area(page, LINCOLNSHIRE)
    click_area(page, NORFOLK, shift=True)
    expect(page).to_have_url(SELECTED)

    go(page, "Compare")
    expect_both(page, "/compare")
    page.locator(".page-frame").get_by_role("link", name="Lincolnshire").first.click()
    expect_both(page, f"/footprint/{LINCOLNSHIRE}")
    expect(page.get_by_role("heading", level=1)).to_have_text("Lincolnshire")
    for name, path in (
        ("Survey", "/survey"),
        ("Funding", "/funding"),
        ("Councils", "/councils"),
        ("London", "/london"),
        ("Timeline", "/timeline"),
    ):
        go(page, name)
        expect_both(page, path)
    go(page, "Atlas")
    wait_until_drawn(page)
    assert kept(page) == {"A": LINCOLNSHIRE, "B": NORFOLK}
    # The filter of the first page is as it was, too.
    expect(page.locator("#atlas-remaining")).to_contain_text("17 of 44")

    page.go_back()
    expect_both(page, "/timeline")


def test_the_first_view_asks_for_nothing_of_other_pages(open_page: OpenPage) -> None:
    page = wait_until_drawn(open_page("/"))
    asked = page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")
    assert asked
    assert not [name for name in asked if "/assets/pages/" in name]


def test_letting_go_on_one_page_lets_go_on_all(open_page: OpenPage) -> None:
    page = open_page(f"/timeline?selected={LINCOLNSHIRE}~{NORFOLK}")
    expect_both(page, "/timeline")
    page.locator(".kept-bar .mantine-Pill-remove").first.click()
    expect(page).to_have_url(re.compile(rf"selected=~{NORFOLK}"))
    go(page, "Atlas")
    wait_until_drawn(page)
    assert kept(page) == {"B": NORFOLK}


def test_the_navigation_says_where_the_reader_is(open_page: OpenPage) -> None:
    page = open_page("/timeline", viewport="phone")
    here = page.locator(".site-nav [aria-current='page']")
    expect(here).to_have_text("Timeline")
    expect(here).to_be_in_viewport()
    go(page, "About")
    expect(here).to_have_text("About")


def test_a_script_that_comes_after_the_reader_went_back_changes_nothing(
    open_page: OpenPage,
) -> None:
    page = wait_until_drawn(open_page("/"))
    late: list[Route] = []
    page.route("**/assets/pages/linking.js*", lambda route: late.append(route))  # noqa: PLW0108 - Playwright wants a function
    go(page, "Timeline")
    expect(page.locator("[data-page='timeline']")).to_be_attached()
    go(page, "Atlas")
    wait_until_drawn(page)
    for route in late:
        route.continue_()
        # Whoever waited for the script before has got it by then, too.
        page.evaluate("address => import(address).then(() => null)", route.request.url)
    hover_area(page, NORFOLK)
    expect(page.locator("#atlas-card")).to_contain_text("per resident")


def test_measures_are_fetched_in_peace_wherever_the_reader_is_by_then(
    open_page: OpenPage,
) -> None:
    page = open_page("about:blank")
    page.add_init_script(
        """window.busy = [];
        window.requestIdleCallback = (work) => (busy ? busy.push(work) : setTimeout(work));
        window.becomeIdle = () => {
            const waiting = busy;
            busy = null;
            waiting.forEach((work) => work());
        };"""
    )
    page.goto("/")
    expect(page.locator("#first-view")).to_have_count(0)
    go(page, "Timeline")
    until(page, "() => FootprintAtlas.geography.key === 'timeline'")
    with page.expect_response("**/*all.json") as answer:
        page.evaluate("becomeIdle()")
    assert answer.value.ok
