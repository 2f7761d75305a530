"""The Atlas before Dash has built it, and the moment at which Dash takes over."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import OpenPage
from tests.support.atlas_page import areas, click_area, hover_area, kept, wait_until_drawn
from tests.support.browser import OF_COLOUR, Watch, axe_violations, reader

LINCOLNSHIRE = "E54000013"
NORFOLK = "E54000022"
# Dash is ready, but starts only when it is let go.
HOLD = """
    let real;
    const released = new Promise((go) => { window.letGo = go; });
    const Held = function () { released.then(() => new real()); };
    Object.defineProperty(window, "DashRenderer", {
        get: () => Held,
        set: (given) => { real = given; },
    });
"""
PLACES = [
    ".site-header", ".filters", ".chips", "[data-pane=left] .facts",
    "[data-pane=left] .map__areas", "[data-pane=left] .legend", ".card--ranking",
]  # fmt: skip

Hold = Callable[..., Page]


@pytest.fixture
def held(browser: Browser, live_server: str, watch: Watch) -> Iterator[Hold]:
    """Open the Atlas with Dash held back."""
    contexts = []
    watch.expected.append("was preloaded using link preload but not used")  # Dash is held back

    def open_held(address: str = "/", *, viewport: str = "desktop", dark: bool = False) -> Page:
        context = reader(browser, live_server, viewport=viewport, dark=dark)
        contexts.append(context)
        context.add_init_script(HOLD)
        page = context.new_page()
        watch.attach(page)
        page.goto(address)
        expect(page.locator("#atlas-ranking .ranking__bars path[data-class]")).to_have_count(44)
        assert page.locator("#react-entry-point .js-plotly-plot").count() == 0
        return page

    yield open_held
    for context in contexts:
        context.close()


def let_go(page: Page) -> None:
    """Let Dash begin, and wait until its page has taken over."""
    page.evaluate("letGo()")
    expect(page.locator("#first-view")).to_have_count(0)
    wait_until_drawn(page)


@contextmanager
def same_drawings(page: Page) -> Iterator[None]:
    """Check that the drawings stay the same elements, and are there once."""
    page.evaluate("window.before = Array.from(document.querySelectorAll('.choroplethlayer path'))")
    yield
    assert page.evaluate(
        """() => {
            const app = document.getElementById("react-entry-point");
            const now = Array.from(app.querySelectorAll(".choroplethlayer path"));
            return now.length === before.length && now.every((path, at) => path === before[at]);
        }"""
    )


def test_the_maps_answer_before_dash_has_begun(held: Hold) -> None:
    page = held("/")
    for side in ("left", "right"):
        expect(areas(page, side)).to_have_count(44)  # type: ignore[arg-type]  # one of both sides
    hover_area(page, LINCOLNSHIRE)
    expect(page.locator("#atlas-map-right .outline--hovered")).to_have_count(2)
    expect(page.locator("#atlas-card")).to_contain_text("Lincolnshire")
    expect(page.locator("#atlas-legend-left .histogram")).to_be_visible()


def test_dash_takes_the_drawings_over(held: Hold) -> None:
    page = held("/")
    with same_drawings(page):
        let_go(page)
    ids = page.evaluate("Array.from(document.querySelectorAll('[id]'), (element) => element.id)")
    assert len(ids) == len(set(ids))
    expect(page.locator("#atlas-left")).to_have_value(
        "Place-based allocation per resident, 2020-21"
    )


@pytest.mark.parametrize("viewport", ["desktop", "wide", "phone"])
def test_nothing_moves_when_dash_takes_over(held: Hold, viewport: str) -> None:
    page = held("/", viewport=viewport)
    place = (
        "places => places.map((s) => document.querySelector(s).getBoundingClientRect().toJSON())"
    )
    before = page.evaluate(place, PLACES)
    let_go(page)
    for name, then, now in zip(PLACES, before, page.evaluate(place, PLACES), strict=True):
        for side in ("left", "top", "width", "height"):
            assert now[side] == pytest.approx(then[side], abs=1), (name, side)


def test_what_was_kept_and_moved_meanwhile_stays(held: Hold) -> None:
    page = held("/")
    click_area(page, LINCOLNSHIRE)
    click_area(page, NORFOLK, shift=True)
    page.locator("#first-view [data-zoom='in']").click()
    expect(page.locator("#atlas-map-left .pin")).to_have_count(2)
    let_go(page)
    assert kept(page) == {"A": LINCOLNSHIRE, "B": NORFOLK}
    expect(page.locator(".tray__card")).to_have_count(2)
    page.wait_for_url(lambda url: "selected=" in url and "view=" in url)


def test_a_control_that_was_clicked_too_early_is_opened_when_it_is_there(held: Hold) -> None:
    page = held("/")
    page.locator("[data-awaits='atlas-right']").click()
    let_go(page)
    expect(page.locator("#atlas-right")).to_be_focused()
    expect(page.get_by_role("option").first).to_be_visible()


def test_a_link_works_before_dash_has_begun(held: Hold) -> None:
    page = held("/")
    page.locator("#first-view .site-nav").get_by_role("link", name="About").click()
    page.wait_for_url("**/about")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_first_view_is_accessible(held: Hold, dark: bool) -> None:
    page = held("/?find=Salford", dark=dark)
    assert page.evaluate("document.documentElement.dataset.mantineColorScheme") == (
        "dark" if dark else "light"
    )
    assert axe_violations(page, OF_COLOUR if dark else ()) == []


def test_a_page_that_dash_cannot_build_is_not_hidden(held: Hold, watch: Watch) -> None:
    watch.expected += ["Failed to load resource", "missing header"]
    page = held("/")
    page.route("**/_dash-layout", lambda route: route.fulfill(status=500, body="no"))
    page.evaluate("letGo()")
    expect(page.locator("#first-view")).to_have_count(0)
    expect(page.locator("#react-entry-point")).to_be_visible()


def test_other_pages_have_no_first_view(open_page: OpenPage) -> None:
    page = open_page("/about")
    page.get_by_role("link", name="Atlas", exact=True).click()
    wait_until_drawn(page)
    assert page.locator("#first-view").count() == 0
