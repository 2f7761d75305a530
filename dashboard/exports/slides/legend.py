"""The legend of a drawing, as shapes and words of the slide."""

from dataclasses import dataclass
from typing import Final

from dashboard.exhibits.drawing import AreaMap, Bars, Drawing, Lines
from dashboard.exhibits.exhibit import Exhibit, LegendEntry
from dashboard.exports.slides.area_shapes import is_quiet, kept_colour, missing_fill
from dashboard.exports.slides.canvas import (
    MIDDLE,
    PLAIN,
    Canvas,
    Look,
    Paragraph,
    text_shape,
)
from dashboard.exports.slides.markup import Box, frame, identity, outline, solid
from dashboard.exports.slides.measuring import LINE, wrapped
from dashboard.theme import BORDER, INK, NO_DATA, POINT

_SIZE: Final = 13.0
_SWATCH: Final = 13.0
_INDENT: Final = 20.0
_LETTER: Final = 16.0
_PITCH: Final = 19.0
_MOST_SERIES: Final = 12
_DOUBT: Final = "? "
"""Begins the entry of what is marked by a question mark and not by a colour."""


def legend_of(exhibit: Exhibit) -> tuple[LegendEntry, ...]:
    """Return the entries of the legend: the exhibit's, else its series if there are several."""
    drawing = exhibit.drawing
    if exhibit.legend:
        return exhibit.legend
    if isinstance(drawing, Bars | Lines) and 1 < len(drawing.series) <= _MOST_SERIES:
        return tuple(LegendEntry(one.colour, one.name) for one in drawing.series)
    return ()


def draw_legend(canvas: Canvas, exhibit: Exhibit, box: Box) -> float:
    """Draw the legend and the kept areas below it; return where it ends.

    Entries that would pass the foot of the box are left out.
    """
    rows = [_Row(entry.label, entry.colour) for entry in legend_of(exhibit)]
    rows += _kept(exhibit.drawing)
    room = box.width - _INDENT
    top, parts = box.y, []
    for row in rows:
        lines = len(wrapped(row.words, room, _SIZE))
        height = _PITCH + (lines - 1) * _SIZE * LINE
        if top + height > box.bottom:
            break
        middle = top + _PITCH / 2 if lines == 1 else top + _SIZE * LINE / 2
        parts.append(_sign(canvas.number(), row, exhibit.drawing, box.x, middle))
        parts.append(
            text_shape(
                canvas.number(),
                Box(box.x + _INDENT, top, room, height),
                [Paragraph(row.words, size=_SIZE)],
                name=f"Legend: {row.words}",
                look=MIDDLE if lines == 1 else PLAIN,
            )
        )
        top += height + 1
    if parts:
        whole = Box(box.x, box.y, box.width, top - box.y)
        words = "Legend: " + "; ".join(f"{row.letter} {row.words}".strip() for row in rows)
        canvas.group(whole, "".join(parts), name="Legend", words=words)
    return top


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the legend: what its sign stands for, and the sign's colour or letter."""

    label: str
    colour: str
    letter: str = ""

    @property
    def words(self) -> str:
        return self.label.removeprefix(_DOUBT)


def _kept(drawing: Drawing | None) -> list[_Row]:
    areas = drawing.areas if isinstance(drawing, AreaMap) else ()
    return [
        _Row(area.name, kept_colour(area.letter), area.letter)
        for area in sorted(areas, key=lambda one: one.letter)
        if area.letter
    ]


def _sign(number: int, row: _Row, drawing: Drawing | None, x: float, middle: float) -> str:
    """Return the colour, letter or question mark before an entry."""
    if row.letter or row.label.startswith(_DOUBT):
        return text_shape(
            number,
            Box(x - (_LETTER - _SWATCH) / 2, middle - _LETTER / 2, _LETTER, _LETTER),
            [
                Paragraph(
                    row.letter or _DOUBT.strip(), size=11, is_bold=True, align="centre",
                    colour=BORDER if row.letter else INK,
                )
            ],
            name=f"Sign of {row.words}",
            look=Look(
                fill=row.colour if row.letter else "", form="roundRect" if row.letter else "rect",
                anchor="middle", wraps=False,
            ),
        )  # fmt: skip
    fill = solid(row.colour)
    if isinstance(drawing, AreaMap) and row.colour == NO_DATA:
        fill = missing_fill(is_plain=is_quiet(drawing))
    words = f"Colour of {row.words}"
    box = Box(x, middle - _SWATCH / 2, _SWATCH, _SWATCH)
    return (
        f"<p:sp><p:nvSpPr>{identity(number, words, words)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f'<p:spPr>{frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill}'
        f"{outline(POINT, 0.5)}</p:spPr></p:sp>"
    )
