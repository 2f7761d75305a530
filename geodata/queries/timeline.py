"""The dated events of the process, each with how exact its date is and where it was read."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from geodata.sources import Source
from geodata.tables import Tables
from geodata.vocabulary import Edition, SourceKey

EDITION_EVENTS: Final = MappingProxyType(
    {Edition.JANUARY_2016: "2016-01", Edition.MAY_2016: "2016-05-19"}
)
"""The event at which an edition of allocations came out, where the timeline has it."""

FOOTPRINTS_NAMED: Final = "2016-03-15"
PLANS_DUE: Final = "2016-10-21"
SURVEY_EVENTS: Final = ("2017-04-06", "2017-05-11", "2017-07")
PROGRESS_RATED: Final = "2017-07-21"
LONDON_REVIEWED: Final = "2018"
BOARDS_BEGIN: Final = "2022-07"
"""Events that matter on pages other than the timeline."""

UNCERTAIN: Final = "uncertain"
"""Stands for every date that is not as exact as it looks."""


class Precision(StrEnum):
    """What a date says: a day, a month or a year."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """One event.

    ``key`` is its own and stays the same while its date does. ``first`` and ``last`` are the
    days that it may have been on: one day where the date is a day. ``is_certain`` tells
    whether the date is as exact as it looks; ``note`` says why not. ``addresses`` are pages
    that can be opened, and ``page_names`` are pages that were read but have no address here.
    """

    key: str
    precision: Precision
    is_certain: bool
    first: date
    last: date
    words: str
    addresses: tuple[str, ...]
    page_names: tuple[str, ...]
    source: Source
    note: str

    @property
    def searched(self) -> str:
        """Everything in words that a text is looked for in, without capitals."""
        return " ".join((self.words, self.note, *self.page_names)).casefold()


@lru_cache(maxsize=8)
def timeline(tables: Tables) -> tuple[DatedEvent, ...]:
    """Every event in order of time; of those that begin on one day, the more exact first."""
    counts: Counter[str] = Counter()
    events = []
    for row in tables.frames["timeline"].sort_values(["event_date", "event"]).itertuples():
        counts[row.event_date] += 1
        number = counts[row.event_date]
        first, last = _days(row.event_date)
        events.append(
            DatedEvent(
                key=row.event_date if number == 1 else f"{row.event_date}-{number}",
                precision=Precision(row.date_precision),
                is_certain=bool(row.is_date_certain),
                first=first,
                last=last,
                words=row.event,
                addresses=tuple(row.page_addresses.split()),
                page_names=tuple(name for name in row.page_name.split("; ") if name),
                source=tables.sources[SourceKey(row.source_key)],
                note=row.note,
            )
        )
    return tuple(sorted(events, key=lambda event: (event.first, event.last)))


def matching_events(
    tables: Tables, text: str, years: tuple[str, ...], precisions: tuple[str, ...]
) -> tuple[DatedEvent, ...]:
    """The events that hold every word of a text, in some years, dated in some ways.

    Case makes no difference; a year is one that the event may have been in. An empty choice
    lets everything through. ``precisions`` may also hold ``UNCERTAIN``.
    """
    wanted = text.casefold().split()
    return tuple(
        event
        for event in timeline(tables)
        if all(word in event.searched for word in wanted)
        and (not years or str(event.first.year) in years)
        and (
            not precisions
            or event.precision in precisions
            or (UNCERTAIN in precisions and not event.is_certain)
        )
    )


def event_of(tables: Tables, key: str) -> DatedEvent | None:
    """The event of that key, or None when there is none."""
    return next((event for event in timeline(tables) if event.key == key), None)


def _days(text: str) -> tuple[date, date]:
    """The first and the last day of ``2016``, ``2016-05`` or ``2016-05-19``."""
    numbers = [int(part) for part in text.split("-")]
    year, *rest = numbers
    if len(numbers) == len(("year", "month", "day")):
        day = date(*numbers)
        return day, day
    if rest:
        following = date(year + rest[0] // 12, rest[0] % 12 + 1, 1)
        return date(year, rest[0], 1), following - timedelta(days=1)
    return date(year, 1, 1), date(year, 12, 31)
