"""A split of the survey as a measure of the footprints, so that it can be put on the map."""

from typing import Final

from geodata.classification import Classes
from geodata.errors import UnmatchedCodes
from geodata.measures import Measure
from geodata.queries.classified import ClassifiedMeasure
from geodata.queries.places import footprints
from geodata.queries.respondent_groups import SplitKey
from geodata.queries.survey_report import SURVEY_SOURCE
from geodata.queries.survey_splits import SplitGroup, SurveySplit
from geodata.tables import Tables
from geodata.vocabulary import Availability, Benchmark, MeasureKey, Scheme, Unit

MAPPED: Final = (SplitKey.NHS_REGION, SplitKey.FOOTPRINT)
"""The splits whose groups are made of whole footprints."""
_BREAKS: Final = (0.2, 0.4, 0.6, 0.8, 1.0)


def split_measure(tables: Tables, split: SurveySplit) -> ClassifiedMeasure:
    """The share of each group that answered "for", laid on the footprints of the group.

    Classes are fixed fifths, so that maps of different questions can be held against each
    other. A footprint in an NHS region has the region's value.

    Raises:
        UnmatchedCodes: The split is by something that has no place on a map.
    """
    if split.split not in MAPPED:
        raise UnmatchedCodes(f"A split by {split.split} has no map; those are {', '.join(MAPPED)}.")
    is_regional = split.split is SplitKey.NHS_REGION
    by_key = {group.key: group for group in split.groups}
    areas = footprints(tables)
    groups = [by_key[area.region_key if is_regional else area.code] for area in areas]
    values = tuple(_value(group) for group in groups)
    empty = Classes(Scheme.FIXED, _BREAKS, 0.0, (0,) * len(_BREAKS), None, "")
    places = tuple(None if value is None else empty.index_of(value) for value in values)
    counts = tuple(places.count(place) for place in range(len(_BREAKS)))
    return ClassifiedMeasure(
        measure=_measure(split),
        codes=tuple(area.code for area in areas),
        values=values,
        class_index=places,
        availability=tuple(group.reason or Availability.VALUE for group in groups),
        notes=("",) * len(areas),
        doubtful=(False,) * len(areas),
        statuses=(split.status,) * len(areas),
        classes=Classes(Scheme.FIXED, _BREAKS, 0.0, counts, None, ""),
        ranks=(None,) * len(areas),
        tied=(False,) * len(areas),
        benchmark=None,
        benchmark_label="",
        benchmark_count=0,
        regions=(),
        sources=(tables.sources[SURVEY_SOURCE],),
    )


def _value(group: SplitGroup) -> float | None:
    net = group.net(1)
    return None if net is None else net.share


def _measure(split: SurveySplit) -> Measure:
    answers = " or ".join(option.label.lower() for option in split.item.scale.on_side(1))
    return Measure(
        key=MeasureKey(split.item.column),
        title=f"Share who answered {answers}",
        short_title="Share",
        group="Survey",
        definition="Answers on that side of the scale, divided by all answers.",
        period="2017",
        unit=Unit.SHARE,
        status=split.status,
        source_keys=(SURVEY_SOURCE,),
        method="",
        scheme=Scheme.FIXED,
        breaks=_BREAKS,
        benchmark=Benchmark.NONE,
    )
