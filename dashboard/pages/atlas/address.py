"""Which component holds which part of the address.

One record a parameter; the page writes the address from these components and
sets them again on Back and Forward, so both directions rest on one list.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from dashboard.ids import Atlas
from dashboard.selection import Choices, Parameter
from dashboard.theme import Side


class Form(StrEnum):
    """How a component's value is written in the address."""

    TEXT = "text"
    LIST = "list"
    FLAG = "flag"
    OPTIONAL = "optional"


@dataclass(frozen=True, slots=True)
class AddressPart:
    """One parameter, the component that holds it, and whether it is a step in history."""

    name: Parameter
    component: Atlas
    prop: str
    form: Form
    start: Callable[[Choices], object]
    is_step: bool = True


def _nothing(_: Choices) -> object:
    return ""


def _empty(_: Choices) -> object:
    return []


def _off(_: Choices) -> object:
    return False


ADDRESS_PARTS = (
    AddressPart(Parameter.LEFT, Atlas.LEFT, "value", Form.TEXT, lambda c: c.default_left),
    AddressPart(Parameter.RIGHT, Atlas.RIGHT, "value", Form.OPTIONAL, lambda c: c.default_right),
    AddressPart(Parameter.NHS_REGIONS, Atlas.NHS_REGIONS, "value", Form.LIST, _empty),
    AddressPart(Parameter.COUNCIL_REGIONS, Atlas.COUNCIL_REGIONS, "value", Form.LIST, _empty),
    AddressPart(Parameter.COUNCIL_TYPES, Atlas.COUNCIL_TYPES, "value", Form.LIST, _empty),
    AddressPart(Parameter.CONTROLS, Atlas.CONTROLS, "value", Form.LIST, _empty),
    AddressPart(Parameter.PARTNERS_ONLY, Atlas.PARTNERS_ONLY, "checked", Form.FLAG, _off),
    AddressPart(Parameter.TEXT, Atlas.FIND, "value", Form.TEXT, _nothing, is_step=False),
    AddressPart(Parameter.SELECTED, Atlas.SELECTED, "data", Form.LIST, _empty),
    AddressPart(Parameter.VIEW, Atlas.VIEW, "data", Form.TEXT, _nothing, is_step=False),
    AddressPart(Parameter.BORDERS, Atlas.BORDERS, "checked", Form.FLAG, _off),
    AddressPart(Parameter.RANK_BY, Atlas.RANK_BY, "value", Form.TEXT, lambda _: Side.LEFT.value),
    AddressPart(Parameter.SORT, Atlas.TABLE_SORT, "data", Form.TEXT, _nothing, is_step=False),
)
