"""Measures of who lives in each footprint, and in what kind of place."""

from typing import Final

from geodata.measures.record import Measure, sources
from geodata.vocabulary import Benchmark, MeasureKey, Scheme, Status, Unit

GROUP: Final = "People and place"
_MID_2017: Final = "mid-2017"
_POPULATION: Final = sources("ons_population_mid_2017")
_BOUNDARIES: Final = sources("ons_lsoa_boundaries", "ons_ccg_boundaries")
_SUMMED: Final = "Estimates for small areas (LSOAs), summed to the footprint."
_AGE_SHARE: Final = f"{_SUMMED} Divided by all residents."


def _age_share(key: str, who: str, short: str, count_key: str) -> Measure:
    return Measure(
        key=MeasureKey(key),
        title=f"Share of residents aged {who}",
        short_title=short,
        group=GROUP,
        definition=f"Residents aged {who}, of all residents of the footprint in mid-2017.",
        period=_MID_2017,
        unit=Unit.SHARE,
        status=Status.DERIVED,
        source_keys=_POPULATION,
        method=_AGE_SHARE,
        companion_key=MeasureKey(count_key),
    )


def _age_count(key: str, who: str, short: str, share_key: str) -> Measure:
    return Measure(
        key=MeasureKey(key),
        title=f"Residents aged {who}",
        short_title=short,
        group=GROUP,
        definition=f"People aged {who} who lived in the footprint in mid-2017.",
        period=_MID_2017,
        unit=Unit.PEOPLE,
        counted="residents",
        status=Status.DERIVED,
        source_keys=_POPULATION,
        method=_SUMMED,
        caveat="Large footprints have large numbers.",
        companion_key=MeasureKey(share_key),
        benchmark=Benchmark.MEAN,
    )


PEOPLE: Final = (
    Measure(
        key=MeasureKey("population"),
        title="Residents",
        short_title="Residents",
        group=GROUP,
        definition="People who lived in the footprint in mid-2017.",
        period=_MID_2017,
        unit=Unit.PEOPLE,
        counted="residents",
        status=Status.DERIVED,
        source_keys=_POPULATION,
        method=_SUMMED,
        companion_key=MeasureKey("population_density"),
        benchmark=Benchmark.MEAN,
    ),
    Measure(
        key=MeasureKey("population_density"),
        title="Residents per square kilometre",
        short_title="Residents per km²",
        group=GROUP,
        definition="Residents of mid-2017, divided by the footprint’s area in square kilometres.",
        period=_MID_2017,
        unit=Unit.PEOPLE_PER_KM2,
        per="square kilometre",
        status=Status.DERIVED,
        source_keys=_POPULATION + _BOUNDARIES,
        method="Residents divided by the area inside the boundary as published, measured on the "
        "National Grid.",
        caveat="The boundary runs along the coast and is slightly generalised.",
        companion_key=MeasureKey("population"),
    ),
    Measure(
        key=MeasureKey("area"),
        title="Area",
        short_title="Area",
        group=GROUP,
        definition="The footprint’s area in square kilometres.",
        period="April 2017",
        unit=Unit.KM2,
        status=Status.DERIVED,
        source_keys=_BOUNDARIES,
        method="Measured on the National Grid before the boundary is simplified for the screen.",
        caveat="The boundary runs along the coast and is slightly generalised.",
        companion_key=MeasureKey("population_density"),
        benchmark=Benchmark.MEAN,
    ),
    _age_share("under_18_share", "under 18", "Aged under 18", "under_18"),
    _age_count("under_18", "under 18", "Residents under 18", "under_18_share"),
    _age_share("aged_18_to_64_share", "18 to 64", "Aged 18 to 64", "aged_18_to_64"),
    _age_count("aged_18_to_64", "18 to 64", "Residents aged 18 to 64", "aged_18_to_64_share"),
    _age_share("aged_65_and_over_share", "65 and over", "Aged 65 and over", "aged_65_and_over"),
    _age_count(
        "aged_65_and_over", "65 and over", "Residents aged 65 and over", "aged_65_and_over_share"
    ),
    _age_share("aged_80_and_over_share", "80 and over", "Aged 80 and over", "aged_80_and_over"),
    _age_count(
        "aged_80_and_over", "80 and over", "Residents aged 80 and over", "aged_80_and_over_share"
    ),
    Measure(
        key=MeasureKey("rural_share"),
        title="Share of residents in rural areas",
        short_title="Residents in rural areas",
        group=GROUP,
        definition=(
            "Residents who live in villages, hamlets or small rural towns, of all residents in "
            "mid-2017."
        ),
        period="2011 classes, mid-2017 residents",
        unit=Unit.SHARE,
        scheme=Scheme.FIXED,
        breaks=(0.0, 0.1, 0.2, 0.3, 0.4, 0.65),
        k=6,
        status=Status.DERIVED,
        source_keys=sources("rural_urban_2011") + _POPULATION,
        method="Residents of small areas (LSOAs) that the official classification calls rural, "
        "divided by all residents.",
        caveat="The classification is of 2011.",
    ),
    Measure(
        key=MeasureKey("conurbation_share"),
        title="Share of residents in conurbations",
        short_title="Residents in conurbations",
        group=GROUP,
        definition="Residents who live in a major or minor conurbation, of all residents in "
        "mid-2017.",
        period="2011 classes, mid-2017 residents",
        unit=Unit.SHARE,
        scheme=Scheme.FIXED,
        breaks=(0.0, 0.25, 0.5, 0.75, 1.0),
        status=Status.DERIVED,
        source_keys=sources("rural_urban_2011") + _POPULATION,
        method="Residents of small areas (LSOAs) that the official classification places in a "
        "conurbation, divided by all residents.",
        caveat="The classification is of 2011.",
    ),
)
