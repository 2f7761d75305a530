"""What can be taken away from the timeline: the events in time, and in a table."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.descriptions import date_words, describe_timeline, exactness
from dashboard.errors import InvalidRequest
from dashboard.exhibits.catalogue import PageExhibits, Query
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.headings import first_sentence, fitting
from dashboard.exhibits.measures import credits_of
from dashboard.exhibits.places import kept_text, view_address
from dashboard.exhibits.table import Column, Table
from dashboard.formatting import listing
from dashboard.page_context import PageContext
from dashboard.pages.timeline.layout import STRIP, TABLE, figure
from dashboard.pages.timeline.selection import DATE_LABELS, TimelineSelection
from dashboard.parameters import Parameter
from dashboard.site import TIMELINE
from geodata.queries.timeline import DatedEvent, matching_events, timeline

_COLUMNS = (
    Column("date", "Date", description="as exactly as it is known"),
    Column("first_day", "From", description="first day that it may have been on"),
    Column("last_day", "To", description="last day that it may have been on"),
    Column("event", "What happened", description="in a sentence"),
    Column("exactness", "How exact the date is", description="and what is said about it"),
    Column("read_at", "Read at", description="addresses and names of pages"),
)


def exhibits(context: PageContext) -> PageExhibits:
    """Return the timeline's exhibits; what filters leave out is faded, and not in the table."""

    def make(name: str, query: Query) -> Exhibit:
        selection = TimelineSelection.from_query(query, context)
        shown = matching_events(context.tables, selection.text, selection.years, selection.dates)
        made = _exhibit(context, selection, shown)
        if name == STRIP:
            return replace(
                made,
                key=f"{TIMELINE.key}/{STRIP}",
                title="All events in time",
                subtitle="A dot is a day; a square with a bar is a month or a year",
                figure=lambda: figure(context, shown),
                alternative=f"Events on a line of time. {made.words[0]}",
            )
        if name == TABLE:
            return made
        raise InvalidRequest("The timeline has no such figure.")

    return PageExhibits(TIMELINE, lambda _query: (STRIP, TABLE), make)


def _exhibit(
    context: PageContext, selection: TimelineSelection, shown: Sequence[DatedEvent]
) -> Exhibit:
    events = timeline(context.tables)
    words = describe_timeline(shown, events)
    sources = tuple(dict.fromkeys(event.source for event in (shown or events)))
    return Exhibit(
        key=f"{TIMELINE.key}/{TABLE}",
        subject="timeline",
        area=", ".join(selection.years),
        title="Every event, with its sources",
        takeaway=fitting(first_sentence(words.split(":", 1)[0])),
        filters=_filters(selection),
        words=(words,),
        caveats=("A date is never more exact than the page that it was read at.",),
        statuses=tuple(dict.fromkeys(source.status for source in sources)),
        sources=sources,
        credits=credits_of(sources),
        address=view_address(
            TIMELINE,
            {
                Parameter.EVENT: selection.event,
                Parameter.EVENT_WORDS: selection.text,
                Parameter.EVENT_YEARS: kept_text(selection.years),
                Parameter.EVENT_DATES: kept_text(selection.dates),
            },
        ),
        table=Table(_COLUMNS, tuple(_row(event) for event in shown)),
        alternative=f"A table of events. {words}",
    )


def _filters(selection: TimelineSelection) -> str:
    dates = [DATE_LABELS[key].lower() for key in selection.dates]
    parts = [
        f"Words “{selection.text}”" if selection.text else "",
        f"Year {listing(list(selection.years))}" if selection.years else "",
        f"Dates: {listing(dates)}" if dates else "",
    ]
    return "; ".join(part for part in parts if part)


def _row(event: DatedEvent) -> tuple[str, ...]:
    return (
        date_words(event),
        event.first.isoformat(),
        event.last.isoformat(),
        event.words,
        exactness(event),
        "; ".join((*event.addresses, *event.page_names)) or "No page; see the remark on the date",
    )
