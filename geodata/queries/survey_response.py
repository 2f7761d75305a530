"""Which councils the respondents come from: how far they stand for all of them."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from geodata.queries.respondent_groups import (
    EVERYONE,
    SplitKey,
    group_keys_of_councils,
    groups_of,
    respondent_groups,
    split_labels,
)
from geodata.respondents import Respondents
from geodata.suppression import Group, disclose
from geodata.tables import Tables
from geodata.vocabulary import Status, Tier

BREAKDOWNS: Final = (SplitKey.COUNCIL_TYPE, SplitKey.COUNCIL_REGION)


@dataclass(frozen=True, slots=True)
class RespondingGroup:
    """How many of the councils of a region or type have a respondent; None where withheld."""

    key: str
    label: str
    councils: int
    responding: int | None


@dataclass(frozen=True, slots=True)
class RespondingCouncils:
    """The single tier and county councils that have a respondent, by type and by region."""

    councils: int
    responding: int | None
    by_type: tuple[RespondingGroup, ...]
    by_region: tuple[RespondingGroup, ...]
    status: Status


@lru_cache(maxsize=8)
def responding_councils(tables: Tables, respondents: Respondents) -> RespondingCouncils:
    """How many single tier and county councils answered, as far as it may be told.

    A count of councils is a floor under a number of respondents. It goes through the same
    control, and nothing is told where the number of respondents of these councils is withheld.
    """
    table = tables.frames["councils"]
    councils = tuple(table[table["tier"] == Tier.UPPER_OR_SINGLE]["council_code"])
    answered = {person.council_code for person in respondents.people}
    responding = tuple(code for code in councils if code in answered)
    groups = (Group(EVERYONE, "", frozenset(range(len(responding)))), *_groups(tables, responding))
    withheld = _withheld(tables, respondents, frozenset(councils))
    found = disclose(
        groups,
        (0,) * len(responding),
        option_count=1,
        kept_back=frozenset(
            place for place, group in enumerate(groups) if (group.split, group.key) in withheld
        ),
    )
    told = {(group.split, group.key): one.base for group, one in zip(groups, found, strict=True)}
    totals = {(group.split, group.key): len(group.members) for group in _groups(tables, councils)}
    by_type, by_region = (
        tuple(
            RespondingGroup(key, label, totals[split, key], told[split, key])
            for key, label in split_labels(tables, split)
            if totals[split, key]
        )
        for split in BREAKDOWNS
    )
    return RespondingCouncils(
        councils=len(councils),
        responding=told[EVERYONE, ""],
        by_type=by_type,
        by_region=by_region,
        status=Status.ILLUSTRATIVE if respondents.is_illustrative else Status.DERIVED,
    )


def _groups(tables: Tables, codes: Sequence[str]) -> Iterator[Group]:
    """The councils of each type and region, by their places in ``codes``."""
    for split in BREAKDOWNS:
        keys = group_keys_of_councils(tables, split)
        labels = split_labels(tables, split)
        yield from groups_of(split, [key for key, _ in labels], [keys[code] for code in codes])


def _withheld(
    tables: Tables, respondents: Respondents, councils: Set[str]
) -> frozenset[tuple[str, str]]:
    """The groups of which, counting these councils only, the respondents' number is withheld."""
    people = frozenset(
        place for place, person in enumerate(respondents.people) if person.council_code in councils
    )
    groups = tuple(
        replace(group, members=group.members & people)
        for group in respondent_groups(tables, respondents)
    )
    found = disclose(groups, (0,) * len(respondents.people), option_count=1)
    return frozenset(
        (group.split, group.key)
        for group, one in zip(groups, found, strict=True)
        if one.base is None
    )
