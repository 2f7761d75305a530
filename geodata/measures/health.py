"""Measures of health and deprivation."""

from typing import Final

from geodata.measures.record import Measure, sources
from geodata.vocabulary import MeasureKey, Polarity, Scheme, Status, Unit

GROUP: Final = "Health and deprivation"
_POPULATION: Final = sources("ons_population_mid_2017")
_IMD: Final = sources("imd_2015") + _POPULATION
_IMD_PERIOD: Final = "2015, mid-2017 residents"
_IMD_METHOD: Final = (
    "Residents of the small areas (LSOAs) so ranked, divided by all residents of the footprint."
)
_LIFE_CAVEAT: Final = (
    "An average of councils, not a life table of the footprint; footprints that divide a council "
    "are approximate."
)
_HEALTHY_BREAKS: Final = (60.0, 62.5, 65.0, 67.5, 70.0)
"""The same for men and women, so that the two maps can be compared."""


def _deprivation_share(key: str, which: str, short: str, polarity: Polarity) -> Measure:
    return Measure(
        key=MeasureKey(key),
        title=f"Share of residents in the {which} of areas",
        short_title=short,
        group=GROUP,
        definition=f"Residents of small areas that are among the {which} in England, of all "
        "residents of the footprint.",
        period=_IMD_PERIOD,
        unit=Unit.SHARE,
        polarity=polarity,
        status=Status.DERIVED,
        source_keys=_IMD,
        method=_IMD_METHOD,
    )


def _life(key: str, title: str, short: str, who: str) -> Measure:
    return Measure(
        key=MeasureKey(key),
        title=title,
        short_title=short,
        group=GROUP,
        definition=f"How many years a newborn {who} could expect to live at the death rates of "
        "2016 to 2018.",
        period="2016-18",
        unit=Unit.YEARS,
        polarity=Polarity.HIGHER_BETTER,
        status=Status.DERIVED,
        source_keys=sources("life_expectancy_2016_18") + _POPULATION,
        method="Mean of the district values, each weighted by its residents in the footprint in "
        "mid-2017.",
        caveat=f"{_LIFE_CAVEAT} The Isles of Scilly take Cornwall’s value and the City of London "
        "takes Hackney’s.",
    )


def _healthy(key: str, title: str, short: str, who: str) -> Measure:
    return Measure(
        key=MeasureKey(key),
        title=title,
        short_title=short,
        group=GROUP,
        definition=f"How many years a newborn {who} could expect to live in good health at the "
        "rates of 2015 to 2017.",
        period="2015-17",
        unit=Unit.YEARS,
        polarity=Polarity.HIGHER_BETTER,
        scheme=Scheme.FIXED,
        breaks=_HEALTHY_BREAKS,
        status=Status.DERIVED,
        source_keys=sources("healthy_life_expectancy_2015_17") + _POPULATION,
        method="Mean of the values of single tier and county councils, each weighted by its "
        "residents in the footprint in mid-2017.",
        caveat=f"{_LIFE_CAVEAT} Council boundaries are those of 2023; the City of London and the "
        "Isles of Scilly are left out, as no value is published.",
    )


HEALTH: Final = (
    Measure(
        key=MeasureKey("deprivation_score"),
        title="Deprivation score, 2015",
        short_title="Deprivation score 2015",
        group=GROUP,
        definition=(
            "The mean score of the footprint’s small areas in the English Indices of Deprivation "
            "2015, each weighted by its residents. The higher, the more deprived."
        ),
        period=_IMD_PERIOD,
        unit=Unit.SCORE,
        polarity=Polarity.LOWER_BETTER,
        status=Status.DERIVED,
        source_keys=_IMD,
        method="Mean of the scores of small areas (LSOAs), weighted by residents of mid-2017.",
        caveat="A mean can hide poor neighbourhoods in a well-off footprint.",
    ),
    _deprivation_share(
        "most_deprived_tenth_share",
        "most deprived tenth",
        "In most deprived tenth",
        Polarity.LOWER_BETTER,
    ),
    _deprivation_share(
        "most_deprived_fifth_share",
        "most deprived fifth",
        "In most deprived fifth",
        Polarity.LOWER_BETTER,
    ),
    _deprivation_share(
        "least_deprived_fifth_share",
        "least deprived fifth",
        "In least deprived fifth",
        Polarity.NEUTRAL,
    ),
    _life("life_expectancy_male", "Life expectancy, men", "Life expectancy, men", "boy"),
    _life("life_expectancy_female", "Life expectancy, women", "Life expectancy, women", "girl"),
    _healthy(
        "healthy_life_expectancy_male",
        "Healthy life expectancy, men",
        "Healthy life expectancy, men",
        "boy",
    ),
    _healthy(
        "healthy_life_expectancy_female",
        "Healthy life expectancy, women",
        "Healthy life expectancy, women",
        "girl",
    ),
    Measure(
        key=MeasureKey("long_term_problem_share"),
        title="Share of residents with a long-term health problem, 2011",
        short_title="Long-term health problem 2011",
        group=GROUP,
        definition=(
            "Residents in households whose daily life is limited a little or a lot by a health "
            "problem or disability that has lasted or will last a year or more."
        ),
        period="Census 2011",
        unit=Unit.SHARE,
        polarity=Polarity.LOWER_BETTER,
        status=Status.DERIVED,
        source_keys=sources("census_2011") + _POPULATION,
        method="District counts, shared out by residents of mid-2017 where a district is divided, "
        "and summed.",
        caveat="Footprints that divide a district are approximate. Three districts were worked "
        "out by difference. Older populations have more such problems.",
    ),
    Measure(
        key=MeasureKey("bad_health_share"),
        title="Share of residents in bad or very bad health, 2011",
        short_title="Bad or very bad health 2011",
        group=GROUP,
        definition="Residents who called their own health bad or very bad, of all residents.",
        period="Census 2011",
        unit=Unit.SHARE,
        polarity=Polarity.LOWER_BETTER,
        status=Status.DERIVED,
        source_keys=sources("census_2011") + _POPULATION,
        method="Counts of neighbourhoods (MSOAs), shared out by residents of mid-2017 where one "
        "is divided, and summed.",
        caveat="16 of 6,791 neighbourhoods cross the line between footprints.",
    ),
)
