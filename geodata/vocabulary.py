"""The words that every other module uses: codes, and the few values a column may hold."""

from enum import StrEnum
from typing import Final, NewType

FootprintCode = NewType("FootprintCode", str)
"""An ONS code of a footprint, such as ``E54000007``."""

CouncilCode = NewType("CouncilCode", str)
"""An ONS code of a council: E06, E07, E08, E09 or E10 and six digits."""

CcgCode = NewType("CcgCode", str)
"""An ONS code of a clinical commissioning group (CCG): E38 and six digits."""

MeasureKey = NewType("MeasureKey", str)
"""Our own name of a measure, as it stands in an address."""

SourceKey = NewType("SourceKey", str)
"""Our own name of a source, the heading of its record in ``sources.toml``."""

AreaKey = NewType("AreaKey", str)
"""England's code or the code of an NHS region: the areas that have benchmarks."""

ENGLAND: Final = AreaKey("E92000001")

VINTAGE: Final = "2017"
"""Footprints, CCGs and councils as they stood in April and May 2017."""

EXPECTED_AREAS: Final = {
    "2017": {
        "footprints": 44,
        "ccgs": 207,
        "councils": 353,
        "upper_councils": 152,
        "districts": 326,
        "regions": 9,
        "nhs_regions": 4,
        "trusts": 226,
    }
}
"""How many areas of each kind there are, by vintage."""

FOOTPRINT_CODE_PATTERN: Final = r"E54\d{6}"
COUNCIL_CODE_PATTERN: Final = r"E(06|07|08|09|10)\d{6}"
CCG_CODE_PATTERN: Final = r"E38\d{6}"
FINANCIAL_YEAR_PATTERN: Final = r"20\d{2}-\d{2}"

MINIMUM_EXTENT: Final = 0.01
"""A council counts as being in a footprint when at least this share of its residents is."""


class Status(StrEnum):
    """Where a number comes from. Shown with every number."""

    PUBLISHED = "published"
    DERIVED = "derived"
    MODELLED = "modelled"
    REPORTED = "reported"
    ILLUSTRATIVE = "illustrative"


class Availability(StrEnum):
    """Whether there is a value, and if not, why not. Missing is never zero."""

    VALUE = "value"
    NOT_FOUND = "not_found"
    NOT_PRINTED = "not_printed"
    NOT_COLLECTED = "not_collected"
    SUPPRESSED = "suppressed"
    BASE_TOO_SMALL = "base_too_small"
    NOT_IN_SOURCE = "not_in_source"


class Kind(StrEnum):
    """How a measure's values relate, and so which kind of palette they take."""

    SEQUENTIAL = "sequential"
    DIVERGING = "diverging"
    CATEGORICAL = "categorical"


class Polarity(StrEnum):
    """Whether more is better. Most measures describe and do not judge."""

    HIGHER_BETTER = "higher_better"
    LOWER_BETTER = "lower_better"
    NEUTRAL = "neutral"


class Unit(StrEnum):
    """What a value counts. Shares are 0 to 1 and money is in pounds until it is shown."""

    PEOPLE = "people"
    PEOPLE_PER_KM2 = "people_per_km2"
    KM2 = "km2"
    COUNT = "count"
    SHARE = "share"
    GBP = "gbp"
    GBP_PER_PERSON = "gbp_per_person"
    YEARS = "years"
    SCORE = "score"
    CATEGORY = "category"


class Scheme(StrEnum):
    """How a measure's values are divided into classes."""

    NATURAL_BREAKS = "natural_breaks"
    QUANTILES = "quantiles"
    FIXED = "fixed"
    CATEGORIES = "categories"


class Benchmark(StrEnum):
    """What stands for England: its own rate, the average footprint, or nothing."""

    RATE = "rate"
    MEAN = "mean"
    NONE = "none"


class CouncilType(StrEnum):
    """The five types of English council in 2017."""

    COUNTY = "county"
    UNITARY = "unitary"
    METROPOLITAN_DISTRICT = "metropolitan district"
    LONDON_BOROUGH = "London borough"
    SHIRE_DISTRICT = "shire district"


class Role(StrEnum):
    """What a respondent of the survey does in a council; the last name is our own."""

    LEADER = "Leader or deputy leader"
    LEAD_FOR_HEALTH = "Lead or responsibility for health, wellbeing or care"
    OTHER = "Other"


class Tier(StrEnum):
    """Whether a council provides social care (upper or single) or is a shire district (lower)."""

    UPPER_OR_SINGLE = "upper or single"
    LOWER = "lower"


class Control(StrEnum):
    """Which party has a majority of a council's seats, if any has."""

    CONSERVATIVE = "Conservative"
    LABOUR = "Labour"
    LIBERAL_DEMOCRAT = "Liberal Democrat"
    INDEPENDENT = "Independent"
    UKIP = "UKIP"
    NO_OVERALL_CONTROL = "No overall control"


class Edition(StrEnum):
    """Which of the three kinds of allocation figure an amount belongs to. Never mixed."""

    JANUARY_2016 = "January 2016"
    MAY_2016 = "May 2016"
    JANUARY_2019 = "January 2019"


class Fund(StrEnum):
    """What an allocation is for. ``ccg`` includes running costs; ``core_ccg`` does not."""

    CCG = "ccg"
    CORE_CCG = "core_ccg"
    PRIMARY_MEDICAL = "primary_medical"
    SPECIALISED = "specialised"
    PLACE_BASED = "place_based"
    SUSTAINABILITY = "sustainability"
    TRANSFORMATION = "transformation"
    SUSTAINABILITY_AND_TRANSFORMATION = "sustainability_and_transformation"
    INDICATIVE_TOTAL = "indicative_total"
    OTHER_DIRECT_COMMISSIONING = "other_direct_commissioning"
    CENTRAL_BUDGETS = "central_budgets"
    DRAWDOWN = "drawdown"
    TOTAL = "total"
