"""The board pack in a browser: collected, arranged, kept, shared and taken away."""

import io
import json
import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect
from pptx import Presentation

from dashboard.exports.pack import Pack, PackItem
from dashboard.exports.pack_link import write_link
from tests.browser.conftest import OpenPage, Visit
from tests.support.browser import OF_COLOUR, Watch, axe_violations, change_theme, until

KEY = "footprint-atlas-pack"
ROWS = ".pack-view"
TITLES = ".pack-view__title"
THREE = Pack(
    "Three views",
    (
        PackItem("survey/findings", {}),
        PackItem("funding/ranking", {}, title="Money, ranked"),
        PackItem("survey/Q7", {}, note="Pause here."),
    ),
    "For the test",
)
ADDRESS = f"/pack?pack={write_link(THREE)}"
BUSY = 60_000


def kept(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(page.evaluate(f"localStorage.getItem('{KEY}')") or "{}")
    return found


def exhibits(page: Page) -> list[str]:
    return [item["exhibit"] for item in kept(page)["items"]]


def opened(go: Visit) -> Page:
    """The page with three views, each of which has said what it tells."""
    page = go(ADDRESS)
    expect(page.locator(ROWS)).to_have_count(3)
    expect(page.locator(TITLES).first).to_have_attribute("placeholder", re.compile("% "))
    return page


def tool(page: Page, words: str) -> Any:
    return page.get_by_role("button", name=words, exact=True)


def add_to_pack(page: Page, card: str) -> None:
    page.locator(f"[data-exhibit='{card}'] .take-away").click()
    page.get_by_role("button", name="Add to pack").click()
    expect(page.locator(".take-away-menu__status")).to_contain_text("Added to the pack")
    page.keyboard.press("Escape")


def test_views_are_collected_from_pages_and_stay(visit: Visit) -> None:
    page = visit("/survey")
    add_to_pack(page, "survey/findings")
    expect(page.locator("[data-pack-count]")).to_have_text("1 view")
    page.get_by_role("link", name="Funding", exact=True).click()
    add_to_pack(page, "funding/ranking")
    page.get_by_role("link", name=re.compile("Board pack")).click()
    expect(page.locator(ROWS)).to_have_count(2)
    expect(page.locator(".pack-files__count")).to_have_text("2 of at most 50 views")
    expect(page.locator(TITLES).first).to_have_attribute("placeholder", re.compile("disagreed"))
    expect(page.locator(".pack-view__from").first).to_contain_text("Survey")
    page.get_by_label("Title", exact=True).fill("Board meeting")
    page.locator(TITLES).nth(1).fill("What we make of it")
    page.locator(".pack-note__summary").first.click()
    page.get_by_label("Note for the speaker on view 1").fill("Say <b>this</b> slowly.\nThen stop.")
    page.reload()
    expect(page.locator(ROWS)).to_have_count(2)
    expect(page.get_by_label("Title", exact=True)).to_have_value("Board meeting")
    expect(page.locator(TITLES).nth(1)).to_have_value("What we make of it")
    note = page.get_by_label("Note for the speaker on view 1")
    expect(note).to_have_value("Say <b>this</b> slowly.\nThen stop.")
    page.get_by_role("link", name="See it on its page: view 2").click()
    expect(page).to_have_url(re.compile(r"/funding"))
    expect(page.locator("[data-exhibit='funding/ranking']")).to_be_visible()


def test_views_are_moved_copied_and_taken_out_by_keyboard(visit: Visit) -> None:
    page = opened(visit)
    down = tool(page, "Move down view 1")
    down.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#pack-status")).to_have_text("Moved to place 2 of 3.")
    assert exhibits(page) == ["funding/ranking", "survey/findings", "survey/Q7"]
    expect(tool(page, "Move down view 2")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")  # at the end already
    assert exhibits(page) == ["funding/ranking", "survey/Q7", "survey/findings"]
    expect(tool(page, "Move down view 3")).to_have_attribute("aria-disabled", "true")
    tool(page, "Duplicate view 2").click()
    assert exhibits(page) == ["funding/ranking", "survey/Q7", "survey/Q7", "survey/findings"]
    assert kept(page)["items"][2]["note"] == "Pause here."
    expect(page.locator(TITLES).nth(2)).to_be_focused()
    tool(page, "Take out view 1").click()
    expect(tool(page, "Take out view 1")).to_be_focused()
    expect(page.locator("#pack-status")).to_have_text(re.compile("Taken out: Money, ranked"))
    assert exhibits(page) == ["survey/Q7", "survey/Q7", "survey/findings"]
    tool(page, "Undo").click()
    assert exhibits(page) == ["funding/ranking", "survey/Q7", "survey/Q7", "survey/findings"]
    assert kept(page)["items"][0]["title"] == "Money, ranked"
    expect(page.locator(".pack-undo")).to_be_hidden()


def test_views_are_dragged_to_their_place(visit: Visit) -> None:
    page = opened(visit)
    handles = page.locator(".pack-view__handle")
    start, end = handles.nth(0).bounding_box(), handles.nth(2).bounding_box()
    assert start
    assert end
    below = end["y"] + end["height"] - 4
    page.mouse.move(start["x"] + 8, start["y"] + 8)
    page.mouse.down()
    page.mouse.move(start["x"] + 8, start["y"] + 80, steps=4)
    page.mouse.move(start["x"] + 8, below, steps=6)
    expect(page.locator(ROWS).nth(2)).to_have_class(re.compile("is-dragged"))
    page.mouse.up()
    assert exhibits(page) == ["funding/ranking", "survey/Q7", "survey/findings"]
    expect(page.locator(".pack-view__number")).to_have_text(["1", "2", "3"])
    page.mouse.move(start["x"] + 8, start["y"] + 8)
    page.mouse.down()
    page.mouse.move(start["x"] + 8, below, steps=6)
    page.keyboard.press("Escape")
    page.mouse.up()
    assert exhibits(page) == ["funding/ranking", "survey/Q7", "survey/findings"]


def test_a_shared_pack_asks_before_it_takes_the_place_of_another(visit: Visit) -> None:
    page = opened(visit)
    expect(page).to_have_url(re.compile(r"/pack$"))
    other = write_link(Pack("Another", (PackItem("survey/Q1a", {}),)))
    page.goto(f"/pack?pack={other}")
    expect(page.locator(".pack-choice__title")).to_have_text(
        "A pack was shared with you: “Another”, 1 view"
    )
    expect(page.locator(ROWS)).to_have_count(3)
    tool(page, "Keep mine as it is").click()
    expect(page.locator(".pack-choice")).to_have_count(0)
    assert len(exhibits(page)) == 3
    page.goto(f"/pack?pack={other}")
    tool(page, "Open it and set mine aside").click()
    expect(page.locator(ROWS)).to_have_count(1)
    page.reload()
    tool(page, "Bring back “Three views”, 3 views").click()
    expect(page.locator(ROWS)).to_have_count(3)
    expect(tool(page, "Bring back “Another”, 1 view")).to_be_visible()
    page.goto(f"/pack?pack={other}")
    tool(page, "Add its views to mine").click()
    expect(page.locator(ROWS)).to_have_count(4)


def test_a_link_that_is_cut_short_says_so_and_changes_nothing(visit: Visit) -> None:
    page = opened(visit)
    page.goto(ADDRESS[:-20])
    expect(page.locator("#pack-notices")).to_contain_text("cannot be read")
    expect(page.locator(ROWS)).to_have_count(3)


def test_a_pack_is_saved_and_opened_again(visit: Visit) -> None:
    page = opened(visit)
    with page.expect_download() as waiting:
        tool(page, "Save pack").click()
    assert waiting.value.suggested_filename == "three-views_board-pack.json"
    saved = waiting.value.path().read_bytes()
    tool(page, "Start again").click()
    expect(page.locator(".pack-steps")).to_be_visible()
    expect(page.locator(ROWS)).to_have_count(0)
    expect(page.locator("h1")).to_be_focused()
    file = {"name": "mine.json", "mimeType": "application/json", "buffer": saved}
    page.get_by_label("Open a saved pack").first.set_input_files(file)  # type: ignore[arg-type]
    expect(page.locator(ROWS)).to_have_count(3)
    expect(page.get_by_label("Title", exact=True)).to_have_value("Three views")
    assert exhibits(page) == [item.exhibit for item in THREE.items]


def test_a_file_that_is_no_pack_says_why_and_changes_nothing(visit: Visit, watch: Watch) -> None:
    watch.expected.append("400 (BAD REQUEST)")
    page = opened(visit)
    field = page.locator(".pack-files__own input[type=file]")
    refusal = page.locator(".pack-refusal")
    for name, content, expected in (
        ("broken.json", b"{", "it is not readable JSON"),
        ("newer.json", b'{"version": 2, "items": []}', "version 1 is read"),
        ("older.json", b'{"version": 0, "items": []}', "version 1 is read"),
        ("other.json", b'{"a": 1}', "This is not a board pack"),
        ("large.json", b" " * 1_000_001, "larger than 1 MB"),
    ):
        file = {"name": name, "mimeType": "application/json", "buffer": content}
        field.set_input_files(file)  # type: ignore[arg-type]
        expect(refusal).to_contain_text(name)
        expect(refusal).to_contain_text(expected)
        assert exhibits(page) == [item.exhibit for item in THREE.items]


def test_a_template_begins_a_pack(visit: Visit) -> None:
    page = visit("/pack?selected=E54000013")
    tool(page, "Begin with “Region overview”").click()
    expect(page.locator(".pack-template__refusal")).to_have_text("Choose a region first.")
    expect(page.locator("#pack-region")).to_be_focused()
    tool(page, "Begin with “One footprint”").click()
    expect(page.get_by_label("Title", exact=True)).to_have_value("Lincolnshire")
    assert len(exhibits(page)) >= 10
    expect(page.locator(".pack-view.is-refused")).to_have_count(0)
    page.goto("/pack?template=compare&codes=E54000013~E54000046")
    tool(page, "Open it and set mine aside").click()
    expect(page.get_by_label("Title", exact=True)).to_have_value("2 footprints compared")


def test_two_tabs_do_not_destroy_each_others_work(open_page: OpenPage, watch: Watch) -> None:
    page = opened(open_page)
    other = page.context.new_page()
    watch.attach(other)
    other.goto("/pack")
    expect(other.locator(ROWS)).to_have_count(3)
    other.locator(TITLES).first.fill("From the other tab")
    expect(page.locator(TITLES).first).to_have_value("From the other tab")
    page.locator(TITLES).nth(2).fill("From the first")
    expect(other.locator(TITLES).nth(2)).to_have_value("From the first")
    titles = [item["title"] for item in kept(other)["items"]]
    assert titles == ["From the other tab", "Money, ranked", "From the first"]


def test_limits_are_told_before_they_bite(visit: Visit) -> None:
    page = opened(visit)
    title = page.locator(TITLES).first
    title.fill("x" * 150)
    room = page.locator(f"{ROWS} .pack-room").first
    expect(room).to_be_hidden()
    title.fill("x" * 190)
    expect(room).to_have_text("10 of 200 characters left")
    title.press_sequentially("y" * 15)
    expect(title).to_have_value("x" * 190 + "y" * 10)
    expect(room).to_have_text("The limit of 200 characters is reached")


def test_what_cannot_be_made_is_left_out_of_files(visit: Visit) -> None:
    page = opened(visit)
    pack = kept(page)
    pack["items"].insert(1, {"exhibit": "survey/gone", "query": {}, "title": "", "note": ""})
    pack["items"].append("nonsense")
    page.evaluate(f"text => localStorage.setItem('{KEY}', text)", json.dumps(pack))
    page.reload()
    expect(page.locator(ROWS)).to_have_count(4)
    refused = page.locator(".pack-view.is-refused")
    expect(refused).to_contain_text("Left out of files: There is no such figure")
    expect(page.locator("#pack-files .notice")).to_have_text(
        "One view cannot be made any more and is left out of files."
    )
    present = page.locator(".pack-button--main")
    expect(present).to_have_attribute("aria-disabled", "true")
    with page.expect_download(timeout=BUSY) as waiting:
        page.locator("[data-file='pptx']").click()
    slides = Presentation(io.BytesIO(waiting.value.path().read_bytes())).slides
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    first = page.locator(TITLES).first.get_attribute("placeholder")
    assert waiting.value.suggested_filename == "three-views_2017.pptx"
    assert titles[:3] == ["Three views", first, "Money, ranked"]
    expect(page.locator(".file-job__words").first).to_have_text("Saved three-views_2017.pptx")
    assert "Pause here." in slides[3].notes_slide.notes_text_frame.text
    tool(page, "Take out view 2").click()
    expect(present).to_have_attribute("href", "/present?pack=stored")


def test_a_file_is_cancelled_and_can_be_made_after_all(visit: Visit) -> None:
    page = opened(visit)
    page.locator("[data-file='html']").click()
    tool(page, "Cancel One HTML file").click()
    words = page.locator("[data-file='html'] ~ .file-job__words")
    expect(words).to_have_text("Cancelled.")
    expect(page.locator("[data-file='html']")).to_be_focused()
    with page.expect_download(timeout=BUSY) as waiting:
        page.locator("[data-file='xlsx']").click()
    assert waiting.value.suggested_filename == "three-views_2017.xlsx"


def test_a_link_is_copied_and_opens_elsewhere(open_page: OpenPage) -> None:
    page = opened(open_page)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tool(page, "Copy link to this pack").click()
    expect(page.locator(".pack-files__words")).to_contain_text("Link copied.")
    address = page.evaluate("navigator.clipboard.readText()")
    elsewhere = open_page(address)
    expect(elsewhere.locator(ROWS)).to_have_count(3)
    assert kept(elsewhere) == kept(page)
    for number in range(3):
        page.locator(".pack-note").nth(number).evaluate("note => { note.open = true; }")
        odd = (place * place * 7919 + number for place in range(1900))
        words = "".join(chr(0x4E00 + one % 20000) for one in odd)
        page.get_by_label(f"Note for the speaker on view {number + 1}").fill(words)
    tool(page, "Copy link to this pack").click()
    expect(page.locator(".pack-files__words")).to_contain_text("too long for a link")


def test_a_whole_page_is_taken_away(visit: Visit) -> None:
    page = visit("/footprint/E54000013")
    expect(page.locator("h1")).to_contain_text("Lincolnshire")
    page.locator(".take-away-page").click()
    menu = page.locator(".take-away-menu")
    expect(menu).to_contain_text("figures and tables of this page")
    expect(menu.locator("[data-file]")).to_have_count(4)
    menu.get_by_role("button", name="Add all to the pack").click()
    expect(menu.locator(".take-away-menu__status")).to_contain_text("to the pack, which holds")
    count = len(exhibits(page))
    assert count > 3
    assert all(item["query"]["footprint_code"] == "E54000013" for item in kept(page)["items"])
    menu.get_by_role("button", name="Add all to the pack").click()
    expect(menu.locator(".take-away-menu__status")).to_have_text(
        "All of them are in the pack already."
    )
    assert len(exhibits(page)) == count
    with page.expect_download(timeout=BUSY) as waiting:
        menu.locator("[data-file='xlsx']").click()
    assert waiting.value.suggested_filename.endswith(".xlsx")


def test_axe_finds_nothing(visit: Visit, axe_in_both_themes: Callable[[Page], list[str]]) -> None:
    page = visit("/pack")
    expect(page.locator(".pack-steps")).to_be_visible()
    assert axe_in_both_themes(page) == []
    page.goto(ADDRESS)
    expect(page.locator(TITLES).first).to_have_attribute("placeholder", re.compile("% "))
    tool(page, "Take out view 1").click()
    page.goto(ADDRESS)
    expect(page.locator(".pack-choice")).to_be_visible()
    expect(page.locator("[data-file='pptx']")).to_be_visible()
    assert axe_in_both_themes(page) == []
    page.set_viewport_size({"width": 390, "height": 844})
    until(page, "() => document.documentElement.scrollWidth <= 391")
    assert axe_in_both_themes(page) == []


def test_axe_finds_nothing_in_the_menu_of_a_page(
    visit: Visit, axe: Callable[[Page], list[str]]
) -> None:
    page = visit("/timeline")
    page.locator(".take-away-page").click()
    expect(page.locator(".take-away-menu [data-file]")).to_have_count(4)
    assert axe(page) == []
    page.keyboard.press("Escape")
    change_theme(page)
    page.locator(".take-away-page").click()
    expect(page.locator(".take-away-menu [data-file]")).to_have_count(4)
    assert axe_violations(page, OF_COLOUR) == []
