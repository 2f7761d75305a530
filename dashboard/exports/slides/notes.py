"""Speaker notes: what the presenter may want to say, or be asked."""

from collections.abc import Iterable, Iterator

from pptx.oxml import parse_xml
from pptx.slide import Slide

from dashboard.exports.pack import MadeItem
from dashboard.exports.slides.markup import LANGUAGE, SPACES, clean, content
from dashboard.figures.illustrative import ILLUSTRATIVE_MARK
from dashboard.formatting import STATUS_WORDS


def write_notes(slide: Slide, item: MadeItem) -> None:
    """Write the notes of a view's slide."""
    frame = slide.notes_slide.notes_text_frame
    if frame is None:
        return
    body = frame._txBody
    for old in body.findall("{*}p"):
        body.remove(old)
    for line in note_lines(item):
        words = content(line)
        run = f'<a:r><a:rPr lang="{LANGUAGE}"/><a:t>{words}</a:t></a:r>' if words else ""
        body.append(parse_xml(f"<a:p {SPACES}>{run}</a:p>"))


def note_lines(item: MadeItem) -> Iterator[str]:
    """Return the notes a paragraph at a time; empty ones part the sections."""
    exhibit = item.exhibit
    yield clean(item.title)
    if exhibit.is_illustrative:
        yield f"{ILLUSTRATIVE_MARK}."
    if item.note.strip():
        yield from ("", "Note of the reader")
        yield from item.note.splitlines()
    yield from _section("What it shows", (exhibit.title, *exhibit.words))
    yield from _section("Shown", (exhibit.subtitle, exhibit.filters))
    yield from _section("Definitions", (f"{name}: {words}" for name, words in exhibit.definitions))
    yield from _section("Take care", exhibit.caveats)
    yield from _section("Status", (STATUS_WORDS[status] for status in exhibit.statuses))
    yield from _section(
        "Sources", (f"{source.publisher}: {source.title}" for source in exhibit.sources)
    )
    yield from _section("Credit", exhibit.credits)
    yield from _section("Figures as of", (exhibit.date,))
    yield from _section("Address of the view in the Footprint Atlas", (exhibit.address,))


def _section(head: str, lines: Iterable[str]) -> Iterator[str]:
    found = [line for line in lines if line.strip()]
    if found:
        yield from ("", head, *found)
