"""What the address of an embedded figure says besides the page's own query."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Self

from dashboard.errors import InvalidRequest
from dashboard.page_context import PageContext

THEME: Final = "theme"
LOCK: Final = "lock"
SWITCH: Final = "switch"
THEMES: Final = ("auto", "light", "dark")


@dataclass(frozen=True, slots=True)
class Embedding:
    """How a figure stands in somebody else's page.

    Attributes:
        theme: light, dark, or as the reader's computer wishes.
        lock: code of the area that stays marked while no other can be kept, or empty.
        can_switch: whether the reader may choose another measure.
        query: what is left: the query of the figure's page.
    """

    theme: str
    lock: str
    can_switch: bool
    query: Mapping[str, str]

    @classmethod
    def of(cls, query: Mapping[str, str], context: PageContext) -> Self:
        """Read an address.

        Raises:
            InvalidRequest: a choice is not one of those that there are.
        """
        theme, lock = query.get(THEME) or THEMES[0], query.get(LOCK, "")
        if theme not in THEMES:
            raise InvalidRequest(f"The theme of an embedded figure is one of {', '.join(THEMES)}.")
        if lock and lock not in context.choices.footprints:
            raise InvalidRequest(
                f"The {context.nouns.singular} to be marked is not one of this atlas; "
                "build the code for the figure again."
            )
        switch = query.get(SWITCH) or "0"
        if switch not in ("0", "1"):
            raise InvalidRequest("A figure's measure can be switched (1) or not (0).")
        own = {name: value for name, value in query.items() if name not in (THEME, LOCK, SWITCH)}
        return cls(theme, lock, switch == "1", own)

    def settings(self) -> dict[str, Any]:
        """Return what the viewer's start is told."""
        return {
            "mode": "embed",
            "theme": self.theme,
            "lock": self.lock,
            "canSwitch": self.can_switch,
        }
