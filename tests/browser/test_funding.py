"""The funding page in a browser: chosen, kept, sorted, in the address, and accessible."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.support.browser import PHONE, until

LINCOLNSHIRE, LONDON = "E54000013", "E54000027"
RANKING = "#funding-ranking .barlayer .point"


def drawn(page: Page, marks: str = RANKING) -> Page:
    until(page, "sel => document.querySelectorAll(sel).length >= 44", marks)
    until(page, "() => document.querySelectorAll('#funding-table tbody tr').length === 44")
    return page


def test_a_choice_is_drawn_written_and_taken_back(visit: Visit) -> None:
    page = drawn(visit(f"/funding?selected={LINCOLNSHIRE}"))
    kept = page.locator("#funding-head .letter")
    expect(kept).to_have_attribute("data-letter", "A")
    page.get_by_text("Growth", exact=True).click()
    title = page.locator("#funding-head h2")
    expect(title).to_have_text("Place-based total: growth, 2019-20 to 2020-21")
    expect(page).to_have_url(re.compile("basis=growth"))
    page.go_back()
    expect(title).to_have_text("Place-based total per resident, 2020-21")
    expect(page).not_to_have_url(re.compile("basis="))


def test_a_bar_is_kept_in_every_figure_and_by_its_letter(visit: Visit) -> None:
    page = drawn(visit("/funding"))
    assert page.locator("#funding-stack .barlayer").count() == 0  # drawn as it comes near
    page.locator("#funding-stack").scroll_into_view_if_needed()
    until(page, "() => document.querySelectorAll('#funding-stack .barlayer .point').length >= 132")
    # Plotly listens on a layer above the bars.
    page.locator(f"#funding-ranking path[data-code='{LONDON}']").click(force=True)
    expect(page.locator("#funding-ranking path[data-letter='A']")).to_have_count(1)
    expect(page.locator("#funding-head")).to_contain_text("North West London")
    page.locator("#funding-slope").scroll_into_view_if_needed()
    until(page, "() => document.querySelector('#funding-slope').textContent.includes('A  North')")
    expect(page.locator("#funding-table tr[data-letter='A'] th")).to_contain_text("North West")


def test_the_order_of_a_table_is_in_the_address(visit: Visit) -> None:
    page = drawn(visit("/funding"))
    page.locator("#funding-table").get_by_role("button", name="£m").click()
    first = page.locator("#funding-table tbody tr").first
    expect(first).to_contain_text("Greater Manchester")
    expect(page).to_have_url(re.compile("table=areas-1.down"))
    page.reload()
    drawn(page)
    expect(first).to_contain_text("Greater Manchester")


def test_each_part_is_drawn_when_it_is_opened(visit: Visit) -> None:
    page = drawn(visit("/funding"))
    page.get_by_text("Reported gap", exact=True).click()
    expect(page.get_by_text("These figures are not like for like.")).to_be_visible()
    until(page, "sel => document.querySelectorAll(sel).length >= 44", "#funding-gap-ranking .point")
    page.get_by_text("England", exact=True).first.click()
    expect(page.locator("#funding-england .barlayer .point")).to_have_count(42)
    expect(page.locator("#funding-gap-panel")).to_be_hidden()
    expect(page).to_have_url(re.compile("show=england"))


def test_axe_finds_nothing(visit: Visit, axe_in_both_themes: Callable[[Page], list[str]]) -> None:
    page = drawn(visit(f"/funding?selected={LINCOLNSHIRE}&nhs=E40000003"))
    assert axe_in_both_themes(page) == []
    page.get_by_text("Reported gap", exact=True).click()
    expect(page.locator("#funding-gap-head h2")).to_be_visible()
    assert axe_in_both_themes(page) == []
    page.set_viewport_size(PHONE)
    until(page, "() => document.documentElement.scrollWidth <= 391")
