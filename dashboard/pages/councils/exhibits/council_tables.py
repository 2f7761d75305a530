"""The tables of councils, to take away."""

from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.headings import first_sentence, fitting
from dashboard.exhibits.measures import credits_of
from dashboard.exhibits.table import Column, NumberFormat, Table, Value
from dashboard.formatting import STATUS_WORDS, listing, plain
from dashboard.page_context import PageContext
from dashboard.pages.councils.exhibits.asked import Asked
from dashboard.pages.councils.layout import SPLIT, TABLE, remaining_words, split_words
from dashboard.pages.councils.tables import (
    all_councils,
    all_parts,
    kind_words,
    named_words,
    split_councils,
)
from dashboard.site import COUNCILS
from geodata.queries.councils import Council, Membership, council_sources
from geodata.vocabulary import Status, Unit

_SHARE = NumberFormat.PERCENT


def split_exhibit(asked: Asked) -> Exhibit:
    """Return the councils in several footprints, a row for each footprint of each."""
    context = asked.context
    words, title = split_words(context), f"Councils in several {context.nouns.plural}"
    found = [(c, part) for c in split_councils(context) for part in all_parts(c)]
    return _exhibit(
        asked,
        SPLIT,
        title=title,
        takeaway=fitting(
            first_sentence(words[0]).partition(" (")[0],
            f"{len(split_councils(context))} councils lie in several {context.nouns.plural}",
        ),
        words=words,
        table=Table(
            (
                *_OF_COUNCIL,
                *_of_footprint(context),
                Column("residents", "Residents there", NumberFormat.WHOLE, "mid-2017"),
                Column("share", "Share of its residents", _SHARE, "share from 0 to 1"),
                Column("is_counted", "Counts as in it", description="at least 1% of residents"),
                Column("named_partner", "Named partner, April 2019", description="Yes or No"),
                Column("status", "Status", description="how the values came to be"),
            ),
            tuple(_part_row(context, council, part) for council, part in found),
        ),
    )


def table_exhibit(asked: Asked) -> Exhibit:
    """Return all councils that the filters leave, by name."""
    context, kept = asked.context, frozenset(asked.codes)
    rows = [council for council in all_councils(context) if council.code in kept]
    words = remaining_words(context, len(rows))
    return _exhibit(
        asked,
        TABLE,
        title="All councils",
        takeaway=fitting(f"{words}, with the {context.nouns.plural} of their residents", words),
        words=(f"{words}.", *split_words(context)[2:]),
        table=Table(
            (
                *_OF_COUNCIL,
                Column("region", "Region", description="region of England"),
                Column("control", "Control, May 2017", description="party with a majority"),
                Column("residents", "Residents", NumberFormat.WHOLE, "mid-2017"),
                Column("footprints", context.nouns.plural.capitalize(),
                       description="with at least 1% of its residents, and what share"),
                *_of_footprint(context),
                Column("share", "Share there", _SHARE, "share of its residents, from 0 to 1"),
                Column("named_partner", "Named partner, April 2019",
                       description="Yes, No, or where"),
                Column("status", "Status", description="how the values came to be"),
            ),
            tuple(_council_row(context, council) for council in rows),
        ),
    )  # fmt: skip


_OF_COUNCIL = (
    Column("council_code", "Code", description="ONS code"),
    Column("council_name", "Council", description="name"),
    Column("council_type", "Type", description="type of council"),
)


def _of_footprint(context: PageContext) -> tuple[Column, ...]:
    noun = context.nouns.singular
    return (
        Column(f"{noun}_code", f"{noun.capitalize()}: code", description="ONS code"),
        Column(f"{noun}_name", noun.capitalize(), description="name, or that of most residents"),
    )


def _exhibit(
    asked: Asked, name: str, *, title: str, takeaway: str, words: tuple[str, ...], table: Table
) -> Exhibit:
    sources = council_sources(asked.context.tables)
    return Exhibit(
        key=f"{COUNCILS.key}/{name}",
        subject=title,
        area=asked.filters if name == TABLE else "",
        date="mid-2017",
        title=title,
        takeaway=takeaway,
        subtitle="Councils of April 2017, residents of mid-2017",
        filters=asked.filters if name == TABLE else "",
        words=words,
        statuses=(Status.DERIVED,),
        sources=sources,
        credits=credits_of(sources),
        address=asked.address,
        table=table,
        alternative=f"A table: {title}. {words[0]}",
    )


def _part_row(context: PageContext, council: Council, part: Membership) -> tuple[Value, ...]:
    return (
        council.code,
        council.name,
        kind_words(council),
        part.footprint_code,
        context.area(part.footprint_code).name,
        part.residents,
        part.share,
        "no" if part in council.slivers else "yes",
        "Yes" if part.is_named_partner else "No",
        STATUS_WORDS[Status.DERIVED],
    )


def _council_row(context: PageContext, council: Council) -> tuple[Value, ...]:
    home = council.memberships[0]
    return (
        council.code,
        council.name,
        kind_words(council),
        council.region_name,
        council.control,
        council.residents,
        footprints_words(context, council),
        home.footprint_code,
        context.area(home.footprint_code).name,
        home.share,
        named_words(context, council),
        STATUS_WORDS[Status.DERIVED],
    )


def footprints_words(context: PageContext, council: Council) -> str:
    """Name the footprints of a council, with shares where it lies in several."""
    names = [
        context.area(part.footprint_code).short_name
        + (f" {plain(part.share, Unit.SHARE)}" if council.is_split else "")
        for part in council.memberships
    ]
    return listing(names)
