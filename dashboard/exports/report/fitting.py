"""How high a figure may be, so that a view's words stand on the same page."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from dashboard.exports.lettering import text_width, wrapped

if TYPE_CHECKING:
    from dashboard.exports.report.sections import Section

_PIXELS_A_POINT: Final = 96 / 72
_PIXELS_A_MM: Final = 96 / 25.4
_A4_WIDTH: Final = 658.0
_A3_WIDTH: Final = 1436.0
_A3_FIGURE: Final = 900.0
_PAGE: Final = 976.0
"""Pixels between the margins of either sheet, from top to bottom."""
_LEAST: Final = 80.0
_MOST: Final = 215.0
_MOST_CAVEATS: Final = 4
"""Beside a view; all of them stand in the appendix."""
_LEGIBLE: Final = 0.75
"""Of its size across the page; smaller, the words in a figure are hard to read."""
_SIZE: Final = re.compile(rb'<svg[^>]*? width="([\d.]+)"[^>]*? height="([\d.]+)"')


def caveats_beside(section: "Section", *, is_large: bool) -> int:
    """Return how many caveats leave room for the figure; at least the first stands with it."""
    most = min(_MOST_CAVEATS, len(section.exhibit.caveats))
    if section.picture is None or is_large:
        return most
    wanted = _LEGIBLE * min(_MOST, _height_across(section.picture.content))
    free = _room(section)
    counts = range(most, 1, -1)
    return next((n for n in counts if free - _caveats(section, n) >= wanted), min(most, 1))


def _height_across(picture: bytes) -> float:
    """Return how high a picture is, in millimetres, when it is as wide as the page."""
    size = _SIZE.search(picture)
    if size is None:
        return 0.0
    width, height = map(float, size.groups())
    return height * min(1.0, _A4_WIDTH / width) / _PIXELS_A_MM


def figure_height(section: "Section", *, is_large: bool) -> float:
    """Return the most millimetres that a view's figure may take.

    Args:
        section: the view, with a figure.
        is_large: whether it is for the large sheet, with the words beside the figure.
    """
    room = _room(section, is_large=is_large)
    if not is_large:
        room -= _caveats(section, caveats_beside(section, is_large=False))
    return max(_LEAST, min(_MOST, room))


def _room(section: "Section", *, is_large: bool = False) -> float:
    """Return the millimetres that a view leaves for its figure and the caveats below it."""
    width = _A3_WIDTH if is_large else _A4_WIDTH
    beside = _A3_FIGURE if is_large else _A4_WIDTH
    taken = _head(section, width, 22 if is_large else 16, 11 if is_large else 9.5)
    taken += _legends(section, beside, 10 if is_large else 8.5)
    taken += _table(section)
    if not is_large:
        taken += _words(section, width)
    return (_PAGE - taken) / _PIXELS_A_MM


def _head(section: "Section", width: float, title: float, size: float) -> float:
    mark = 46 if section.exhibit.is_illustrative else 0
    return (
        mark
        + _lines([f"{section.number}. {section.title}"], width, title, 1.2, is_bold=True)
        + _lines([section.subject], width, size, 1.45, is_bold=True)
        + _lines(section.details, width, size, 1.45)
        + 28
    )


def _legends(section: "Section", width: float, size: float) -> float:
    height = 0.0
    for entries in (section.kept, section.legend):
        if entries:
            pixels = size * _PIXELS_A_POINT
            taken = sum(text_width(entry.label, pixels) + 36 for entry in entries)
            # A line ends early where an entry does not fit.
            rows = int(taken // (width * 0.85)) + 1
            height += rows * pixels * 1.5 + 12
    return height


def _words(section: "Section", width: float) -> float:
    exhibit = section.exhibit
    height = _lines([section.note], width - 16, 10.5, 1.45, after=6) if section.note else 0
    height += _lines(exhibit.words, width, 9.5, 1.45, after=6)
    height += 24 if section.appended else 0
    where = "In full under Sources and credits, page 100" if section.is_abridged else ""
    height += _lines([" ".join((*section.sources, where))], width, 7.5, 1.4)
    height += _lines([section.address], width, 7.5, 1.4) if section.address else 0
    return height + 46


def _caveats(section: "Section", count: int) -> float:
    """Return the millimetres that so many caveats take."""
    caveats = section.exhibit.caveats
    lines = [f"Take care. {text}" for text in caveats[:count]]
    if len(caveats) > count:
        lines.append("More to take care of")
    return _lines(lines, _A4_WIDTH, 8.5, 1.45, after=6) / _PIXELS_A_MM


def _table(section: "Section") -> float:
    table = section.table
    if table is None:
        return 0.0
    return 70 + sum(_row(len(table.heads), [cell.text for cell in row]) for row in table.rows)


def _row(columns: int, texts: Sequence[str]) -> float:
    room = 2.2 * _A4_WIDTH / max(columns, 1)
    most = max(len(wrapped(text, room, 8.5 * _PIXELS_A_POINT)) for text in texts)
    return most * 8.5 * 1.3 * _PIXELS_A_POINT + 8


def _lines(
    texts: Sequence[str],
    width: float,
    points: float,
    line: float,
    *,
    after: float = 0,
    is_bold: bool = False,
) -> float:
    """Return the pixels that paragraphs take, a little too many rather than too few."""
    pixels = points * _PIXELS_A_POINT
    return sum(
        len(wrapped(text, width * 0.97, pixels, is_bold=is_bold)) * pixels * line + after
        for text in texts
    )
