"""What stands on the viewer's pages."""

from collections.abc import Mapping

from playwright.sync_api import Page

from tests.support.browser import until


def ready(page: Page, figures: str = ".view:not([hidden])") -> None:
    """Wait until every figure in sight is drawn and its marks are named."""
    until(
        page,
        """(selector) => document.documentElement.dataset.ready === "yes"
            && Array.from(document.querySelectorAll(selector + " .figure")).every((figure) =>
                figure.querySelector(".main-svg") && !figure.ariaBusy && figure.clientWidth > 0)""",
        figures,
    )


def drawn_codes(page: Page, view: str) -> list[str]:
    """Return the codes of the areas that a view has marks for, each once."""
    found: list[str] = page.evaluate(
        """(view) => Array.from(new Set(
            Array.from(document.querySelectorAll(view + " .figure path[data-code]"))
                .filter((path) => path.getAttribute("d"))
                .map((path) => path.dataset.code)))""",
        view,
    )
    return found


def map_colours(page: Page, view: str) -> Mapping[str, str]:
    """Return the colour that Plotly gave each area of a map, as ``#rrggbb``."""
    found: Mapping[str, str] = page.evaluate(
        """(view) => {
            const hex = (text) => "#" + text.match(/\\d+/g).slice(0, 3)
                .map((part) => Number(part).toString(16).padStart(2, "0")).join("");
            const paths = document.querySelectorAll(view + " .choroplethlayer path[data-code]");
            return Object.fromEntries(Array.from(paths).map((path) =>
                [path.dataset.code, hex(path.getAttribute("fill"))]));
        }""",
        view,
    )
    return found


def point_at(page: Page, view: str, code: str) -> tuple[float, float]:
    """Return a place in the window that lies in the drawn area of a code."""
    page.locator(f"{view} .figure path[data-code='{code}']").first.scroll_into_view_if_needed()
    found: list[float] = page.evaluate(
        """([view, code]) => {
            const path = document.querySelector(`${view} .figure path[data-code="${code}"]`);
            const box = path.getBBox();
            const steps = [4, 3, 5, 2, 6];
            for (const row of steps) for (const column of steps) {
                const [x, y] = [box.width * column / 8, box.height * row / 8];
                const point = new DOMPoint(box.x + x, box.y + y);
                if (!path.isPointInFill(point)) continue;
                const at = point.matrixTransform(path.getScreenCTM());
                return [at.x, at.y];
            }
            throw new Error("no point in " + code);
        }""",
        [view, code],
    )
    return found[0], found[1]
