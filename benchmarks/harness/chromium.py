"""Chromium without a window, the same for both apps, and cut off from the internet."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

VIEWPORT: Final = {"width": 1280, "height": 800}
_FLAGS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
_IN_PAGE: Final = Path(__file__).with_name("in_page.js")


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start Chromium, and end it.

    Raises:
        FileNotFoundError: It is not installed.
    """
    names = ("chromium", "chromium-browser", "google-chrome")
    path = next((found for name in names if (found := shutil.which(name))), None)
    if path is None:
        raise FileNotFoundError("The benchmark needs Chromium: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_FLAGS))
        try:
            yield browser
        finally:
            browser.close()


def new_reader(browser: Browser) -> BrowserContext:
    """A reader of their own: an empty cache, and the watching script in every page."""
    context = browser.new_context(viewport=VIEWPORT, locale="en-GB", color_scheme="light")
    context.add_init_script(path=_IN_PAGE)
    return context


def settle(page: Page, address: str) -> None:
    """Open an app and wait until Dash's page is there and nothing on it changes any more."""
    page.goto(address)
    page.wait_for_selector("#react-entry-point .choroplethlayer path", state="attached")
    page.evaluate("bench.quiet()")


def settled_page(browser: Browser, address: str) -> Page:
    """Open an app as a new reader and wait until nothing on the page changes any more."""
    page = new_reader(browser).new_page()
    settle(page, address)
    return page
