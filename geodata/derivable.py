"""Which groups may be shown so that adding and subtracting them gives away no small one.

Groups are rows of a matrix of people, True where a person belongs to the group. Groups of one
split may overlap, as footprints do, and groups of different splits may coincide or nest. Whoever
reads everything that is shown is taken to know who belongs where, and how this module chooses.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

Members: TypeAlias = NDArray[np.bool_]
GivesAway: TypeAlias = Callable[[Sequence[int], int], bool]
"""Whether the sizes of groups that are not shown, with the size of the smallest group shown
beside them, can be told from their sum."""

_NOTHING: Final = 1e-7
"""What is left of a set, squared, once everything shown is taken from it, if it follows."""


def safe_groups(
    members: Members,
    splits: Sequence[int],
    minimum: int,
    kept_back: frozenset[int],
    gives_away: GivesAway,
) -> frozenset[int]:
    """The rows that may be shown, as many as possible, earlier ones first.

    No group below ``minimum``, no part that two groups share or do not share that is below it,
    and no group that is kept back follows from the answer; nor, where groups add up to another,
    does ``gives_away`` hold for those that are not shown.

    Args:
        members: groups by people, in order of precedence.
        splits: the number of the split of each group.
        minimum: the fewest people of whom anything may be told.
        kept_back: rows that are not to be shown whatever the others are.
        gives_away: see above.
    """
    while True:
        shown = _independent(members, minimum, kept_back)
        fault = next(_faults(members, splits, shown, gives_away), None)
        if fault is None:
            return shown
        kept_back |= {fault}


def _independent(members: Members, minimum: int, kept_back: frozenset[int]) -> frozenset[int]:
    """The rows from which no small or kept-back set follows by adding and subtracting."""
    secrets = _secrets(members, minimum, kept_back).astype(float)
    left = (secrets**2).sum(axis=1)
    directions = np.zeros((0, members.shape[1]))
    shown = set()
    for row in range(len(members)):
        if row in kept_back or members[row].sum() < minimum:
            continue
        added = members[row].astype(float)
        for _ in range(2):  # the second time takes away what rounding left
            added -= directions.T @ (directions @ added)
        length = float(np.linalg.norm(added))
        if length**2 > _NOTHING:
            direction = added / length
            remaining = left - (secrets @ direction) ** 2
            if (remaining < _NOTHING).any():
                continue
            left, directions = remaining, np.vstack([directions, direction])
        shown.add(row)
    return frozenset(shown)


def _secrets(members: Members, minimum: int, kept_back: frozenset[int]) -> Members:
    """The sets that must not follow: small groups and parts, and groups that are kept back."""
    people = members.shape[1]
    shared = (members[:, None, :] & members[None, :, :]).reshape(-1, people)
    not_shared = (members[:, None, :] & ~members[None, :, :]).reshape(-1, people)
    parts = np.vstack([shared, not_shared])
    sizes = parts.sum(axis=1)
    held = members[sorted(kept_back)]
    return np.vstack([parts[(sizes > 0) & (sizes < minimum)], held[held.any(axis=1)]])


def _faults(
    members: Members, splits: Sequence[int], shown: frozenset[int], gives_away: GivesAway
) -> Iterator[int]:
    """A row to keep back for each sum of groups that gives one of them away."""
    sizes = members.sum(axis=1)
    of_split = np.asarray(splits)
    for whole in sorted(shown):
        for split in sorted(set(splits) - {splits[whole]}):
            parts = _parts(members, whole, np.flatnonzero(of_split == split))
            hidden = [int(sizes[part]) for part in parts if part not in shown]
            beside = [part for part in parts if part in shown]
            smallest = min((int(sizes[part]) for part in beside), default=int(sizes[whole]))
            if hidden and gives_away(hidden, smallest):
                # Of whole and parts, whichever comes later gives way; the smallest of parts.
                is_part_later = bool(beside) and split > splits[whole]
                yield max(beside, key=lambda part: (-sizes[part], part)) if is_part_later else whole


def _parts(members: Members, whole: int, rows: NDArray[np.intp]) -> list[int]:
    """The groups of a split that add up to a group exactly, or none if they do not."""
    inside = [
        row for row in rows if members[row].any() and not (members[row] & ~members[whole]).any()
    ]
    adds_up = bool(inside) and bool((members[inside].sum(axis=0) == members[whole]).all())
    return [int(row) for row in inside] if adds_up else []
