"""Every refusal in one form: the file, the fault, the rule and the remedy, in one sentence."""

import unicodedata
from collections.abc import Iterable
from typing import Final

from geodata.errors import BoundaryFault, GeodataError

LONGEST_SHOWN: Final = 80
MOST_LISTED: Final = 5


def fault(
    file: str, what: str, rule: str, remedy: str, kind: type[GeodataError] = BoundaryFault
) -> GeodataError:
    """An error that says where, what is wrong, what the rule is, and what to do."""
    return kind(f"{shown(file)}: {what}; {rule}; {remedy}.")


def shown(text: str) -> str:
    """Text from a file, made safe to print: no control characters, no endless names."""
    plain = "".join(
        "\N{REPLACEMENT CHARACTER}" if unicodedata.category(character)[0] == "C" else character
        for character in text
    )
    return plain if len(plain) <= LONGEST_SHOWN else plain[: LONGEST_SHOWN - 1] + "…"


def listed(items: Iterable[str]) -> str:
    """The first few items, and how many more there are."""
    everything = [shown(item) for item in items]
    first = ", ".join(everything[:MOST_LISTED])
    more = len(everything) - MOST_LISTED
    return f"{first} and {more} more" if more > 0 else first
