"""Chromium, watched: what it asks for, and what it complains about."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from importlib.resources import files
from typing import Final
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Page,
    Request,
    Response,
    ViewportSize,
    sync_playwright,
)

FLAGS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
VIEWPORTS: Final = {
    "desktop": ViewportSize(width=1280, height=800),
    "wide": ViewportSize(width=1920, height=1080),
    "phone": ViewportSize(width=390, height=844),
}
PHONE: Final = VIEWPORTS["phone"]
PATIENCE: Final = 30_000
"""Milliseconds: a machine that is busy with other work is slow, not wrong."""
WCAG: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
OF_COLOUR: Final = ("color-contrast", "link-in-text-block")
"""The rules of axe whose answer may be another one in another theme."""
_LOCAL_SCHEMES: Final = ("data", "blob", "about")


def chromium_path() -> str:
    """Return the path of the installed Chromium, without its window where Debian has that.

    A page takes it two fifths less of a processor's time.

    Raises:
        FileNotFoundError: there is none.
    """
    for name in ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"):
        found = shutil.which(name)
        if found:
            return found
    raise FileNotFoundError("The browser tests need Chromium: apt-get install chromium")


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start Chromium without a window, and end it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


def reader(
    browser: Browser,
    site: str | None = None,
    *,
    viewport: str = "desktop",
    dark: bool = False,
    offline: bool = False,
) -> BrowserContext:
    """Return a browser profile of its own: a reader who never was here.

    Args:
        browser: what it is a profile of.
        site: what addresses are relative to.
        viewport: which of ``VIEWPORTS``.
        dark: whether the computer asks for dark pages.
        offline: whether there is no network.
    """
    context = browser.new_context(
        base_url=site,
        viewport=VIEWPORTS[viewport],
        color_scheme="dark" if dark else "light",
        has_touch=viewport == "phone",
        locale="en-GB",
        offline=offline,
    )
    context.set_default_timeout(PATIENCE)
    return context


@dataclass
class Watch:
    """What a page did that no page of ours may do.

    Attributes:
        host: host and port that the page may talk to.
        outside: addresses of other hosts that were asked for.
        complaints: errors and warnings of the console, and uncaught exceptions.
        refused: answers with a status of 400 or more.
        expected: parts of complaints that this test provokes on purpose.
    """

    host: str
    outside: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)

    def attach(self, page: Page) -> None:
        """Begin to listen to ``page``."""
        for event, hear in self._ears():
            page.on(event, hear)  # type: ignore[call-overload] # each event has its own

    def detach(self, page: Page) -> None:
        """Listen no longer."""
        for event, hear in self._ears():
            page.remove_listener(event, hear)

    def _ears(self) -> tuple[tuple[str, Callable[..., None]], ...]:
        return (
            ("request", self._see),
            ("response", self._weigh),
            ("pageerror", self._hear_error),
            ("console", self._hear),
        )

    def _see(self, request: Request) -> None:
        self.requests.append(request.url)
        parts = urlsplit(request.url)
        if parts.scheme not in _LOCAL_SCHEMES and parts.netloc != self.host:
            self.outside.append(request.url)

    def _weigh(self, response: Response) -> None:
        if response.status >= 400:
            self.refused.append(response.url)

    def _hear_error(self, error: Error) -> None:
        self.complaints.append(str(error))

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.text} ({message.location.get('url', '')})")

    def faults(self) -> list[str]:
        """Return everything that was not expected."""
        unexpected = [
            text for text in self.complaints if not any(part in text for part in self.expected)
        ]
        return [*(f"left the host: {url}" for url in self.outside), *unexpected]


def until(page: Page, condition: str, argument: object = None) -> None:
    """Wait until ``condition``, a JavaScript function, gives something true.

    Playwright's own ``wait_for_function`` evaluates text again and again, which
    our Content-Security-Policy rightly forbids.

    Raises:
        playwright.sync_api.Error: it did not within ``PATIENCE``.
    """
    page.evaluate(
        f"""async (argument) => {{
            const condition = {condition};
            const end = performance.now() + {PATIENCE};
            while (!condition(argument)) {{
                if (performance.now() > end) throw new Error("Waited in vain for " + condition);
                await new Promise((next) => requestAnimationFrame(next));
            }}
        }}""",
        argument,
    )


@cache
def _axe() -> str:
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def axe_violations(page: Page, rules: Sequence[str] = (), within: str = "body") -> list[str]:
    """Return the rules of WCAG 2.2 AA, or those named, that the page breaks, each with where.

    Rows of a table are alike: the first ten stand for hundreds.
    """
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_axe())
    found = page.evaluate(
        """([within, only]) => axe.run(
            within === "body" ? {exclude: [["tbody tr:nth-child(n+11)"]]} : within,
            {runOnly: only, resultTypes: ["violations"]})""",
        [within, {"type": "rule" if rules else "tag", "values": list(rules or WCAG)}],
    )
    return [
        f"{violation['id']} ({violation['impact']}): {node['target']}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


def change_theme(page: Page, change: Callable[[], object] | None = None) -> None:
    """Change to the other theme, and wait until nothing fades any more.

    Args:
        page: any page that has themes.
        change: what the page changes by; else its own button, pressed from inside, so that what
            is open, scrolled or focused stays so.
    """
    theme = "() => document.documentElement.dataset.mantineColorScheme"
    before = page.evaluate(theme)
    change = change or partial(
        page.evaluate, "() => document.getElementById('shell-theme').click()"
    )
    change()
    until(page, f"(before) => ({theme})() !== before", before)
    until(
        page,
        """() => document.getAnimations().every((one) => one.playState !== "running"
            || one.effect.getComputedTiming().endTime === Infinity)""",
    )


def axe_violations_in_both_themes(
    page: Page, change: Callable[[], object] | None = None
) -> list[str]:
    """Return what axe finds on the page now, and in the other theme, which stays.

    A page differs between the themes in its colours only, so the second look is for
    those alone, at the same page: loading it anew takes longer than looking.
    """
    found = axe_violations(page)
    change_theme(page, change)
    return [*found, *(f"in the other theme: {one}" for one in axe_violations(page, OF_COLOUR))]
