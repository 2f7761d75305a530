"""The column beside a drawing: the mark, the legend, the words, the reader's note."""

import re
from collections.abc import Sequence
from typing import Final

from dashboard.exhibits.exhibit import Exhibit
from dashboard.exports.slides.canvas import Canvas, Look, Paragraph
from dashboard.exports.slides.legend import draw_legend, legend_of
from dashboard.exports.slides.markup import Box
from dashboard.exports.slides.note_box import draw_note, note_height
from dashboard.figures.illustrative import ILLUSTRATIVE_MARK
from dashboard.theme import MUTED, WARN

MARK_HEIGHT: Final = 26.0
_WARN_GROUND: Final = "#fdf1dc"
_SIZES: Final = (16.0, 15.0, 14.0, 13.0, 12.0)
_AFTER: Final = 7.0
_GAP: Final = 16.0
_MOST_NOTE: Final = 0.42
_SENTENCE: Final = re.compile(r"(?<=[.!?]) +(?=[A-Z“])")
MORE: Final = "More in the speaker notes."


def draw_side(canvas: Canvas, exhibit: Exhibit, note: str, box: Box) -> None:
    """Fill the column from the top: the mark, the legend, words; the note stands at its foot."""
    top = box.y
    if exhibit.is_illustrative:
        draw_mark(canvas, Box(box.x, top, box.width, MARK_HEIGHT))
        top += MARK_HEIGHT + _GAP
    if legend_of(exhibit):
        top = draw_legend(canvas, exhibit, Box(box.x, top, box.width, box.bottom - top)) + _GAP
    bottom = box.bottom
    if note.strip():
        height = note_height(note, box.width, (box.bottom - box.y) * _MOST_NOTE)
        bottom = max(top, bottom - height)
        draw_note(canvas, note, Box(box.x, bottom, box.width, height))
        bottom -= _GAP
    _draw_words(canvas, exhibit.words, Box(box.x, top, box.width, bottom - top))


def draw_mark(canvas: Canvas, box: Box) -> None:
    """Say that the figures are invented."""
    canvas.text(
        box, [Paragraph(ILLUSTRATIVE_MARK, size=13, colour=WARN, is_bold=True, align="centre")],
        name="Mark", look=Look(fill=_WARN_GROUND, line=WARN, anchor="middle", inset=4),
        words=ILLUSTRATIVE_MARK,
    )  # fmt: skip


def _draw_words(canvas: Canvas, words: Sequence[str], box: Box) -> None:
    """Write all words in the largest size in which they fit, else the sentences that do."""
    for size in _SIZES:
        whole = [Paragraph(one, size=size, after=_AFTER) for one in words if one.strip()]
        if sum(one.height(box.width) for one in whole) <= box.height:
            break
    else:
        whole = _fitting([s for one in words for s in _SENTENCE.split(one)], box)
    if whole:
        canvas.text(box, whole, name="In words")


def _fitting(sentences: Sequence[str], box: Box) -> list[Paragraph]:
    """Return whole sentences that fit, with a word on where the others are."""
    more = Paragraph(MORE, size=11, colour=MUTED, is_italic=True)
    room = box.height - more.height(box.width)
    if room < 0:
        return []
    kept: list[Paragraph] = []
    for sentence in sentences:
        one = Paragraph(sentence, size=_SIZES[-1], after=_AFTER)
        room -= one.height(box.width)
        if room < 0:
            break
        kept.append(one)
    return [*kept, more]
