"""A board pack: the views that a reader collected, in order, with titles and notes."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.exhibits.exhibit import Exhibit


@dataclass(frozen=True, slots=True)
class PackItem:
    """One view of a pack.

    ``exhibit`` is its key and ``query`` what its address says; ``title`` takes the place of
    the exhibit's takeaway, and ``note`` is the reader's own. Both may be empty.
    """

    exhibit: str
    query: Mapping[str, str]
    title: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Pack:
    """The views of a pack in order."""

    title: str
    items: tuple[PackItem, ...]
    subtitle: str = ""


@dataclass(frozen=True, slots=True)
class MadeItem:
    """A view as the tables have it: its exhibit, its title as it is shown, and the note."""

    exhibit: Exhibit
    title: str
    note: str


@dataclass(frozen=True, slots=True)
class MadePack:
    """A pack whose views are made; ``date`` is that of the data in words."""

    title: str
    subtitle: str
    date: str
    made: tuple[MadeItem, ...]
