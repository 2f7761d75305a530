"""Which component of the Atlas holds which part of its address."""

from dashboard.address import AddressPart, Form
from dashboard.ids import Atlas
from dashboard.parameters import Parameter
from dashboard.selection import Choices
from dashboard.theme import Side


def address_parts(choices: Choices) -> tuple[AddressPart, ...]:
    """Return the parts in the order in which the address is written."""
    left, right = choices.default_left, choices.default_right
    return (
        AddressPart(Parameter.LEFT, Atlas.LEFT, "value", Form.ALWAYS, left),
        AddressPart(Parameter.RIGHT, Atlas.RIGHT, "value", Form.OPTIONAL, right),
        AddressPart(Parameter.NHS_REGIONS, Atlas.NHS_REGIONS, "value", Form.LIST, []),
        AddressPart(Parameter.COUNCIL_REGIONS, Atlas.COUNCIL_REGIONS, "value", Form.LIST, []),
        AddressPart(Parameter.COUNCIL_TYPES, Atlas.COUNCIL_TYPES, "value", Form.LIST, []),
        AddressPart(Parameter.CONTROLS, Atlas.CONTROLS, "value", Form.LIST, []),
        AddressPart(Parameter.PARTNERS_ONLY, Atlas.PARTNERS_ONLY, "checked", Form.FLAG, False),
        AddressPart(Parameter.TEXT, Atlas.FIND, "value", Form.TEXT, "", is_step=False),
        AddressPart(Parameter.SELECTED, Atlas.SELECTED, "data", Form.LIST, []),
        AddressPart(Parameter.VIEW, Atlas.VIEW, "data", Form.TEXT, "", is_step=False),
        AddressPart(Parameter.BORDERS, Atlas.BORDERS, "checked", Form.FLAG, False),
        AddressPart(Parameter.RANK_BY, Atlas.RANK_BY, "value", Form.TEXT, Side.LEFT.value),
        AddressPart(Parameter.SORT, Atlas.TABLE_SORT, "data", Form.TEXT, "", is_step=False),
        AddressPart(Parameter.ROWS, Atlas.TABLE_FIND, "value", Form.TEXT, "", is_step=False),
    )
