"""A reader who tries to work out what is withheld from everything that is shown."""

from collections.abc import Sequence
from random import Random

import numpy as np

from geodata.suppression import MINIMUM_PERCENT_BASE, MINIMUM_SPLIT, Disclosed, Group

EXACT = 1e-7


def found_out(
    groups: Sequence[Group], told: Sequence[Disclosed], answers: Sequence[int | None]
) -> list[str]:
    """What the reader finds out, knowing who is in which group and who answered."""
    answered = [person for person, answer in enumerate(answers) if answer is not None]
    rows = np.array([[person in group.members for person in answered] for group in groups], float)
    with_base = rows[[one.base is not None for one in told]]
    with_shares = rows[[one.counts is not None for one in told]]
    leaks = []
    for group, row, one in zip(groups, rows, told, strict=True):
        name = f"{group.split} {group.key} of {row.sum():.0f}"
        if one.base is None and row.any() and follows(row, with_base):
            leaks.append(f"the base of {name}")
        if one.counts is None and row.any() and follows(row, with_shares):
            leaks.append(f"the shares of {name}")
    if fewest(with_base) < MINIMUM_SPLIT:
        leaks.append("how many of a few answered")
    if fewest(with_shares) < MINIMUM_PERCENT_BASE:
        leaks.append("what a few answered")
    return leaks


def follows(row: np.ndarray, known: np.ndarray) -> bool:
    """Whether a group is a sum of known ones, with any factors."""
    if not len(known):
        return False
    factors, *_ = np.linalg.lstsq(known.T, row, rcond=None)
    return bool(np.abs(known.T @ factors - row).max() < EXACT)


def fewest(known: np.ndarray, tries: int = 40) -> int:
    """The fewest people on whom some sum of known groups rests, as far as chance finds it.

    A sum of a basis' rows with one row left rests on few if the other people were in the basis:
    so many bases are tried, each begun with other people.
    """
    known = known[known.any(axis=1)]
    if not len(known):
        return MINIMUM_PERCENT_BASE
    kinds, sizes = np.unique(known, axis=1, return_counts=True)
    chance, best = Random(1), int(sizes.sum())
    for _ in range(tries):
        rows, done = kinds.copy(), 0
        order = sorted(range(len(sizes)), key=lambda kind: -chance.random() * sizes[kind])
        for kind in order:
            if done == len(rows):
                break
            pivot = done + int(np.argmax(np.abs(rows[done:, kind])))
            if abs(rows[pivot, kind]) < EXACT:
                continue
            rows[[done, pivot]] = rows[[pivot, done]]
            rows[done] /= rows[done, kind]
            factors = rows[:, kind].copy()
            factors[done] = 0
            rows -= np.outer(factors, rows[done])
            done += 1
        resting = (np.abs(rows[:done]) > EXACT) @ sizes
        best = min(best, int(resting.min()))
    return best


def exact_bases(
    parts: Sequence[tuple[int | None, Sequence[int | None]]],
) -> list[tuple[int, int]]:
    """The withheld bases that sums alone give away, by place of sum and part.

    Each entry is a base and the bases of the groups that add up to it; None is withheld, and so
    is at least 1, since a group of nobody is shown as one.
    """
    leaks = []
    for place, (whole, sizes) in enumerate(parts):
        hidden = [part for part, size in enumerate(sizes) if size is None]
        if whole is None or not hidden:
            continue
        left = whole - sum(size for size in sizes if size is not None)
        if left == len(hidden) or len(hidden) == 1:
            leaks += [(place, part) for part in hidden]
    return leaks
