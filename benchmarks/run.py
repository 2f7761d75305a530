"""``make bench``: the Atlas against a tutorial's app, in one browser, in turn, in one run."""

import importlib.metadata
import json
import os
import platform
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from harness import first_view, highlight, measure_change, memory
from harness.chromium import chromium, settled_page
from harness.report import Figure, table
from harness.servers import ATLAS, REFERENCE, Server, running
from playwright.sync_api import Browser

ARTEFACT: Final = Path(__file__).parent / "artefacts" / "latest.json"
LOAD_OF_A_RUN: Final = 1.0
"""Load average per processor that the benchmark causes by itself, generously."""
_PACKAGES: Final = ("dash", "plotly", "dash-mantine-components", "waitress", "pandas")


def main() -> None:
    """Measure everything, print the table, and write the samples down."""
    began = time.monotonic()
    with running(ATLAS) as atlas, running(REFERENCE) as reference, chromium() as browser:
        figures, details = _measured(browser, atlas, reference)
        machine = _machine(browser.version)
    print(table(figures))
    print(_circumstances(machine, time.monotonic() - began))
    ARTEFACT.parent.mkdir(exist_ok=True)
    record = {
        "machine": machine,
        "figures": [figure.as_record() for figure in figures],
        "details": details,
    }
    ARTEFACT.write_text(json.dumps(record, indent=1), encoding="utf-8")


def _measured(
    browser: Browser, atlas: Server, reference: Server
) -> tuple[list[Figure], dict[str, object]]:
    _say("first view")
    addresses = {"atlas": atlas.address, "reference": reference.address}
    views = first_view.compare(browser, addresses)
    _say("measure changed")
    changes = measure_change.compare(browser, addresses)
    _say("hover and click")
    page = settled_page(browser, atlas.address)
    highlights = highlight.measure(page)
    page.context.close()
    _say("1,000 interactions")
    kept = memory.measure(browser, atlas)
    details = {
        "parts of a change, ms": {name: found.parts for name, found in changes.items()},
        "server answered, ms": {name: found.answered for name, found in changes.items()},
        "requests of a change": {name: found.requests for name, found in changes.items()},
        "views of a highlight, ms": highlights.views,
        "largest of the first view, bytes": {name: v.largest for name, v in views.items()},
        "requests of the first view": {name: v.requests for name, v in views.items()},
        "memory, bytes": kept.samples,
        "requests of 1,000 interactions": kept.requests,
    }
    return _figures(changes, highlights, views, kept), details


def _figures(
    changes: dict[str, measure_change.Changes],
    highlights: highlight.Highlights,
    views: dict[str, first_view.FirstViews],
    kept: memory.Memory,
) -> list[Figure]:
    ours, both, theirs = changes["atlas"], changes["atlas, both maps"], changes["reference"]
    seen, other = views["atlas"], views["reference"]
    requests = [float(highlights.requests)]
    return [
        Figure("measure changed, painted", "ms", ours.painted, theirs.painted, 0.5, 100),
        Figure("both measures changed at once", "ms", both.painted, theirs.painted, 0.5, 100),
        Figure("… with words, scatter, table", "ms", ours.everything, theirs.everything),
        Figure("hover on the map, in every view", "ms", highlights.hover, most=50),
        Figure("hover on the ranking", "ms", highlights.hover_on_ranking, most=50),
        Figure("click on the map, in every view", "ms", highlights.click, most=50),
        Figure("requests during all of these", "", requests, most=0),
        Figure("wire, measure changed", "kB", _kilo(ours.wire_bytes), _kilo(theirs.wire_bytes),
               most=8),
        Figure("wire, both changed at once", "kB", _kilo(both.wire_bytes),
               _kilo(theirs.wire_bytes), most=8),
        Figure("first view usable", "ms", seen.usable, other.usable, 0.6),
        Figure("… its maps drawn", "ms", seen.drawn, other.drawn),
        Figure("… its pickers answer", "ms", seen.controls, other.controls),
        Figure("wire, first view", "MB", _mega(seen.wire_bytes), _mega(other.wire_bytes),
               0.3, 1.8),
        Figure("memory (RSS) grown", "%", [100 * kept.growth("rss")], most=5),
        Figure("memory (USS) grown", "%", [100 * kept.growth("uss")], most=5),
    ]  # fmt: skip


def _kilo(samples: list[float]) -> list[float]:
    return [sample / 1e3 for sample in samples]


def _mega(samples: list[float]) -> list[float]:
    return [sample / 1e6 for sample in samples]


def _machine(chromium_version: str) -> dict[str, Any]:
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "chromium": chromium_version,
        "python": platform.python_version(),
        "processors": os.cpu_count(),
        "busy": os.getloadavg()[1],
        "packages": {name: importlib.metadata.version(name) for name in _PACKAGES},
    }


def _circumstances(machine: dict[str, Any], seconds: float) -> str:
    """What the table must be read with, in a line or two."""
    line = (
        f"{machine['date']}, {machine['processors']} processors, load {machine['busy']:.1f}, "
        f"Chromium {machine['chromium']}, {seconds:.0f} s. Samples: {ARTEFACT}"
    )
    if machine["busy"] > LOAD_OF_A_RUN * machine["processors"]:
        line += "\nOther programs kept the machine busy: trust the ratios, not the times."
    return line


def _say(what: str) -> None:
    print(f"{what} …", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
