"""The reader's note to a view, on its slide where it is short enough."""

from typing import Final

from dashboard.exports.slides.canvas import Canvas, Look, Paragraph
from dashboard.exports.slides.markup import Box, clean
from dashboard.exports.slides.measuring import text_height
from dashboard.theme import ACCENT

POINTER: Final = "The note to this view is in the speaker notes."
_SIZES: Final = (13.0, 12.0, 11.0)
_INSET: Final = 9.0
_HEAD: Final = 18.0
_POINTER_HEIGHT: Final = 46.0
_GROUND: Final = "#e3eef7"


def note_height(note: str, width: float, most: float) -> float:
    """Return the height of the box with the note, or with where to find it."""
    size = _size(note, width, most)
    return _height(note, width, size) if size else _POINTER_HEIGHT


def draw_note(canvas: Canvas, note: str, box: Box) -> None:
    """Write the note in a box, or where it is when it is too long for that."""
    size = _size(note, box.width, box.height)
    head = Paragraph("Note", size=11, colour=ACCENT, is_bold=True, after=2)
    paragraphs = [head, Paragraph(note, size=size)] if size else [Paragraph(POINTER, size=12)]
    look = Look(fill=_GROUND, inset=_INSET, anchor="top" if size else "middle")
    canvas.text(box, paragraphs, name="Note", look=look)


def _height(note: str, width: float, size: float) -> float:
    return text_height(clean(note), width - 2 * _INSET, size) + 2 * _INSET + _HEAD


def _size(note: str, width: float, most: float) -> float:
    # A hair more, because the box was made from the same numbers.
    return next((size for size in _SIZES if _height(note, width, size) <= most + 0.01), 0.0)
