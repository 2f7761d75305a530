"""The boroughs and their footprints, as a map and as a table, to take away."""

from dashboard.descriptions import borough_noun, describe_london_map
from dashboard.exhibits.drawing import AreaMap, MapArea
from dashboard.exhibits.exhibit import Exhibit, LegendEntry
from dashboard.exhibits.headings import first_sentence, fitting
from dashboard.exhibits.measures import credits_of
from dashboard.exhibits.table import Column, NumberFormat, Table, Value
from dashboard.formatting import STATUS_WORDS, listing, plain
from dashboard.pages.london.exhibits.asked import Asked
from dashboard.pages.london.layout import map_figure
from dashboard.pages.london.names import BOROUGHS, MAP
from dashboard.pages.london.tables import boroughs_in_order, named_words
from dashboard.site import LONDON
from dashboard.theme import TERRITORIES
from geodata.queries.councils import Council, council_sources
from geodata.queries.layers import boundary_of
from geodata.vocabulary import Status, Unit

_LAYER = "districts"


def map_exhibit(asked: Asked) -> Exhibit:
    """Return the map, each borough in the colour of its footprint."""
    context, place = asked.context, asked.place
    words = describe_london_map(place, context.nouns)
    return _exhibit(
        asked,
        MAP,
        title=f"{asked.title}: the {len(place.boroughs)} {borough_noun(place)}",
        words=words,
        legend=tuple(
            LegendEntry(_colours(asked)[area.code], area.short_name) for area in place.footprints
        ),
        drawing=AreaMap(
            layer=_LAYER,
            areas=tuple(_area(asked, council) for council in place.boroughs),
            lon_range=place.inset.lon_range,
            lat_range=place.inset.lat_range,
            has_insets=False,
            border_layers=(context.boundary.layer,),
        ),
    )


def borough_exhibit(asked: Asked) -> Exhibit:
    """Return the table of the boroughs."""
    return _exhibit(
        asked,
        BOROUGHS,
        title=f"{asked.title}: where each of the {len(asked.place.boroughs)} lies",
        words=describe_london_map(asked.place, asked.context.nouns),
    )


def _exhibit(
    asked: Asked,
    name: str,
    *,
    title: str,
    words: str,
    legend: tuple[LegendEntry, ...] = (),
    drawing: AreaMap | None = None,
) -> Exhibit:
    context = asked.context
    sources = council_sources(context.tables)
    asset = boundary_of(context.tables, _LAYER)
    return Exhibit(
        key=f"{LONDON.key}/{name}",
        subject=f"{borough_noun(asked.place)} and their {context.nouns.plural}",
        area=asked.title,
        date="April 2017",
        title=title,
        takeaway=fitting(first_sentence(words).partition(": ")[0]),
        subtitle="Councils of April 2017, residents of mid-2017",
        words=(words,),
        statuses=(Status.DERIVED,),
        sources=sources,
        credits=credits_of(sources, asset, context.boundary),
        address=asked.address,
        table=_table(asked),
        legend=legend,
        drawing=drawing,
        figure=(lambda: map_figure(context)) if drawing else None,
        alternative=f"{'Map' if drawing else 'A table'}: {words}",
    )


def _colours(asked: Asked) -> dict[str, str]:
    return {
        area.code: TERRITORIES[place % len(TERRITORIES)]
        for place, area in enumerate(asked.place.footprints)
    }


def _area(asked: Asked, council: Council) -> MapArea:
    return MapArea(
        code=council.code,
        name=council.name,
        colour=_colours(asked)[council.home],
        words=f"{council.name}: {_footprints(asked, council)}.",
    )


def _footprints(asked: Asked, council: Council) -> str:
    return listing(
        [
            f"{asked.context.area(part.footprint_code).short_name} {plain(part.share, Unit.SHARE)}"
            for part in council.memberships
        ]
    )


def _table(asked: Asked) -> Table:
    context, noun = asked.context, asked.context.nouns.singular
    inside = {area.code for area in asked.place.footprints}

    def row(council: Council) -> tuple[Value, ...]:
        home = council.memberships[0]
        named = [p.is_named_partner for p in council.memberships if p.footprint_code in inside]
        return (
            council.code,
            council.name,
            home.footprint_code,
            context.area(home.footprint_code).short_name,
            home.share,
            council.residents,
            home.share_of_footprint,
            council.control,
            named_words(named),
            STATUS_WORDS[Status.DERIVED],
        )

    share = NumberFormat.PERCENT
    return Table(
        (
            Column("council_code", "Code", description="ONS code"),
            Column("council_name", "Council", description="name"),
            Column(f"{noun}_code", f"{noun.capitalize()}: code", description="ONS code"),
            Column(f"{noun}_name", noun.capitalize(), description="that of most residents"),
            Column("share", "Share of its residents", share, "share from 0 to 1"),
            Column("residents", "Residents, mid-2017", NumberFormat.WHOLE, "of the council"),
            Column("share_of_footprint", f"Share of the {noun}", share, "of its residents, 0 to 1"),
            Column("control", "Control, May 2017", description="party with a majority"),
            Column("named_partner", "Named partner, April 2019", description="Yes, No, in part"),
            Column("status", "Status", description="how the values came to be"),
        ),
        tuple(row(council) for council in boroughs_in_order(asked.place)),
        _LAYER,
        "council_code",
    )
