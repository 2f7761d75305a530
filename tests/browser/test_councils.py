"""The councils page: a council is found by name or by the map, and what is kept stays."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.support.atlas_page import wait_until_drawn
from tests.support.browser import PHONE, change_theme, until

HART, CORNWALL, ESSEX = "E07000089", "E06000052", "E10000012"
FRIMLEY, HAMPSHIRE = "E54000034", "E54000042"
MAP = "#councils-map .geo:not(.geo2) path[data-council]"
ROWS = "#councils-table tbody tr:not([hidden])"
INSIDE = """path => {
    const box = path.getBBox();
    for (let row = 1; row < 20; row += 1) {
        for (let step = 1; step < 20; step += 1) {
            const at = new DOMPoint(box.x + box.width * step / 20, box.y + box.height * row / 20);
            if (!path.isPointInFill(at)) continue;
            const seen = at.matrixTransform(path.getScreenCTM());
            return [seen.x, seen.y];
        }
    }
    return null;
}"""


VIEW_IS = """([low, high]) => {
    const [, scale] = /view=([0-9.]+)/.exec(location.search) || [];
    return low <= Number(scale) && Number(scale) <= high;
}"""
MOVED = """before => {
    const graph = document.querySelector("#councils-map .js-plotly-plot");
    const geo = graph && graph._fullLayout && graph._fullLayout.geo;
    const text = new URLSearchParams(location.search).get("view") || "";
    const [scale, lon] = text.split(",").map(Number);
    const away = geo && Math.abs(geo.projection.scale - scale) + Math.abs(geo.center.lon - lon);
    return location.href !== before && away < 0.01;
}"""
"""Whether the address has changed, and the map is drawn where it says."""


def ready(page: Page, count: int = 326) -> Page:
    """Wait until the map is marked and the tables are filled."""
    expect(page.locator(MAP)).to_have_count(count)
    expect(page.locator("#councils-split tbody tr")).to_have_count(29)
    expect(page.locator(f"{MAP}[data-split]")).to_have_count(17 if count == 326 else 14)
    return page


def point_in(page: Page, council: str) -> tuple[float, float]:
    """A point on the screen inside a council."""
    x, y = page.locator(f"{MAP}[data-council='{council}']").evaluate(INSIDE)
    return x, y


def test_a_council_is_found_by_name_and_leads_to_its_profile(visit: Visit) -> None:
    page = ready(visit(f"/councils?selected={FRIMLEY}"))
    picker = page.locator("#councils-picker")
    picker.fill("hart")
    page.get_by_role("option", name="Hart", exact=True).click()
    card = page.locator("#councils-card")
    expect(card).to_contain_text("75.2% of the council’s residents")
    expect(card).to_contain_text("Not a named partner (April 2019)")
    expect(page.locator(f"{MAP}[data-shown]")).to_have_attribute("data-council", HART)
    until(page, "code => location.search.includes('council=' + code)", HART)
    expect(card.locator(f"[data-code='{FRIMLEY}']")).to_have_attribute("data-letter", "A")
    card.get_by_role("button", name="Keep Hampshire").click()
    expect(card.locator(f"[data-code='{HAMPSHIRE}']")).to_have_attribute("data-letter", "B")
    expect(page.locator("#councils-map .pin")).to_have_count(2)
    card.get_by_role("link", name="Frimley Health").click()
    until(page, "code => location.pathname.endsWith('/footprint/' + code)", FRIMLEY)
    until(page, "code => location.search.includes(code)", HAMPSHIRE)


def test_the_map_does_what_the_picker_does_and_back_undoes_it(visit: Visit) -> None:
    page = ready(visit("/councils"))
    page.mouse.move(*point_in(page, CORNWALL))
    expect(page.locator("#councils-map .hovertext")).to_contain_text("Cornwall")
    page.mouse.click(*point_in(page, CORNWALL))
    expect(page.locator("#councils-picker")).to_have_value("Cornwall")
    expect(page.locator("#councils-card")).to_contain_text("All residents of Cornwall live in")
    until(page, "code => location.search.includes(code)", CORNWALL)
    page.locator("#councils-split [data-choose]").first.click()
    expect(page.locator("#councils-picker")).to_have_value("Birmingham")
    page.go_back()
    expect(page.locator("#councils-picker")).to_have_value("Cornwall")


def test_what_comes_beside_the_map_does_not_move_it(visit: Visit) -> None:
    page = ready(visit("/councils"))
    button = page.locator(".councils__map .take-away")
    expect(button).to_be_visible()
    tops = page.evaluate(
        """() => {
            const top = () => document.getElementById("councils-map").getBoundingClientRect().top;
            const parts = [".take-away", "[data-move=shown]"].map((part) =>
                document.querySelector(".councils__map " + part));
            return [false, true].map((isHidden) => {
                parts.forEach((part) => (part.hidden = isHidden));
                return top();
            });
        }"""
    )
    assert tops[0] == tops[1]


def test_the_map_is_moved_by_hand_and_by_keys_and_the_address_says_where(
    visit: Visit,
) -> None:
    page = ready(visit("/councils"))
    frame = page.get_by_role("application")
    box = frame.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.wheel(0, -100)  # moves the page, not the map
    assert "view" not in page.url
    page.keyboard.down("Control")
    page.mouse.wheel(0, -100)
    page.mouse.wheel(0, -100)
    page.keyboard.up("Control")
    until(page, VIEW_IS, [1.5, 4])
    until(page, MOVED)
    closer = page.url
    page.mouse.down()
    page.mouse.move(x + 60, y, steps=4)
    page.mouse.up()
    until(page, MOVED, closer)
    expect(page.locator("#councils-picker")).to_have_value("")  # a pan chooses nothing
    moved = page.url
    page.locator("#councils-split [data-choose]").first.click()
    until(page, VIEW_IS, [4.1, 40])
    page.go_back()
    expect(page.locator("#councils-picker")).to_have_value("")
    until(page, MOVED, closer)
    assert page.url == moved
    page.reload()  # and a new reader sees the same
    until(page, MOVED, closer)
    assert page.url == moved
    frame.press("ArrowRight")
    until(page, MOVED, moved)
    frame.press("0")
    until(page, "() => !location.search.includes('view')")
    page.get_by_role("button", name="Closer").click()
    until(page, VIEW_IS, [1.59, 1.61])


def test_filters_of_the_atlas_come_along_and_narrow_map_and_table(visit: Visit) -> None:
    page = wait_until_drawn(visit("/?region=E12000007&type=London+borough&left=population"))
    page.locator(".site-nav").get_by_role("link", name="Councils").click()
    ready(page)
    until(page, "() => location.search.includes('region=E12000007')")
    expect(page.locator(ROWS)).to_have_count(33)
    expect(page.locator("#councils-remaining")).to_have_text("33 of 353 councils match")
    expect(page.locator(f"{MAP}:not([data-faded])")).to_have_count(33)
    page.get_by_label("Name of a council or footprint").fill("camden")
    expect(page.locator(ROWS)).to_have_count(1)
    expect(page.locator(f"{MAP}:not([data-faded])")).to_have_count(1)
    until(page, "() => location.search.includes('find=camden')")


def test_a_county_is_shown_on_both_layers_and_the_table_sorts(visit: Visit) -> None:
    page = ready(visit(f"/councils?council={ESSEX}"))
    expect(page.locator(f"{MAP}[data-shown]")).to_have_count(12)
    page.get_by_text("Upper and single tier (152)").click()
    ready(page, 152)
    expect(page.locator(f"{MAP}[data-shown]")).to_have_attribute("data-council", ESSEX)
    until(page, "() => location.search.includes('layer=councils')")
    page.locator("#councils-table").scroll_into_view_if_needed()
    page.locator("#councils-table").get_by_role("button", name="Residents, mid-2017").click()
    expect(page.locator(ROWS).first.locator("th")).to_have_text("Kent")


def test_axe_finds_nothing(visit: Visit, axe: Callable[[Page], list[str]]) -> None:
    page = ready(visit(f"/councils?council={HART}&selected={FRIMLEY}&type=nothing"))
    assert axe(page) == []
    change_theme(page)
    page.set_viewport_size(PHONE)
    until(page, "() => document.documentElement.scrollWidth <= 391")
    assert axe(page) == []
