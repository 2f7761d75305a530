"""Measures of the money that the NHS assigned to each footprint."""

from typing import Final

from geodata.measures.record import Measure, sources
from geodata.vocabulary import Benchmark, Kind, MeasureKey, Scheme, Status, Unit

GROUP: Final = "Funding"
RESIDENT: Final = "resident, mid-2017"
_EDITION_2016: Final = "January 2016 edition"
_EDITION_2019: Final = "January 2019 edition"
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
)
