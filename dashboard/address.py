"""Which component holds which part of a page's address.

One record a parameter; the page writes the address from these components and
sets them again on Back and Forward, so both directions rest on one list.
"""

from dataclasses import dataclass
from enum import StrEnum

from dashboard.parameters import Parameter


class Form(StrEnum):
    """How a component's value is written in the address.

    ``text``: as it is, nothing when empty. ``always``: as it is, also when it
    is as at the start. ``list``: values parted by ``~``. ``flag``: 1 or
    nothing. ``optional``: as it is, ``none`` for no value, always written.
    """

    TEXT = "text"
    ALWAYS = "always"
    LIST = "list"
    FLAG = "flag"
    OPTIONAL = "optional"


@dataclass(frozen=True, slots=True)
class AddressPart:
    """One parameter, the component that holds it, and its value at the start.

    ``is_step`` says whether a change is a step in the browser's history.
    """

    name: Parameter
    component: StrEnum
    prop: str
    form: Form
    start: object
    is_step: bool = True

    def to_page(self) -> dict[str, object]:
        """Return the record as the page's script reads it."""
        return {
            "name": self.name.value,
            "id": self.component.value,
            "prop": self.prop,
            "form": self.form.value,
            "start": self.start,
            "steps": self.is_step,
        }
