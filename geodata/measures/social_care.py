"""Measures of what councils spend on adult social care."""

from typing import Final

from geodata.measures.record import Measure, sources
from geodata.vocabulary import Benchmark, MeasureKey, Status, Unit

GROUP: Final = "Social care"
_SOURCES: Final = sources("adult_social_care_2016_17", "ons_population_mid_2017")
_METHOD: Final = (
    "Each council’s total, shared out by adult residents of mid-2017 where the council is "
    "divided between footprints, and summed."
)
_CAVEAT: Final = (
    "Footprints that divide a council are approximate. The Isles of Scilly are left out, as the "
    "source has no figure."
)


def _pair(kind: str, definition: str) -> tuple[Measure, Measure]:
    """Spending for each adult, and in all."""
    per_adult = MeasureKey(f"social_care_{kind}_per_adult")
    total = MeasureKey(f"social_care_{kind}")
    return (
        Measure(
            key=per_adult,
            title=f"Adult social care spending per adult, {kind}, 2016-17",
            short_title=f"Social care per adult, {kind}",
            group=GROUP,
            definition=f"{definition} Divided by residents aged 18 and over in mid-2017.",
            period="2016-17",
            unit=Unit.GBP_PER_PERSON,
            per="adult, mid-2017",
            status=Status.DERIVED,
            source_keys=_SOURCES,
            method=f"{_METHOD} Divided by residents aged 18 and over.",
            caveat=_CAVEAT,
            companion_key=total,
        ),
        Measure(
            key=total,
            title=f"Adult social care spending, {kind}, 2016-17",
            short_title=f"Social care spending, {kind}",
            group=GROUP,
            definition=definition,
            period="2016-17",
            unit=Unit.GBP,
            status=Status.DERIVED,
            source_keys=_SOURCES,
            method=_METHOD,
            caveat=_CAVEAT,
            companion_key=per_adult,
            benchmark=Benchmark.MEAN,
        ),
    )


SOCIAL_CARE: Final = (
    *_pair(
        "net",
        "What councils spent on running adult social care in 2016-17, after charges to users and "
        "other income.",
    ),
    *_pair(
        "gross",
        "What councils spent on running adult social care in 2016-17, before charges to users "
        "and other income.",
    ),
)
