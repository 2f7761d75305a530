"""Measures of the councils and NHS bodies that share each footprint."""

from typing import Final

from geodata.measures.record import Category, Measure, sources
from geodata.vocabulary import Benchmark, Control, Kind, MeasureKey, Scheme, SourceKey, Status, Unit

GROUP: Final = "Councils and partners"
_LOOKUP: Final = sources("ons_small_area_lookup", "ons_population_mid_2017")
_POPULATION: Final = sources("ons_population_mid_2017")
_PARTNERS: Final = sources("nhs_ods_partner_mapping")
_SPLIT: Final = "A council that lies in several footprints counts in each of them."


def _pair(
    key: str,
    *,
    title: str,
    noun: str,
    definition: str,
    period: str,
    source_keys: tuple[SourceKey, ...],
    method: str,
    caveat: str,
) -> tuple[Measure, Measure]:
    """A count, and the residents there are for each one counted. ``noun`` is in the singular."""
    count_key, rate_key = MeasureKey(key), MeasureKey(f"residents_per_{key.removesuffix('s')}")
    population = tuple(key for key in _POPULATION if key not in source_keys)
    return (
        Measure(
            key=count_key,
            title=title,
            short_title=f"{noun[0].upper()}{noun[1:]}s",
            group=GROUP,
            definition=definition,
            period=period,
            unit=Unit.COUNT,
            counted=f"{noun}s",
            status=Status.DERIVED,
            source_keys=source_keys,
            method=method,
            caveat=caveat,
            companion_key=rate_key,
            benchmark=Benchmark.MEAN,
        ),
        Measure(
            key=rate_key,
            title=f"Residents for each {noun}",
            short_title=f"Residents per {noun}",
            group=GROUP,
            definition=f"Residents of mid-2017, divided by the number of {noun}s. {definition}",
            period=period,
            unit=Unit.PEOPLE,
            counted="residents",
            per=noun,
            status=Status.DERIVED,
            source_keys=source_keys + population,
            method=f"Residents divided by the count. {method}",
            caveat=caveat,
            companion_key=count_key,
        ),
    )


def _type_share(key: str, short: str, where: str, note: str = "") -> Measure:
    return Measure(
        key=MeasureKey(key),
        title=f"Share of residents {where}",
        short_title=short,
        group=GROUP,
        definition=f"Residents {where}, of all residents of the footprint in mid-2017.{note}",
        period="April 2017 councils, mid-2017 residents",
        unit=Unit.SHARE,
        scheme=Scheme.FIXED,
        breaks=(0.0, 0.25, 0.5, 0.75, 1.0),
        status=Status.DERIVED,
        source_keys=_LOOKUP,
        method="Residents of small areas (LSOAs) by council, summed over councils of the type and "
        "divided by all residents.",
    )


COUNCILS: Final = (
    *_pair(
        "named_councils",
        title="Councils named as partners",
        noun="named council",
        definition="Named councils are those that NHS Digital lists as partners in the footprint.",
        period="April 2019",
        source_keys=_PARTNERS,
        method="Counted from NHS Digital’s list of partners.",
        caveat="As recorded in April 2019. Few district councils are listed, and a council can "
        "be left out although many of its residents live here.",
    ),
    *_pair(
        "councils",
        title="Councils with residents in the footprint",
        noun="council",
        definition="Councils of all types are counted, counties and their districts each once, if "
        "they have at least 1 % of their residents in the footprint.",
        period="April 2017",
        source_keys=_LOOKUP,
        method="Counted where at least 1 % of the council’s residents live in the footprint.",
        caveat=_SPLIT,
    ),
    *_pair(
        "social_care_councils",
        title="Social care councils with residents in the footprint",
        noun="social care council",
        definition="Social care councils are counties and single tier councils. They are counted "
        "if they have at least 1 % of their residents in the footprint.",
        period="April 2017",
        source_keys=_LOOKUP,
        method="Counted where at least 1 % of the council’s residents live in the footprint.",
        caveat=_SPLIT,
    ),
    *_pair(
        "ccgs",
        title="Clinical commissioning groups (CCGs)",
        noun="CCG",
        definition="CCGs are the NHS bodies that bought most local health care.",
        period="April 2017",
        source_keys=sources("ons_ccg_lookup"),
        method="Each of the 207 CCGs of April 2017 belongs to one footprint.",
        caveat="",
    ),
    *_pair(
        "trusts",
        title="NHS trusts that are partners",
        noun="trust",
        definition="NHS trusts and foundation trusts are counted if NHS Digital lists them as "
        "partners.",
        period="April 2019",
        source_keys=_PARTNERS,
        method="Counted from NHS Digital’s list of 289 partnerships of 226 trusts.",
        caveat="As recorded in April 2019, after mergers of 2018. A trust that is a partner in "
        "several footprints counts in each.",
    ),
    _type_share(
        "county_share",
        "In two-tier counties",
        "in two-tier counties",
        " There a county council provides social care and district councils other services.",
    ),
    _type_share("unitary_share", "In unitary councils", "in unitary councils"),
    _type_share(
        "metropolitan_share",
        "In metropolitan districts",
        "in metropolitan districts",
        " These are the councils of the six large conurbations outside London.",
    ),
    _type_share(
        "london_borough_share",
        "In London boroughs",
        "in London boroughs",
        " The City of London counts as one.",
    ),
    Measure(
        key=MeasureKey("shared_council_share"),
        title="Share of residents whose council is in other footprints too",
        short_title="In councils shared with others",
        group=GROUP,
        definition=(
            "Residents whose county or single tier council also has at least 1 % of its residents "
            "in another footprint, of all residents of this footprint in mid-2017."
        ),
        period="April 2017 councils, mid-2017 residents",
        unit=Unit.SHARE,
        scheme=Scheme.FIXED,
        breaks=(0.0, 0.25, 0.5, 0.75, 1.0),
        status=Status.DERIVED,
        source_keys=_LOOKUP,
        method="Summed over county and single tier councils with at least 1 % of their residents "
        "in some other footprint, and divided by all residents.",
        caveat="A council whose residents elsewhere are fewer than 1 % does not count as shared.",
    ),
    Measure(
        key=MeasureKey("political_control"),
        title="Political control of councils, May 2017",
        short_title="Political control May 2017",
        group=GROUP,
        definition=(
            "Which party controlled the county and single tier councils of the largest share of "
            "the footprint’s residents at the end of May 2017. Councils in which no party had "
            "more than half of the seats count together as no overall control."
        ),
        period="End of May 2017",
        unit=Unit.CATEGORY,
        kind=Kind.CATEGORICAL,
        scheme=Scheme.CATEGORIES,
        k=6,
        categories=(
            Category("conservative", Control.CONSERVATIVE, 1),
            Category("labour", Control.LABOUR, 2),
            Category("liberal_democrat", Control.LIBERAL_DEMOCRAT, 3),
            Category("independent", Control.INDEPENDENT, 4),
            Category("ukip", Control.UKIP, 5),
            Category("no_overall_control", Control.NO_OVERALL_CONTROL, 6),
        ),
        status=Status.DERIVED,
        source_keys=sources("open_council_data") + _LOOKUP,
        method="Residents summed by the control of their county or single tier council; the "
        "category with most residents stands.",
        caveat="The largest share need not be more than half. District councils in two-tier "
        "counties are not counted.",
        benchmark=Benchmark.NONE,
    ),
)
