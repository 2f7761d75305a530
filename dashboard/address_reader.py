"""Reads an address: whatever is not on an allow-list is left out with a notice."""

from collections.abc import Iterable, Mapping
from typing import Final

from dashboard.parameters import Parameter
from geodata.vocabulary import FootprintCode

MAXIMUM_SELECTED: Final = 6
MAXIMUM_TEXT: Final = 80
SEPARATOR: Final = "~"


class AddressReader:
    """Takes parameters out of an address and remembers what it had to refuse."""

    def __init__(
        self, query: Mapping[str, object], known: Iterable[Parameter] = tuple(Parameter)
    ) -> None:
        """Read ``query``; names outside ``known`` are refused."""
        self._query = {str(name): str(value) for name, value in query.items()}
        names = set(known)
        self._refused = [f"“{_cut(name)}”" for name in self._query if name not in names]

    def refuse(self, name: str, value: str) -> None:
        """Remember that ``value`` cannot be used, for the notice."""
        self._refused.append(f"“{_cut(value)}” for “{name}”")

    def raw(self, name: str) -> str:
        """Return the text of a parameter as it stands; empty where there is none."""
        return self._query.get(name, "")

    def one(self, name: str, allowed: Iterable[str], default: str) -> str:
        """Return the one value of a parameter, or ``default``."""
        value = self.raw(name)
        if not value:
            return default
        if value in set(allowed):
            return value
        self.refuse(name, value)
        return default

    def many(self, name: str, allowed: Iterable[str]) -> tuple[str, ...]:
        """Return every value of a parameter once, in the address's order."""
        kept: list[str] = []
        offered = frozenset(allowed)
        for value in filter(None, self.raw(name).split(SEPARATOR)):
            if value not in offered:
                self.refuse(name, value)
            elif value not in kept:
                kept.append(value)
        return tuple(kept)

    def slots(self, name: str, allowed: frozenset[str]) -> tuple[FootprintCode | None, ...]:
        """Read kept areas; an empty place keeps the letters of those behind it."""
        kept: list[FootprintCode | None] = []
        for value in self.raw(name).split(SEPARATOR):
            is_new = value in allowed and value not in kept
            if value and value not in allowed:
                self.refuse(name, value)
            kept.append(FootprintCode(value) if is_new else None)
        if len(kept) > MAXIMUM_SELECTED:
            self._refused.append(f"more than {MAXIMUM_SELECTED} places for “{name}”")
        kept = kept[:MAXIMUM_SELECTED]
        while kept and kept[-1] is None:
            kept.pop()
        return tuple(kept)

    def flag(self, name: str) -> bool:
        """Tell whether a switch is on."""
        return self.one(name, ("0", "1"), "0") == "1"

    def text(self, name: str) -> str:
        """Return free text: one line, printable, of a bounded length."""
        value = " ".join(self.raw(name).split())
        printable = "".join(letter for letter in value if letter.isprintable())
        return printable[:MAXIMUM_TEXT].strip()

    def notices(self) -> tuple[str, ...]:
        """Say in one sentence what was refused; nothing for nothing."""
        if not self._refused:
            return ()
        shown, more = self._refused[:3], len(self._refused) - 3
        extra = f" and {more} more" if more > 0 else ""
        return (
            f"Part of this address is not known here and was left out: "
            f"{', '.join(shown)}{extra}. The rest of the view is as it was saved.",
        )


def _cut(text: str, most: int = 40) -> str:
    clean = "".join(letter for letter in text if letter.isprintable())
    return clean if len(clean) <= most else f"{clean[: most - 1]}…"
