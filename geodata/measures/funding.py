"""Measures of the money that the NHS assigned to each footprint."""

from typing import Final

from geodata.measures.record import Measure, sources
from geodata.vocabulary import Benchmark, Kind, MeasureKey, Scheme, Status, Unit

GROUP: Final = "Funding"
RESIDENT: Final = "resident, mid-2017"
_EDITION_2016: Final = "January 2016 edition"
_EDITION_2019: Final = "January 2019 edition"
_MAY_2016: Final = "May 2016"
_SUMMED: Final = "NHS England’s published allocations by CCG, summed to the footprint."
_PER_RESIDENT: Final = f"{_SUMMED} Divided by residents of mid-2017."
_MID_2017: Final = "Residents are those of mid-2017, not of the year of the money."
_SPLIT: Final = (
    "Two footprints rest on an estimate: the old Cumbria and Lancashire North CCGs are divided "
    "by the 2019-20 core allocations of the CCGs that followed them."
)
_SOURCES_2016: Final = sources("nhs_england_allocations_2016")
_SOURCES_2019: Final = sources("nhs_england_allocations_2019")
_POPULATION: Final = sources("ons_population_mid_2017")
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

FUNDING: Final = (
    Measure(
        key=MeasureKey("place_based_2020_21_per_resident"),
        title="Place-based allocation per resident, 2020-21",
        short_title="Allocation per resident 2020-21",
        group=GROUP,
        definition=(
            "Money that the NHS assigned for the health care of the footprint’s people in "
            "2020-21, as set in January 2019: hospital, community and mental health care bought "
            "by CCGs, family doctors, and specialised services. Divided by the residents of "
            "mid-2017."
        ),
        period="2020-21",
        edition=_EDITION_2019,
        unit=Unit.GBP_PER_PERSON,
        per=RESIDENT,
        status=Status.DERIVED,
        source_keys=_SOURCES_2019 + _POPULATION,
        method=_PER_RESIDENT,
        caveat=f"{_MID_2017} Places with older or poorer residents are assigned more.",
        companion_key=MeasureKey("place_based_2020_21"),
    ),
    Measure(
        key=MeasureKey("place_based_2020_21"),
        title="Place-based allocation, 2020-21",
        short_title="Allocation 2020-21",
        group=GROUP,
        definition=(
            "Money that the NHS assigned for the health care of the footprint’s people in "
            "2020-21, as set in January 2019: care bought by CCGs, family doctors, and "
            "specialised services."
        ),
        period="2020-21",
        edition=_EDITION_2019,
        unit=Unit.GBP,
        status=Status.DERIVED,
        source_keys=_SOURCES_2019,
        method=_SUMMED,
        caveat="Running costs of CCGs are not in it. Large footprints have large amounts.",
        companion_key=MeasureKey("place_based_2020_21_per_resident"),
        benchmark=Benchmark.MEAN,
    ),
    Measure(
        key=MeasureKey("place_based_growth_2020_21"),
        title="Growth in place-based allocation, 2019-20 to 2020-21",
        short_title="Allocation growth to 2020-21",
        group=GROUP,
        definition=(
            "How much larger the money assigned for 2020-21 is than that for 2019-20, both as "
            "set in January 2019. Colours turn at England’s own growth."
        ),
        period="2019-20 to 2020-21",
        edition=_EDITION_2019,
        unit=Unit.SHARE,
        kind=Kind.DIVERGING,
        is_midpoint_england=True,
        k=6,
        scheme=Scheme.QUANTILES,
        status=Status.DERIVED,
        source_keys=_SOURCES_2019,
        method=f"{_SUMMED} 2020-21 divided by 2019-20, less one; both from one edition.",
        caveat="Before inflation.",
    ),
    Measure(
        key=MeasureKey("core_ccg_2016_17_per_resident"),
        title="Core CCG allocation per resident, 2016-17",
        short_title="CCG allocation per resident 16-17",
        group=GROUP,
        definition=(
            "Money assigned to the footprint’s CCGs in 2016-17 to buy hospital, community and "
            "mental health care, as set in January 2016. Divided by the residents of mid-2017."
        ),
        period="2016-17",
        edition=_EDITION_2016,
        unit=Unit.GBP_PER_PERSON,
        per=RESIDENT,
        status=Status.DERIVED,
        source_keys=_SOURCES_2016 + _POPULATION,
        method=_PER_RESIDENT,
        caveat=f"Without running costs. {_MID_2017} {_SPLIT}",
        companion_key=MeasureKey("core_ccg_2016_17"),
    ),
    Measure(
        key=MeasureKey("core_ccg_2016_17"),
        title="Core CCG allocation, 2016-17",
        short_title="CCG allocation 2016-17",
        group=GROUP,
        definition=(
            "Money assigned to the footprint’s CCGs in 2016-17 to buy hospital, community and "
            "mental health care, as set in January 2016."
        ),
        period="2016-17",
        edition=_EDITION_2016,
        unit=Unit.GBP,
        status=Status.DERIVED,
        source_keys=_SOURCES_2016,
        method=_SUMMED,
        caveat=f"Without running costs. {_SPLIT}",
        companion_key=MeasureKey("core_ccg_2016_17_per_resident"),
        benchmark=Benchmark.MEAN,
    ),
    Measure(
        key=MeasureKey("core_ccg_growth_2017_18"),
        title="Growth in core CCG allocation, 2016-17 to 2017-18",
        short_title="CCG allocation growth to 2017-18",
        group=GROUP,
        definition=(
            "How much larger the money assigned to the footprint’s CCGs for 2017-18 is than that "
            "for 2016-17, both as set in January 2016. Colours turn at England’s own growth."
        ),
        period="2016-17 to 2017-18",
        edition=_EDITION_2016,
        unit=Unit.SHARE,
        kind=Kind.DIVERGING,
        is_midpoint_england=True,
        k=6,
        scheme=Scheme.QUANTILES,
        status=Status.DERIVED,
        source_keys=_SOURCES_2016,
        method=f"{_SUMMED} 2017-18 divided by 2016-17, less one; both from one edition.",
        caveat=f"Before inflation, and without running costs. {_SPLIT}",
    ),
    Measure(
        key=MeasureKey("core_ccg_2019_20_per_resident"),
        title="Core CCG allocation per resident, 2019-20 as set in 2016",
        short_title="CCG allocation per resident 19-20",
        group=GROUP,
        definition=(
            "Money planned in January 2016 for the footprint’s CCGs in 2019-20. Divided by the "
            "residents of mid-2017."
        ),
        period="2019-20",
        edition=_EDITION_2016,
        unit=Unit.GBP_PER_PERSON,
        per=RESIDENT,
        status=Status.DERIVED,
        source_keys=_SOURCES_2016 + _POPULATION,
        method=_PER_RESIDENT,
        caveat=(
            "A plan of 2016 that the January 2019 edition replaced. One footprint is missing. "
            f"Without running costs. {_MID_2017} {_SPLIT}"
        ),
        companion_key=MeasureKey("core_ccg_2019_20"),
    ),
    Measure(
        key=MeasureKey("core_ccg_2019_20"),
        title="Core CCG allocation, 2019-20 as set in 2016",
        short_title="CCG allocation 2019-20",
        group=GROUP,
        definition="Money planned in January 2016 for the footprint’s CCGs in 2019-20.",
        period="2019-20",
        edition=_EDITION_2016,
        unit=Unit.GBP,
        status=Status.DERIVED,
        source_keys=_SOURCES_2016,
        method=_SUMMED,
        caveat=(
            "A plan of 2016 that the January 2019 edition replaced. One footprint is missing. "
            f"Without running costs. {_SPLIT}"
        ),
        companion_key=MeasureKey("core_ccg_2019_20_per_resident"),
        benchmark=Benchmark.MEAN,
    ),
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
        source_keys=sources("cipfa_allocations", "nhs_england_allocations_2019",
                            "commons_answer_39975") + _POPULATION,
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
        source_keys=sources("cipfa_allocations", "nhs_england_allocations_2019",
                            "commons_answer_39975"),
        method=_TRANSFORMATION_MODEL,
        caveat="NHS England’s own figures for each footprint could not be obtained.",
        companion_key=MeasureKey("sustainability_transformation_2020_21_per_resident"),
        benchmark=Benchmark.MEAN,
        method_if_published=_IF_PUBLISHED,
    ),
)
