"""One HTML file, opened from a folder without any network."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.exports.making import made_pack
from dashboard.exports.pack import Pack, PackItem
from dashboard.exports.viewer.data import Kit, kit_of
from dashboard.exports.viewer.file import make_file
from dashboard.settings import Settings
from tests.support.browser import axe_violations_in_both_themes, reader, until
from tests.support.viewer_page import drawn_codes, map_colours, point_at, ready

if TYPE_CHECKING:
    from dashboard.page_context import PageContext

DEVON = "E54000037"
DECK = Pack(
    "Where Devon stands",
    tuple(
        PackItem(f"atlas/{name}", {}, note="Say it first." if name == "left" else "")
        for name in ("left", "right", "ranking", "scatter")
    ),
    "For the board",
)
LARGEST = 4_000_000
OpenFile = Callable[..., Page]


@pytest.fixture(scope="module")
def kit(context: "PageContext") -> Kit:
    from dashboard.application import make_catalogue  # noqa: PLC0415 - many tests need no app
    from dashboard.pages.atlas.context import atlas_context  # noqa: PLC0415 - as above

    catalogue = make_catalogue(context, atlas_context(context))
    return kit_of(catalogue, context, Settings().assets_dir)


@pytest.fixture(scope="module")
def stick(kit: Kit, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file as it lies on a memory stick."""
    path = tmp_path_factory.mktemp("stick") / "pack.html"
    path.write_bytes(make_file(made_pack(DECK, kit.catalogue, "April 2019"), kit))
    return path


@pytest.fixture
def open_file(browser: Browser, stick: Path) -> Iterator[OpenFile]:
    """Open the file without a network; the test fails if it asked for anything or complained."""
    with ExitStack() as stack:
        asked: list[str] = []
        complaints: list[str] = []

        def open_one(viewport: str = "desktop", *, dark: bool = False) -> Page:
            context = reader(browser, viewport=viewport, dark=dark, offline=True)
            stack.callback(context.close)
            page = context.new_page()
            page.on("request", lambda request: asked.append(request.url))
            page.on("pageerror", lambda error: complaints.append(str(error)))
            page.on(
                "console",
                lambda m: complaints.append(m.text) if m.type in ("error", "warning") else None,
            )
            page.goto(stick.as_uri())
            ready(page)
            return page

        yield open_one
        assert [url for url in asked if not url.startswith((stick.as_uri(), "data:"))] == []
        assert complaints == []


def test_the_file_is_small(stick: Path) -> None:
    assert stick.stat().st_size <= LARGEST


def test_every_area_is_drawn_and_tells_its_figures(open_file: OpenFile, kit: Kit) -> None:
    page = open_file()
    for view in ("#view-1", "#view-2", "#view-3"):
        assert set(drawn_codes(page, view)) == {area.code for area in kit.context.areas}
    page.mouse.move(*point_at(page, "#view-1", DEVON))
    card = page.locator("#viewer-card")
    expect(card).to_be_visible()
    exhibit = kit.catalogue.make("atlas/left", {})
    shown = next(area for area in exhibit.drawing.areas if area.code == DEVON)  # type: ignore[union-attr]
    words = card.inner_text()
    assert shown.name in words
    # "Devon: £1,953 per resident, 16th of 44. Derived …": the same words, in lines.
    value, rank = shown.words.removeprefix(f"{shown.name}: ").split(". ")[0].rsplit(", ", 1)
    assert value in words
    assert rank in words
    assert "Derived from published figures" in words
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()


def test_a_kept_area_is_marked_in_every_figure_and_table(open_file: OpenFile) -> None:
    page = open_file()
    page.mouse.click(*point_at(page, "#view-1", DEVON))
    for number in range(1, 5):
        pin = page.locator(f"#view-{number} .pin[data-letter='A']")
        expect(pin.first).to_be_visible()
        expect(page.locator(f"#view-{number} .kept")).to_contain_text("Devon")
        row = page.locator(f"#view-{number} tr[data-code='{DEVON}']")
        expect(row).to_have_attribute("data-letter", "A")
    expect(page.locator(".tray")).to_contain_text("Devon")
    page.locator(".tray").get_by_role("button", name="Let go of Devon").click()
    expect(page.locator(".pin")).to_have_count(0)


