"""A browser, pages that are watched, and the app to look at."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser import (
    PATIENCE,
    Watch,
    axe_violations,
    axe_violations_in_both_themes,
    chromium,
    reader,
)
from tests.support.server import serving
from tests.support.visitor import Visitor

if TYPE_CHECKING:
    from dash import Dash


class OpenPage(Protocol):
    """Opens a page as a reader of its own, with an empty profile."""

    def __call__(
        self, address: str = "/", *, viewport: str = "desktop", dark: bool = False
    ) -> Page: ...


class Visit(Protocol):
    """Goes to an address at 1280 × 800, light, on a page that was on other pages before."""

    def __call__(self, address: str) -> Page: ...


expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, started once."""
    with chromium() as started:
        yield started


@pytest.fixture(scope="session")
def live_server(app: "Dash") -> Iterator[str]:
    """The address of the real app, served by waitress on a loopback port."""
    with serving(app.server) as address:
        yield address


@pytest.fixture
def watch(live_server: str) -> Iterator[Watch]:
    """What all pages of this test did; the test fails if they complained or left the host."""
    watching = Watch(host=urlsplit(live_server).netloc)
    yield watching
    assert watching.faults() == []


@pytest.fixture
def open_page(browser: Browser, live_server: str, watch: Watch) -> Iterator[OpenPage]:
    """Open one page or several, each with its own profile."""
    with ExitStack() as stack:

        def open_one(address: str = "/", *, viewport: str = "desktop", dark: bool = False) -> Page:
            context = reader(browser, live_server, viewport=viewport, dark=dark)
            stack.callback(context.close)
            page = context.new_page()
            watch.attach(page)
            page.goto(address)
            return page

        yield open_one


@pytest.fixture(scope="session")
def visitor(browser: Browser, live_server: str) -> Iterator[Visitor]:
    """A reader who has had the site open for a while; see there for what they are not for."""
    regular = Visitor(browser, live_server)
    yield regular
    regular.leave()


@pytest.fixture
def visit(visitor: Visitor, watch: Watch) -> Iterator[Visit]:
    """Go to addresses as the regular visitor."""
    yield lambda address: visitor.visit(address, watch)
    visitor.rest(watch)


@pytest.fixture
def page(visit: Visit) -> Page:
    """The Atlas as it opens for a reader who comes from another page."""
    return visit("/")


@pytest.fixture
def axe() -> Callable[[Page], list[str]]:
    """Ask axe which rules of WCAG 2.2 AA a page breaks."""
    return axe_violations


@pytest.fixture
def axe_in_both_themes() -> Callable[[Page], list[str]]:
    """Ask axe the same of a page in both themes, beginning with the one it is in."""
    return axe_violations_in_both_themes
