"""The words for dates and for the timeline: never more exact than the source."""

from collections.abc import Sequence
from typing import Final

from geodata.queries.timeline import DatedEvent, Precision

_FORMS: Final = {Precision.DAY: "{d.day} {d:%B %Y}", Precision.MONTH: "{d:%B %Y}",
                 Precision.YEAR: "{d:%Y}"}  # fmt: skip
_EXACT: Final = {
    Precision.DAY: "To the day",
    Precision.MONTH: "To the month",
    Precision.YEAR: "To the year",
}


def date_words(event: DatedEvent) -> str:
    """Write a date as exactly as it is known: ``about 15 March 2016``, ``May 2016``, ``2018``."""
    words = _FORMS[event.precision].format(d=event.first)
    return words if event.is_certain else f"about {words}"


def exactness(event: DatedEvent) -> str:
    """Say how exact a date is, and what is said about it."""
    said = _EXACT[event.precision] + ("" if event.is_certain else ", not certain")
    return f"{said}. {event.note}".strip() if event.note else f"{said}."


def describe_timeline(shown: Sequence[DatedEvent], everything: Sequence[DatedEvent]) -> str:
    """Say how many events are shown, over what time, and how exact their dates are."""
    if not shown:
        return f"None of the {len(everything)} events is left by what is chosen."
    days = sum(event.precision is Precision.DAY for event in shown)
    unsure = sum(not event.is_certain for event in shown)
    of_all = f" of {len(everything)}" if len(shown) < len(everything) else ""
    first, last = date_words(shown[0]), date_words(shown[-1])
    return (
        f"{len(shown)}{of_all} events from {first} to {last}: {days} dated to the day, "
        f"{len(shown) - days} to "
        f"the month or year only; {unsure} of the dates {'is' if unsure == 1 else 'are'} not "
        "certain, and an open ring marks them."
    )
