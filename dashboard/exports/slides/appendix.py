"""The last slides: method and caveats, definitions, sources; as many as it takes."""

from collections.abc import Iterable, Iterator
from typing import Final

from pptx.presentation import Presentation as Deck

from dashboard.exports.pack import MadePack
from dashboard.exports.slides.canvas import Paragraph
from dashboard.exports.slides.deck import finish_view, view_slide
from dashboard.exports.slides.markup import Box, clean
from dashboard.exports.slides.measuring import cut
from dashboard.exports.slides.page import draw_head, head
from dashboard.formatting import STATUS_WORDS
from dashboard.theme import MUTED
from geodata.sources import Source
from geodata.vocabulary import Status

_SIZE: Final = 12.0
_BETWEEN: Final = 32.0
_FOOT: Final = 30.0
_LONGEST: Final = 12
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
    definitions = dict(pair for exhibit in exhibits for pair in exhibit.definitions)
    _add_section(
        deck, "Appendix: definitions",
        [_entry(words, lead=f"{clean(name)}:") for name, words in definitions.items()],
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


def _source(source: Source) -> Paragraph:
    facts = (
        source.title,
        f"published {source.published}" if source.published[:1].isdigit() else "",
        f"read {source.accessed}" if source.accessed[:1].isdigit() else "",
        source.licence,
        source.address,
    )
    return _entry("; ".join(fact for fact in facts if fact), lead=f"{source.publisher}:")


def _entry(text: str, *, lead: str = "") -> Paragraph:
    return Paragraph(clean(text), size=_SIZE, lead=lead, after=8)


def _add_section(deck: Deck, title: str, entries: Iterable[Paragraph]) -> None:
    """Let paragraphs run down two columns a slide, onto as many slides as they need."""
    room = head(title, (), "(10 of 10)").room
    width = (room.width - _BETWEEN) / 2
    height = room.height + _FOOT
    columns = list(_columns(entries, width, height))
    pages = [columns[place : place + 2] for place in range(0, len(columns), 2)]
    for number, page in enumerate(pages, start=1):
        canvas = view_slide(deck)
        count = f"({number} of {len(pages)})" if len(pages) > 1 else ""
        draw_head(canvas, head(title, (), count))
        for place, column in enumerate(page):
            box = Box(room.x + place * (width + _BETWEEN), room.y, width, height)
            canvas.text(box, column, name=f"{title}, column {place + 1}")
        finish_view(canvas, len(deck.slides))


def _columns(
    entries: Iterable[Paragraph], width: float, height: float
) -> Iterator[list[Paragraph]]:  # fmt: skip
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
    if entry.height(width) <= height:
        return entry
    text = cut(entry.text, width, entry.size, lines=_LONGEST, is_bold=bool(entry.lead))
    return Paragraph(text, size=entry.size, colour=MUTED, lead=entry.lead, after=entry.after)
