"""The Atlas page as a reader handles it: where things are, and when they are ready."""

from typing import Final, Literal

from playwright.sync_api import Locator, Page, expect

from tests.support.browser import until

Side = Literal["left", "right"]

AREAS: Final = "#atlas-map-{side} .geo:not(.geo2) .choroplethlayer .trace:first-child path"


def areas(page: Page, side: Side = "left") -> Locator:
    """The drawn areas of a map, without its inset."""
    return page.locator(AREAS.format(side=side))


def area(page: Page, code: str, side: Side = "left") -> Locator:
    """One drawn area of a map."""
    return page.locator(f"#{side}-{code}")


def wait_until_drawn(page: Page) -> Page:
    """Wait until Dash's page has maps, ranking and table painted, and every measure fetched."""
    expect(page.locator("#first-view")).to_have_count(0)
    for side in ("left", "right"):
        painted = page.locator(f"{AREAS.format(side=side)}[data-class]")
        expect(painted).to_have_count(44)
    expect(page.locator("#atlas-ranking .ranking__bars path[data-class]")).to_have_count(44)
    expect(page.locator("#atlas-table tbody tr").first).to_be_visible()
    until(page, "() => FootprintAtlas.answer('trusts')")
    return page


def middle(page: Page, code: str, side: Side = "left") -> tuple[float, float]:
    """A point on the screen that lies inside an area's shape."""
    point = page.evaluate(
        """id => {
            const path = document.getElementById(id);
            const box = path.getBBox();
            const matrix = path.getScreenCTM();
            for (let ring = 0; ring < 40; ring += 1) {
                for (let turn = 0; turn < 16; turn += 1) {
                    const x = box.x + box.width / 2 + Math.cos(turn) * ring * box.width / 80;
                    const y = box.y + box.height / 2 + Math.sin(turn) * ring * box.height / 80;
                    const at = new DOMPoint(x, y);
                    if (path.isPointInFill(at)) {
                        const seen = at.matrixTransform(matrix);
                        return [seen.x, seen.y];
                    }
                }
            }
            return null;
        }""",
        f"{side}-{code}",
    )
    if point is None:
        raise AssertionError(f"no point of {code} was found on the {side} map")
    return point[0], point[1]


def hover_area(page: Page, code: str, side: Side = "left") -> None:
    """Move the pointer onto an area of a map."""
    page.mouse.move(*middle(page, code, side))


def click_area(page: Page, code: str, side: Side = "left", *, shift: bool = False) -> None:
    """Click an area of a map."""
    at = middle(page, code, side)
    if shift:
        page.keyboard.down("Shift")
    page.mouse.click(*at)
    if shift:
        page.keyboard.up("Shift")


def kept(page: Page) -> dict[str, str]:
    """The kept areas by letter, as the page holds them."""
    slots: list[str] = page.evaluate("FootprintAtlas.slots")
    return {letter: code for letter, code in zip("ABCDEF", slots, strict=False) if code}


def choose_measure(page: Page, side: Side, title: str) -> None:
    """Pick a measure by its title, as a reader does, and wait until it is painted."""
    picker = page.locator(f"#atlas-{side}")
    picker.click()
    picker.fill(title)
    page.get_by_role("option", name=title, exact=True).click()
    expect(picker).to_have_value(title)
    until(
        page,
        """argument => FootprintAtlas.readings[argument[0]]
        && document.querySelector(`#atlas-${argument[0]}`).value === argument[1]
        && document.querySelector(`#${argument[0]}-${FootprintAtlas.geography.codes[0]}`)
        .getAttribute('aria-label').includes(FootprintAtlas.readings[argument[0]].values[0])""",
        [side, title],
    )
