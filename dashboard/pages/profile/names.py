"""Names of what can be taken away from a profile, and the mark of its cards."""

from typing import Any, Final

from dashboard.components.exhibit_mark import exhibit_mark
from dashboard.site import PROFILE

KEY_FIGURES: Final = "key-figures"
MAP: Final = "map"
FACTS: Final = "facts"
SIMILAR: Final = "similar"
STRIPS: Final = "strips"
COUNCILS: Final = "councils"
BODIES: Final = "bodies"
CODE: Final = "footprint_code"
"""What the area is called in the query of an exhibit, as in the path of the page."""


def profile_mark(name: str, code: str) -> dict[str, Any]:
    """Return the mark of a card of the profile of an area."""
    return exhibit_mark(PROFILE, name, f"{CODE}={code}")
