"""The last slides: method and caveats, definitions, sources; as many as it takes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from pptx.presentation import Presentation as Deck

from dashboard.exhibits.exhibit import Exhibit
from dashboard.exports.pack import MadePack
from dashboard.exports.slides.canvas import Paragraph
from dashboard.exports.slides.deck import finish_view, view_slide
from dashboard.exports.slides.markup import Box, clean
from dashboard.exports.slides.measuring import cut
from dashboard.exports.slides.page import draw_head, head, part_of_all
from dashboard.formatting import STATUS_WORDS, month_words
from geodata.sources import Source
from geodata.vocabulary import Status

_SIZES: Final = (15.0, 14.0, 13.0, 12.0)
_A_SLIDE: Final = 2
_SHORT: Final = 600
_BETWEEN: Final = 32.0
_FOOT: Final = 30.0
_LONGEST: Final = 12
_METHOD: Final = "How it was made"
_STATUS_MEANING: Final = {
    Status.PUBLISHED: "a figure as its publisher printed it.",
    Status.DERIVED: "worked out from published figures; the definition says how.",
    Status.MODELLED: "an estimate; no published figure could be obtained.",
    Status.REPORTED: "a figure that others quote; the original could not be obtained.",
    Status.ILLUSTRATIVE: "invented, to show the page at work. Not to be quoted.",
}


def add_appendix(deck: Deck, pack: MadePack) -> None:
    """Add the sections that have something to say."""
    exhibits = [item.exhibit for item in pack.made]
    _add_section(deck, "Appendix: method and caveats", _method(pack))
    _add_section(
        deck, "Appendix: definitions",
        [_entry(words, lead=f"{clean(name)}:") for name, words in _definitions(exhibits)],
    )  # fmt: skip
    sources = {source.key: source for exhibit in exhibits for source in exhibit.sources}
    credits = dict.fromkeys(credit for exhibit in exhibits for credit in exhibit.credits)
    _add_section(
        deck, "Appendix: sources and credits",
        [*(_source(source) for source in sources.values()),
         *(_entry(credit, lead="Credit:") for credit in credits)],
    )  # fmt: skip


def _method(pack: MadePack) -> Iterator[Paragraph]:
    statuses = dict.fromkeys(status for item in pack.made for status in item.exhibit.statuses)
    for status in statuses:
        yield _entry(_STATUS_MEANING[status], lead=f"{STATUS_WORDS[status]}:")
    yield _entry(
        "A figure that is missing is left out and said to be missing; it is never nought.",
        lead="No figure:",
    )
    for caveat in dict.fromkeys(c for item in pack.made for c in item.exhibit.caveats):
        yield _entry(caveat)


def _definitions(exhibits: Iterable[Exhibit]) -> list[tuple[str, str]]:
    """Return every definition once.

    Some have no name of their own ("How it was made") and belong to the one before them, so
    they may stand behind each that they are for.
    """
    found: dict[tuple[str, str, str], tuple[str, str]] = {}
    for exhibit in exhibits:
        before = ""
        for name, words in exhibit.definitions:
            key = (before, name, words) if name == _METHOD else ("", name, words)
            found.setdefault(key, (name, words))
            before = name
    return list(found.values())


def _source(source: Source) -> Paragraph:
    facts = (
        source.title,
        f"published {month_words(source.published)}" if source.published[:1].isdigit() else "",
        f"read {month_words(source.accessed)}" if source.accessed[:1].isdigit() else "",
        source.licence,
        source.address,
    )
    return _entry("; ".join(fact for fact in facts if fact), lead=f"{source.publisher}:")


def _entry(text: str, *, lead: str = "") -> Paragraph:
    return Paragraph(clean(text), size=_SIZES[-1], lead=lead, after=8)


def _add_section(deck: Deck, title: str, entries: Iterable[Paragraph]) -> None:
    """Let paragraphs run down two columns a slide, onto as many slides as they need."""
    room = head(title, (), part_of_all(10, 10)).room
    width, height = (room.width - _BETWEEN) / 2, room.height + _FOOT
    columns = _set_out(list(entries), width, height)
    pages = [columns[place : place + 2] for place in range(0, len(columns), 2)]
    for number, page in enumerate(pages, start=1):
        canvas = view_slide(deck)
        count = part_of_all(number, len(pages))
        draw_head(canvas, head(title, (), count))
        for place, column in enumerate(page):
            box = Box(room.x + place * (width + _BETWEEN), room.y, width, height)
            canvas.text(box, column, name=f"{title}, column {place + 1}")
        finish_view(canvas, len(deck.slides))


def _set_out(entries: Sequence[Paragraph], width: float, height: float) -> list[list[Paragraph]]:
    """Return columns: on one slide in the largest type that fits, about equally high."""
    for size in _SIZES:
        larger = [replace(entry, size=size) for entry in entries]
        half = sum(entry.height(width) for entry in larger) / 2
        for limit in (half, half * 1.15, half * 1.3, height):
            columns = list(_columns(larger, width, min(limit, height)))
            if limit <= height and len(columns) <= _A_SLIDE:
                return columns
    return list(_columns(entries, width, height))


def _columns(
    entries: Iterable[Paragraph], width: float, height: float
) -> Iterator[list[Paragraph]]:
    column: list[Paragraph] = []
    room = height
    for entry in entries:
        one = _shortened(entry, width, height)
        needed = one.height(width)
        if needed > room and column:
            yield column
            column, room = [], height
        column.append(one)
        room -= needed
    if column:
        yield column


def _shortened(entry: Paragraph, width: float, height: float) -> Paragraph:
    """Cut a paragraph that would not fit even in a column of its own."""
    if entry.height(width) <= height or len(entry.text) < _SHORT:
        return entry
    text = cut(entry.text, width, entry.size, lines=_LONGEST, is_bold=bool(entry.lead))
    return replace(entry, text=text)
