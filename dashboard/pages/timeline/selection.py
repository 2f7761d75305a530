"""What the reader has chosen on the timeline, and where the address keeps it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from dashboard.address import AddressPart, Form
from dashboard.address_reader import MAXIMUM_TEXT, AddressReader
from dashboard.errors import InvalidRequest
from dashboard.ids import Timeline
from dashboard.page_context import PageContext
from dashboard.parameters import Parameter
from dashboard.requests import many_of
from dashboard.site import TIMELINE
from geodata.queries.timeline import UNCERTAIN, Precision, timeline
from geodata.vocabulary import FootprintCode

DATE_LABELS: Final = {
    Precision.DAY.value: "Day known",
    Precision.MONTH.value: "Month only",
    Precision.YEAR.value: "Year only",
    UNCERTAIN: "Not certain",
}


@dataclass(frozen=True, slots=True)
class TimelineSelection:
    """What is kept, what is looked for, and the one event that is pointed at."""

    slots: tuple[FootprintCode | None, ...]
    event: str
    text: str
    years: tuple[str, ...]
    dates: tuple[str, ...]
    notices: tuple[str, ...] = field(default=(), compare=False)

    @classmethod
    def from_query(cls, query: Mapping[str, object], context: PageContext) -> "TimelineSelection":
        """Read an address; whatever is not known becomes a notice."""
        reader = AddressReader(query, TIMELINE.parameters)
        keys = [event.key for event in timeline(context.tables)]
        return cls(
            slots=reader.slots(Parameter.SELECTED, context.choices.footprints),
            event=reader.one(Parameter.EVENT, keys, ""),
            text=reader.text(Parameter.EVENT_WORDS),
            years=reader.many(Parameter.EVENT_YEARS, years(context)),
            dates=reader.many(Parameter.EVENT_DATES, DATE_LABELS),
            notices=reader.notices(),
        )


def years(context: PageContext) -> tuple[str, ...]:
    """Return every year in which something is dated."""
    return tuple(sorted({str(event.first.year) for event in timeline(context.tables)}))


def chosen(values: object, offered: tuple[str, ...]) -> tuple[str, ...]:
    """Return the choices of a filter that a callback was sent.

    Raises:
        InvalidRequest: one is not among what is offered.
    """
    refusal = "A filter of the timeline was sent a value that it does not offer."
    return many_of(values, offered, refusal)


def chosen_text(value: object) -> str:
    """Return the words that a callback was sent, as many as an address holds.

    Raises:
        InvalidRequest: it is not a text.
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return value[:MAXIMUM_TEXT]
    raise InvalidRequest("Words to find in events are a text.")


PARTS: Final = (
    AddressPart(Parameter.EVENT, Timeline.EVENT, "data", Form.TEXT, ""),
    AddressPart(Parameter.EVENT_WORDS, Timeline.TEXT, "value", Form.TEXT, "", is_step=False),
    AddressPart(Parameter.EVENT_YEARS, Timeline.YEARS, "value", Form.LIST, []),
    AddressPart(Parameter.EVENT_DATES, Timeline.DATES, "value", Form.LIST, []),
)
