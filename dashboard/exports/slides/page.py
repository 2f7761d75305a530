"""What every slide of a view has: its title, the line under it, the foot."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from dashboard.exhibits.exhibit import Exhibit
from dashboard.exports.slides.canvas import Canvas, Look, Paragraph
from dashboard.exports.slides.deck import HEIGHT, MARGIN, WIDTH, set_placeholder
from dashboard.exports.slides.markup import Box, clean
from dashboard.exports.slides.measuring import LINE, cut, wrapped
from dashboard.formatting import STATUS_WORDS
from dashboard.theme import GRID, MUTED

FULL: Final = WIDTH - 2 * MARGIN
_TOP: Final = 24.0
_TITLE_SIZES: Final = (26.0, 24.0, 22.0, 20.0)
_TITLE_LINES: Final = 2
_SUBTITLE: Final = 14.0
_FOOT: Final = 9.0
_FOOT_LINES: Final = 3
_FOOT_TOP: Final = HEIGHT - 14 - _FOOT_LINES * _FOOT * LINE
_FOOT_WIDTH: Final = FULL - 60
_SPACE: Final = 14.0


@dataclass(frozen=True, slots=True)
class Head:
    """The title and the line under it, as they fit."""

    title: str
    size: float
    title_box: Box
    under: str
    under_box: Box

    @property
    def room(self) -> Box:
        """What is left of the slide for the view, above the foot."""
        top = (self.under_box if self.under else self.title_box).bottom + _SPACE
        return Box(MARGIN, top, FULL, _FOOT_TOP - 12 - top)


def head(title: str, under: Iterable[str] = (), count: str = "") -> Head:
    """Set out a title, what stands under it, and which of several slides this is.

    A title that is too long even in the smallest type is cut; the notes have all of it.
    """
    text, size, lines = fitted_title(title, count)
    title_box = Box(MARGIN, _TOP, FULL, lines * size * LINE + 2)
    line = " · ".join(part for part in map(clean, under) if part)
    shown = cut(line, FULL, _SUBTITLE, lines=2)
    rows = len(wrapped(shown, FULL, _SUBTITLE))
    under_box = Box(MARGIN, title_box.bottom + 2, FULL, rows * _SUBTITLE * LINE + 2)
    return Head(text, size, title_box, shown, under_box)


def part_of_all(number: int, count: int) -> str:
    """Say which of several slides one is, in words that stay on one line; empty for only one."""
    return f"({number} of {count})".replace(" ", "\N{NO-BREAK SPACE}") if count > 1 else ""


def draw_head(canvas: Canvas, found: Head) -> None:
    """Write the title and the line under it."""
    set_placeholder(canvas.slide, 0, found.title, found.size, found.title_box)
    if found.under:
        canvas.text(found.under_box, [Paragraph(found.under, size=_SUBTITLE, colour=MUTED)],
                    name="Subtitle")  # fmt: skip


def fitted_title(title: str, count: str = "") -> tuple[str, float, int]:
    """Return a title as it fits, with its count, its size in points and its number of lines."""
    text, end = clean(title) or "Untitled", f" {count}" if count else ""
    for size in _TITLE_SIZES:
        lines = len(wrapped(text + end, FULL, size, is_bold=True))
        if lines <= _TITLE_LINES:
            return text + end, size, lines
    size, room = _TITLE_SIZES[-1], FULL
    while len(wrapped(shown := cut(text, room, size, lines=_TITLE_LINES, is_bold=True) + end,
                      FULL, size, is_bold=True)) > _TITLE_LINES:  # fmt: skip
        room *= 0.95
    return shown, size, _TITLE_LINES


def draw_foot(canvas: Canvas, exhibit: Exhibit) -> None:
    """Write where the figures come from, what they are, and the credit that licences ask for."""
    publishers = "; ".join(dict.fromkeys(source.publisher for source in exhibit.sources))
    statuses = ", ".join(STATUS_WORDS[status] for status in exhibit.statuses)
    facts = [
        f"Source: {publishers}." if publishers else "",
        f"Status: {statuses}." if statuses else "",
        f"Figures: {exhibit.date}." if exhibit.date else "",
        *exhibit.credits,
    ]
    text = cut(
        " ".join(clean(fact) for fact in facts if fact), _FOOT_WIDTH, _FOOT, lines=_FOOT_LINES
    )
    canvas.line((MARGIN, _FOOT_TOP - 5), (WIDTH - MARGIN, _FOOT_TOP - 5), colour=GRID, width=0.75,
                name="Line above the foot")  # fmt: skip
    canvas.text(
        Box(MARGIN, _FOOT_TOP, _FOOT_WIDTH, _FOOT_LINES * _FOOT * LINE + 2),
        [Paragraph(text, size=_FOOT, colour=MUTED)], name="Source, status and credit", look=Look(),
    )  # fmt: skip
