"""Chance that gives the same answers to the same seed on every machine."""

from collections.abc import Iterable, Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Chance:
    """A seeded source of choices.

    It rests on ``Random.random`` alone, whose numbers Python keeps from version to version.
    """

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 - nothing secret is made with it

    def share(self) -> float:
        """A number from 0 up to 1."""
        return self._random.random()

    def between(self, low: float, high: float) -> float:
        """A number between two others."""
        return low + (high - low) * self.share()

    def one_of(self, items: Sequence[T]) -> T:
        """One of some items."""
        return items[int(self.share() * len(items))]

    def shuffled(self, items: Iterable[T]) -> list[T]:
        """The items in any order."""
        keyed = [(self.share(), place, item) for place, item in enumerate(items)]
        return [item for _, _, item in sorted(keyed, key=lambda entry: entry[:2])]
