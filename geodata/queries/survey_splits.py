"""Respondents' answers by region, type, role or footprint, as far as they may be told."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from geodata.errors import UnmatchedCodes
from geodata.intervals import Interval, wilson
from geodata.likert import Side
from geodata.queries.respondent_groups import EVERYONE, SplitKey, respondent_groups, split_labels
from geodata.respondents import Respondents
from geodata.suppression import FLAGGED_BASE, Disclosed, disclose
from geodata.survey_items import SURVEY_ITEMS, SurveyItem
from geodata.tables import Tables
from geodata.vocabulary import MINIMUM_EXTENT, Availability, Status

MOST_KEPT: Final = 128


@dataclass(frozen=True, slots=True)
class AnswerShare:
    """How many of a group gave one answer, what share of its base, and Wilson's 95 % interval."""

    option_key: str
    label: str
    side: Side
    count: int
    share: float
    interval: Interval


@dataclass(frozen=True, slots=True)
class NetShare:
    """The answers of one side, for (1) or against (-1), added up."""

    side: Side
    count: int
    share: float
    interval: Interval


@dataclass(frozen=True, slots=True)
class SplitGroup:
    """What may be told of one group.

    Either ``answers``, one an option of the scale in order, and ``nets``, for before against;
    or the ``reason`` why they are withheld. ``base`` is how many of the group answered, or None
    where not even that may be told; it is 0 where a group has no respondents at all.
    """

    key: str
    label: str
    base: int | None
    answers: tuple[AnswerShare, ...]
    nets: tuple[NetShare, ...]
    reason: Availability | None

    @property
    def is_flagged(self) -> bool:
        """Whether the shares rest on a base so small that it must be said beside them."""
        return self.base is not None and self.base < FLAGGED_BASE

    def net(self, side: Side) -> NetShare | None:
        """The net of one side, or None where it is withheld."""
        return next((net for net in self.nets if net.side == side), None)


@dataclass(frozen=True, slots=True)
class SurveySplit:
    """The answers to one item, for all respondents and by the groups of one split.

    ``minimum_extent`` is set where a council counts in every group that holds at least this
    share of its residents, so that groups overlap; None where each respondent is in one group.
    ``is_invented`` says that these answers go beyond what the report prints also for everyone.
    """

    item: SurveyItem
    split: SplitKey
    everyone: SplitGroup
    groups: tuple[SplitGroup, ...]
    minimum_extent: float | None
    is_invented: bool
    status: Status


def survey_split(
    tables: Tables, respondents: Respondents, column: str, split: SplitKey
) -> SurveySplit:
    """The answers to the item of a column by the groups of a split, in the usual order.

    Raises:
        UnmatchedCodes: No item has that column.
    """
    item = next((item for item in SURVEY_ITEMS if item.column == column), None)
    if item is None:
        raise UnmatchedCodes(f"There is no item {column!r}; the columns are those of SURVEY_ITEMS.")
    found = _disclosed(tables, respondents, column)
    return SurveySplit(
        item=item,
        split=split,
        everyone=_group(item, "", "All respondents", found[EVERYONE, ""]),
        groups=tuple(
            _group(item, key, label, found[split, key])
            for key, label in split_labels(tables, split)
        ),
        minimum_extent=MINIMUM_EXTENT if split is SplitKey.FOOTPRINT else None,
        is_invented=column in respondents.invented,
        status=Status.ILLUSTRATIVE if respondents.is_illustrative else Status.DERIVED,
    )


@lru_cache(maxsize=MOST_KEPT)
def _disclosed(
    tables: Tables, respondents: Respondents, column: str
) -> dict[tuple[str, str], Disclosed]:
    """What may be told of every group of every split: decided together, kept for the next."""
    item = next(item for item in SURVEY_ITEMS if item.column == column)
    places = {option.key: place for place, option in enumerate(item.scale.options)}
    answers = tuple(
        None if answer is None else places[answer] for answer in respondents.answers_to(column)
    )
    groups = respondent_groups(tables, respondents)
    found = disclose(groups, answers, len(places))
    return {(group.split, group.key): one for group, one in zip(groups, found, strict=True)}


def _group(item: SurveyItem, key: str, label: str, disclosed: Disclosed) -> SplitGroup:
    counts, base = disclosed.counts or (), disclosed.base or 0
    options = item.scale.options if counts else ()
    sides: tuple[Side, ...] = (1, -1) if counts else ()
    answers = tuple(
        AnswerShare(option.key, option.label, option.side, *_share(count, base))
        for option, count in zip(options, counts, strict=True)
    )
    nets = tuple(
        NetShare(side, *_share(sum(a.count for a in answers if a.side == side), base))
        for side in sides
    )
    return SplitGroup(key, label, disclosed.base, answers, nets, disclosed.reason)


def _share(count: int, base: int) -> tuple[int, float, Interval]:
    return count, count / base, wilson(count / base, base)
