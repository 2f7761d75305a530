"""A reader who has had the site open for a while, and goes from page to page within it."""

from typing import Final

from playwright.sync_api import Browser, Page, expect

from dashboard.parameters import Parameter
from tests.support.browser import VIEWPORTS, Watch, reader

_NOWHERE: Final = "/footprint/none"  # of all pages the one that is built soonest
_LEAVE: Final = """([address, names]) => {
    if (document.documentElement.dataset.mantineColorScheme !== "light")
        document.getElementById("shell-theme").click();
    localStorage.clear();
    sessionStorage.clear();
    FootprintAtlas.carry(names.map((name) => [name, ""]));
    FootprintAtlas.goTo(address);
}"""


class Visitor:
    """Opens the site once and follows addresses as its links do.

    To load the site takes most of a test's time; a page of it that is gone to is built anew in a
    third of that. What belongs to a first visit, or changes the browser itself (routes, the
    network, media, storage of its own), opens a page of its own instead.
    """

    def __init__(self, browser: Browser, site: str) -> None:
        """Be a reader of ``site`` with ``browser``; nothing is opened yet."""
        self._browser = browser
        self._site = site
        self._page: Page | None = None

    def visit(self, address: str, watch: Watch) -> Page:
        """Go to ``address`` with nothing kept, chosen or pointed at, watched by ``watch``."""
        if self._page is None:
            self._page = reader(self._browser, self._site).new_page()
            watch.attach(self._page)
            self._page.goto(address)
            return self._page
        watch.attach(self._page)
        self._page.mouse.move(0, 0)
        names = [str(name) for name in Parameter]
        self._page.evaluate(_LEAVE, [_NOWHERE, names])
        expect(self._page.locator("h1")).to_have_text("Page not found")
        self._page.evaluate("address => FootprintAtlas.goTo(address)", address)
        return self._page

    def rest(self, watch: Watch) -> None:
        """Stand by for the next visit, in a window as it was opened."""
        if self._page is None:
            return
        watch.detach(self._page)
        if not self._page.url.startswith(self._site):
            self.leave()
        elif self._page.viewport_size != VIEWPORTS["desktop"]:
            self._page.set_viewport_size(VIEWPORTS["desktop"])

    def leave(self) -> None:
        """Close the window."""
        if self._page is not None:
            self._page.context.close()
            self._page = None
