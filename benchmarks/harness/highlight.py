"""A reader points at a footprint or clicks it: how long until every view shows it."""

from dataclasses import dataclass, field
from typing import Final

from harness.turns import turns
from harness.wire import listening
from playwright.sync_api import Page

WARM_UPS: Final = 3
REPEATS: Final = 24
SECONDS: Final = 20


@dataclass(slots=True)
class Highlights:
    """Times in ms until the last view showed it, and requests sent meanwhile."""

    hover: list[float] = field(default_factory=list)
    hover_on_ranking: list[float] = field(default_factory=list)
    click: list[float] = field(default_factory=list)
    views: dict[str, list[dict[str, float]]] = field(default_factory=dict)
    requests: int = 0


def measure(atlas: Page) -> Highlights:
    """Hover over the map, hover over the ranking, and click on the map, with the real mouse."""
    atlas.bring_to_front()
    found = Highlights()
    with listening(atlas) as wire:
        found.hover = _repeated(atlas, "map", "pointermove", found)
        found.hover_on_ranking = _repeated(atlas, "ranking", "pointermove", found)
        found.click = _repeated(atlas, "map", "pointerup", found)
        atlas.evaluate("bench.quiet()")
    found.requests = wire.requests
    return found


def _repeated(page: Page, view: str, event: str, found: Highlights) -> list[float]:
    points = page.evaluate("view => bench.points(view)", view)
    times = []
    for turn, counts in turns(WARM_UPS, REPEATS, SECONDS):
        code, x, y = points[(turn * 5) % len(points)]
        if event == "pointerup":
            page.mouse.move(x, y)
            page.evaluate("bench.quiet()")
        page.evaluate("([event, code]) => bench.expectHighlight(event, code)", [event, code])
        if event == "pointerup":
            page.mouse.click(x, y)
        else:
            page.mouse.move(x, y)
        since = page.evaluate("bench.highlighted()")
        if counts:
            times.append(max(since.values()))
            found.views.setdefault(f"{event} on {view}", []).append(since)
    return times
