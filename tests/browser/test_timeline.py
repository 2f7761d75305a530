"""The timeline in a browser: reached from a date, narrowed, and accessible."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.support.browser import until

ROWS = "#timeline-table tbody tr:not([hidden])"


def test_a_date_on_the_funding_page_leads_to_its_event(visit: Visit) -> None:
    page = visit("/funding?figure=may-2016.indicative_total.2020-21&selected=E54000013")
    page.locator(".dated-link").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Timeline")
    expect(page).to_have_url(re.compile(r"selected=E54000013"))
    event = page.locator("#timeline-table .is-pointed-at")
    expect(event).to_contain_text("19 May 2016")
    expect(event).to_be_in_viewport()


def test_the_list_is_narrowed_and_the_address_says_so(visit: Visit) -> None:
    page = visit("/timeline")
    expect(page.locator(ROWS)).to_have_count(35)
    page.get_by_label("Find words in events").fill("survey")
    expect(page.locator(ROWS)).to_have_count(4)
    expect(page.locator("#timeline-words")).to_contain_text("4 of 35 events")
    expect(page).to_have_url(re.compile("words=survey"))
    page.reload()
    expect(page.locator(ROWS)).to_have_count(4)


def test_axe_finds_nothing(visit: Visit, axe_in_both_themes: Callable[[Page], list[str]]) -> None:
    page = visit("/timeline?event=2016-05-19")
    expect(page.locator(ROWS)).to_have_count(35)
    assert axe_in_both_themes(page) == []
    page.set_viewport_size({"width": 390, "height": 844})
    until(page, "() => document.documentElement.scrollWidth <= 391")
    assert axe_in_both_themes(page) == []
