"""A reader opens the app for the first time: how long until it can be used, and what it weighs."""

from dataclasses import dataclass, field
from typing import Final

from harness.chromium import new_reader, settle
from harness.turns import turns
from harness.wire import Wire, listening
from playwright.sync_api import Browser

WARM_UPS: Final = 2
REPEATS: Final = 20
SECONDS: Final = 100
WEIGHED: Final = 3
_PATIENCE: Final = 600
"""Movements of the mouse after which a page that does not answer is given up."""


@dataclass(slots=True)
class FirstViews:
    """Times in ms since the navigation began; bytes and requests until the page was quiet."""

    drawn: list[float] = field(default_factory=list)
    usable: list[float] = field(default_factory=list)
    controls: list[float] = field(default_factory=list)
    wire_bytes: list[float] = field(default_factory=list)
    requests: list[float] = field(default_factory=list)
    largest: list[tuple[str, int]] = field(default_factory=list)


def compare(browser: Browser, addresses: dict[str, str]) -> dict[str, FirstViews]:
    """Open the apps in turn, each time as a new reader with an empty cache."""
    found = {name: FirstViews() for name in addresses}
    points = {name: _point(browser, address) for name, address in addresses.items()}
    for turn, counts in turns(WARM_UPS, REPEATS, SECONDS):
        names = list(addresses)
        for name in reversed(names) if turn % 2 else names:
            since = _open(browser, addresses[name], points[name])
            if counts:
                found[name].drawn.append(since["all"])
                found[name].usable.append(max(since["drawn"], since["usable"]))
                found[name].controls.append(since["controls"])
    for name, address in addresses.items():
        for _ in range(WEIGHED):
            wire = _weigh(browser, address)
            found[name].wire_bytes.append(wire.total)
            found[name].requests.append(wire.requests)
            sizes = [(e.url.split("?")[0], e.sent + e.received) for e in wire.exchanges.values()]
            found[name].largest = sorted(sizes, key=lambda entry: -entry[1])[:12]
    return found


def _point(browser: Browser, address: str) -> tuple[float, float]:
    """Where an area lies that a mouse can wait on while the page loads."""
    context = new_reader(browser)
    page = context.new_page()
    settle(page, address)
    _, x, y = page.evaluate("bench.points('map')[0]")
    context.close()
    return x, y


def _open(browser: Browser, address: str, point: tuple[float, float]) -> dict[str, float]:
    """Open the app with the mouse moving a pixel to and fro on an area, until it answers."""
    context = new_reader(browser)
    context.add_init_script("bench.watchFirstView()")
    page = context.new_page()
    page.goto(address, wait_until="commit")
    x, y = point
    for step in range(_PATIENCE):
        page.mouse.move(x + step % 2, y)
        since: dict[str, float] | None = page.evaluate("window.bench && bench.firstView")
        if since:
            context.close()
            return since
        page.wait_for_timeout(8)
    raise RuntimeError(f"{address} did not answer the mouse.")


def _weigh(browser: Browser, address: str) -> Wire:
    context = new_reader(browser)
    page = context.new_page()
    with listening(page) as wire:
        settle(page, address)
    context.close()
    return wire
