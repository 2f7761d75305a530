"""What was recorded of a partnership, to take away."""

from dataclasses import replace

from dashboard.descriptions import plan_date_words
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.table import Column, NumberFormat, Table, Value
from dashboard.formatting import STATUS_WORDS, plain
from dashboard.pages.profile.exhibits.asked import Asked
from dashboard.pages.profile.facts import FUNDING_MEASURES, NOT_FOUND
from dashboard.pages.profile.names import FACTS
from dashboard.pages.profile.sources import OF_FACTS, found_sources
from geodata.queries.profile import Profile
from geodata.queries.recorded import Evidence
from geodata.queries.reported_gaps import GapQuote
from geodata.vocabulary import Status, Unit

_COLUMNS = (
    Column("fact", "What", description="what was recorded"),
    Column("said", "Recorded", description="in words"),
    Column("amount_gbp", "Amount", NumberFormat.MILLIONS, "pounds"),
    Column("share", "Share of residents", NumberFormat.PERCENT, "share from 0 to 1"),
    Column("status", "Status", description="how it came to be"),
    Column("read_at", "Read at", description="addresses of pages"),
    Column("note", "Note", description="what to take care of"),
)
_GAP = "Gap in 2020-21 if nothing changed"


def facts_exhibit(asked: Asked) -> Exhibit:
    """Return lead, plan, progress, funding, gap with every quote, and the boards after it."""
    told = asked.told
    gap = told.gap
    doubt = ", a doubtful figure" if gap.doubt else ""
    amount = plain(float(gap.main.gap_gbp), Unit.GBP)
    rows = [*_plan(told), *_progress(told), *_funding(told), *_gaps(told), *_boards(told)]
    made = asked.about(
        FACTS,
        "The partnership",
        headings=(f"{asked.name}: a gap of {amount} in 2020-21 was reported{doubt}",),
        words=(
            f"Recorded lead: {told.plan.lead}, as recorded up to April 2019.",
            "Gaps are not like for like from plan to plan.",
            *((f"The gap is doubtful: {gap.doubt}",) if gap.doubt else ()),
        ),
        statuses=tuple(
            status for status in Status if STATUS_WORDS[status] in {row[4] for row in rows}
        ),
        sources=tuple(found_sources(asked.context, OF_FACTS)),
        table=Table(_COLUMNS, tuple(rows)),
    )
    return replace(made, caveats=("Gaps are not like for like from plan to plan.",))


def _fact(
    fact: str,
    said: str,
    status: Status | None,
    *,
    amount: float | None = None,
    share: float | None = None,
    read_at: str = "",
    note: str = "",
) -> tuple[Value, ...]:
    words = STATUS_WORDS[status] if status else "No data"
    return (fact, said, amount, share, words, read_at, note)


def _plan(told: Profile) -> list[tuple[Value, ...]]:
    plan = told.plan
    page = plan.page_address
    note = "As it was in 2017-18, not checked since." if page else "No page was recorded."
    return [
        _fact("Recorded lead", plan.lead, Status.REPORTED, note="As recorded up to April 2019."),
        _fact("Plan", plan_date_words(plan), Status.REPORTED, read_at=page, note=note),
    ]


def _progress(told: Profile) -> list[tuple[Value, ...]]:
    found = told.progress
    tranche = "Among the first to be promised capital." if found.is_in_first_capital_tranche else ""
    note = " ".join(part for part in (found.note, tranche) if part)
    if not found.category:
        return [_fact("Progress, July 2017", NOT_FOUND, None, note=note)]
    status = Status.DERIVED if found.evidence is Evidence.INFERRED else Status.REPORTED
    pages = "; ".join(found.page_addresses)
    return [_fact("Progress, July 2017", found.category, status, read_at=pages, note=note)]


def _funding(told: Profile) -> list[tuple[Value, ...]]:
    found = (told.standing(key) for key in FUNDING_MEASURES)
    return [
        _fact(
            "Funding",
            f"{standing.measure.title} ({standing.measure.edition})",
            standing.status,
            amount=standing.value,
        )
        for standing in found
        if standing is not None and standing.value is not None
    ]


def _gaps(told: Profile) -> list[tuple[Value, ...]]:
    gap = told.gap
    doubt = f"Doubtful: {gap.doubt}" if gap.doubt else ""
    return [_quote(_GAP, gap.main, doubt), *(_quote("Also quoted", one) for one in gap.others)]


def _quote(fact: str, quote: GapQuote, doubt: str = "") -> tuple[Value, ...]:
    return _fact(
        fact,
        quote.site,
        Status.REPORTED,
        amount=quote.gap_gbp,
        read_at=quote.address,
        note=" ".join(part for part in (doubt, quote.note) if part),
    )


def _boards(told: Profile) -> list[tuple[Value, ...]]:
    return [
        _fact(
            "Board of July 2022",
            board.name,
            Status.DERIVED,
            share=board.share,
            note="Integrated care board; residents of mid-2017.",
        )
        for board in told.successors
    ]
