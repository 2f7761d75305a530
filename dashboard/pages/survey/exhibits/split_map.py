"""Answers by group on the map, to take away: only what the suppressed query tells."""

from dashboard.descriptions.survey_findings import CARE
from dashboard.descriptions.survey_splits import group_label, group_words, status_words
from dashboard.exhibits.drawing import AreaMap
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.measure_maps import map_areas, map_legend
from dashboard.exhibits.measures import credits_of
from dashboard.exhibits.table import Column, NumberFormat, Table
from dashboard.page_context import PageContext
from dashboard.pages.survey.answers import SPLIT_MAP, split_map_words, split_title
from dashboard.pages.survey.exhibits.questions import FIELDWORK
from dashboard.pages.survey.exhibits.split_chart import split_address, split_heading
from dashboard.pages.survey.split_figures import group_of, split_map
from dashboard.site import SURVEY
from dashboard.theme import Side
from geodata.queries.split_measure import split_measure
from geodata.queries.survey_report import SURVEY_SOURCE
from geodata.queries.survey_splits import SurveySplit
from geodata.vocabulary import Status


def split_map_exhibit(context: PageContext, split: SurveySplit) -> Exhibit:
    """Return the map of the share that answered for; an area too few answered for has none."""
    is_illustrative = split.status is Status.ILLUSTRATIVE
    measure = split_measure(context.tables, split)
    title, words = f"{measure.measure.title}, on the map", split_map_words(split)
    source = context.tables.sources[SURVEY_SOURCE]
    return Exhibit(
        key=f"{SURVEY.key}/{SPLIT_MAP}",
        subject=f"{split_title(context, split.item, split.split)} on the map",
        date=FIELDWORK,
        title=f"{split_title(context, split.item, split.split)}: {title}",
        takeaway=split_heading(context, split),
        subtitle=f"{split.everyone.base} answered · {status_words(split.status)}",
        words=(words,),
        definitions=((measure.measure.title, measure.measure.definition),),
        caveats=CARE[:3],
        statuses=(split.status,),
        sources=(source,),
        credits=credits_of((source,), context.boundary),
        address=split_address(split),
        is_illustrative=is_illustrative,
        table=_table(context, split),
        legend=map_legend(measure, Side.LEFT),
        drawing=AreaMap(
            layer=context.boundary.layer,
            areas=map_areas(measure, context.areas, Side.LEFT),
            lon_range=context.boundary.lon_range,
            lat_range=context.boundary.lat_range,
        ),
        figure=lambda: split_map(context, split, measure),
        alternative=f"Map: {title}. {words}",
    )


def _table(context: PageContext, split: SurveySplit) -> Table:
    noun = context.nouns.singular
    rows = []
    for area in context.areas:
        group = group_of(split, area)
        net = group.net(1)
        rows.append(
            (
                area.code,
                area.name,
                area.region_name,
                group.base,
                None if net is None else net.share,
                status_words(split.status),
                group_words(group) if net is None else group_label(group),
            )
        )
    return Table(
        (
            Column(f"{noun}_code", "Code", description="ONS code"),
            Column(f"{noun}_name", noun.capitalize(), description="name in full"),
            Column("nhs_region", "NHS region", description="NHS England region of 2017"),
            Column("base", "Base of its group", NumberFormat.WHOLE, "how many answered"),
            Column(
                "share_for",
                "Share who answered for",
                NumberFormat.WHOLE_PERCENT,
                "share from 0 to 1",
            ),
            Column("status", "Status", description="how the value came to be"),
            Column("note", "Note", description="the group, or why nothing is told"),
        ),
        tuple(rows),
        context.boundary.layer,
        f"{noun}_code",
    )
