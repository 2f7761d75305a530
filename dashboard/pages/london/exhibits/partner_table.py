"""Who is a partner of each of London's footprints, to take away."""

from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.headings import fitting
from dashboard.exhibits.measures import credits_of
from dashboard.exhibits.table import Column, NumberFormat, Table, Value
from dashboard.formatting import listing
from dashboard.pages.london.exhibits.asked import Asked
from dashboard.pages.london.names import PARTNERS
from dashboard.pages.london.partners import partner_words
from dashboard.site import LONDON
from geodata.queries import Footprint
from geodata.queries.partner_lists import Partners, partners
from geodata.vocabulary import SourceKey, Status

_SOURCES = (SourceKey("nhs_ods_partner_mapping"), SourceKey("ons_ccg_lookup"))


def partners_exhibit(asked: Asked) -> Exhibit:
    """Return the lists as one table, a row a body."""
    context, place = asked.context, asked.place
    found = [(area, partners(context.tables, area.code)) for area in place.footprints]
    words = partner_words(context)
    sources = tuple(context.tables.sources[key] for key in _SOURCES)
    councils = [f"{area.short_name} {len(lists.named)}" for area, lists in found]
    trusts = [len(lists.trusts) for _, lists in found]
    return Exhibit(
        key=f"{LONDON.key}/{PARTNERS}",
        subject="partners",
        area=asked.title,
        date="April 2019",
        title=f"{asked.title}: who is a partner",
        takeaway=fitting(
            f"{asked.title}’s {context.nouns.plural} list {min(trusts)} to {max(trusts)} NHS "
            "trusts each as partners"
        ),
        words=(words, f"Councils listed as partners: {listing(councils)}."),
        statuses=(Status.PUBLISHED,),
        sources=sources,
        credits=credits_of(sources),
        address=asked.address,
        table=Table(
            (
                Column("footprint_code", "Code", description="ONS code of the footprint"),
                Column("footprint_name", context.nouns.singular.capitalize(), description="name"),
                Column("kind", "Kind", description="council, NHS trust or CCG"),
                Column("name", "Name", description="of the body"),
                Column(
                    "elsewhere", "Listed elsewhere", NumberFormat.WHOLE,
                    "how many other footprints list the trust",
                ),
            ),
            tuple(row for area, lists in found for row in _rows(area, lists)),
        ),
        alternative=f"A table of partners. {words}",
    )  # fmt: skip


def _rows(area: Footprint, lists: Partners) -> list[tuple[Value, ...]]:
    here = (area.code, area.name)
    unnamed = "Council with residents here, not listed"
    return [
        *((*here, "Council", council.name, None) for council in lists.named),
        *((*here, unnamed, council.name, None) for council in lists.unnamed),
        *((*here, "NHS trust", trust.name, len(trust.elsewhere)) for trust in lists.trusts),
        *((*here, "CCG", ccg, None) for ccg in lists.ccgs),
    ]
