"""Disclosure control of respondents' answers: the one place that decides what may be told."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np

from geodata.derivable import safe_groups
from geodata.vocabulary import Availability

MINIMUM_SPLIT: Final = 5
"""Nothing is told of fewer respondents than this."""

MINIMUM_PERCENT_BASE: Final = 10
"""No share is told of fewer answers than this."""

FLAGGED_BASE: Final = 30
"""A share of fewer answers than this is shown as resting on a small base."""


@dataclass(frozen=True, slots=True)
class Group:
    """Respondents, by their places in a file, that a split puts together."""

    split: str
    key: str
    members: frozenset[int]


@dataclass(frozen=True, slots=True)
class Disclosed:
    """What may be told of the answers of one group to one question.

    Either ``counts`` by option, which add up to ``base``, or the ``reason`` why there are none:
    suppressed, or base too small. ``base`` is None where not even that may be told.
    """

    base: int | None
    counts: tuple[int, ...] | None
    reason: Availability | None


def disclose(
    groups: tuple[Group, ...],
    answers: Sequence[int | None],
    option_count: int,
    kept_back: frozenset[int] = frozenset(),
) -> tuple[Disclosed, ...]:
    """Apply disclosure control to all groups of all splits of one question together.

    All at once, since a reader who may see one split at a time can see each in turn. What is
    kept back of a question that everybody answered is kept back of every question, so that
    two questions never have the same respondents and different groups missing.

    Args:
        groups: the groups of every split; the earlier a split, the rather it is shown. A split
            of one group with everybody in it stands for the total.
        answers: by respondent, the place of the answer among the options, or None.
        option_count: how many options there are.
        kept_back: places of groups of which nothing may be told for another reason.

    Returns:
        One record a group, in the order of ``groups``.
    """
    splits = [group.split for group in groups]
    order = sorted(
        (place for place, group in enumerate(groups) if group.members),
        key=lambda p: (splits.index(splits[p]), -len(groups[p].members), groups[p].key),
    )
    ordered = tuple(groups[place] for place in order)
    rows = frozenset(range(len(ordered)))
    held = frozenset(row for row in rows if order[row] in kept_back)
    everybody = frozenset(range(len(answers)))
    answered = frozenset(place for place in everybody if answers[place] is not None)
    with_base, with_shares = _safe(
        ordered, answered, *(rows - shown for shown in _safe(ordered, everybody, held, held))
    )
    found = [Disclosed(0, None, Availability.BASE_TOO_SMALL)] * len(groups)
    for row, place in enumerate(order):
        own = Counter(answers[member] for member in groups[place].members)
        counts = tuple(own[option] for option in range(option_count))
        found[place] = _disclosed(counts, row in with_base, row in with_shares)
    return tuple(found)


def _disclosed(counts: tuple[int, ...], is_base_safe: bool, are_shares_safe: bool) -> Disclosed:
    base = sum(counts)
    if not is_base_safe:
        return Disclosed(None, None, Availability.SUPPRESSED)
    if are_shares_safe:
        return Disclosed(base, counts, None)
    is_small = base < MINIMUM_PERCENT_BASE
    return Disclosed(
        base, None, Availability.BASE_TOO_SMALL if is_small else Availability.SUPPRESSED
    )


@lru_cache(maxsize=128)
def _safe(
    groups: tuple[Group, ...],
    answered: frozenset[int],
    without_base: frozenset[int],
    without_shares: frozenset[int],
) -> tuple[frozenset[int], frozenset[int]]:
    """The places of groups that may show a base, and of those that may show shares."""
    people = sorted(answered)
    members = np.zeros((len(groups), len(people)), dtype=bool)
    for row, group in enumerate(groups):
        members[row] = [person in group.members for person in people]
    splits = [group.split for group in groups]
    numbers = [splits.index(split) for split in splits]
    with_base = safe_groups(members, numbers, MINIMUM_SPLIT, without_base, _bases_follow)
    hidden = frozenset(range(len(groups))) - with_base
    with_shares = safe_groups(
        members, numbers, MINIMUM_PERCENT_BASE, without_shares | hidden, _shares_follow
    )
    return with_base, with_shares


def _bases_follow(hidden: Sequence[int], smallest_shown: int) -> bool:
    """Whether a base can be told from the sum of those hidden, knowing why each of them is.

    One below the minimum is hidden for itself, one above as the next smallest.
    """
    total = sum(hidden)
    least = [1 if size < MINIMUM_SPLIT else MINIMUM_SPLIT for size in hidden]
    most = [
        MINIMUM_SPLIT - 1 if size < MINIMUM_SPLIT else max(size, smallest_shown) for size in hidden
    ]
    return total < MINIMUM_SPLIT or any(
        max(low, total - sum(most) + high) == min(high, total - sum(least) + low)
        for low, high in zip(least, most, strict=True)
    )


def _shares_follow(hidden: Sequence[int], _smallest_shown: int) -> bool:
    """Whether shares of one group, or of too few answers, are left when others are taken away."""
    return len(hidden) == 1 or sum(hidden) < MINIMUM_PERCENT_BASE
