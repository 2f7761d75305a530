"""What the reader has chosen on the councils page."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from dashboard.address import AddressPart, Form
from dashboard.address_reader import MAXIMUM_TEXT, AddressReader
from dashboard.errors import InvalidRequest
from dashboard.ids import Councils
from dashboard.page_context import PageContext
from dashboard.parameters import Parameter
from dashboard.requests import FILTER_REFUSAL, many_of, one_of
from dashboard.selection import View, read_view
from dashboard.site import COUNCILS
from geodata.queries.councils import CouncilFilters, councils
from geodata.vocabulary import FootprintCode


class Layer(StrEnum):
    """Which councils are on the map."""

    UPPER = "councils"
    DISTRICTS = "districts"


PARTS = (
    AddressPart(Parameter.COUNCIL, Councils.PICKER, "value", Form.TEXT, None),
    AddressPart(Parameter.LAYER, Councils.LAYER, "value", Form.TEXT, Layer.DISTRICTS.value),
    AddressPart(Parameter.COUNCIL_REGIONS, Councils.REGIONS, "value", Form.LIST, []),
    AddressPart(Parameter.COUNCIL_TYPES, Councils.TYPES, "value", Form.LIST, []),
    AddressPart(Parameter.TEXT, Councils.FIND, "value", Form.TEXT, "", is_step=False),
    AddressPart(Parameter.VIEW, Councils.VIEW, "data", Form.TEXT, "", is_step=False),
)


@dataclass(frozen=True, slots=True)
class CouncilsSelection:
    """A council, a layer, filters, and the part of the country that is seen.

    ``council`` is empty where none is chosen, ``view`` nothing for all of the country.
    """

    council: str
    layer: Layer
    filters: CouncilFilters
    view: View | None
    slots: tuple[FootprintCode | None, ...]
    notices: tuple[str, ...]

    @classmethod
    def from_query(cls, query: Mapping[str, object], context: PageContext) -> "CouncilsSelection":
        """Read an address; whatever is not on the allow-list becomes a notice."""
        reader = AddressReader(query, COUNCILS.parameters)
        choices = context.choices
        return cls(
            council=reader.one(Parameter.COUNCIL, _codes(context), ""),
            layer=Layer(reader.one(Parameter.LAYER, tuple(Layer), Layer.DISTRICTS)),
            filters=CouncilFilters(
                regions=reader.many(Parameter.COUNCIL_REGIONS, choices.council_regions),
                types=reader.many(Parameter.COUNCIL_TYPES, choices.council_types),
                text=reader.text(Parameter.TEXT),
            ),
            view=read_view(reader),
            slots=reader.slots(Parameter.SELECTED, choices.footprints),
            notices=reader.notices(),
        )


def chosen_council(value: object, context: PageContext) -> str:
    """Return the code of the council that a callback was sent, empty for none.

    Raises:
        InvalidRequest: there is no such council.
    """
    if value is None or value == "":
        return ""
    return one_of(value, _codes(context), "The council asked for is not one of this atlas.")


def chosen_layer(value: object) -> Layer:
    """Return the layer that a callback was sent.

    Raises:
        InvalidRequest: there is no such layer.
    """
    return Layer(one_of(value, tuple(Layer), "A map shows either the upper tier or the districts."))


def chosen_filters(
    regions: object, types: object, text: object, context: PageContext
) -> CouncilFilters:
    """Return the filters that a callback was sent.

    Raises:
        InvalidRequest: a value is not among its filter's options.
    """
    if text is not None and not (isinstance(text, str) and len(text) <= MAXIMUM_TEXT):
        raise InvalidRequest(f"A name to find is a text of at most {MAXIMUM_TEXT} characters.")
    return CouncilFilters(
        regions=many_of(regions, context.choices.council_regions, FILTER_REFUSAL),
        types=many_of(types, context.choices.council_types, FILTER_REFUSAL),
        text=text or "",
    )


def _codes(context: PageContext) -> frozenset[str]:
    return frozenset(council.code for council in councils(context.tables))
