"""The groups into which respondents are put, one split at a time."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import lru_cache
from typing import Final

from geodata.queries.places import filter_options
from geodata.respondents import Respondents
from geodata.suppression import Group
from geodata.tables import Tables
from geodata.vocabulary import MINIMUM_EXTENT, Role

EVERYONE: Final = "everyone"
"""The split with all respondents in one group, whose key is empty."""


class SplitKey(StrEnum):
    """What respondents may be split by. Where two cannot both be shown, the earlier is."""

    NHS_REGION = "nhs_region"
    COUNCIL_TYPE = "council_type"
    ROLE = "role"
    COUNCIL_REGION = "council_region"
    FOOTPRINT = "footprint"


def split_labels(tables: Tables, split: SplitKey) -> tuple[tuple[str, str], ...]:
    """Key and label of every group of a split, with respondents or without, in the usual order."""
    if split is SplitKey.ROLE:
        return tuple((str(role), str(role)) for role in Role)
    if split is SplitKey.FOOTPRINT:
        rows = tables.frames["footprints"].sort_values("footprint_code")
        return tuple(zip(rows["footprint_code"], rows["footprint_short_name"], strict=True))
    options = filter_options(tables)
    chosen = {
        SplitKey.NHS_REGION: options.nhs_regions,
        SplitKey.COUNCIL_TYPE: options.council_types,
        SplitKey.COUNCIL_REGION: options.council_regions,
    }[split]
    return tuple((option.key, option.label) for option in chosen)


@lru_cache(maxsize=8)
def respondent_groups(tables: Tables, respondents: Respondents) -> tuple[Group, ...]:
    """Everyone, and then every group of every split; members are places in the file."""
    by_council = {split: group_keys_of_councils(tables, split) for split in SplitKey
                  if split is not SplitKey.ROLE}  # fmt: skip
    found = [Group(EVERYONE, "", frozenset(range(len(respondents.people))))]
    for split in SplitKey:
        keys = [
            (str(person.role),)
            if split is SplitKey.ROLE
            else by_council[split][person.council_code]
            for person in respondents.people
        ]
        found += groups_of(split, [key for key, _ in split_labels(tables, split)], keys)
    return tuple(found)


def groups_of(
    split: SplitKey, keys: Iterable[str], keys_of_members: Iterable[Iterable[str]]
) -> list[Group]:
    """A group a key, each with the places of the members that have it."""
    of_members = [frozenset(own) for own in keys_of_members]
    return [
        Group(split, key, frozenset(n for n, own in enumerate(of_members) if key in own))
        for key in keys
    ]


@lru_cache(maxsize=32)
def group_keys_of_councils(tables: Tables, split: SplitKey) -> Mapping[str, tuple[str, ...]]:
    """The groups of each council: several footprints perhaps, one of anything else.

    A council counts in each footprint that holds at least 1 % of its residents, and in the one
    NHS region in which most of them live.
    """
    councils = tables.frames["councils"]
    column = {SplitKey.COUNCIL_TYPE: "council_type", SplitKey.COUNCIL_REGION: "region_code"}
    if split in column:
        pairs = zip(councils["council_code"], councils[column[split]], strict=True)
        return {code: (str(key),) for code, key in pairs}
    membership = tables.frames["council_membership"]
    if split is SplitKey.FOOTPRINT:
        held = membership[membership["share_of_council"] >= MINIMUM_EXTENT]
        return {code: tuple(rows) for code, rows in held.groupby("council_code")["footprint_code"]}
    regions = tables.frames["footprints"][["footprint_code", "nhs_region_code"]]
    residents = (
        membership.merge(regions, on="footprint_code", validate="many_to_one")
        .groupby(["council_code", "nhs_region_code"], as_index=False)["residents_in_both"]
        .sum()
        .sort_values(["residents_in_both", "nhs_region_code"])
        .drop_duplicates("council_code", keep="last")
    )
    pairs = zip(residents["council_code"], residents["nhs_region_code"], strict=True)
    return {code: (key,) for code, key in pairs}
