"""The server answers 1,000 interactions: does its memory stay where it was?"""

import http.client
import json
from dataclasses import dataclass, field
from typing import Final, TypeAlias
from urllib.parse import urlsplit

from harness.chromium import new_reader, settle
from harness.measure_change import Props, both_pickers, one_picker
from harness.servers import Server
from playwright.sync_api import Browser, Request

INTERACTIONS: Final = 1000
WARM_UP: Final = 200
EVERY: Final = 100
_CALLBACKS: Final = "/_dash-update-component"
_MEASURES: Final = ("/measures/", "/pairs/")

Recorded: TypeAlias = tuple[str, str | None]
"""Path with query of one request, and its body if it has one."""

_OTHERS: Final[list[Props]] = [
    {"atlas-nhs-regions": {"value": ["E40000001"]}},
    {"atlas-nhs-regions": {"value": []}},
    {"atlas-find": {"value": "cumbria"}},
    {"atlas-find": {"value": ""}},
    {"atlas-partners-only": {"checked": True}},
    {"atlas-partners-only": {"checked": False}},
]
_PAGES: Final = ("survey", "funding", "councils", "compare", "london", "timeline", "about")


@dataclass(slots=True)
class Memory:
    """Bytes in use by the number of interactions answered, warm-up included."""

    samples: dict[int, dict[str, int]] = field(default_factory=dict)
    requests: int = 0

    def growth(self, kind: str) -> float:
        """Change between the end of the warm-up and the last interaction, as a share."""
        return self.samples[INTERACTIONS][kind] / self.samples[WARM_UP][kind] - 1


def measure(browser: Browser, server: Server) -> Memory:
    """Record what a browser sends for each interaction, then send it over and over."""
    recorded = _record(browser, server.address)
    found = Memory({0: server.memory()})
    connection = http.client.HTTPConnection(urlsplit(server.address).netloc, timeout=30)
    for number in range(1, INTERACTIONS + 1):
        for request in recorded[number % len(recorded)]:
            _send(connection, *request)
            found.requests += 1
        if number % EVERY == 0:
            found.samples[number] = server.memory()
    connection.close()
    return found


def _record(browser: Browser, address: str) -> list[list[Recorded]]:
    """The requests that each interaction causes, the first view among them."""
    context = new_reader(browser)
    page = context.new_page()
    sent: list[Recorded] = []

    def note(request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.path == _CALLBACKS and request.post_data:
            sent.append((f"{parts.path}?{parts.query}", request.post_data))
        if parts.path.startswith(_MEASURES):
            sent.append((request.url.removeprefix(address.rstrip("/")), None))

    page.on("request", note)
    settle(page, address)
    recorded = [list(sent)]
    for props in (*one_picker(), *both_pickers(), *_OTHERS):
        sent.clear()
        page.evaluate("([name, props]) => bench.learn(name, props)", [json.dumps(props), props])
        recorded.append(list(sent))
    for name in _PAGES:
        sent.clear()
        page.goto(f"{address}{name}")
        page.evaluate("bench.quiet()")
        recorded.append(list(sent))
    context.close()
    silent = [position for position, requests in enumerate(recorded) if not requests]
    if silent:
        raise RuntimeError(f"Interactions {silent} caused no request; they cannot be replayed.")
    return recorded


def _send(connection: http.client.HTTPConnection, path: str, body: str | None) -> None:
    headers = {"Accept-Encoding": "gzip, deflate, br"}
    if body is None:
        connection.request("GET", path, headers=headers)
    else:
        headers["Content-Type"] = "application/json"
        connection.request("POST", path, body.encode(), headers)
    answer = connection.getresponse()
    answer.read()
    if answer.status not in (200, 204):
        raise RuntimeError(
            f"A replayed interaction got {answer.status}: {path} {(body or '')[:200]}"
        )
