"""Counts what a page sends and receives, as it goes over the wire (HTTP/1.1, no TLS)."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page


@dataclass(slots=True)
class Exchange:
    """One request and its answer, each in bytes with its headers."""

    method: str
    url: str
    line: int
    body: int
    headers: int = 0
    received: int = 0

    @property
    def sent(self) -> int:
        """Request line, headers and body."""
        return self.line + self.headers + self.body


@dataclass(slots=True)
class Wire:
    """All exchanges since it began to listen; what came from the browser's cache is none."""

    exchanges: dict[str, Exchange] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """Bytes in both directions."""
        return sum(e.sent + e.received for e in self.exchanges.values())

    @property
    def requests(self) -> int:
        """How many requests left the page."""
        return len(self.exchanges)


@contextmanager
def listening(page: Page) -> Iterator[Wire]:
    """Count what goes over the wire while the context is open."""
    session = page.context.new_cdp_session(page)
    wire = Wire()
    early: dict[str, int] = {}

    def begin(event: dict[str, Any]) -> None:
        request = event["request"]
        parts = urlsplit(request["url"])
        if parts.scheme not in ("http", "https"):
            return
        target = f"{parts.path}?{parts.query}" if parts.query else parts.path
        exchange = Exchange(
            method=request["method"],
            url=target,
            line=len(f"{request['method']} {target} HTTP/1.1\r\n") + len("\r\n"),
            body=len(request.get("postData", "").encode()),
        )
        exchange.headers = early.pop(event["requestId"], 0)
        wire.exchanges[event["requestId"]] = exchange

    def headers(event: dict[str, Any]) -> None:
        size = sum(len(f"{name}: {value}\r\n") for name, value in event["headers"].items())
        if event["requestId"] in wire.exchanges:
            wire.exchanges[event["requestId"]].headers = size
        else:
            early[event["requestId"]] = size

    def forget(event: dict[str, Any]) -> None:
        if "response" not in event or event["response"].get("fromDiskCache"):
            wire.exchanges.pop(event["requestId"], None)

    def finish(event: dict[str, Any]) -> None:
        if event["requestId"] in wire.exchanges:
            wire.exchanges[event["requestId"]].received = int(event["encodedDataLength"])

    session.on("Network.requestWillBeSent", begin)
    session.on("Network.requestWillBeSentExtraInfo", headers)
    session.on("Network.requestServedFromCache", forget)
    session.on("Network.responseReceived", forget)
    session.on("Network.loadingFinished", finish)
    session.send("Network.enable", {"maxPostDataSize": 10_000_000})
    try:
        yield wire
    finally:
        session.detach()
