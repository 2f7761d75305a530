"""One selection in every view: hover, click, Shift-click, box, keyboard, two readers."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.support.atlas_page import (
    area,
    click_area,
    hover_area,
    kept,
    middle,
    wait_until_drawn,
)
from tests.support.browser import until

LINCOLNSHIRE = "E54000013"
NORFOLK = "E54000022"
DEVON = "E54000037"
DERBYSHIRE = "E54000012"
NORTH_WEST_LONDON = "E54000027"


def test_hovering_a_map_lights_the_area_everywhere_without_asking_the_server(page: Page) -> None:
    wait_until_drawn(page)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    hover_area(page, LINCOLNSHIRE)
    expect(page.locator("#atlas-map-left .outline--hovered")).to_have_count(2)
    expect(page.locator("#atlas-map-right .outline--hovered")).to_have_count(2)
    expect(page.locator(f"#ranking-{LINCOLNSHIRE}[data-hovered]")).to_have_count(1)
    expect(
        page.locator(f"#atlas-scatter path.point[data-code='{LINCOLNSHIRE}'][data-hovered]")
    ).to_have_count(1)
    expect(
        page.locator(f"#atlas-table tr[data-code='{LINCOLNSHIRE}'][data-hovered]")
    ).to_have_count(1)
    expect(page.locator("#atlas-card")).to_contain_text("Lincolnshire")
    assert asked == []


def test_hovering_a_bar_lights_the_map(page: Page) -> None:
    wait_until_drawn(page)
    box = page.locator(f"#ranking-{NORFOLK}").bounding_box()
    assert box
    page.mouse.move(box["x"] + 5, box["y"] + box["height"] / 2)
    expect(page.locator("#atlas-card")).to_contain_text("Norfolk and Waveney")
    expect(page.locator("#atlas-map-right .outline--hovered")).to_have_count(2)


def test_clicking_keeps_one_and_shift_adds_more_with_letters_that_stay(page: Page) -> None:
    wait_until_drawn(page)
    click_area(page, LINCOLNSHIRE)
    assert kept(page) == {"A": LINCOLNSHIRE}
    click_area(page, NORFOLK, "right", shift=True)
    click_area(page, DEVON, shift=True)
    assert kept(page) == {"A": LINCOLNSHIRE, "B": NORFOLK, "C": DEVON}
    click_area(page, LINCOLNSHIRE, shift=True)
    assert kept(page) == {"B": NORFOLK, "C": DEVON}
    expect(page.locator(".tray__card")).to_have_count(2)
    expect(page.locator(f"#atlas-table tr[data-code='{NORFOLK}']")).to_have_attribute(
        "data-letter", "B"
    )
    expect(page.locator(f"#ranking-{DEVON}")).to_have_attribute("data-letter", "C")
    expect(page.locator("#atlas-map-left .pin")).to_have_count(2)
    expect(page.locator("#atlas-scatter .pin")).to_have_count(2)
    expect(page.locator("#atlas-legend-left .legend-pin[data-letter]")).to_have_count(2)
    expect(page.locator("[data-kept='left']")).to_contain_text("B Norfolk")


def test_a_table_row_keeps_and_lets_go(page: Page) -> None:
    wait_until_drawn(page)
    page.get_by_role("button", name="Lincolnshire", exact=True).click()
    assert kept(page) == {"A": LINCOLNSHIRE}
    expect(page.locator("#atlas-map-left .outline--kept")).to_have_count(2)
    page.get_by_role("button", name="Lincolnshire", exact=True).click()
    assert kept(page) == {}


def test_a_point_of_the_scatter_is_a_way_in_too(page: Page) -> None:
    wait_until_drawn(page)
    point = page.locator(f"#atlas-scatter path.point[data-code='{LINCOLNSHIRE}']")
    point.scroll_into_view_if_needed()
    box = point.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert LINCOLNSHIRE in kept(page).values() or len(kept(page)) == 1


def test_a_click_on_empty_ground_clears(page: Page) -> None:
    wait_until_drawn(page)
    click_area(page, LINCOLNSHIRE)
    assert kept(page)
    box = page.locator("#atlas-map-left").bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] - 12, box["y"] + 12)
    assert kept(page) == {}


def test_the_end_of_a_pan_neither_selects_nor_clears(page: Page) -> None:
    wait_until_drawn(page)
    click_area(page, LINCOLNSHIRE)
    x, y = middle(page, NORFOLK)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 60, y + 20, steps=5)
    page.mouse.up()
    until(page, "() => FootprintAtlas.view !== ''")
    assert kept(page) == {"A": LINCOLNSHIRE}
    left, right = page.evaluate(
        "['left', 'right'].map(side => {"
        "const {lon, lat} = FootprintAtlas.map(side)._fullLayout.geo.center; return [lon, lat]})"
    )
    assert left == pytest.approx(right)


def test_both_maps_show_the_same_part_of_the_country(page: Page) -> None:
    wait_until_drawn(page)
    before = area(page, DERBYSHIRE, "right").bounding_box()
    page.get_by_role("button", name="Zoom in").click()
    until(page, "() => FootprintAtlas.view !== ''")
    left, right = (
        area(page, DERBYSHIRE).bounding_box(),
        area(page, DERBYSHIRE, "right").bounding_box(),
    )
    holder_left = page.locator("#atlas-map-left").bounding_box()
    holder_right = page.locator("#atlas-map-right").bounding_box()
    assert left
    assert right
    assert before
    assert holder_left
    assert holder_right
    assert right["width"] > 1.3 * before["width"]
    assert abs((left["x"] - holder_left["x"]) - (right["x"] - holder_right["x"])) < 1
    assert abs(left["width"] - right["width"]) < 1


def test_a_box_keeps_what_it_holds_up_to_six(page: Page) -> None:
    wait_until_drawn(page)
    page.locator("#atlas-tool").get_by_text("Box").click()
    box = page.locator("#atlas-map-left").bounding_box()
    assert box
    until(page, "() => FootprintAtlas.map('left')._fullLayout.dragmode === 'select'")
    page.mouse.move(box["x"] + box["width"] * 0.45, box["y"] + box["height"] * 0.4)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.95, box["y"] + box["height"] * 0.7, steps=6)
    page.mouse.up()
    until(page, "() => FootprintAtlas.kept().length > 1")
    assert 2 <= len(kept(page)) <= 6
    expect(page.locator(".tray__card")).to_have_count(len(kept(page)))


@pytest.mark.parametrize(("view", "tool"), [("scatter", "Lasso"), ("ranking", "Box")])
def test_a_shape_drawn_in_a_chart_keeps_what_it_holds(page: Page, view: str, tool: str) -> None:
    wait_until_drawn(page)
    page.locator("#atlas-tool").get_by_text(tool).click()
    until(page, "() => FootprintAtlas.tool !== 'pan'")
    holder = page.locator(f"[data-view='{view}']")
    holder.scroll_into_view_if_needed()
    mark = page.evaluate(
        """view => {
            const marks = view === 'scatter' ? FootprintAtlas.points() : FootprintAtlas.bars();
            const {left, top, height} = marks[20].path.getBoundingClientRect();
            return [left, top + height / 2];
        }""",
        view,
    )
    left, top = mark[0] - 12, mark[1] - 22
    page.mouse.move(left, top)
    page.mouse.down()
    for x, y in ((left + 44, top), (left + 44, top + 44), (left, top + 44)):
        page.mouse.move(x, y, steps=3)
    page.mouse.up()
    inside = kept(page)
    assert 1 <= len(inside) <= 6
    expect(page.locator("#atlas-map-left .outline--kept.outline__line").first).to_be_visible()
    if view == "ranking":
        rows = page.evaluate(
            "FootprintAtlas.bars().flatMap((b, row) => FootprintAtlas.letter(b.code) ? row : [])"
        )
        assert max(rows) - min(rows) == len(rows) - 1


def test_a_tap_brings_the_card_and_adds(open_page: OpenPage) -> None:
    page = wait_until_drawn(open_page("/", viewport="phone"))
    page.locator("#atlas-map-left").scroll_into_view_if_needed()
    page.touchscreen.tap(*middle(page, LINCOLNSHIRE))
    expect(page.locator("#atlas-card")).to_contain_text("Lincolnshire")
    expect(page.locator("#atlas-card")).to_contain_text("Source: NHS England")
    # A second tap on the map itself would be a double tap, which zooms.
    bar = page.locator(f"#ranking-{NORFOLK}")
    bar.scroll_into_view_if_needed()
    box = bar.bounding_box()
    assert box
    page.touchscreen.tap(box["x"] + 20, box["y"] + box["height"] / 2)
    assert kept(page) == {"A": LINCOLNSHIRE, "B": NORFOLK}


def test_the_keyboard_does_what_the_mouse_does(page: Page) -> None:
    wait_until_drawn(page)
    holder = page.locator("[data-pane='left'] .map__areas")
    holder.focus()
    page.keyboard.press("ArrowRight")
    first = page.evaluate("FootprintAtlas.active")
    page.keyboard.press("ArrowDown")
    second = page.evaluate("FootprintAtlas.active")
    assert first
    assert second != first
    spoken = page.locator("#atlas-announcer")
    expect(spoken).to_contain_text("of 44")
    assert holder.get_attribute("aria-activedescendant") == f"left-{second}"
    page.keyboard.press("Enter")
    assert kept(page) == {"A": second}
    expect(spoken).to_contain_text("Kept: A")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert kept(page) == {}
    expect(spoken).to_contain_text("Nothing is kept")


def test_the_ranking_is_walked_in_its_order(page: Page) -> None:
    wait_until_drawn(page)
    page.locator("[data-view='ranking']").focus()
    codes = page.evaluate("FootprintAtlas.bars().map(b => b.code)")
    page.keyboard.press("ArrowDown")
    start = codes.index(page.evaluate("FootprintAtlas.active"))
    page.keyboard.press("ArrowDown")
    assert codes.index(page.evaluate("FootprintAtlas.active")) == start + 1


def test_london_can_be_picked_in_its_inset(page: Page) -> None:
    wait_until_drawn(page)
    inset = page.locator(
        f"#atlas-map-left .geo2 .choroplethlayer path[data-code='{NORTH_WEST_LONDON}']"
    ).bounding_box()
    assert inset
    page.mouse.click(inset["x"] + inset["width"] / 2, inset["y"] + inset["height"] / 2)
    assert kept(page) == {"A": NORTH_WEST_LONDON}


def test_two_readers_do_not_disturb_each_other(open_page: OpenPage) -> None:
    first, second = wait_until_drawn(open_page("/")), wait_until_drawn(open_page("/"))
    click_area(first, LINCOLNSHIRE)
    click_area(second, DEVON)
    assert kept(first) == {"A": LINCOLNSHIRE}
    assert kept(second) == {"A": DEVON}
    expect(first).to_have_url(re.compile(LINCOLNSHIRE))
    assert LINCOLNSHIRE not in second.url
