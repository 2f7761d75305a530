"""The whole state is in the address: copied, stepped back through, broken."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage, Visit
from tests.support.atlas_page import (
    area,
    choose_measure,
    click_area,
    kept,
    wait_until_drawn,
)
from tests.support.browser import until

LINCOLNSHIRE = "E54000013"
NORFOLK = "E54000022"


def colours(page: Page, side: str) -> list[str]:
    return page.evaluate(
        "side => FootprintAtlas.geography.codes.map("
        "c => getComputedStyle(document.getElementById(`${side}-${c}`)).fill)",
        side,
    )


def test_a_copied_address_gives_the_same_view(open_page: OpenPage) -> None:
    first = wait_until_drawn(open_page("/"))
    choose_measure(first, "left", "Residents per square kilometre")
    first.locator("#atlas-nhs-regions").click()
    first.get_by_role("option", name="Midlands and East of England", exact=True).click()
    first.keyboard.press("Escape")
    expect(first.locator("#atlas-remaining")).to_contain_text("of 44")
    click_area(first, LINCOLNSHIRE)
    click_area(first, NORFOLK, shift=True)
    first.get_by_role("button", name="Zoom in").click()
    until(first, "() => location.search.includes('view=')")
    first.locator("#atlas-table [data-sort='left']").click()
    until(first, "() => location.search.includes('sort=')")

    second = wait_until_drawn(open_page(first.url))
    expect(second.locator("#atlas-left")).to_have_value("Residents per square kilometre")
    assert kept(second) == kept(first) == {"A": LINCOLNSHIRE, "B": NORFOLK}
    assert colours(second, "left") == colours(first, "left")
    expect(second.locator("#atlas-remaining")).to_have_text(
        first.locator("#atlas-remaining").inner_text()
    )
    expect(second.locator(".chip")).to_have_count(1)
    mine, theirs = area(first, NORFOLK).bounding_box(), area(second, NORFOLK).bounding_box()
    assert mine
    assert theirs
    assert abs(mine["width"] - theirs["width"]) < 2
    rows = "#atlas-table tbody tr"
    assert second.locator(rows).all_inner_texts() == first.locator(rows).all_inner_texts()
    assert second.url == first.url


def test_back_and_forward_step_through_what_was_done(page: Page) -> None:
    wait_until_drawn(page)
    start = page.locator("#atlas-left").input_value()
    choose_measure(page, "left", "Residents per square kilometre")
    click_area(page, LINCOLNSHIRE)
    until(page, "() => location.search.includes('selected=')")
    page.go_back()
    until(page, "() => FootprintAtlas.kept().length === 0")
    expect(page.locator("#atlas-left")).to_have_value("Residents per square kilometre")
    page.go_back()
    expect(page.locator("#atlas-left")).to_have_value(start)
    page.go_forward()
    expect(page.locator("#atlas-left")).to_have_value("Residents per square kilometre")
    page.go_forward()
    until(page, "() => FootprintAtlas.kept().length === 1")
    assert kept(page) == {"A": LINCOLNSHIRE}


def test_a_broken_address_gives_the_page_with_a_notice(open_page: OpenPage, visit: Visit) -> None:
    broken = "/?left=nothing&right=<script>&selected=E99999999&view=1,2&sort=up&colour=red"
    for go in (open_page, visit):
        page = wait_until_drawn(go(broken))
        expect(page.locator(".notice")).to_contain_text("left out")
        expect(page.locator("h1")).to_be_visible()
    page = wait_until_drawn(visit("/?nhs=nowhere&partners=maybe&borders=2&rank=top"))
    expect(page.locator(".notice")).to_contain_text("left out")
    page = wait_until_drawn(visit("/?left=&right=&selected=~~~&find=%00%00&view=NaN,0,0"))
    expect(page.locator("h1")).to_be_visible()


def test_going_to_another_page_and_back_keeps_the_view(page: Page) -> None:
    wait_until_drawn(page)
    click_area(page, LINCOLNSHIRE)
    until(page, "() => location.search.includes('selected=')")
    page.get_by_role("link", name="About", exact=True).click()
    expect(page.get_by_role("heading", name="About the figures", level=1)).to_be_visible()
    page.get_by_role("link", name="Atlas", exact=True).click()
    wait_until_drawn(page)
    assert kept(page) == {"A": LINCOLNSHIRE}
    assert re.search(rf"selected={LINCOLNSHIRE}", page.url)


def size(page: Page) -> tuple[float, float]:
    box = area(page, NORFOLK).bounding_box()
    assert box
    return box["width"], box["height"]


def test_nothing_is_lost_when_a_measure_or_filter_changes(page: Page) -> None:
    wait_until_drawn(page)
    click_area(page, LINCOLNSHIRE)
    page.get_by_role("button", name="Zoom in").click()
    until(page, "() => FootprintAtlas.view !== ''")
    page.locator("#atlas-table [data-sort='region']").click()
    before = size(page)
    choose_measure(page, "left", "Residents per square kilometre")
    choose_measure(page, "right", "Share of residents aged 65 and over")
    page.locator("#atlas-find").fill("Norfolk")
    expect(page.locator("#atlas-remaining")).to_contain_text("1 of 44")
    assert size(page) == before
    assert kept(page) == {"A": LINCOLNSHIRE}
    assert page.evaluate("FootprintAtlas.sort") == "region.up"
    page.get_by_role("button", name="Clear all", exact=True).click()
    expect(page.locator("#atlas-remaining")).to_have_text("All 44 footprints")
