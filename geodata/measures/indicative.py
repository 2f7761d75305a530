"""Measures of the money that NHS England foresaw for 2020-21 in May 2016."""

from typing import Final

from geodata.measures.record import Measure, sources
from geodata.vocabulary import Benchmark, MeasureKey, Status, Unit

GROUP: Final = "Funding"
RESIDENT: Final = "resident, mid-2017"
_MAY_2016: Final = "May 2016"
_POPULATION: Final = sources("ons_population_mid_2017")
_TRANSFORMATION_SOURCES: Final = sources(
    "cipfa_allocations", "nhs_england_allocations_2019", "commons_answer_39975"
)
_MODEL_SOURCES: Final = sources(
    "cipfa_allocations",
    "nhs_england_allocations_2016",
    "nhs_england_allocations_2019",
    "commons_answer_39975",
)
_MODEL: Final = (
    "Modelled: each published national amount for CCGs, primary medical care and specialised "
    "services is shared out by the footprint’s share of that kind of money, and sustainability "
    "and transformation money by its share of the place-based target. Parts add up to the "
    "national amounts to the pound."
)
_TRANSFORMATION_MODEL: Final = (
    "Modelled: the national £3,405m is shared out by each footprint’s share of the place-based "
    "target allocation, the method that the government described to Parliament in 2016."
)
_MODEL_CAVEAT: Final = (
    "NHS England printed a figure for each footprint in May 2016, which could not be obtained. "
    "The place-based part of the model is between 3.5 % below and 2.1 % above what was assigned "
    "in January 2019."
)
_IF_PUBLISHED: Final = (
    "NHS England’s figures of May 2016 as they were supplied; they take the place of the model."
)

INDICATIVE: Final = (
    Measure(
        key=MeasureKey("indicative_total_2020_21_per_resident"),
        title="Indicative total per resident, 2020-21",
        short_title="Indicative total per resident",
        group=GROUP,
        definition=(
            "All the money that NHS England foresaw in May 2016 for the footprint in 2020-21: "
            "the place-based allocation and a share of sustainability and transformation money. "
            "Divided by the residents of mid-2017."
        ),
        period="2020-21",
        edition=_MAY_2016,
        unit=Unit.GBP_PER_PERSON,
        per=RESIDENT,
        status=Status.MODELLED,
        source_keys=_MODEL_SOURCES + _POPULATION,
        method=f"{_MODEL} Divided by residents of mid-2017.",
        caveat=_MODEL_CAVEAT,
        companion_key=MeasureKey("indicative_total_2020_21"),
        method_if_published=f"{_IF_PUBLISHED} Divided by residents of mid-2017.",
    ),
    Measure(
        key=MeasureKey("indicative_total_2020_21"),
        title="Indicative total, 2020-21",
        short_title="Indicative total 2020-21",
        group=GROUP,
        definition=(
            "All the money that NHS England foresaw in May 2016 for the footprint in 2020-21: "
            "the place-based allocation and a share of sustainability and transformation money."
        ),
        period="2020-21",
        edition=_MAY_2016,
        unit=Unit.GBP,
        status=Status.MODELLED,
        source_keys=_MODEL_SOURCES,
        method=_MODEL,
        caveat=_MODEL_CAVEAT,
        companion_key=MeasureKey("indicative_total_2020_21_per_resident"),
        benchmark=Benchmark.MEAN,
        method_if_published=_IF_PUBLISHED,
    ),
    Measure(
        key=MeasureKey("sustainability_transformation_2020_21_per_resident"),
        title="Sustainability and transformation money per resident, 2020-21",
        short_title="Transformation money per resident",
        group=GROUP,
        definition=(
            "The part of the indicative total that was to balance hospitals’ books and pay for "
            "change in 2020-21. Divided by the residents of mid-2017."
        ),
        period="2020-21",
        edition=_MAY_2016,
        unit=Unit.GBP_PER_PERSON,
        per=RESIDENT,
        status=Status.MODELLED,
        source_keys=_TRANSFORMATION_SOURCES + _POPULATION,
        method=f"{_TRANSFORMATION_MODEL} Divided by residents of mid-2017.",
        caveat="NHS England’s own figures for each footprint could not be obtained.",
        companion_key=MeasureKey("sustainability_transformation_2020_21"),
        method_if_published=f"{_IF_PUBLISHED} Divided by residents of mid-2017.",
    ),
    Measure(
        key=MeasureKey("sustainability_transformation_2020_21"),
        title="Sustainability and transformation money, 2020-21",
        short_title="Transformation money 2020-21",
        group=GROUP,
        definition=(
            "The part of the indicative total that was to balance hospitals’ books and pay for "
            "change in 2020-21."
        ),
        period="2020-21",
        edition=_MAY_2016,
        unit=Unit.GBP,
        status=Status.MODELLED,
        source_keys=_TRANSFORMATION_SOURCES,
        method=_TRANSFORMATION_MODEL,
        caveat="NHS England’s own figures for each footprint could not be obtained.",
        companion_key=MeasureKey("sustainability_transformation_2020_21_per_resident"),
        benchmark=Benchmark.MEAN,
        method_if_published=_IF_PUBLISHED,
    ),
)
