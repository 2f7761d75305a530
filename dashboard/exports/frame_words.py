"""What stands round a picture: its head with the title, its foot with legend and sources."""

from collections.abc import Sequence
from typing import Final

from dashboard.exhibits.drawing import AreaMap
from dashboard.exhibits.exhibit import Exhibit, LegendEntry
from dashboard.exports.lettering import text_width
from dashboard.exports.sheet import Strip
from dashboard.figures.illustrative import ILLUSTRATIVE_MARK
from dashboard.formatting import STATUS_WORDS
from dashboard.theme import BORDER, INK, MUTED, NO_DATA, WARN, pick_colour

WARN_SOFT: Final = "#fdf1dc"
_TITLE: Final = 24.0
_SUBTITLE: Final = 14.5
_WORDS: Final = 13.5
_SMALL: Final = 11.5
_SWATCH: Final = 15.0
_GAP: Final = 22.0
_ROW: Final = 23.0


def head(exhibit: Exhibit, width: float) -> Strip:
    """Return the mark of what is not real, the title, what it is of, and the filters."""
    strip = Strip(width)
    if exhibit.is_illustrative:
        strip.box((0, 0), (width, 32), WARN_SOFT, WARN)
        strip.put([ILLUSTRATIVE_MARK], 12, 7, _SUBTITLE, colour=WARN, is_bold=True)
        strip.space(48)
    strip.write(exhibit.title, _TITLE, is_bold=True)
    if exhibit.subtitle:
        strip.space(4)
        strip.write(exhibit.subtitle, _SUBTITLE, colour=MUTED)
    if exhibit.filters:
        strip.space(6)
        strip.write(f"Shown: {exhibit.filters}", _SUBTITLE)
    kept = kept_entries(exhibit)
    if kept:
        strip.space(10)
        _entries(strip, kept, is_lettered=True)
    return strip


def foot(exhibit: Exhibit, width: float, *, is_hatched: bool, address: str) -> Strip:
    """Return the legend and everything that says where the figures come from.

    Args:
        exhibit: what is shown.
        width: pixels for the words.
        is_hatched: whether areas without data are hatched in the figure.
        address: of the view, in full; empty for none.
    """
    strip = Strip(width)
    if exhibit.legend:
        _entries(strip, exhibit.legend, is_hatched=is_hatched)
        strip.space(16)
    if isinstance(exhibit.drawing, AreaMap) and any(a.is_faded for a in exhibit.drawing.areas):
        strip.write("Paler areas are those that the filters leave out.", _SMALL)
        strip.space(2)
    for line in source_lines(exhibit, address):
        strip.write(line, _SMALL, colour=MUTED)
        strip.space(2)
    return strip


def source_lines(exhibit: Exhibit, address: str = "") -> list[str]:
    """Return how the figures came to be, when, from where, and on which terms."""
    statuses = "; ".join(STATUS_WORDS[status] for status in exhibit.statuses)
    sources = "; ".join(
        dict.fromkeys(f"{source.publisher}, {source.title}" for source in exhibit.sources)
    )
    licences = "; ".join(
        dict.fromkeys(source.licence for source in exhibit.sources if source.licence)
    )
    lines = [
        f"Status: {statuses}." if statuses else "",
        f"Figures for {exhibit.date}." if exhibit.date else "",
    ]
    # What is said in a few words shares a line.
    return [
        line
        for line in (
            " ".join(part for part in lines if part),
            f"Source: {sources}." if sources else "",
            *exhibit.credits,
            f"Licence: {licences}." if licences else "",
            address,
        )
        if line
    ]


def kept_entries(exhibit: Exhibit) -> list[LegendEntry]:
    """Return the kept areas in the order of their letters, ``A  Name``."""
    if not isinstance(exhibit.drawing, AreaMap):
        return []
    lettered = sorted((area.letter, area.name) for area in exhibit.drawing.areas if area.letter)
    return [LegendEntry(pick_colour(letter), f"{letter} {name}") for letter, name in lettered]


def _entries(
    strip: Strip,
    entries: Sequence[LegendEntry],
    *,
    is_lettered: bool = False,
    is_hatched: bool = False,
) -> None:
    """Put colours and their words."""
    labels = [entry.label[2:] if is_lettered else entry.label for entry in entries]
    corners, height = _corners([text_width(label, _WORDS) for label in labels], strip.width)
    for (x, down), entry, label in zip(corners, entries, labels, strict=True):
        y = strip.height + down
        doubtful = entry.colour == BORDER and label.startswith("? ")
        strip.box((x, y), (_SWATCH, _SWATCH), entry.colour)
        if is_lettered:
            strip.put([entry.label[0]], x + 3.5, y + 0.5, 11, colour=BORDER, is_bold=True)
        elif doubtful:
            strip.put(["?"], x + 4, y - 0.5, 12, colour=INK, is_bold=True)
        elif is_hatched and entry.colour == NO_DATA:
            strip.hatch(x, y, _SWATCH)
        strip.put([label[2:] if doubtful else label], x + _SWATCH + 8, y - 1.5, _WORDS)
    strip.space(height)


def _corners(widths: list[float], room: float) -> tuple[list[tuple[float, float]], float]:
    """Return where entries stand: side by side on one line, else in equal columns."""
    taken = [width + _SWATCH + 8 + _GAP for width in widths]
    if sum(taken) - _GAP <= room:
        return [(sum(taken[:place]), 0.0) for place in range(len(taken))], _SWATCH
    columns = max(1, int((room + _GAP) // max(taken)))
    cells = [divmod(place, columns) for place in range(len(taken))]
    return [(column * max(taken), row * _ROW) for row, column in cells], (
        cells[-1][0] * _ROW + _SWATCH
    )
