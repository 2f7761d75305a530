"""Rules of the tables that say something about each footprint, one table a subject."""

from typing import Final

from geodata.schemas.columns import (
    ADDRESS,
    COUNT,
    FOOTPRINT,
    NOTE,
    PAGE_ADDRESSES,
    SOURCE,
)
from geodata.schemas.rules import Column, Table, flag, number, share, text, whole
from geodata.vocabulary import FOOTPRINT_CODE_PATTERN

PROGRESS_CATEGORIES: Final = (
    "Outstanding",
    "Advanced",
    "Making progress",
    "Needs most improvement",
)
"""The four categories of July 2017, best first."""

_FOOTPRINT_KEY: Final = text(
    "footprint_code",
    pattern=FOOTPRINT_CODE_PATTERN,
    is_unique=True,
    references="footprints.footprint_code",
)


def _for_each_footprint(name: str, *columns: Column) -> Table:
    return Table(
        name, (_FOOTPRINT_KEY, *columns), key=("footprint_code",), row_count=COUNT["footprints"]
    )


RESIDENTS_BY_AGE: Final = _for_each_footprint(
    "residents_by_age",
    whole("residents_under_18", minimum=1),
    whole("residents_18_to_64", minimum=1),
    whole("residents_65_and_over", minimum=1),
    whole("residents_80_and_over", minimum=1),
)

DEPRIVATION: Final = _for_each_footprint(
    "deprivation",
    number("deprivation_score", minimum=0, maximum=100),
    share("most_deprived_tenth_share"),
    share("most_deprived_fifth_share"),
    share("least_deprived_fifth_share"),
)

HEALTH: Final = _for_each_footprint(
    "health",
    number("life_expectancy_male_years", minimum=60, maximum=100),
    number("life_expectancy_female_years", minimum=60, maximum=100),
    number("healthy_life_expectancy_male_years", minimum=40, maximum=90),
    number("healthy_life_expectancy_female_years", minimum=40, maximum=90),
    share("long_term_problem_share"),
    share("bad_health_share"),
)

SETTLEMENT: Final = _for_each_footprint(
    "settlement", share("rural_share"), share("conurbation_share")
)

ADULT_SOCIAL_CARE: Final = _for_each_footprint(
    "adult_social_care",
    whole("gross_spending_gbp", minimum=1),
    whole("net_spending_gbp", minimum=1),
    number("gross_spending_per_adult_gbp", minimum=1, maximum=5_000),
    number("net_spending_per_adult_gbp", minimum=1, maximum=5_000),
)

CCG_RATINGS: Final = _for_each_footprint("ccg_ratings", whole("inadequate_ccgs", maximum=12))

REPORTED_GAPS: Final = _for_each_footprint(
    "reported_gaps",
    whole("reported_gap_gbp", minimum=1_000_000, maximum=5_000_000_000),
    text("page_address", pattern=ADDRESS),
    text("scope", is_optional=True),
    text("doubt", is_optional=True),
)

GAP_QUOTES: Final = Table(
    "gap_quotes",
    (
        FOOTPRINT,
        whole("reported_gap_gbp", minimum=1_000_000, maximum=5_000_000_000),
        text("page_address", pattern=ADDRESS),
        NOTE,
    ),
    key=("footprint_code", "page_address"),
)

PROGRESS_RATINGS: Final = _for_each_footprint(
    "progress_ratings",
    text("progress_category", allowed=PROGRESS_CATEGORIES, is_optional=True),
    text("evidence", allowed=("found", "inferred", "not found")),
    PAGE_ADDRESSES,
    NOTE,
    flag("is_in_first_capital_tranche"),
)

TIMELINE: Final = Table(
    "timeline",
    (
        text("event_date", pattern=r"20\d{2}(-\d{2}(-\d{2})?)?"),
        text("date_precision", allowed=("day", "month", "year")),
        flag("is_date_certain"),
        text("event", is_unique=True),
        PAGE_ADDRESSES,
        text("page_name", is_optional=True),
        SOURCE,
        NOTE,
    ),
    key=("event_date", "event"),
)

SUBJECT_TABLES: Final = (
    RESIDENTS_BY_AGE,
    DEPRIVATION,
    HEALTH,
    SETTLEMENT,
    ADULT_SOCIAL_CARE,
    CCG_RATINGS,
    REPORTED_GAPS,
    GAP_QUOTES,
    PROGRESS_RATINGS,
    TIMELINE,
)
