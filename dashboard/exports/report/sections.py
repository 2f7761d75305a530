"""What the report says of each view, ready to be set."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from dashboard.exhibits.drawing import AreaMap
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exports.frame_words import kept_entries, source_lines
from dashboard.exports.pack import MadeItem, MadePack
from dashboard.exports.report.fitting import caveats_beside, figure_height
from dashboard.exports.report.printed import PrintedTable, clean, printed_table
from dashboard.theme import BORDER, NO_DATA

_FEW_ROWS: Final = 12
_LONGEST_SOURCES: Final = 600
"""Letters of sources beside a view; the appendix has all of every source."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a legend; ``kind`` is its class in the style sheet, ``mark`` stands in it."""

    colour: str
    label: str
    kind: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure as SVG, under the address that the page gives it."""

    address: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Section:
    """One view.

    Attributes:
        number: of the view, from 1.
        title: what it says.
        subject: what it is.
        details: unit, period, base; and what the reader narrowed it to.
        note: the reader's own.
        exhibit: for whatever else is told of it.
        picture: its figure, if it has one.
        kept: the kept areas with their letters.
        legend: what colours mean.
        table: the figures, where they are few or there is no picture.
        appended: the number of its table in the appendix; 0 for none.
        sources: how and where the figures came from, and on which terms.
        is_abridged: whether only their publishers are named, since the whole would be a page.
        address: of the view, in full; empty for none.
    """

    number: int
    title: str
    subject: str
    details: tuple[str, ...]
    note: str
    exhibit: Exhibit
    picture: Picture | None
    kept: tuple[Entry, ...]
    legend: tuple[Entry, ...]
    table: PrintedTable | None
    appended: int
    sources: tuple[str, ...]
    is_abridged: bool
    address: str

    def caveats(self, paper: str) -> tuple[str, ...]:
        """What to take care of, as far as it leaves room for the figure; the rest is at the end."""
        return self.exhibit.caveats[: caveats_beside(self, is_large=paper == "A3")]

    def figure_height(self, paper: str) -> float:
        """Return the most millimetres that the figure may take on a kind of paper."""
        return round(figure_height(self, is_large=paper == "A3"), 1)


@dataclass(frozen=True, slots=True)
class AppendedTable:
    """A large table at the end: its number, what it is of, and the views that it is for."""

    number: int
    title: str
    table: PrintedTable
    views: tuple[int, ...]


def sections(
    pack: MadePack, pictures: Sequence[Picture | None], site: str
) -> tuple[tuple[Section, ...], tuple[AppendedTable, ...]]:
    """Return every view, and the tables that are too large to stand with them.

    A table that is too long or too wide to stand with its figure is printed at the end, and
    one that several views share is printed once, in the order of the first.
    """
    appended: dict[object, tuple[int, Exhibit, list[int]]] = {}
    made = []
    for number, (item, picture) in enumerate(zip(pack.made, pictures, strict=True), start=1):
        table = item.exhibit.table
        place = 0
        if picture is not None and (len(table.rows) > _FEW_ROWS or printed_table(table).is_wide):
            key = (table.columns, frozenset(table.rows), table.row_forms)
            place, _, views = appended.setdefault(key, (len(appended) + 1, item.exhibit, []))
            views.append(number)
        made.append(_section(number, item, picture, place, site))
    return tuple(made), tuple(
        AppendedTable(place, clean(exhibit.title), printed_table(exhibit.table), tuple(views))
        for place, exhibit, views in appended.values()
    )


def _section(
    number: int, item: MadeItem, picture: Picture | None, appended: int, site: str
) -> Section:
    exhibit = item.exhibit
    drawing = exhibit.drawing
    faded = isinstance(drawing, AreaMap) and any(area.is_faded for area in drawing.areas)
    details = (
        exhibit.subtitle,
        f"Shown: {exhibit.filters}" if exhibit.filters else "",
        "Paler areas are those that the filters leave out." if faded and picture else "",
    )
    sources = source_lines(exhibit)
    is_abridged = sum(map(len, sources)) > _LONGEST_SOURCES
    if is_abridged:
        publishers = dict.fromkeys(source.publisher for source in exhibit.sources)
        sources = [*sources[:1], f"Sources: {'; '.join(publishers)}."]
    return Section(
        number=number,
        title=clean(item.title or exhibit.takeaway),
        subject=clean(exhibit.title),
        details=tuple(clean(line) for line in details if line),
        note=clean(item.note),
        exhibit=exhibit,
        picture=picture,
        kept=tuple(
            Entry(entry.colour, entry.label[2:], "letter", entry.label[0])
            for entry in kept_entries(exhibit)
        )
        if picture
        else (),
        legend=tuple(_entry(entry.colour, entry.label) for entry in exhibit.legend)
        if picture
        else (),
        table=None if appended else printed_table(exhibit.table),
        appended=appended,
        sources=tuple(map(clean, sources)),
        is_abridged=is_abridged,
        address=clean(f"{site}{exhibit.address}") if site else "",
    )


def _entry(colour: str, label: str) -> Entry:
    """Read a legend's own marks: a question mark for doubts, hatching for missing values."""
    if colour == BORDER and label.startswith("? "):
        return Entry(colour, clean(label[2:]), "doubt", "?")
    is_hatched = colour == NO_DATA and "hatched" in label
    return Entry(colour, clean(label), "hatched" if is_hatched else "")
