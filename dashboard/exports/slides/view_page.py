"""The slides of one view: a drawing with words beside it, or a table."""

from typing import Final

from pptx.presentation import Presentation as Deck

from dashboard.exhibits.drawing import AreaMap, Bars, Drawing, Lines
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exports.outlines import Outlines
from dashboard.exports.pack import MadeItem
from dashboard.exports.slides.bar_drawing import draw_rows
from dashboard.exports.slides.bar_layout import bar_layout
from dashboard.exports.slides.canvas import Canvas, Paragraph
from dashboard.exports.slides.column_drawing import draw_columns, draw_lines
from dashboard.exports.slides.deck import finish_view, view_slide
from dashboard.exports.slides.map_drawing import draw_map
from dashboard.exports.slides.markup import Box
from dashboard.exports.slides.measuring import cut
from dashboard.exports.slides.note_box import draw_note, note_height
from dashboard.exports.slides.notes import write_notes
from dashboard.exports.slides.page import draw_foot, draw_head, head, part_of_all
from dashboard.exports.slides.point_drawing import draw_points
from dashboard.exports.slides.side_column import MARK_HEIGHT, draw_mark, draw_side
from dashboard.exports.slides.table_layout import MOST_PAGES, TableLayout, table_layout
from dashboard.exports.slides.table_shapes import draw_table
from dashboard.formatting import listing
from dashboard.theme import MUTED

_SIDE: Final = 264.0
_MANY: Final = 26
_NARROW_SIDE: Final = 210.0
_BETWEEN: Final = 24.0
_UNDER_TABLE: Final = 20.0
_MARK_WIDTH: Final = 230.0
_SAID: Final = 11.0
_NOTE_SHARE: Final = 0.25


def add_view(deck: Deck, item: MadeItem, outlines: Outlines) -> None:
    """Add the slide of a view, or the slides of its table."""
    if item.exhibit.drawing is not None and _can_be_drawn(item.exhibit.drawing, outlines):
        _add_drawing(deck, item, item.exhibit.drawing, outlines)
    else:
        _add_table(deck, item)


def _can_be_drawn(drawing: Drawing, outlines: Outlines) -> bool:
    """Say whether a drawing can be read on a slide; else its table is shown."""
    if isinstance(drawing, AreaMap):
        return bool(drawing.areas) and outlines.boundary(drawing.layer) is not None
    if isinstance(drawing, Bars):
        return bool(drawing.categories) and (
            not drawing.is_horizontal or bar_layout(drawing, 320.0) is not None
        )
    if isinstance(drawing, Lines):
        return bool(drawing.categories and drawing.series)
    return bool(drawing.names)


def _under(exhibit: Exhibit, title: str) -> tuple[str, ...]:
    """Return what stands under the title: what the view is, unless the title says it already."""
    name = "" if exhibit.title == title else exhibit.title
    return (name, exhibit.subtitle, exhibit.filters)


def _add_drawing(deck: Deck, item: MadeItem, drawing: Drawing, outlines: Outlines) -> None:
    exhibit = item.exhibit
    canvas = view_slide(deck)
    said = head(item.title, _under(exhibit, item.title))
    draw_head(canvas, said)
    room = said.room
    is_wide = (
        isinstance(drawing, Bars) and drawing.is_horizontal and len(drawing.categories) > _MANY
    )
    side = _NARROW_SIDE if is_wide else _SIDE
    box = Box(room.x, room.y, room.width - side - _BETWEEN, room.height)
    _draw(canvas, drawing, outlines, box, exhibit.alternative)
    draw_side(canvas, exhibit, item.note, Box(room.right - side, room.y, side, room.height))
    draw_foot(canvas, exhibit)
    finish_view(canvas, len(deck.slides))
    write_notes(canvas.slide, item)


def _draw(
    canvas: Canvas, drawing: Drawing, outlines: Outlines, box: Box, words: str
) -> None:  # fmt: skip
    if isinstance(drawing, AreaMap):
        draw_map(canvas, drawing, outlines, box, words)
    elif isinstance(drawing, Lines):
        draw_lines(canvas, drawing, box, words)
    elif isinstance(drawing, Bars):
        (draw_rows if drawing.is_horizontal else draw_columns)(canvas, drawing, box, words)
    else:
        draw_points(canvas, drawing, box, words)


def _add_table(deck: Deck, item: MadeItem) -> None:
    exhibit = item.exhibit
    under = _under(exhibit, item.title)
    room = head(item.title, under, part_of_all(MOST_PAGES, MOST_PAGES)).room
    top = room.y + (MARK_HEIGHT + 8 if exhibit.is_illustrative else 0)
    height = room.bottom - top - _UNDER_TABLE
    note = (
        note_height(item.note, room.width, height * _NOTE_SHARE) + 8 if item.note.strip() else 0.0
    )
    layout = table_layout(exhibit.table, room.width, (height - note, height))
    count = len(layout.pages)
    for place, rows in enumerate(layout.pages):
        canvas = view_slide(deck)
        said = head(item.title, under, part_of_all(place + 1, count))
        draw_head(canvas, said)
        start = said.room.y
        if exhibit.is_illustrative:
            draw_mark(canvas, Box(room.x, start, _MARK_WIDTH, MARK_HEIGHT))
            start += MARK_HEIGHT + 8
        box = Box(room.x, start, room.width, height)
        end = draw_table(canvas, layout, rows, box, exhibit.alternative)
        if place == count - 1:
            _say_left(canvas, layout, Box(room.x, end + 3, room.width, 16))
        if item.note.strip() and place == 0:
            draw_note(canvas, item.note, Box(room.x, room.bottom - note + 8, room.width, note - 8))
        draw_foot(canvas, exhibit)
        finish_view(canvas, len(deck.slides))
        write_notes(canvas.slide, item)


def _say_left(canvas: Canvas, layout: TableLayout, box: Box) -> None:
    """Say what of the table is on no slide, and where it is."""
    parts = []
    if layout.rows_left:
        parts.append(f"{layout.rows_left:,} more row{'' if layout.rows_left == 1 else 's'}")
    if layout.columns_left:
        titles = listing([f"“{column.title}”" for column in layout.columns_left])
        count = len(layout.columns_left)
        parts.append(f"column {titles}" if count == 1 else f"{count} more columns ({titles})")
    if parts:
        words = " and ".join(parts)
        text = f"In the spreadsheet of this view: {words}."
        text = cut(text, box.width, _SAID)
        canvas.text(box, [Paragraph(text, size=_SAID, colour=MUTED, is_italic=True)], name="More")
