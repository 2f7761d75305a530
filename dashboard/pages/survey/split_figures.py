"""The chart and the map of answers by group."""

import plotly.graph_objects as go

from dashboard.descriptions.survey_splits import group_label, group_words
from dashboard.figures.illustrative import ILLUSTRATIVE_MARK, mark_notes
from dashboard.figures.likert_bar import LikertRow, likert_bar
from dashboard.figures.page_map import page_map
from dashboard.formatting import interval_words, whole_percent
from dashboard.page_context import PageContext
from geodata.queries import ClassifiedMeasure, Footprint
from geodata.queries.respondent_groups import SplitKey
from geodata.queries.survey_splits import SplitGroup, SurveySplit
from geodata.vocabulary import Status

_MOST_EMPTY = 12  # rows without a bar; of more, the words and the table tell


def split_chart(split: SurveySplit) -> go.Figure:
    """Draw all respondents and every group; a group that may not be told says why."""
    is_illustrative = split.status is Status.ILLUSTRATIVE
    hover = ILLUSTRATIVE_MARK if is_illustrative else ""
    rows = [_row(group, split, hover) for group in drawn_groups(split)]
    return likert_bar(split.item.scale, rows, is_illustrative=is_illustrative)


def drawn_groups(split: SurveySplit) -> tuple[SplitGroup, ...]:
    """Return all respondents and the groups that have a row of their own in the chart."""
    is_long = sum(not group.nets for group in split.groups) > _MOST_EMPTY
    return (split.everyone, *(group for group in split.groups if group.nets or not is_long))


def group_of(split: SurveySplit, area: Footprint) -> SplitGroup:
    """Return the group whose answers an area shows on the map."""
    key = area.region_key if split.split is SplitKey.NHS_REGION else area.code
    return next(group for group in split.groups if group.key == key)


def split_map(context: PageContext, split: SurveySplit, measure: ClassifiedMeasure) -> go.Figure:
    """Draw the share that answered for on the map, marked inside where it is made up."""
    is_illustrative = split.status is Status.ILLUSTRATIVE
    labels = []
    for area in context.areas:
        lines = [area.name, *_told(group_of(split, area))]
        labels.append("<br>".join([*lines, *([ILLUSTRATIVE_MARK] if is_illustrative else [])]))
    figure = page_map(
        measure, context.areas, context.boundary, geojson_url=context.geojson_url, labels=labels
    )
    return figure.update_layout(annotations=mark_notes(is_illustrative=is_illustrative))


def _row(group: SplitGroup, split: SurveySplit, hover: str) -> LikertRow:
    if not group.answers:
        nothing = (None,) * len(split.item.scale.options)
        return LikertRow(group.label, nothing, nothing, text=group_words(group))
    return LikertRow(
        group_label(group),
        tuple(answer.share for answer in group.answers),
        tuple(answer.interval for answer in group.answers),
        hover=hover,
    )


def _told(group: SplitGroup) -> list[str]:
    net = group.net(1)
    if net is None:
        return [group.label, group_words(group)]
    return [
        group_label(group),
        f"{whole_percent(net.share)} (95% interval {interval_words(net.interval)})",
    ]
