"""Filters fade what does not match, say what remains, and move no class."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.support.atlas_page import AREAS, wait_until_drawn
from tests.support.browser import until

CLASSES = """FootprintAtlas.geography.codes.map(
    code => document.getElementById(`left-${code}`).dataset.class)"""
FADED = f"{AREAS.format(side='left')}[data-faded]"


def test_a_name_finds_the_footprints_it_lies_in(page: Page) -> None:
    wait_until_drawn(page)
    page.locator("#atlas-find").fill("Salford")
    expect(page.locator("#atlas-remaining")).to_have_text("1 of 44 footprints match")
    expect(page.locator("#atlas-hits")).to_contain_text(
        "Salford (council) is in Greater Manchester"
    )
    expect(page.locator(FADED)).to_have_count(43)
    page.locator("#atlas-find").fill("Cumbria")
    expect(page.locator("#atlas-remaining")).to_have_text("2 of 44 footprints match")


def test_filters_join_show_as_chips_and_let_go_one_by_one(visit: Visit) -> None:
    page = wait_until_drawn(visit("/?nhs=E40000003&type=london%20borough"))
    assert page.locator(".chip").count() >= 1
    before = page.evaluate(CLASSES)
    chip = page.locator(".chip").first
    label = chip.inner_text()
    chip.click()
    expect(page.locator(".chip", has_text=label.split("\n")[0])).to_have_count(0)
    after = page.evaluate(CLASSES)
    assert after == before


def test_named_partners_only_narrows(page: Page) -> None:
    wait_until_drawn(page)
    page.locator("#atlas-council-types").click()
    page.get_by_role("option", name="Shire district", exact=True).click()
    page.keyboard.press("Escape")
    expect(page.locator("#atlas-remaining")).to_contain_text("match")
    wide = int(page.locator("#atlas-remaining").inner_text().split()[0])
    page.get_by_role("switch", name="Named partners only").click()
    expect(page.locator(".chip")).to_have_count(2)
    narrow = int(page.locator("#atlas-remaining").inner_text().split()[0])
    assert 0 < narrow < wide
    page.get_by_role("button", name="Clear all", exact=True).click()
    expect(page.locator("#atlas-remaining")).to_have_text("All 44 footprints")
    expect(page.locator(".chip")).to_have_count(0)


def test_the_table_is_sorted_and_narrowed(page: Page) -> None:
    wait_until_drawn(page)
    page.locator("#atlas-table [data-sort='left']").click()
    expect(page.locator("#atlas-table th[data-column='left']")).to_have_attribute(
        "aria-sort", "descending"
    )
    numbers = page.evaluate(
        "Array.from(document.querySelectorAll('#atlas-table tbody tr'))"
        ".map(row => FootprintAtlas.readings.left.numbers[FootprintAtlas.place(row.dataset.code)])"
    )
    assert numbers == sorted(numbers, reverse=True)
    page.locator("#atlas-table-find").fill("london")
    expect(page.locator("#atlas-table tbody tr")).to_have_count(5)
    page.locator("#atlas-table-find").fill("zzz")
    expect(page.locator("#atlas-table tbody")).to_contain_text("No footprint matches.")


def test_the_second_map_closes_and_opens_again(page: Page) -> None:
    wait_until_drawn(page)
    page.get_by_role("button", name="Close the second map").click()
    expect(page.locator("[data-pane='right']")).to_be_hidden()
    expect(page.locator("#atlas-scatter-words")).to_contain_text("Open a second map")
    page.get_by_role("button", name="Compare with a second map").click()
    expect(page.locator("[data-pane='right']")).to_be_visible()
    expect(page.locator("#atlas-scatter-words")).to_contain_text("with both figures")


def test_an_amount_offers_its_companion_for_size(visit: Visit) -> None:
    page = wait_until_drawn(visit("/?left=place_based_2020_21"))
    page.locator("[data-pane='left'] [data-companion]").click()
    expect(page.locator("#atlas-left")).to_have_value(
        "Place-based allocation per resident, 2020-21"
    )


def test_the_words_that_rows_hold_are_in_the_address(visit: Visit) -> None:
    page = wait_until_drawn(visit("/?rows=london"))
    rows = page.locator("#atlas-table tbody tr")
    expect(rows).to_have_count(5)
    page.locator("#atlas-table-find").fill("devon")
    expect(rows).to_have_count(1)
    until(page, "() => location.search.includes('rows=devon')")
