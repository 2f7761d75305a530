"""The comparison: choosing, adding, sorting, and the same letters as everywhere."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage, Visit
from tests.support.atlas_page import kept, wait_until_drawn
from tests.support.browser import until

DORSET, NORTH_WEST_LONDON = "E54000041", "E54000027"
HEADS = ".side-by-side__table thead th[data-code]"
COLOURS = """marks => Object.fromEntries(
    marks.map(mark => [mark.textContent, getComputedStyle(mark).backgroundColor]))"""


def heads(page: Page) -> dict[str, str]:
    """The chosen footprints by letter, as the table shows them."""
    found: dict[str, str] = page.locator(HEADS).evaluate_all(
        "heads => Object.fromEntries(heads.map(h => [h.dataset.letter, h.dataset.code]))"
    )
    return found


def measures(page: Page) -> list[str]:
    return page.locator(".side-by-side__measure a").all_inner_texts()


def test_what_is_added_and_sorted_is_kept_after_a_reload(visit: Visit) -> None:
    page = visit(f"/compare?selected={DORSET}")
    expect(page.locator(HEADS)).to_have_count(1)
    page.get_by_role("button", name="Add the neighbours of Dorset").click()
    expect(page.locator(HEADS)).to_have_count(5)  # Dorset has four neighbours
    page.get_by_role("button", name="Add the most similar to Dorset").click()
    expect(page.locator(HEADS)).to_have_count(6)
    expect(page.locator("#compare-start")).to_contain_text("All six places are taken")
    before = measures(page)
    page.get_by_text("Greatest difference", exact=True).click()
    until(page, "() => location.search.includes('order=difference')")
    until(page, "first => document.querySelector('.side-by-side__measure a').innerText !== first",
          before[0])  # fmt: skip
    chosen, sorted_measures = heads(page), measures(page)
    assert sorted(sorted_measures) == sorted(before)
    page.reload()
    expect(page.locator(HEADS)).to_have_count(6)
    assert heads(page) == chosen
    assert chosen["A"] == DORSET
    assert measures(page) == sorted_measures
    expect(page.get_by_role("radio", name="Greatest difference")).to_be_checked()


def test_letters_and_colours_are_those_of_the_atlas(open_page: OpenPage) -> None:
    query = f"?selected={DORSET}~~{NORTH_WEST_LONDON}"
    atlas = wait_until_drawn(open_page(f"/{query}"))
    until(atlas, "() => document.querySelectorAll('.tray__card').length === 2")
    on_atlas = atlas.locator(".tray__letter").evaluate_all(COLOURS)
    page = open_page(f"/compare{query}")
    expect(page.locator(HEADS)).to_have_count(2)
    assert heads(page) == kept(atlas) == {"A": DORSET, "C": NORTH_WEST_LONDON}
    here = page.locator(".side-by-side__table tbody tr:nth-child(2) .strip__letter").evaluate_all(
        COLOURS
    )
    assert here == on_atlas
    bar = page.locator(f"#compare-bars .barlayer path[data-code='{NORTH_WEST_LONDON}']").first
    expect(bar).to_have_css("fill", on_atlas["C"])


def test_a_beginner_is_offered_a_pair_and_back_undoes_it(visit: Visit) -> None:
    page = visit("/compare")
    expect(page.locator(".side-by-side__measure")).to_have_count(60)
    expect(page.get_by_text("A pair to begin with")).to_be_visible()
    page.locator("[data-keep]").first.click()
    expect(page.locator(HEADS)).to_have_count(2)
    expect(page.locator("#compare-summary li").first).to_contain_text("England")
    until(page, "() => location.search.includes('selected=')")
    page.go_back()
    expect(page.locator(HEADS)).to_have_count(0)


def test_a_subject_narrows_the_table(visit: Visit) -> None:
    page = visit(f"/compare?selected={DORSET}~{NORTH_WEST_LONDON}&group=Social%20care")
    expect(page.locator(".side-by-side__measure")).to_have_count(4)
    page.locator("#compare-group").click()
    page.get_by_role("option", name="Gap and progress").click()
    expect(page.locator(".side-by-side__measure")).to_have_count(5)
    expect(page.locator(".side-by-side__absent").first).to_have_text("Not found in any source")


def test_on_a_phone_only_the_table_scrolls_sideways(open_page: OpenPage) -> None:
    page = open_page(f"/compare?selected={DORSET}~{NORTH_WEST_LONDON}", viewport="phone")
    expect(page.locator(HEADS)).to_have_count(2)
    assert page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")
    first = page.locator(".side-by-side__measure").first
    before = first.bounding_box()
    page.locator("#compare-table").evaluate("table => { table.scrollLeft = 300; }")
    assert page.locator("#compare-table").evaluate("table => table.scrollLeft") == 300
    assert first.bounding_box() == before


def test_axe_finds_nothing(visit: Visit, axe_in_both_themes: Callable[[Page], list[str]]) -> None:
    page = visit(f"/compare?selected={DORSET}~{NORTH_WEST_LONDON}&find=nothing")
    expect(page.locator(HEADS)).to_have_count(2)
    expect(page.locator("#compare-dates .scatterlayer").first).to_be_visible()
    assert axe_in_both_themes(page) == []
