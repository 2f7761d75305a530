"""The councils, CCGs and trusts of an area, to take away."""

from dataclasses import replace

from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.table import Column, NumberFormat, Table, Value
from dashboard.formatting import STATUS_WORDS
from dashboard.pages.profile.exhibits.asked import Asked
from dashboard.pages.profile.names import BODIES, COUNCILS
from dashboard.pages.profile.sources import OF_BODIES, OF_COUNCILS, found_sources
from geodata.queries.membership import CouncilPart
from geodata.vocabulary import Status

_WHOLE, _SHARE = NumberFormat.WHOLE, NumberFormat.PERCENT


def councils_exhibit(asked: Asked) -> Exhibit:
    """Return the councils, districts below their county, with residents and shares."""
    told, noun = asked.told, asked.context.nouns.singular
    parts = [part for top in told.councils for part in (top, *top.districts)]
    counted = [part for part in told.councils if part.is_counted]
    whole = sum(part.membership.share >= 1 for part in counted)
    count = f"{len(counted)} county or single tier council{'' if len(counted) == 1 else 's'}"
    words = f"{count}, {whole} of them whole in {asked.name}."
    made = asked.about(
        COUNCILS,
        "Councils",
        headings=(f"{asked.name} has {count} in all or part", f"{asked.name}: {count}"),
        words=(
            words,
            "Districts stand below their county, whose residents theirs are. Named partners are "
            "those listed by NHS Digital in April 2019.",
        ),
        statuses=(Status.DERIVED,),
        sources=tuple(found_sources(asked.context, OF_COUNCILS)),
        table=Table(
            (
                Column("council_code", "Code", description="ONS code"),
                Column("council_name", "Council", description="name"),
                Column("county", "County", description="that a district is part of"),
                Column("council_type", "Type", description="type of council"),
                Column("residents", "Residents here", _WHOLE, "mid-2017"),
                Column("share", "Of the council", _SHARE, "share of its residents, 0 to 1"),
                Column("share_of_footprint", f"Of the {noun}", _SHARE,
                       "share of its residents, 0 to 1"),
                Column("named_partner", "Named partner", description="April 2019, yes or no"),
                Column("elsewhere", "Also in", description="other areas with 1% of residents"),
                Column("status", "Status", description="how the values came to be"),
            ),
            tuple(_row(asked, part) for part in parts),
        ),
    )  # fmt: skip
    return replace(made, subtitle="Residents of mid-2017")


def bodies_exhibit(asked: Asked) -> Exhibit:
    """Return the CCGs and the trusts as one table."""
    context, told = asked.context, asked.told
    ccgs = f"{len(told.ccgs)} CCG{'' if len(told.ccgs) == 1 else 's'}"
    trusts = f"{len(told.trusts)} NHS trust{'' if len(told.trusts) == 1 else 's'}"
    rows: list[tuple[Value, ...]] = [
        (
            "CCG", ccg.code, ccg.name, ccg.residents,
            "Placed here by hand" if ccg.is_placed_by_hand else "",
        )
        for ccg in told.ccgs
    ]  # fmt: skip
    for trust in told.trusts:
        others = "; ".join(context.area(code).short_name for code in trust.elsewhere)
        rows.append(("NHS trust", "", trust.name, None, f"Also in {others}" if others else ""))
    return asked.about(
        BODIES,
        "CCGs and trusts",
        headings=(f"{asked.name}: {ccgs}, and {trusts} listed as partners",),
        words=(
            f"{ccgs} of April 2017, with residents of mid-2017; {trusts} listed as partners in "
            "April 2019.",
        ),
        statuses=(Status.PUBLISHED, Status.DERIVED),
        sources=tuple(found_sources(context, OF_BODIES)),
        table=Table(
            (
                Column("kind", "Kind", description="CCG or NHS trust"),
                Column("code", "Code", description="ONS code of a CCG"),
                Column("name", "Name", description="of the body"),
                Column("residents", "Residents", _WHOLE, "of a CCG, mid-2017"),
                Column("note", "Note", description="where else it is listed"),
            ),
            tuple(rows),
        ),
    )


def _row(asked: Asked, part: CouncilPart) -> tuple[Value, ...]:
    here = part.membership
    return (
        part.council.code,
        part.council.name,
        part.council.county_name,
        str(part.council.kind),
        here.residents,
        here.share,
        here.share_of_footprint,
        "yes" if here.is_named_partner else "no",
        "; ".join(asked.context.area(code).short_name for code in part.elsewhere),
        STATUS_WORDS[Status.DERIVED],
    )
