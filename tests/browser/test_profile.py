"""The profile: from one to another, keeping, hovering, printing, and what is read out."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage, Visit
from tests.support.browser import until

LINCOLNSHIRE, NOTTINGHAMSHIRE, KENT = "E54000013", "E54000014", "E54000032"
MOST_COUNCILS = "E54000048"
OPEN = "() => document.querySelectorAll('#profile-map .choroplethlayer path').length > 2 " \
    "&& document.querySelector('#profile-councils tbody tr')"  # fmt: skip
STRIPS = "() => ['first', 'second'].every(one => " \
    "document.querySelector(`#profile-${one}-strips .scatterlayer path.point`))"  # fmt: skip

SEEN = """name => {
    const map = document.querySelector('#profile-map .main-svg');
    map.scrollIntoView({ block: 'center' });
    const shape = Array.from(document.querySelectorAll('#profile-map .choroplethlayer path'))
        .find(path => path.__data__.loc === name);
    const box = map.getBoundingClientRect();
    for (let y = 4; y < box.height; y += 8) for (let x = 4; x < box.width; x += 8) {
        const at = [box.left + x, box.top + y];
        const isIn = right => shape.isPointInFill(
            new DOMPoint(at[0] + right, at[1]).matrixTransform(shape.getScreenCTM().inverse()));
        if (isIn(0) && isIn(12)) return at;
    }
    return null;
}"""
"""Where some area is seen in the map, in pixels of the screen."""


def opened(page: Page) -> Page:
    until(page, OPEN)
    return page


def drawn(page: Page) -> Page:
    """Wait for all of the page; the strips are drawn as a reader comes near."""
    opened(page)
    for half in ("first", "second"):
        page.locator(f"#profile-{half}-strips").scroll_into_view_if_needed()
    until(page, STRIPS)
    page.evaluate("scrollTo(0, 0)")
    return page


def test_what_is_kept_goes_from_profile_to_profile_and_is_marked(visit: Visit) -> None:
    page = drawn(visit(f"/footprint/{LINCOLNSHIRE}?selected={KENT}"))
    marks = page.locator("#profile-second-strips path[data-letter=A]")
    expect(marks.first).to_be_attached()
    assert marks.count() > 20  # one on every strip
    page.get_by_role("button", name="Keep this footprint").click()
    until(page, f"() => location.search === '?selected={KENT}~{LINCOLNSHIRE}'")
    expect(page.locator("#profile-map .pin[data-letter=B]")).to_be_attached()
    page.get_by_role("link", name="Nottinghamshire →").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Nottinghamshire")
    until(page, f"() => location.pathname + location.search === "
          f"'/footprint/{NOTTINGHAMSHIRE}?selected={KENT}~{LINCOLNSHIRE}'")  # fmt: skip
    expect(page).to_have_title("Nottinghamshire – Footprint Atlas")
    expect(drawn(page).locator("#profile-first-strips path[data-letter=B]").first).to_be_attached()
    expect(page.locator("#profile-map .pin[data-letter=B]")).to_be_attached()  # a neighbour now
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Lincolnshire")


def test_the_map_and_the_picker_open_other_profiles(visit: Visit) -> None:
    page = drawn(visit(f"/footprint/{LINCOLNSHIRE}"))
    seen = page.evaluate(SEEN, "Norfolk and Waveney")
    assert seen is not None
    page.mouse.click(*seen)
    expect(page.get_by_role("heading", level=1)).to_have_text("Norfolk and Waveney")
    assert "selected" not in page.url
    drawn(page).get_by_placeholder("Go to another footprint").fill("kent")
    expect(page.get_by_role("option")).to_have_count(1)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Kent and Medway")


def test_an_unknown_code_is_told_inside_the_app_as_outside(visit: Visit) -> None:
    page = drawn(visit(f"/footprint/{LINCOLNSHIRE}"))
    page.evaluate("() => window.FootprintAtlas.goTo('/footprint/e54000014')")
    expect(page.get_by_role("heading", level=1)).to_have_text("Page not found")
    page.get_by_role("link", name="Nottinghamshire").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Nottinghamshire")


def test_the_longest_profile_is_printed_on_two_pages(open_page: OpenPage) -> None:
    page = opened(open_page(f"/footprint/{MOST_COUNCILS}", dark=True))
    paper = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page[^s]", paper)) == 2
    until(page, STRIPS)  # what was not seen yet is printed too
    # After printing, the page is as it was.
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")


def test_names_stand_above_the_strips_on_a_phone(open_page: OpenPage) -> None:
    page = drawn(open_page(f"/footprint/{LINCOLNSHIRE}", viewport="phone"))
    until(page, "() => document.querySelectorAll('[data-is-stacked]').length === 2")
    strip = page.locator("#profile-first-strips .scatterlayer .trace").first.bounding_box()
    assert strip is not None
    assert strip["width"] > 250
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_axe_finds_nothing(visit: Visit, axe_in_both_themes: Callable[[Page], list[str]]) -> None:
    page = drawn(visit(f"/footprint/{LINCOLNSHIRE}?selected={KENT}"))
    page.get_by_text("Show the figures as a table").click()
    expect(page.locator("#profile-figures tbody tr").first).to_be_visible()
    assert axe_in_both_themes(page) == []


def test_the_atlas_leads_to_profiles_from_the_kept_and_from_the_table(visit: Visit) -> None:
    page = visit(f"/?selected={KENT}~{LINCOLNSHIRE}")
    page.locator(".tray__card").get_by_role("link", name="Lincolnshire").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Lincolnshire")
    until(page, f"() => location.search === '?selected={KENT}~{LINCOLNSHIRE}'")
    page.go_back()
    page.get_by_role("link", name="Profile of Kent and Medway").press("Enter")  # in the table
    expect(page.get_by_role("heading", level=1)).to_have_text("Kent and Medway")
    until(page, f"() => location.search === '?selected={KENT}~{LINCOLNSHIRE}'")
    page.get_by_role("link", name="Compare these").click()
    expect(page.locator("[data-page=compare] h1")).to_be_visible()
    until(page, f"() => location.search.includes('{KENT}~')")
