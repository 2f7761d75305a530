"""Answers by group: who counts where, what is shown, what is withheld and why."""

import pytest

from geodata.errors import UnmatchedCodes
from geodata.intervals import wilson
from geodata.queries.respondent_groups import SplitKey, group_keys_of_councils, respondent_groups
from geodata.queries.survey_response import responding_councils
from geodata.queries.survey_splits import SurveySplit, survey_split
from geodata.respondents import Respondent, Respondents
from geodata.survey_items import SURVEY_ITEMS
from geodata.vocabulary import Availability, CouncilCode, Role, Status
from tests.support.frames import tiny_england

TABLES = tiny_england()
MARSH, HILL, TOWER, NORTHSHIRE = "E06000001", "E07000001", "E09000001", "E10000001"
ALIGNED = "q12"
PLACE = [item.column for item in SURVEY_ITEMS].index(ALIGNED)


def people(council: str, *answers: str | None, role: Role = Role.OTHER) -> list[Respondent]:
    empty: list[str | None] = [None] * len(SURVEY_ITEMS)
    return [
        Respondent(CouncilCode(council), role, (*empty[:PLACE], answer, *empty[PLACE + 1 :]))
        for answer in answers
    ]


def respondents(*groups: list[Respondent], is_illustrative: bool = False) -> Respondents:
    invented = frozenset({ALIGNED}) if is_illustrative else frozenset[str]()
    return Respondents(tuple(one for group in groups for one in group), is_illustrative, invented)


def by(split: SplitKey, given: Respondents) -> SurveySplit:
    return survey_split(TABLES, given, ALIGNED, split)


def bases(found: SurveySplit) -> dict[str, int | None]:
    return {group.label: group.base for group in found.groups}


FOR, AGAINST, UNSURE = "great_extent", "not_at_all", "dont_know"
TWO_COUNCILS = respondents(
    people(MARSH, *[FOR] * 6, *[AGAINST] * 5, UNSURE, None, role=Role.LEADER),
    people(TOWER, *[AGAINST] * 10),
)


def test_shares_counts_nets_and_intervals() -> None:
    found = by(SplitKey.COUNCIL_TYPE, TWO_COUNCILS)
    marsh = next(group for group in found.groups if group.key == "unitary")
    assert (marsh.label, marsh.base, marsh.reason) == ("Unitary", 12, None)
    assert [answer.count for answer in marsh.answers] == [6, 0, 0, 5, 1]
    assert [answer.option_key for answer in marsh.answers] == [
        option.key for option in found.item.scale.options
    ]
    assert marsh.answers[0].share == 0.5
    assert marsh.answers[0].interval == wilson(0.5, 12)
    against = marsh.net(-1)
    assert against is not None
    assert (against.count, against.share, against.interval) == (5, 5 / 12, wilson(5 / 12, 12))
    assert [net.side for net in marsh.nets] == [1, -1]
    assert marsh.net(0) is None
    assert (found.everyone.base, found.everyone.label) == (22, "All respondents")
    assert marsh.is_flagged
    assert found.status is Status.DERIVED
    assert not found.is_invented


def test_a_group_without_respondents_says_so() -> None:
    found = by(SplitKey.ROLE, TWO_COUNCILS)
    lead = found.groups[1]
    assert (lead.base, lead.answers, lead.nets) == (0, (), ())
    assert lead.reason is Availability.BASE_TOO_SMALL
    assert bases(found) == {str(Role.LEADER): 12, str(Role.LEAD_FOR_HEALTH): 0, str(Role.OTHER): 10}


def test_a_small_group_and_the_next_are_withheld_whole() -> None:
    given = respondents(
        people(MARSH, *[FOR] * 30), people(TOWER, *[FOR] * 14), people(HILL, *[AGAINST] * 2)
    )
    found = by(SplitKey.COUNCIL_TYPE, given)
    by_label = {group.label: group for group in found.groups}
    assert by_label["Unitary"].answers
    assert not by_label["Unitary"].is_flagged
    for label in ("London borough", "Shire district"):
        group = by_label[label]
        assert (group.base, group.answers, group.nets) == (None, (), ())
        assert (group.reason, group.is_flagged) == (Availability.SUPPRESSED, False)
        assert group.net(1) is None


def test_a_council_counts_in_each_footprint_with_a_hundredth_of_its_residents() -> None:
    keys = group_keys_of_councils(TABLES, SplitKey.FOOTPRINT)
    assert keys[NORTHSHIRE] == ("E54000901", "E54000902")  # and not in the third, with half of 1 %
    found = by(SplitKey.FOOTPRINT, respondents(people(NORTHSHIRE, *[FOR] * 12)))
    assert bases(found) == {"N & W": 12, "N East": 12, "S West": 0, "S East": 0}
    assert found.minimum_extent == 0.01
    assert by(SplitKey.ROLE, TWO_COUNCILS).minimum_extent is None


def test_a_council_counts_in_the_one_nhs_region_with_most_of_its_residents() -> None:
    keys = group_keys_of_councils(TABLES, SplitKey.NHS_REGION)
    assert keys == {
        MARSH: ("E40000002",), HILL: ("E40000001",), TOWER: ("E40000002",),
        NORTHSHIRE: ("E40000001",),
    }  # fmt: skip


@pytest.mark.parametrize("split", SplitKey)
def test_every_split_lists_all_its_groups(split: SplitKey) -> None:
    groups = [group for group in respondent_groups(TABLES, TWO_COUNCILS) if group.split == split]
    found = by(split, TWO_COUNCILS)
    assert [group.key for group in found.groups] == [group.key for group in groups]
    assert found.split is split


def test_illustrative_answers_say_so() -> None:
    given = respondents(people(MARSH, *[FOR] * 12), is_illustrative=True)
    found = by(SplitKey.ROLE, given)
    assert found.status is Status.ILLUSTRATIVE
    assert found.is_invented
    assert responding_councils(TABLES, given).status is Status.ILLUSTRATIVE


def test_an_unknown_item_is_refused() -> None:
    with pytest.raises(UnmatchedCodes, match="no item 'q99'"):
        survey_split(TABLES, TWO_COUNCILS, "q99", SplitKey.ROLE)


def test_few_responding_councils_are_not_counted() -> None:
    found = responding_councils(TABLES, TWO_COUNCILS)
    assert (found.councils, found.responding) == (3, None)
    assert [(group.label, group.councils, group.responding) for group in found.by_type] == [
        ("County", 1, 0), ("Unitary", 1, None), ("London borough", 1, None),
    ]  # fmt: skip
    assert [group.councils for group in found.by_region] == [1, 2]
