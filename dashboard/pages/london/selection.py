"""What the reader has chosen on the page on the inset."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.address import AddressPart, Form
from dashboard.address_reader import AddressReader
from dashboard.ids import London
from dashboard.page_context import PageContext
from dashboard.parameters import Parameter
from dashboard.site import LONDON
from geodata.measures import DEFAULT_LEFT
from geodata.vocabulary import FootprintCode, MeasureKey

PARTS = (AddressPart(Parameter.MEASURE, London.MEASURE, "value", Form.TEXT, DEFAULT_LEFT),)


@dataclass(frozen=True, slots=True)
class LondonSelection:
    """A measure, and what is kept."""

    measure: MeasureKey
    slots: tuple[FootprintCode | None, ...]
    notices: tuple[str, ...]

    @classmethod
    def from_query(cls, query: Mapping[str, object], context: PageContext) -> "LondonSelection":
        """Read an address; whatever is not on the allow-list becomes a notice."""
        reader = AddressReader(query, LONDON.parameters)
        choices = context.choices
        measure = reader.one(Parameter.MEASURE, choices.measures, choices.default_left)
        return cls(
            measure=MeasureKey(measure),
            slots=reader.slots(Parameter.SELECTED, choices.footprints),
            notices=reader.notices(),
        )
