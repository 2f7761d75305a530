"""The answers by group as a table."""

from dash import html

from dashboard.components.values_table import Cell, Column, Row, values_table
from dashboard.descriptions.survey_splits import group_words, status_words
from dashboard.figures.illustrative import ILLUSTRATIVE_MARK
from dashboard.formatting import interval_words, whole_percent
from geodata.intervals import Interval
from geodata.queries.respondent_groups import SplitKey
from geodata.queries.survey_splits import SplitGroup, SurveySplit
from geodata.vocabulary import Status


def split_table(split: SurveySplit, title: str) -> html.Div:
    """Build a row a group: its base, each answer and each side with its interval, or why not."""
    scale = split.item.scale
    sides = [" or ".join(option.label.lower() for option in scale.on_side(s)) for s in (1, -1)]
    columns = [
        Column("Group"),
        Column("Base", is_number=True),
        *(Column(option.label, is_number=True) for option in scale.options),
        *(Column(f"Together: {side}", is_number=True) for side in sides),
        Column("Status", is_sortable=False),
    ]
    mark = f"{ILLUSTRATIVE_MARK}. " if split.status is Status.ILLUSTRATIVE else ""
    rows = [_row(split.everyone, split, is_summary=True)]
    rows += [_row(group, split) for group in split.groups]
    return values_table(
        f"{mark}{title}. Shares with their 95% intervals.", columns, rows, is_caption_shown=True
    )


def _row(group: SplitGroup, split: SurveySplit, *, is_summary: bool = False) -> Row:
    base = group_words(group) if group.base is None else str(group.base)
    shares = [(a.share, a.interval) for a in group.answers]
    shares += [(net.share, net.interval) for net in group.nets]
    withheld = [Cell(group_words(group))] * (len(split.item.scale.options) + 2)
    flag = " (small)" if group.nets and group.is_flagged else ""
    return Row(
        cells=[
            group.label,
            Cell(f"{base}{flag}", value=group.base),
            *([_share(*share) for share in shares] if shares else withheld),
            status_words(split.status),
        ],
        code=group.key if split.split is SplitKey.FOOTPRINT and not is_summary else "",
        is_summary=is_summary,
    )


def _share(share: float, interval: Interval) -> Cell:
    return Cell(f"{whole_percent(share)} ({interval_words(interval)})", value=share)
