"""Answers by group, to take away: only what the suppressed query tells."""

from dashboard.descriptions import describe_split
from dashboard.descriptions.survey_findings import CARE
from dashboard.descriptions.survey_splits import group_label, group_words, status_words
from dashboard.exhibits.drawing import Bars, Series
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.headings import fitting
from dashboard.exhibits.measures import credits_of
from dashboard.exhibits.places import view_address
from dashboard.exhibits.table import Column, NumberFormat, Table, Value
from dashboard.figures.illustrative import ILLUSTRATIVE_MARK
from dashboard.figures.likert_bar import option_colours
from dashboard.formatting import interval_words, whole_percent
from dashboard.page_context import PageContext
from dashboard.pages.survey.answers import SPLIT, item_title, split_title
from dashboard.pages.survey.exhibits.questions import (
    FIELDWORK,
    in_chart_order,
    scale_legend,
)
from dashboard.pages.survey.split_figures import drawn_groups, split_chart
from dashboard.parameters import Parameter
from dashboard.site import SURVEY
from geodata.intervals import Interval
from geodata.queries.respondent_groups import SplitKey
from geodata.queries.survey_report import SURVEY_SOURCE
from geodata.queries.survey_splits import SplitGroup, SurveySplit
from geodata.vocabulary import Status

_INTERVAL = "Wilson’s 95% interval, share from 0 to 1"


def split_exhibit(context: PageContext, split: SurveySplit) -> Exhibit:
    """Return the answers of all respondents and of every group, with why some are withheld."""
    is_illustrative = split.status is Status.ILLUSTRATIVE
    title = split_title(context, split.item, split.split)
    words = describe_split(split, context.nouns)
    source = context.tables.sources[SURVEY_SOURCE]
    return Exhibit(
        key=f"{SURVEY.key}/{SPLIT}",
        subject=title,
        date=FIELDWORK,
        title=title,
        takeaway=split_heading(context, split),
        subtitle=f"{split.everyone.base} answered · {status_words(split.status)}",
        words=(words,),
        caveats=CARE[:3],
        statuses=(split.status,),
        sources=(source,),
        credits=credits_of((source,)),
        address=split_address(split),
        is_illustrative=is_illustrative,
        table=_table(split),
        legend=scale_legend(split.item.scale),
        drawing=_bars(split),
        figure=lambda: split_chart(split),
        alternative=f"Bars, one a group: {title}. {words}",
    )


def split_heading(context: PageContext, split: SurveySplit) -> str:
    """Say what share of all answered for; groups are told apart by the words below only."""
    mark = f"{ILLUSTRATIVE_MARK}: " if split.status is Status.ILLUSTRATIVE else ""
    net = split.everyone.net(1)
    title = item_title(context, split.item)
    if net is None:
        return fitting(f"{mark}{title}", mark.removesuffix(": "))
    share, between = whole_percent(net.share), interval_words(net.interval)
    answers = " or ".join(option.label.lower() for option in split.item.scale.on_side(1))
    return fitting(
        f"{mark}{title}: {share} {answers} ({between})",
        f"{mark}{share} of all answered {answers} ({between})",
        f"{mark}{share} of all answered for ({between})",
    )


def split_address(split: SurveySplit) -> str:
    """Return the address of the page with these answers shown."""
    is_illustrative = split.status is Status.ILLUSTRATIVE
    return view_address(
        SURVEY,
        {
            Parameter.QUESTION: split.item.column,
            Parameter.SPLIT: split.split.value,
            Parameter.ILLUSTRATIVE: "1" if is_illustrative else "",
        },
    )


def _table(split: SurveySplit) -> Table:
    scale = split.item.scale
    sides = [" or ".join(option.label.lower() for option in scale.on_side(s)) for s in (1, -1)]
    shares = [
        *((option.key, option.label) for option in scale.options),
        *zip(("net_for", "net_against"), (f"Together: {side}" for side in sides), strict=True),
    ]
    is_area = split.split is SplitKey.FOOTPRINT
    columns = [
        *([Column("footprint_code", "Code", description="ONS code")] if is_area else []),
        Column("group", "Group", description="respondents put together"),
        Column("base", "Base", NumberFormat.WHOLE, "how many answered"),
        Column("base_note", "About the base", description="small, or why nothing is told"),
        *(column for key, label in shares for column in _share_columns(key, label)),
        Column("status", "Status", description="how the values came to be"),
    ]
    groups = (split.everyone, *split.groups)
    rows = tuple(_row(group, split, has_code=is_area) for group in groups)
    return Table(tuple(columns), rows)


def _share_columns(key: str, label: str) -> tuple[Column, ...]:
    form = NumberFormat.WHOLE_PERCENT
    return (
        Column(key, label, form, "share of the base, from 0 to 1"),
        Column(f"{key}_lower", f"{label}: 95% from", form, _INTERVAL),
        Column(f"{key}_upper", f"{label}: 95% to", form, _INTERVAL),
    )


def _row(group: SplitGroup, split: SurveySplit, *, has_code: bool) -> tuple[Value, ...]:
    found = [(answer.share, answer.interval) for answer in group.answers]
    found += [(net.share, net.interval) for net in group.nets]
    nothing: list[Value] = [None] * (3 * (len(split.item.scale.options) + 2))
    small = "small" if group.nets and group.is_flagged else group_words(group)
    return (
        *((group.key,) if has_code else ()),
        group.label,
        group.base,
        small,
        *([value for one in found for value in _numbers(*one)] if found else nothing),
        status_words(split.status),
    )


def _numbers(share: float, interval: Interval) -> tuple[float, float, float]:
    return share, interval.lower, interval.upper


def _bars(split: SurveySplit) -> Bars:
    scale, colours = split.item.scale, option_colours(split.item.scale)
    groups = drawn_groups(split)
    shares = [{answer.option_key: answer.share for answer in group.answers} for group in groups]
    return Bars(
        categories=tuple(
            group_label(group) if group.nets else f"{group.label} · {group_words(group)}"
            for group in groups
        ),
        series=tuple(
            Series(o.label, tuple(found.get(o.key) for found in shares), colours[o.key][0])
            for o in in_chart_order(scale)
        ),
        form=NumberFormat.WHOLE_PERCENT,
        is_stacked=True,
    )
