"""A reader picks another measure: how long until it is painted, and what goes over the wire."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from harness.turns import turns
from harness.wire import listening
from playwright.sync_api import Page

Props: TypeAlias = Mapping[str, Mapping[str, object]]
"""Component id to the properties that are set, as ``dash_clientside.set_props`` takes them."""

REQUIRED: Final = ("left map", "right map", "legend", "ranking")
"""Parts of the Atlas that must be painted; the words, the scatter and the table come besides."""
WARM_UPS: Final = 3
REPEATS: Final = 24
SECONDS: Final = 50

_LEFT: Final = (
    "population_density",
    "aged_65_and_over_share",
    "deprivation_score",
    "life_expectancy_female",
    "place_based_2020_21_per_resident",
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


def compare(atlas: Page, reference: Page) -> dict[str, Changes]:
    """Time all kinds of change, the two apps in turn."""
    runs = {
        "atlas": (atlas, one_picker(), Changes()),
        "reference": (reference, reference_picker(), Changes()),
    }
    for page, states, _ in runs.values():
        learn(page, states)
    _timed_in_turn(runs)
    for page, states, changes in runs.values():
        for state in states:
            weigh(page, state, changes)
    both = {"atlas, both maps": (atlas, both_pickers(), Changes())}
    learn(atlas, both_pickers())
    _timed_in_turn(both)
    for state in both_pickers():
        weigh(atlas, state, both["atlas, both maps"][2])
    return {name: changes for name, (_, _, changes) in (runs | both).items()}


def _timed_in_turn(runs: Mapping[str, tuple[Page, Sequence[Props], Changes]]) -> None:
    warm_up = Changes()
    for turn, counts in turns(WARM_UPS, REPEATS, SECONDS):
        order = list(runs.values())
        if turn % 2:
            order.reverse()
        for page, states, changes in order:
            change(page, states[turn % len(states)], changes if counts else warm_up)


def _name(state: Props) -> str:
    return str(sorted((key, *props.values()) for key, props in state.items()))
