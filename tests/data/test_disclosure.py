"""A reader who sees every split of every question cannot work out what is withheld."""

import pytest

from geodata.queries.respondent_groups import EVERYONE, SplitKey, respondent_groups
from geodata.queries.survey_response import responding_councils
from geodata.queries.survey_splits import SplitGroup, survey_split
from geodata.respondents import Respondents, illustrative_respondents
from geodata.suppression import Disclosed, Group
from geodata.survey_items import SURVEY_ITEMS
from geodata.tables import Tables
from geodata.vocabulary import Availability, CouncilType
from tests.support.attacker import exact_bases, found_out
from tests.support.respondents import any_respondents

ITEMS = {item.column: item for item in SURVEY_ITEMS}


def seen(tables: Tables, given: Respondents, column: str) -> dict[tuple[str, str], SplitGroup]:
    """Every group of every split of an item, as the query answers."""
    splits = [survey_split(tables, given, column, split) for split in SplitKey]
    groups = {(split.split, group.key): group for split in splits for group in split.groups}
    return {(EVERYONE, ""): splits[0].everyone, **groups}


def as_told(group: SplitGroup) -> Disclosed:
    counts = tuple(answer.count for answer in group.answers) or None
    return Disclosed(group.base, counts, group.reason)


def attack(tables: Tables, given: Respondents, column: str) -> list[str]:
    found = seen(tables, given, column)
    groups = respondent_groups(tables, given)
    told = [as_told(found[group.split, group.key]) for group in groups]
    places = {option.key: place for place, option in enumerate(ITEMS[column].scale.options)}
    answers = [None if one is None else places[one] for one in given.answers_to(column)]
    return (
        found_out(groups, told, answers) + shown_of_withheld(found) + wrong(groups, told, answers)
    )


def shown_of_withheld(found: dict[tuple[str, str], SplitGroup]) -> list[str]:
    """Whatever a withheld group carries besides its reason and, perhaps, its base."""
    return [
        f"{key}: {group}"
        for key, group in found.items()
        if (group.reason is not None and (group.answers or group.nets))
        or (group.reason is Availability.BASE_TOO_SMALL and not 0 <= (group.base or 0) < 10)
        or (group.reason is None and (group.base or 0) < 10)
        or (group.base is not None and 0 < group.base < 5)
    ]


def wrong(groups: tuple[Group, ...], told: list[Disclosed], answers: list[int | None]) -> list[str]:
    """Figures that are shown but not true."""
    return [
        f"{group.split} {group.key}"
        for group, one in zip(groups, told, strict=True)
        if one.counts is not None
        and list(one.counts)
        != [
            sum(answers[person] == option for person in group.members)
            for option in range(len(one.counts))
        ]
    ]


@pytest.mark.parametrize("column", ITEMS)
def test_illustrative_answers_withstand(tables: Tables, column: str) -> None:
    assert attack(tables, illustrative_respondents(tables), column) == []


@pytest.mark.parametrize("column", ["q12", "q14_reform"])
@pytest.mark.parametrize(
    ("seed", "people", "councils"),
    [(1, 81, 68), (2, 81, 40), (3, 60, 12), (4, 25, 25), (5, 12, 3), (6, 7, 7), (7, 3, 2)],
)
def test_any_answers_withstand(
    tables: Tables, seed: int, people: int, councils: int, column: str
) -> None:
    given = any_respondents(tables, seed, people=people, councils=councils)
    assert attack(tables, given, column) == []


def test_sums_of_bases_give_none_away(tables: Tables) -> None:
    for given in (illustrative_respondents(tables), any_respondents(tables, 8)):
        found = seen(tables, given, "q12")
        sums = [
            (found[EVERYONE, ""].base, [g.base for (of, _), g in found.items() if of == split])
            for split in SplitKey
            if split is not SplitKey.FOOTPRINT
        ]
        if None not in given.answers_to("q12"):
            assert exact_bases(sums) == []


def test_questions_of_the_same_respondents_hide_the_same_groups(tables: Tables) -> None:
    given = illustrative_respondents(tables)
    hidden: dict[tuple[bool, ...], set[frozenset[tuple[str, str]]]] = {}
    for column in ITEMS:
        who = tuple(answer is not None for answer in given.answers_to(column))
        found = seen(tables, given, column)
        withheld = frozenset(key for key, group in found.items() if group.base is None)
        hidden.setdefault(who, set()).add(withheld)
    assert {len(patterns) for patterns in hidden.values()} == {1}
    everybody = min(hidden.items(), key=lambda pair: pair[0].count(False))[1].pop()
    assert all(everybody <= pattern for patterns in hidden.values() for pattern in patterns)


def test_what_the_illustrative_answers_show(tables: Tables) -> None:
    found = seen(tables, illustrative_respondents(tables), "q12")
    shown = {split: [group for (of, _), group in found.items() if of == split and group.answers]
             for split in SplitKey}  # fmt: skip
    assert len(shown[SplitKey.NHS_REGION]) == 4
    assert len(shown[SplitKey.ROLE]) == 3
    assert len(shown[SplitKey.COUNCIL_TYPE]) == 3
    districts = found[SplitKey.COUNCIL_TYPE, CouncilType.SHIRE_DISTRICT]
    assert (districts.base, districts.reason) == (None, Availability.SUPPRESSED)
    everyone = found[EVERYONE, ""]
    assert [answer.count for answer in everyone.answers] == [14, 32, 19, 12, 4]
    assert (everyone.base, everyone.is_flagged) == (81, False)


@pytest.mark.parametrize("seed", [None, 1, 2, 3])
def test_counts_of_responding_councils_are_guarded(tables: Tables, seed: int | None) -> None:
    given = illustrative_respondents(tables) if seed is None else any_respondents(tables, seed)
    found = responding_councils(tables, given)
    assert found.councils == 152
    councils = tables.frames["councils"].set_index("council_code")
    upper = councils[councils["tier"] == "upper or single"]
    responding = upper.loc[
        sorted({person.council_code for person in given.people} & set(upper.index))
    ]
    assert found.responding == len(responding)
    for groups, column in ((found.by_type, "council_type"), (found.by_region, "region_code")):
        assert sum(group.councils for group in groups) == 152
        actual = responding[column].value_counts()
        for group in groups:
            assert group.responding in (None, int(actual.get(group.key, 0)))
            assert group.responding is None or group.responding == 0 or group.responding >= 5
        assert exact_bases([(found.responding, [group.responding for group in groups])]) == []
