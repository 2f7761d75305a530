"""Facts about the drawn map: all areas, nothing from elsewhere, nothing beside the page."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage, Visit
from tests.support.atlas_page import AREAS, areas, wait_until_drawn
from tests.support.browser import Watch, change_theme


@pytest.mark.parametrize("viewport", ["desktop", "wide", "phone"])
def test_all_areas_are_drawn_without_asking_another_host(
    open_page: OpenPage, viewport: str
) -> None:
    page = wait_until_drawn(open_page("/?selected=E54000013", viewport=viewport))
    check_areas(page)
    change_theme(page)
    check_areas(page)
    # The watch on the page fails this test if anything left the host.


def check_areas(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    for side in ("left", "right"):
        assert areas(page, side).count() == 44
        sizes = page.evaluate(
            """selector => {
                const boxes = Array.from(document.querySelectorAll(selector))
                    .map(path => path.getBoundingClientRect());
                const holder = document.querySelector('#atlas-map-left').getBoundingClientRect();
                return {
                    largest: Math.max(...boxes.map(b => b.width * b.height)),
                    smallest: Math.min(...boxes.map(b => b.width * b.height)),
                    all: holder.width * holder.height,
                    filled: (Math.max(...boxes.map(b => b.bottom))
                        - Math.min(...boxes.map(b => b.top))) / holder.height,
                };
            }""",
            AREAS.format(side=side),
        )
        assert sizes["largest"] < sizes["all"] / 4
        assert sizes["smallest"] > 4
        assert sizes["filled"] > 0.8


def test_at_four_hundred_percent_zoom_the_page_is_one_column(open_page: OpenPage) -> None:
    page = open_page("/")
    # WCAG 1.4.10: 1280 CSS pixels at 400 % are 320.
    page.set_viewport_size({"width": 320, "height": 256})
    wait_until_drawn(page)
    assert page.evaluate("document.documentElement.scrollWidth <= 320")


def test_a_single_gap_is_hatched_and_many_gaps_are_quiet(visit: Visit) -> None:
    page = wait_until_drawn(visit("/?left=core_ccg_2019_20_per_resident&right=progress_category"))
    few = page.locator(f"{AREAS.format(side='left')}[data-class='none']")
    many = page.locator(f"{AREAS.format(side='right')}[data-class='none']")
    expect(few).to_have_count(1)
    expect(many).to_have_count(31)
    assert "atlas-hatch" in few.evaluate("path => getComputedStyle(path).fill")
    assert "url" not in many.first.evaluate("path => getComputedStyle(path).fill")
    expect(page.locator("#atlas-legend-left")).to_contain_text("No data")
    expect(page.locator("#atlas-legend-right")).to_contain_text("not found")


def test_the_nine_doubtful_gaps_are_marked(page: Page) -> None:
    wait_until_drawn(page)
    expect(page.locator("#atlas-map-right .doubt")).to_have_count(9)
    expect(page.locator("#atlas-legend-right")).to_contain_text("Doubtful figure")


def test_council_borders_come_on_request_only(open_page: OpenPage, watch: Watch) -> None:
    page = wait_until_drawn(open_page("/"))
    asked = watch.requests
    assert not any("districts" in url for url in asked)
    page.get_by_role("switch", name="Council borders").click()
    expect(
        page.locator("#atlas-map-left .geo:not(.geo2) .choroplethlayer .trace:nth-child(2) path")
    ).to_have_count(326)
    assert sum("districts" in url for url in asked) == 1