def test_a_switched_measure_is_that_of_the_atlas(open_file: OpenFile, kit: Kit) -> None:
    page = open_file()
    for key in ("population", "reported_gap"):
        page.locator("#view-2 select").select_option(key)
        exhibit = kit.catalogue.make("atlas/right", {"right": key})
        expect(page.locator("#view-2 .view__title")).to_have_text(exhibit.takeaway)
        expect(page.locator("#view-2 .view__words")).to_have_text(" ".join(exhibit.words))
        labels = page.locator("#view-2 .legend li").all_inner_texts()
        assert [label.replace("\n", " ").strip() for label in labels] == [
            entry.label for entry in exhibit.legend
        ]
        areas = exhibit.drawing.areas  # type: ignore[union-attr]
        wanted = {area.code: area.colour for area in areas}
        until(
            page,
            """([view, code, colour]) => {
                const path = document.querySelector(`${view} path[data-code="${code}"]`);
                const hex = (path.getAttribute("fill").match(/\\d+/g) || []).slice(0, 3)
                    .map((part) => Number(part).toString(16).padStart(2, "0")).join("");
                return "#" + hex === colour;
            }""",
            ["#view-2", areas[0].code, areas[0].colour],
        )
        assert map_colours(page, "#view-2") == wanted
        missing = {area.code for area in areas if area.is_missing}
        hatched = page.locator("#view-2 path[data-missing]").evaluate_all(
            "(paths) => paths.map((path) => path.dataset.code)"
        )
        assert set(hatched) == (missing if len(missing) * 2 <= len(areas) else set())
        page.locator("#view-2 summary", has_text="table").click()
        cells = page.locator(f"#view-2 tr[data-code='{DEVON}'] .is-number").first.inner_text()
        shown = next(area for area in areas if area.code == DEVON)
        assert cells == "–" if shown.is_missing else cells in shown.words
    expect(page.locator("#view-1 .view__title")).to_have_text(
        kit.catalogue.make("atlas/left", {}).takeaway
    )


def test_two_measures_are_put_together_as_in_the_atlas(open_file: OpenFile, kit: Kit) -> None:
    page = open_file()
    across, up = page.locator("#view-4 select").all()
    across.select_option("population")
    up.select_option("aged_65_and_over_share")
    query = {"left": "population", "right": "aged_65_and_over_share"}
    exhibit = kit.catalogue.make("atlas/scatter", query)
    expect(page.locator("#view-4 .view__title")).to_have_text(exhibit.takeaway)
    expect(page.locator("#view-4 .view__words")).to_have_text(" ".join(exhibit.words))
    points = page.locator("#view-4 .scatterlayer path.point")
    expect(points).to_have_count(len(exhibit.drawing.names))  # type: ignore[union-attr]
    heads = page.locator("#view-4 thead th").all_text_contents()
    assert heads == [column.title for column in exhibit.table.columns[1:]]
    assert page.locator("#view-4 tbody tr").count() == len(exhibit.table.rows)
    assert "chair" not in " ".join(across.locator("option").all_inner_texts()).lower()


def test_keys_walk_from_area_to_area(open_file: OpenFile) -> None:
    page = open_file()
    page.locator("#view-1 select").focus()
    page.keyboard.press("Tab")
    expect(page.locator("#view-1 .figure")).to_be_focused()
    card, announcer = page.locator("#viewer-card .card-name"), page.locator("#viewer-announcer")
    expect(card).to_be_visible()
    first = card.inner_text()
    expect(announcer).to_contain_text(first)
    page.keyboard.press("ArrowDown")
    expect(card).not_to_have_text(first)
    name = card.inner_text()
    expect(announcer).to_contain_text(name)
    page.keyboard.press("Enter")
    expect(page.locator(".tray")).to_be_visible()
    expect(announcer).to_have_text(f"{name} kept as A.")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.locator(".tray")).to_be_hidden()


def test_the_file_presents_itself(open_file: OpenFile) -> None:
    page = open_file()
    page.get_by_role("button", name="Present").click()
    ready(page, "#stage .view:not([hidden])")
    for step in range(1, 5):
        expect(page.locator(".bar__step")).to_have_text(f"{step} / 4")
        expect(page.locator("#stage .view:not([hidden]) .main-svg").first).to_be_visible()
        page.keyboard.press("PageDown")
    assert page.url.endswith("#4")
    with page.expect_popup() as opened:
        page.keyboard.press("p")
    second = opened.value
    expect(second.locator(".presenter__step")).to_have_text("Step 4 of 4")
    second.keyboard.press("Home")
    expect(page.locator(".bar__step")).to_have_text("1 / 4")
    expect(second.locator(".presenter__note")).to_have_text("Say it first.")
    page.keyboard.press("Escape")
    expect(page.locator("#overview")).to_be_visible()
    expect(page.locator("#stage")).to_be_hidden()


def test_a_tap_keeps_on_a_phone(open_file: OpenFile) -> None:
    page = open_file("phone", dark=True)
    assert page.evaluate("document.documentElement.dataset.mantineColorScheme") == "dark"
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    page.touchscreen.tap(*point_at(page, "#view-1", DEVON))
    expect(page.locator("#view-1 .kept")).to_contain_text("Devon")
    expect(page.locator("#viewer-card")).to_contain_text("Devon")


def test_everybody_can_use_the_file(open_file: OpenFile) -> None:
    page = open_file()
    page.mouse.click(*point_at(page, "#view-1", DEVON))
    page.locator("#view-1 summary", has_text="table").click()
    page.mouse.move(0, 0)
    change = page.get_by_role("button", name="Light or dark")
    assert axe_violations_in_both_themes(page, change.click) == []
    page.get_by_role("button", name="Present").click()
    ready(page, "#stage .view:not([hidden])")
    assert axe_violations_in_both_themes(page, lambda: page.keyboard.press("d")) == []
