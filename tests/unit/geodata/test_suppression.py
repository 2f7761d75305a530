"""What may be told of small groups, and of those beside them."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.suppression import Disclosed, Group, disclose
from geodata.vocabulary import Availability
from tests.support.attacker import exact_bases, found_out

SUPPRESSED, TOO_SMALL = Availability.SUPPRESSED, Availability.BASE_TOO_SMALL


def partition(split: str, *sizes: int) -> list[Group]:
    """Groups a, b, c … of these sizes, one after the other through the file."""
    groups, start = [], 0
    for letter, size in zip("abcdefghi", sizes, strict=False):
        groups.append(Group(split, letter, frozenset(range(start, start + size))))
        start += size
    return groups


def told(groups: Sequence[Group], answers: Sequence[int | None]) -> list[Disclosed]:
    return list(disclose(tuple(groups), answers, 2))


def shown(*sizes: int) -> str:
    """For a total and one split of these sizes: % with shares, b with a base only, - neither."""
    people = sum(sizes)
    everyone = Group("everyone", "", frozenset(range(people)))
    found = told([everyone, *partition("region", *sizes)], [0] * people)
    return "".join("%" if one.counts else "b" if one.base is not None else "-" for one in found)


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ((20, 20), "%%%"),
        ((20, 10), "%%%"),
        ((20, 9), "%bb"),  # 20 less would leave the shares of 9
        ((20, 20, 9), "%%bb"),
        ((20, 5), "%bb"),
        ((20, 4), "%--"),  # 20 less would leave 4
        ((20, 15, 4), "%%--"),
        ((20, 12, 12, 4), "%%---"),  # as 12 is the largest that can be next, 16 less 12 is 4
        ((20, 13, 12, 4), "%%%--"),
        ((20, 5, 1), "%---"),  # 6 could only be 5 and 1
        ((20, 6, 1), "%b--"),  # 7 are withheld, but their shares would be left
        ((20, 3, 2), "%b--"),
        ((20, 0), "%%b"),  # nobody is no secret
        ((30, 20, 4, 4, 4), "%%----"),  # 12 could only be 4, 4 and 4
        ((30, 20, 1, 1, 1, 1, 1), "%%------"),  # 5 could only be one each
    ],
)
def test_the_next_smallest_goes_with_a_small_one(sizes: tuple[int, ...], expected: str) -> None:
    assert shown(*sizes) == expected


def test_boundaries() -> None:
    for size, expected in (
        (4, Disclosed(None, None, SUPPRESSED)),
        (5, Disclosed(5, None, TOO_SMALL)),
        (9, Disclosed(9, None, TOO_SMALL)),
        (10, Disclosed(10, (10, 0), None)),
    ):
        assert told(partition("region", size), [0] * size) == [expected]
    assert told(partition("region", 0), []) == [Disclosed(0, None, TOO_SMALL)]


def everyone(people: int) -> Group:
    return Group("everyone", "", frozenset(range(people)))


def test_a_split_cannot_be_undone_by_another_that_coincides_with_it() -> None:
    regions = partition("region", 12, 14, 2)
    kinds = [Group("kind", "x", regions[0].members), Group("kind", "y", frozenset(range(12, 28)))]
    found = told([everyone(28), *regions, *kinds], [0, 1] * 14)
    # The next smallest of the first split is withheld, and its double in the second with it.
    assert [one.counts is not None for one in found] == [True, False, True, False, False, False]


def test_parts_cannot_be_told_from_a_group_of_another_split_that_they_add_up_to() -> None:
    large = partition("large", 16, 20)
    small = partition("small", 12, 4, 20)
    found = told([everyone(36), *large, *small], [0] * 36)
    assert [one.base for one in found] == [36, 16, 20, None, None, 20]


def test_overlapping_groups_do_not_leave_a_few() -> None:
    first, second = frozenset(range(20)), frozenset(range(3, 30))
    found = told([Group("area", "a", first), Group("area", "b", second)], [0] * 30)
    assert [one.base for one in found] == [20, 27]  # their difference is not told
    found = told([everyone(30), Group("area", "b", frozenset(range(3, 30)))], [0] * 30)
    assert [one.base for one in found] == [30, None]  # three are outside


def test_what_counts_is_who_answered_the_question() -> None:
    groups = [everyone(40), *partition("region", 28, 12)]
    answers = [0] * 28 + [None] * 3 + [1] * 9
    assert [(one.base, one.reason) for one in told(groups, answers)] == [
        (37, None), (28, SUPPRESSED), (9, TOO_SMALL),
    ]  # fmt: skip
    answers = [0] * 28 + [None] * 12
    assert [one.base for one in told(groups, answers)] == [28, 28, None]  # no answers, no secret


def test_what_is_withheld_of_everybody_is_withheld_of_every_question() -> None:
    groups = [everyone(40), *partition("region", 20, 16, 4)]
    for missing in range(40):
        answers = [None if person == missing else 0 for person in range(40)]
        _, first, second, third = told(groups, answers)
        assert first.counts is not None
        assert second == third == Disclosed(None, None, SUPPRESSED)


def test_groups_may_be_kept_back_for_another_reason() -> None:
    groups = (everyone(62), *partition("region", 30, 20, 12))
    found = disclose(groups, [0] * 62, 1, kept_back=frozenset({2}))
    assert [one.base for one in found] == [62, 30, None, None]


GROUPS = st.integers(0, 3)
PERSON = st.tuples(
    GROUPS, GROUPS, st.integers(0, 2), st.frozensets(st.integers(0, 5), min_size=1, max_size=2),
    st.sampled_from([0, 0, 1, 1, 1, None]),
)  # fmt: skip


def grouped(people: Sequence[tuple[int, int, int, frozenset[int], int | None]]) -> list[Group]:
    """Two splits, the second nested in the first for half of it; one of roles; areas overlap."""
    groups = [everyone(len(people))]
    for split, keys in (
        ("large", [{large // 2} for large, *_ in people]),
        ("small", [{large if large > 1 else large + 10 * small} for large, small, *_ in people]),
        ("role", [{role} for _, _, role, *_ in people]),
        ("area", [areas for *_, areas, _ in people]),
    ):
        for key in sorted({key for own in keys for key in own}):
            members = frozenset(n for n, own in enumerate(keys) if key in own)
            groups.append(Group(split, str(key), members))
    return groups


@settings(max_examples=150, deadline=None)
@given(st.lists(PERSON, min_size=1, max_size=70))
def test_nothing_withheld_can_be_found_out(
    people: list[tuple[int, int, int, frozenset[int], int | None]],
) -> None:
    groups, answers = grouped(people), [answer for *_, answer in people]
    found = told(groups, answers)
    assert found_out(groups, found, answers) == []
    bases = {(group.split, group.key): one.base for group, one in zip(groups, found, strict=True)}
    whole = bases["everyone", ""]
    sums = [
        [base for (of, _), base in bases.items() if of == split]
        for split in ("large", "small", "role")
    ]
    if None not in answers:
        assert exact_bases([(whole, parts) for parts in sums]) == []


@settings(max_examples=20, deadline=None)
@given(st.lists(PERSON, min_size=20, max_size=40))
def test_what_is_withheld_does_not_depend_on_the_answers(
    people: list[tuple[int, int, int, frozenset[int], int | None]],
) -> None:
    groups, answers = grouped(people), [answer for *_, answer in people]
    others = [None if answer is None else 1 - answer for answer in answers]
    first, second = told(groups, answers), told(groups, others)
    assert [(one.base, one.reason) for one in first] == [(one.base, one.reason) for one in second]


@given(st.lists(PERSON, min_size=1, max_size=70))
@settings(max_examples=50, deadline=None)
def test_a_record_holds_counts_or_a_reason(
    people: list[tuple[int, int, int, frozenset[int], int | None]],
) -> None:
    groups, answers = grouped(people), [answer for *_, answer in people]
    for group, one in zip(groups, told(groups, answers), strict=True):
        own = [answers[person] for person in group.members if answers[person] is not None]
        if one.counts is not None:
            assert (one.reason, one.base, one.counts) == (
                None, len(own), (own.count(0), own.count(1)),
            )  # fmt: skip
            assert len(own) >= 10
        else:
            assert one.reason in (SUPPRESSED, TOO_SMALL)
            assert one.base is None or one.base == len(own) >= 5
