"""The map of councils, to take away."""

from collections.abc import Sequence

import plotly.graph_objects as go

from dashboard.descriptions.councils import describe_split_councils
from dashboard.exhibits.drawing import AreaMap, MapArea
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.headings import fitting
from dashboard.exhibits.measures import credits_of
from dashboard.exhibits.table import Column, NumberFormat, Table, Value
from dashboard.figures.council_map import fade_councils
from dashboard.formatting import STATUS_WORDS
from dashboard.pages.councils.exhibits.asked import Asked
from dashboard.pages.councils.exhibits.council_tables import footprints_words
from dashboard.pages.councils.map_card import MAP
from dashboard.pages.councils.shown import layer_councils, layer_map, matching
from dashboard.pages.councils.tables import kind_words, named_words
from dashboard.site import COUNCILS
from dashboard.theme import TERRITORIES
from geodata.queries.councils import Council, council_sources
from geodata.queries.footprint_colouring import footprint_colouring
from geodata.queries.layers import boundary_of
from geodata.vocabulary import Status


def map_exhibit(asked: Asked) -> Exhibit:
    """Return the councils of a layer, each in the colour of the footprint of most residents."""
    context, layer = asked.context, asked.selection.layer
    asset = boundary_of(context.tables, layer.value)
    councils = layer_councils(context, layer)
    lit = frozenset(matching(context, asked.codes)["map"])
    words = f"{describe_split_councils(councils, asset.area_type, context.nouns)}."
    split = sum(council.is_split for council in councils)
    sources = council_sources(context.tables)
    kinds, plural = asset.area_type, context.nouns.plural

    def draw() -> go.Figure:
        figure = layer_map(context, layer)
        fade_councils(figure, lit)
        return figure

    return Exhibit(
        key=f"{COUNCILS.key}/{MAP}",
        subject=f"{kinds.plural} and their {plural}",
        area=asked.filters,
        date="April 2017",
        title="Map of councils",
        takeaway=fitting(
            f"{split} of {kinds.count} {kinds.plural} have residents in several {plural}"
        ),
        subtitle="Councils of April 2017, residents of mid-2017",
        filters=asked.filters,
        words=(words,),
        caveats=(
            "A council in several has the colour of the one in which most of its residents live.",
        ),
        statuses=(Status.DERIVED,),
        sources=sources,
        credits=credits_of(sources, asset, context.boundary),
        address=asked.address,
        table=_table(asked, [council for council in councils if council.code in lit]),
        drawing=AreaMap(
            layer=layer.value,
            areas=_areas(asked, councils, lit),
            lon_range=context.boundary.lon_range,
            lat_range=context.boundary.lat_range,
            border_layers=(context.boundary.layer,),
        ),
        figure=draw,
        alternative=f"Map: {words}",
    )


def _areas(asked: Asked, councils: Sequence[Council], lit: frozenset[str]) -> tuple[MapArea, ...]:
    context = asked.context
    numbers = footprint_colouring(context.tables)
    colours = {
        area.code: TERRITORIES[number] for area, number in zip(context.areas, numbers, strict=True)
    }
    return tuple(
        MapArea(
            code=council.code,
            name=council.name,
            colour=colours[council.home],
            words=f"{council.name}: {footprints_words(context, council)}.",
            is_faded=council.code not in lit,
        )
        for council in councils
    )


def _table(asked: Asked, councils: Sequence[Council]) -> Table:
    context, noun = asked.context, asked.context.nouns.singular

    def row(council: Council) -> tuple[Value, ...]:
        home = council.memberships[0]
        return (
            council.code,
            council.name,
            kind_words(council),
            council.region_name,
            council.residents,
            home.footprint_code,
            context.area(home.footprint_code).name,
            home.share,
            footprints_words(context, council),
            named_words(context, council),
            STATUS_WORDS[Status.DERIVED],
        )

    return Table(
        (
            Column("council_code", "Code", description="ONS code"),
            Column("council_name", "Council", description="name"),
            Column("council_type", "Type", description="type of council"),
            Column("region", "Region", description="region of England"),
            Column("residents", "Residents", NumberFormat.WHOLE, "mid-2017"),
            Column(f"{noun}_code", f"{noun.capitalize()}: code", description="ONS code"),
            Column(f"{noun}_name", noun.capitalize(), description="that of most residents"),
            Column("share", "Share there", NumberFormat.PERCENT, "share of its residents, 0 to 1"),
            Column(f"{noun}s", context.nouns.plural.capitalize(), description="all, with shares"),
            Column("named_partner", "Named partner, April 2019", description="Yes, No, or where"),
            Column("status", "Status", description="how the values came to be"),
        ),
        tuple(row(council) for council in councils),
        asked.selection.layer.value,
        "council_code",
    )
