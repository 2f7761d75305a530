"""A reader picks another measure: how long until it is painted, and what goes over the wire."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from harness.chromium import settled_page
from harness.wire import listening
from playwright.sync_api import Browser, Page

Props: TypeAlias = Mapping[str, Mapping[str, object]]
"""Component id to the properties that are set, as ``dash_clientside.set_props`` takes them."""

REQUIRED: Final = ("left map", "right map", "legend", "ranking")
"""Parts of the Atlas that must be painted; the words, the scatter and the table come besides."""
ROUNDS: Final = 4

_LEFT: Final = (
    "population_density",
    "aged_65_and_over_share",
    "deprivation_score",
    "life_expectancy_female",
    "core_ccg_2016_17_per_resident",
    "social_care_net_per_adult",
)
_RIGHT: Final = (
    "rural_share",
    "trusts",
    "under_18_share",
    "residents_per_ccg",
    "long_term_problem_share",
    "indicative_total_2020_21_per_resident",
)


@dataclass(slots=True)
class Changes:
    """One kind of change, timed in one app; all times in ms, all sizes in bytes."""

    painted: list[float] = field(default_factory=list)
    everything: list[float] = field(default_factory=list)
    answered: list[float] = field(default_factory=list)
    parts: list[dict[str, float]] = field(default_factory=list)
    wire_bytes: list[float] = field(default_factory=list)
    requests: list[float] = field(default_factory=list)


def one_picker() -> list[Props]:
    """States in turn, each another measure on the left map."""
    return [{"atlas-left": {"value": key}} for key in _LEFT]


def both_pickers() -> list[Props]:
    """States in turn, each another measure on either map, set at one moment."""
    pairs = zip(_LEFT, _RIGHT, strict=True)
    return [
        {"atlas-left": {"value": left}, "atlas-right": {"value": right}} for left, right in pairs
    ]


def reference_picker() -> list[Props]:
    """The same measures as ``one_picker``, on the reference's one map."""
    return [{"measure": {"value": key}} for key in _LEFT]


def learn(page: Page, states: Sequence[Props]) -> None:
    """Go through the states unhurriedly, so that the page knows how each looks when done."""
    looks = [
        page.evaluate("([name, props]) => bench.learn(name, props)", [_name(state), state])
        for state in states
    ]
    if len(set(looks)) < len(states):
        raise RuntimeError("Two measures look the same, so no change between them can be timed.")


def change(page: Page, state: Props, into: Changes) -> None:
    """Change to a state that was learnt, and time it."""
    page.bring_to_front()
    page.evaluate("bench.quiet()")
    timed = page.evaluate("([name, props]) => bench.change(name, props)", [_name(state), state])
    since = timed["since"]
    into.painted.append(max(time for part, time in since.items() if part in (*REQUIRED, "map")))
    into.everything.append(max(since.values()))
    into.answered.append(timed["answered"])
    into.parts.append(since)


def weigh(page: Page, state: Props, into: Changes) -> None:
    """Change to a state and count every byte until the page is quiet again."""
    with listening(page) as wire:
        page.evaluate("([name, props]) => bench.learn(name, props)", [_name(state), state])
    into.wire_bytes.append(wire.total)
    into.requests.append(wire.requests)


def compare(browser: Browser, addresses: Mapping[str, str]) -> dict[str, Changes]:
    """Time all kinds of change, the two apps in turn, each measure picked for the first time."""
    atlas, reference = addresses["atlas"], addresses["reference"]
    one = {
        "atlas": _Kind(browser, atlas, one_picker()),
        "reference": _Kind(browser, reference, reference_picker()),
    }
    both = {"atlas, both maps": _Kind(browser, atlas, both_pickers())}
    for kinds in (one, both):
        for number in range(ROUNDS):
            _round(list(kinds.values()), number)
        for kind in kinds.values():
            with kind.fresh() as page:
                for state in kind.states:
                    weigh(page, state, kind.changes)
    return {name: kind.changes for name, kind in (one | both).items()}


class _Kind:
    """One app and the states that it is taken through, on pages that have not seen them."""

    def __init__(self, browser: Browser, address: str, states: Sequence[Props]) -> None:
        self.states = states
        self.changes = Changes()
        self._browser = browser
        self._address = address
        with self.fresh() as page:
            learn(page, states)
            self._looks = page.evaluate("bench.looks()")

    @contextmanager
    def fresh(self) -> Iterator[Page]:
        page = settled_page(self._browser, self._address)
        yield page
        page.context.close()

    @contextmanager
    def knowing(self) -> Iterator[Page]:
        """A fresh page that knows how each state looks, and nothing of its data."""
        with self.fresh() as page:
            page.evaluate("looks => { bench.adopt(looks); }", self._looks)
            yield page


def _round(kinds: Sequence[_Kind], number: int) -> None:
    with ExitStack() as stack:
        pages = [(kind, stack.enter_context(kind.knowing())) for kind in kinds]
        for turn in range(min(len(kind.states) for kind in kinds)):
            # The first change of a page warms it up.
            order = pages if (turn + number) % 2 else list(reversed(pages))
            for kind, page in order:
                change(page, kind.states[turn], Changes() if turn == 0 else kind.changes)


def _name(state: Props) -> str:
    return str(sorted((key, *props.values()) for key, props in state.items()))
