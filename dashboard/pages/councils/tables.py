"""The two tables: councils in several footprints, and all councils."""

from dash import html

from dashboard.components.filled_table import AreaLink, FilledRow, Number, filled_table
from dashboard.components.values_table import Column
from dashboard.formatting import listing, plain
from dashboard.ids import Councils
from dashboard.page_context import PageContext
from geodata.queries.councils import Council, Membership, councils
from geodata.vocabulary import Unit


def split_table(context: PageContext) -> html.Div:
    """Build the list of councils whose residents live in several footprints."""
    return filled_table(
        context,
        Councils.SPLIT,
        f"Councils with residents in several {context.nouns.plural}",
        (
            Column("Council"),
            Column("Type"),
            Column(f"{context.nouns.plural.capitalize()}, share of its residents"),
            Column("Named partner, April 2019"),
        ),
        [
            FilledRow(
                council.code,
                (
                    council.name,
                    kind_words(council),
                    [_link(context, part, council) for part in all_parts(council)],
                    named_words(context, council),
                ),
            )
            for council in split_councils(context)
        ],
        is_choosable=True,
    )


def council_table(context: PageContext) -> html.Div:
    """Build the table of all councils."""
    return filled_table(
        context,
        Councils.TABLE,
        "All councils",
        (
            Column("Council"),
            Column("Type"),
            Column("Region"),
            Column("Control, May 2017"),
            Column("Residents, mid-2017", is_number=True),
            Column(context.nouns.plural.capitalize()),
            Column("Named partner, April 2019"),
        ),
        [
            FilledRow(
                council.code,
                (
                    council.name,
                    kind_words(council),
                    council.region_name,
                    council.control,
                    Number(f"{council.residents:,}", council.residents),
                    [_link(context, part, council) for part in council.memberships],
                    named_words(context, council),
                ),
            )
            for council in all_councils(context)
        ],
        is_choosable=True,
    )


def split_councils(context: PageContext) -> list[Council]:
    """Return the councils in several footprints, the upper and single tier first, by name."""
    return sorted(
        (council for council in councils(context.tables) if council.is_split),
        key=lambda council: (not council.is_upper, council.name),
    )


def all_councils(context: PageContext) -> list[Council]:
    """Return all councils by name."""
    return sorted(councils(context.tables), key=lambda council: council.name)


def kind_words(council: Council) -> str:
    """Name the type of a council, with a capital."""
    return council.kind[0].upper() + council.kind[1:]


def all_parts(council: Council) -> tuple[Membership, ...]:
    """Return its parts in every footprint, also the smallest."""
    return (*council.memberships, *council.slivers)


def _link(context: PageContext, part: Membership, council: Council) -> AreaLink:
    share = "under 1%" if part in council.slivers else plain(part.share, Unit.SHARE)
    after = f" {share}" if council.is_split else ""
    return AreaLink(part.footprint_code, context.area(part.footprint_code).short_name, after)


def named_words(context: PageContext, council: Council) -> str:
    """Whether a council is listed as a partner; where it is in some only, in which."""
    named = [part for part in all_parts(council) if part.is_named_partner]
    if not named or len(named) == len(council.memberships):
        return "Yes" if named else "No"
    return listing([context.area(part.footprint_code).short_name for part in named])
