"""What is most remarkable about one footprint: the places nearest the top or the bottom."""

from dataclasses import dataclass
from typing import Final

from geodata.queries.standing import Standing, standings
from geodata.tables import Tables
from geodata.vocabulary import MeasureKey

SUBJECTS: Final = tuple(
    tuple(MeasureKey(key) for key in keys)
    for keys in (
        ("aged_65_and_over_share", "under_18_share", "aged_18_to_64_share"),
        ("rural_share", "population_density"),
        ("deprivation_score", "most_deprived_tenth_share"),
        (
            "healthy_life_expectancy_female",
            "healthy_life_expectancy_male",
            "life_expectancy_female",
            "life_expectancy_male",
            "long_term_problem_share",
        ),
        ("social_care_net_per_adult",),
    )
)
"""Measures that may be remarkable, by subject: rates that describe people, place, health and
care. No counts or amounts, which follow from size. No gap, which is not like for like, no
modelled money, and no progress category, which most footprints lack."""

APPROXIMATE: Final = frozenset((*SUBJECTS[3], *SUBJECTS[4]))
"""Averages of councils, and shares of what councils count: approximate where one is divided."""

DIVIDED: Final = MeasureKey("shared_council_share")
"""Above zero where the footprint divides a council with others."""

MONEY: Final = MeasureKey("place_based_2020_21_per_resident")
"""Money is in every headline, remarkable or not."""

REMARKABLE: Final = 5
"""A place is remarkable if it is among this many from the top or from the bottom."""

MOST_REMARKS: Final = 2


@dataclass(frozen=True, slots=True)
class Remark:
    """One place worth telling. ``rank`` is from the highest or, if so, from the lowest."""

    standing: Standing
    rank: int
    is_from_lowest: bool


@dataclass(frozen=True, slots=True)
class Headline:
    """What a headline tells: at most two remarks of different subjects, the foremost first.

    Where nothing is remarkable, ``remarks`` hold the one place that comes nearest to it and
    ``is_remarkable`` is False. ``is_divided`` tells that councils are shared with others, so
    that what is approximate there was left out. ``money`` is None if there is no such measure.
    """

    remarks: tuple[Remark, ...]
    is_remarkable: bool
    is_divided: bool
    money: Standing | None


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A remark, and how many other footprints are as far out as this one, or further."""

    remark: Remark
    others: int


def headline(
    tables: Tables, code: str, subjects: tuple[tuple[MeasureKey, ...], ...] = SUBJECTS
) -> Headline:
    """Choose what a headline tells.

    Of each subject the measure counts in which fewest other footprints are as high (or as
    low) or more so: one that shares its value with twenty is not remarkable. The subjects
    are then taken in that order too; between equals, the one that is listed first. What is
    approximate where councils are divided is told only where none is.

    Raises:
        UnmatchedCodes: There is no footprint of that code.
    """
    by_key = {standing.measure.key: standing for standing in standings(tables, code)}
    is_divided = bool(by_key[DIVIDED].value) if DIVIDED in by_key else False
    left_out = APPROXIMATE if is_divided else frozenset()
    candidates = []
    for keys in subjects:
        found = [_candidate(by_key[key]) for key in keys if key in by_key and key not in left_out]
        present = [candidate for candidate in found if candidate is not None]
        if present:
            candidates.append(min(present, key=lambda candidate: candidate.others))
    candidates.sort(key=lambda candidate: candidate.others)
    chosen = [candidate for candidate in candidates if candidate.others < REMARKABLE]
    told = chosen[:MOST_REMARKS] or candidates[:1]
    return Headline(
        remarks=tuple(candidate.remark for candidate in told),
        is_remarkable=bool(chosen),
        is_divided=is_divided,
        money=by_key.get(MONEY),
    )


def _candidate(standing: Standing) -> _Candidate | None:
    value, rank, from_lowest = standing.value, standing.rank, standing.rank_from_lowest
    if value is None or rank is None or from_lowest is None:
        return None
    values = [other for other in standing.classified.values if other is not None]
    higher = sum(other >= value for other in values) - 1
    lower = sum(other <= value for other in values) - 1
    if higher <= lower:
        return _Candidate(Remark(standing, rank, is_from_lowest=False), higher)
    return _Candidate(Remark(standing, from_lowest, is_from_lowest=True), lower)
