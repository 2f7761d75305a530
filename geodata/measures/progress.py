"""Measures of the gap that plans were to close, and of how far they were judged to have come."""

from typing import Final

from geodata.measures.record import Category, Measure, sources
from geodata.vocabulary import Benchmark, Kind, MeasureKey, Polarity, Scheme, Status, Unit

GROUP: Final = "Gap and progress"
_GAP_CAVEAT: Final = (
    "Not like for like: some figures are health only, some include social care, and some may add "
    "up several years. Nine are marked as doubtful. 32 of the 44 were read at one campaign site."
)
_GAP_SOURCES: Final = sources("reported_gap_pages")

PROGRESS: Final = (
    Measure(
        key=MeasureKey("reported_gap_per_resident"),
        title="Reported funding gap per resident, 2020-21",
        short_title="Reported gap per resident 2020-21",
        group=GROUP,
        definition=(
            "How far spending in 2020-21 was said to outrun money if nothing changed, as quoted "
            "for the footprint’s plan. Divided by the residents of mid-2017."
        ),
        period="2020-21",
        unit=Unit.GBP_PER_PERSON,
        per="resident, mid-2017",
        polarity=Polarity.LOWER_BETTER,
        status=Status.REPORTED,
        source_keys=_GAP_SOURCES + sources("ons_population_mid_2017"),
        method="Figures read at local NHS, council, campaign and press pages, one for each "
        "footprint. Divided by residents of mid-2017.",
        caveat=_GAP_CAVEAT,
        companion_key=MeasureKey("reported_gap"),
    ),
    Measure(
        key=MeasureKey("reported_gap"),
        title="Reported funding gap, 2020-21",
        short_title="Reported gap 2020-21",
        group=GROUP,
        definition=(
            "How far spending in 2020-21 was said to outrun money if nothing changed, as quoted "
            "for the footprint’s plan."
        ),
        period="2020-21",
        unit=Unit.GBP,
        polarity=Polarity.LOWER_BETTER,
        status=Status.REPORTED,
        source_keys=_GAP_SOURCES,
        method="Figures read at local NHS, council, campaign and press pages, one for each "
        "footprint.",
        caveat=_GAP_CAVEAT,
        companion_key=MeasureKey("reported_gap_per_resident"),
        benchmark=Benchmark.MEAN,
    ),
    Measure(
        key=MeasureKey("reported_gap_share_of_indicative_total"),
        title="Reported gap as a share of the indicative total, 2020-21",
        short_title="Reported gap as share of money",
        group=GROUP,
        definition=(
            "The gap quoted for the footprint’s plan, divided by all the money that NHS England "
            "foresaw in May 2016 for the footprint in 2020-21."
        ),
        period="2020-21",
        edition="May 2016",
        unit=Unit.SHARE,
        polarity=Polarity.LOWER_BETTER,
        status=Status.MODELLED,
        source_keys=_GAP_SOURCES
        + sources(
            "cipfa_allocations",
            "nhs_england_allocations_2016",
            "nhs_england_allocations_2019",
            "commons_answer_39975",
        ),
        method="The reported gap divided by the modelled indicative total of the footprint.",
        caveat=f"{_GAP_CAVEAT} The money it is divided by is modelled.",
        method_if_published="The reported gap divided by the published indicative total of the "
        "footprint.",
        caveat_if_published=_GAP_CAVEAT,
    ),
    Measure(
        key=MeasureKey("progress_category"),
        title="Progress category, July 2017",
        short_title="Progress category July 2017",
        group=GROUP,
        definition=(
            "How NHS England judged the progress of the partnership in July 2017, in one of four "
            "categories."
        ),
        period="July 2017",
        unit=Unit.CATEGORY,
        kind=Kind.CATEGORICAL,
        polarity=Polarity.LOWER_BETTER,
        scheme=Scheme.CATEGORIES,
        k=4,
        categories=(
            Category("outstanding", "Outstanding", 1),
            Category("advanced", "Advanced", 2),
            Category("making_progress", "Making progress", 3),
            Category("needs_most_improvement", "Needs most improvement", 4),
        ),
        is_ordered=True,
        status=Status.REPORTED,
        source_keys=sources("progress_pages"),
        method="Categories as quoted by NHS bodies and the press; one is inferred.",
        caveat="31 of the 44 were not found. That a category was not found says nothing about "
        "the partnership.",
        benchmark=Benchmark.NONE,
    ),
    Measure(
        key=MeasureKey("first_capital_tranche"),
        title="In the first share of capital, July 2017",
        short_title="First share of capital",
        group=GROUP,
        definition=(
            "Whether the footprint was among the 15 that had schemes in the first £325m of "
            "capital, shared out on 19 July 2017."
        ),
        period="July 2017",
        unit=Unit.CATEGORY,
        kind=Kind.CATEGORICAL,
        scheme=Scheme.CATEGORIES,
        k=2,
        categories=(Category("yes", "Yes", 1), Category("no", "No", 2)),
        status=Status.REPORTED,
        source_keys=sources("progress_pages"),
        method="The 15 footprints named in the House of Commons on 19 July 2017.",
        caveat="25 schemes in 15 footprints; the amounts are not given here.",
        benchmark=Benchmark.NONE,
    ),
)
