"""The words of answers by group tell what may be told, and claim no more than it bears."""

from dataclasses import replace

import pytest

from dashboard.descriptions import describe_response, describe_split
from dashboard.descriptions.survey_splits import (
    group_label,
    group_words,
    origin_words,
    split_names,
    status_words,
)
from geodata.boundary import AreaType
from geodata.intervals import wilson
from geodata.queries.respondent_groups import SplitKey
from geodata.queries.survey_response import RespondingCouncils
from geodata.queries.survey_splits import AnswerShare, NetShare, SplitGroup, SurveySplit
from geodata.survey_items import SURVEY_ITEMS
from geodata.vocabulary import Availability, Status

NOUNS = AreaType(singular="patch", plural="patches", count=3)
ITEM = next(item for item in SURVEY_ITEMS if item.column == "q2a")


def told(label: str, agreed: int, base: int) -> SplitGroup:
    nets = tuple(
        NetShare(side, count, count / base, wilson(count / base, base))
        for side, count in ((1, agreed), (-1, base - agreed))
    )
    answers = (AnswerShare("strongly_agree", "Strongly agree", 1, agreed, agreed / base,
                           wilson(agreed / base, base)),)  # fmt: skip
    return SplitGroup(label.lower(), label, base, answers, nets, None)


def withheld(label: str, base: int | None, reason: Availability) -> SplitGroup:
    return SplitGroup(label.lower(), label, base, (), (), reason)


FEW = withheld("Marsh", None, Availability.SUPPRESSED)
SMALL = withheld("Fen", 8, Availability.BASE_TOO_SMALL)
NOBODY = withheld("Moor", 0, Availability.BASE_TOO_SMALL)


def split(*groups: SplitGroup, by: SplitKey = SplitKey.NHS_REGION) -> SurveySplit:
    return SurveySplit(
        item=ITEM,
        split=by,
        everyone=told("All respondents", 17, 80),
        groups=groups,
        minimum_extent=0.01 if by is SplitKey.FOOTPRINT else None,
        is_invented=False,
        status=Status.DERIVED,
    )


def test_shares_stand_with_their_intervals_and_bases() -> None:
    words = describe_split(split(told("Hill", 10, 24), told("Dale", 3, 16)), NOUNS)
    assert words.startswith("“Strongly agree” and “Tend to agree” together, all respondents: 21%")
    assert "Hill 42% (24–61%); Dale 19% (7–43%)." in words
    assert "no difference between the groups can be claimed" in words


def test_a_difference_is_claimed_only_where_intervals_are_apart() -> None:
    words = describe_split(split(told("Hill", 20, 24), told("Dale", 1, 16)), NOUNS)
    assert "The intervals of Hill and Dale do not overlap" in words


def test_groups_that_overlap_are_not_held_against_each_other() -> None:
    by = SplitKey.FOOTPRINT
    words = describe_split(split(told("Hill", 20, 24), told("Dale", 1, 16), by=by), NOUNS)
    assert "do not overlap" not in words
    assert "counts in each that holds at least 1% of its residents, so groups overlap" in words


def test_what_is_withheld_is_counted_by_reason() -> None:
    words = describe_split(split(FEW, SMALL, NOBODY), NOUNS)
    assert (
        "Not shown: 1 with too few answers, or from which others would follow; 1 with a base "
        "under 10; and 1 without respondents." in words
    )


def test_made_up_answers_say_so_first() -> None:
    drawn = replace(split(told("Hill", 10, 24)), status=Status.ILLUSTRATIVE, is_invented=True)
    words = describe_split(drawn, NOUNS)
    assert words.startswith("Illustrative, not real answers. Beyond what the report prints")
    assert status_words(Status.ILLUSTRATIVE) == "Illustrative, not real answers"
    assert "llustrative" not in status_words(Status.DERIVED) + origin_words(Status.DERIVED)


@pytest.mark.parametrize(
    ("group", "words"),
    [(FEW, "too few"), (SMALL, "base too small (8)"), (NOBODY, "no respondents"),
     (told("Hill", 10, 24), "")],
)  # fmt: skip
def test_why_nothing_is_shown(group: SplitGroup, words: str) -> None:
    assert group_words(group) == words


def test_small_bases_are_flagged_beside_the_name() -> None:
    assert group_label(told("Hill", 10, 24)) == "Hill · base 24 · small base"
    assert group_label(told("Dale", 10, 40)) == "Dale · base 40"
    assert group_label(FEW) == "Marsh"


def test_every_split_has_a_name() -> None:
    assert set(split_names(NOUNS)) == set(SplitKey)
    assert split_names(NOUNS)[SplitKey.FOOTPRINT] == "Patch"


def test_how_many_councils_answered() -> None:
    answered = RespondingCouncils(152, 66, (), (), Status.DERIVED)
    assert describe_response(answered).startswith("66 of 152 councils have a respondent.")
    hidden = replace(answered, responding=None, status=Status.ILLUSTRATIVE)
    assert describe_response(hidden).startswith(
        "Illustrative, not real answers. How many of the 152 councils have a respondent is "
        "withheld."
    )
