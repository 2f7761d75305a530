"""The page on London: a measure is chosen, and what is kept is marked everywhere."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage, Visit
from tests.support.browser import PHONE, change_theme, until

NORTH_EAST = "E54000029"
AREAS = "#london-map .choroplethlayer path"
DOTS = "#london-chart .scatterlayer path.point[data-code]"


def ready(page: Page) -> Page:
    """Wait until map, chart and tables are there."""
    expect(page.locator(AREAS)).to_have_count(5 + 33)
    expect(page.locator(DOTS)).to_have_count(5)
    expect(page.locator("#london-boroughs tbody tr")).to_have_count(33)
    expect(page.locator("#london-size tbody tr")).to_have_count(7)
    return page


def test_what_is_kept_is_marked_in_map_chart_and_tables(visit: Visit) -> None:
    page = ready(visit(f"/london?selected={NORTH_EAST}"))
    expect(page.locator(f"{DOTS}[data-letter='A']")).to_have_count(1)
    expect(page.locator("#london-size tr[data-letter='A']")).to_have_count(1)
    expect(page.locator("#london-boroughs [data-letter='A']")).to_have_count(8)
    expect(page.locator("#london-map .pin")).to_have_count(1)
    box = page.locator(DOTS).first.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    until(page, f"() => /selected={NORTH_EAST}~E5/.test(decodeURIComponent(location.search))")
    expect(page.locator("#london-map .pin")).to_have_count(2)


def test_a_measure_is_chosen_and_stays_in_the_address(visit: Visit) -> None:
    page = ready(visit("/london"))
    expect(page.locator("#london-chart-words")).to_contain_text("the rest of England: £1,943")
    page.locator("#london-measure").fill("trusts that")
    page.get_by_role("option", name="NHS trusts that are partners").click()
    expect(page.locator("#london-chart-words")).to_contain_text("has 8.2 trusts, one outside 6.4")
    until(page, "() => location.search.includes('measure=trusts')")
    page.reload()
    ready(page)
    expect(page.locator("#london-chart-words")).to_contain_text("has 8.2 trusts, one outside 6.4")


def test_axe_finds_nothing(open_page: OpenPage, axe: Callable[[Page], list[str]]) -> None:
    address = f"/london?selected={NORTH_EAST}&measure=political_control"
    page = ready(open_page(address, dark=True))
    assert axe(page) == []
    change_theme(page)
    page.set_viewport_size(PHONE)
    until(page, "() => document.documentElement.scrollWidth <= 391")
    assert axe(page) == []
