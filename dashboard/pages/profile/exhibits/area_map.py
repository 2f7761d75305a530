"""The map of an area with its councils, to take away."""

from dataclasses import replace

from dashboard.descriptions import describe_profile_map
from dashboard.exhibits.drawing import AreaMap, MapArea
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.measures import credits_of
from dashboard.exhibits.table import Column, NumberFormat, Table, Value
from dashboard.formatting import STATUS_WORDS, plain
from dashboard.pages.profile.exhibits.asked import Asked
from dashboard.pages.profile.layout import DISTRICTS, map_figure, mapped_parts
from dashboard.pages.profile.names import MAP
from dashboard.pages.profile.sources import OF_MAP, found_sources
from dashboard.theme import Side, sequential
from geodata.queries.layers import boundary_of
from geodata.queries.map_frame import map_frame
from geodata.queries.membership import CouncilPart
from geodata.vocabulary import Status, Unit


def map_exhibit(asked: Asked) -> Exhibit:
    """Return the area's councils in its frame, with the borders of footprints over them."""
    context, told = asked.context, asked.told
    here, parts = told.footprint, mapped_parts(told)
    words = describe_profile_map(told, context.nouns)
    sources = tuple(found_sources(context, OF_MAP))
    asset = boundary_of(context.tables, DISTRICTS)
    frame = map_frame(context.tables, here.code)
    borders = len(told.neighbours)
    noun = context.nouns.singular if borders == 1 else context.nouns.plural
    made = asked.about(
        MAP,
        "Where it is, and its councils",
        headings=(f"{asked.name} covers {here.area_km2:,.0f} km² and borders on {borders} {noun}",),
        words=(words,),
        statuses=(Status.DERIVED,),
        sources=sources,
        table=_table(asked, parts),
    )
    return replace(
        made,
        subtitle="Districts and single tier councils of April 2017",
        date="April 2017",
        credits=credits_of(sources, asset, context.boundary),
        drawing=AreaMap(
            layer=DISTRICTS,
            areas=tuple(_area(asked, part) for part in parts),
            lon_range=frame.lon_range,
            lat_range=frame.lat_range,
            has_insets=False,
            border_layers=(context.boundary.layer,),
        ),
        figure=lambda: map_figure(context, told),
        alternative=f"Map: {words}",
    )


def _area(asked: Asked, part: CouncilPart) -> MapArea:
    """Colour a council by the fill of the page's map, paler where most of it lies elsewhere."""
    is_home = part.council.home == asked.told.footprint.code
    share = plain(part.membership.share, Unit.SHARE)
    return MapArea(
        code=part.council.code,
        name=part.council.name,
        colour=sequential(Side.LEFT, 5)[1 if is_home else 0],
        words=f"{part.council.name}: {share} of its residents in {asked.name}.",
    )


def _table(asked: Asked, parts: list[CouncilPart]) -> Table:
    noun = asked.context.nouns.singular

    def row(part: CouncilPart) -> tuple[Value, ...]:
        here = part.membership
        return (
            part.council.code,
            part.council.name,
            here.residents,
            here.share,
            here.share_of_footprint,
            STATUS_WORDS[Status.DERIVED],
        )

    share = NumberFormat.PERCENT
    return Table(
        (
            Column("council_code", "Code", description="ONS code"),
            Column("council_name", "Council", description="name"),
            Column("residents", "Residents here", NumberFormat.WHOLE, "mid-2017"),
            Column("share", "Of the council", share, "share of its residents, 0 to 1"),
            Column("share_of_footprint", f"Of the {noun}", share, "share of its residents, 0 to 1"),
            Column("status", "Status", description="how the values came to be"),
        ),
        tuple(row(part) for part in parts),
        DISTRICTS,
        "council_code",
    )
