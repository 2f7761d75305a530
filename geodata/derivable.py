"""Which groups may be shown so that adding and subtracting them gives away no small one.

Groups are rows of a matrix of people, True where a person belongs to the group. Groups of one
split may overlap, as footprints do, and groups of different splits may coincide or nest. Whoever
reads everything that is shown is taken to know who belongs where, and how this module chooses.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

Members: TypeAlias = NDArray[np.bool_]
Numbers: TypeAlias = NDArray[np.float64]
GivesAway: TypeAlias = Callable[[Sequence[int], int], bool]
"""Whether the sizes of groups that are not shown, with the size of the smallest group shown
beside them, can be told from their sum."""

_ZERO: Final = 1e-8


def safe_groups(
    members: Members,
    splits: Sequence[int],
    minimum: int,
    kept_back: frozenset[int],
    gives_away: GivesAway,
) -> frozenset[int]:
    """The rows that may be shown, as many as possible, earlier ones first.

    However the figures of these groups are added and subtracted, with whatever factors, what
    comes out rests on ``minimum`` people at least, and is not that of a group that is kept
    back; nor, where groups add up to another, does ``gives_away`` hold for those not shown.

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
        kept_back |= fault


@dataclass(frozen=True, slots=True)
class _Span:
    """Everything that follows from some groups by adding and subtracting.

    Each of its rows is 1 in its own column of ``pivots``, where the others are 0.
    """

    rows: Numbers
    pivots: tuple[int, ...] = ()

    def left_of(self, row: Numbers) -> Numbers:
        """What of a row does not follow: zero everywhere if all of it does."""
        return row - row[list(self.pivots)] @ self.rows

    def holds(self, row: Numbers) -> bool:
        """Whether a row follows."""
        return bool((abs(self.left_of(row)) < _ZERO).all())

    def with_row(self, row: Numbers) -> "_Span":
        """The span with one more row, which must not follow already."""
        left = self.left_of(row)
        pivot = int(np.argmax(abs(left)))
        left /= left[pivot]
        others = self.rows - np.outer(self.rows[:, pivot], left)
        return _Span(np.vstack([others, left]), (*self.pivots, pivot))


def _independent(members: Members, minimum: int, kept_back: frozenset[int]) -> frozenset[int]:
    """The rows from which nothing about few people, and no row kept back, follows."""
    numbers = members.astype(float)
    held = [numbers[row] for row in sorted(kept_back) if members[row].any()]
    span = _Span(np.zeros((0, members.shape[1])))
    shown = set()
    for row in range(len(members)):
        if row in kept_back or members[row].sum() < minimum:
            continue
        if not span.holds(numbers[row]):
            wider = span.with_row(numbers[row])
            gives_few = _rests_on_few(span.rows, span.left_of(numbers[row]), minimum)
            if gives_few or any(wider.holds(one) for one in held):
                continue
            span = wider
        shown.add(row)
    return frozenset(shown)


def _rests_on_few(rows: Numbers, added: Numbers, minimum: int) -> bool:
    """Whether a row, with any multiples of others, leaves fewer than a minimum of people."""
    kinds, sizes = np.unique(np.vstack([rows, added]).round(9), axis=1, return_counts=True)
    return _can_be_zero_but_for(minimum - 1, kinds[:-1], kinds[-1], sizes)


def _can_be_zero_but_for(
    allowance: int, rows: Numbers, added: Numbers, sizes: NDArray[np.int_]
) -> bool:
    """Whether ``added`` and some multiples of rows are zero but for so many people.

    Columns are kinds of people, of these sizes. The largest kind is made zero by one of the
    rows, or else paid for; a kind that no row reaches must be paid for.
    """
    within_reach = (abs(rows) > _ZERO).any(axis=0)
    is_left = abs(added) > _ZERO
    allowance -= int(sizes[is_left & ~within_reach].sum())
    if allowance < 0 or sizes[is_left & within_reach].sum() <= allowance:
        return allowance >= 0
    rows, added, sizes = rows[:, within_reach], added[within_reach], sizes[within_reach]
    kind = int(np.argmax(sizes))
    column = rows[:, kind]
    pivot = int(np.argmax(abs(column)))
    multiples = column / column[pivot]
    others = np.delete(rows - np.outer(multiples, rows[pivot]), pivot, axis=0)
    rest = added - added[kind] / column[pivot] * rows[pivot]
    if _can_be_zero_but_for(allowance, others, rest, sizes):
        return True
    if sizes[kind] > allowance:
        return False
    paid = np.delete(rows, kind, axis=1), np.delete(added, kind), np.delete(sizes, kind)
    return _can_be_zero_but_for(allowance - int(sizes[kind]), *paid)


def _faults(
    members: Members, splits: Sequence[int], shown: frozenset[int], gives_away: GivesAway
) -> Iterator[frozenset[int]]:
    """The rows to keep back for each sum of groups that gives one of them away."""
    sizes = members.sum(axis=1)
    of_split = np.asarray(splits)
    for whole in sorted(shown):
        for split in sorted(set(splits) - {splits[whole]}):
            parts = _parts(members, whole, np.flatnonzero(of_split == split))
            hidden = [part for part in parts if part not in shown]
            beside = [part for part in parts if part in shown]
            smallest = min((int(sizes[part]) for part in beside), default=int(sizes[whole]))
            if hidden and gives_away([int(sizes[part]) for part in hidden], smallest):
                # Of whole and parts, the later gives way; of parts, the next smallest.
                is_part_later = bool(beside) and split > splits[whole]
                next_smallest = max(beside, key=lambda part: (-sizes[part], part), default=whole)
                yield frozenset({next_smallest, *hidden} if is_part_later else {whole})


def _parts(members: Members, whole: int, rows: NDArray[np.intp]) -> list[int]:
    """The groups of a split that add up to a group exactly, or none if they do not."""
    outside = ~members[whole]
    inside = [int(row) for row in rows if members[row].any() and not (members[row] & outside).any()]
    adds_up = bool((members[inside].sum(axis=0) == members[whole]).all())
    return inside if adds_up else []
