"""The first slide: what the pack is, of when, and whose figures it holds."""

from typing import Final

from pptx.presentation import Presentation as Deck

from dashboard.exports.outlines import Outlines
from dashboard.exports.pack import MadePack
from dashboard.exports.slides.area_shapes import freeform
from dashboard.exports.slides.canvas import Canvas, Paragraph
from dashboard.exports.slides.deck import HEIGHT, MARGIN, WIDTH, opening_slide, set_placeholder
from dashboard.exports.slides.map_frame import fitted
from dashboard.exports.slides.markup import Box, clean, outline, solid
from dashboard.exports.slides.measuring import LINE, cut, wrapped
from dashboard.formatting import month_words
from dashboard.theme import ACCENT, MUTED

_WIDE: Final = 560.0
_SIZES: Final = (44.0, 38.0, 32.0, 28.0)
_LINES: Final = 4
_SUBTITLE: Final = 20.0
_LAND: Final = "#e3eef7"
_LAYER: Final = "england"
_TOP: Final = 110.0
UNNAMED: Final = "Board pack"


def add_title_page(deck: Deck, pack: MadePack, outlines: Outlines) -> None:
    """Add the title slide, with the country's outline beside it."""
    canvas = opening_slide(deck)
    _draw_country(canvas, outlines)
    title, size, lines = _fitted(clean(pack.title) or UNNAMED)
    box = Box(MARGIN + 12, _TOP, _WIDE, lines * size * LINE + 4)
    set_placeholder(canvas.slide, 0, title, size, box)
    subtitle = cut(clean(pack.subtitle) or "Views from the Footprint Atlas", _WIDE, _SUBTITLE,
                   lines=3)  # fmt: skip
    rows = len(wrapped(subtitle, _WIDE, _SUBTITLE))
    under = Box(box.x, box.bottom + 10, _WIDE, rows * _SUBTITLE * LINE + 4)
    set_placeholder(canvas.slide, 1, subtitle, _SUBTITLE, under)
    canvas.line((box.x, under.bottom + 16), (box.x + 96, under.bottom + 16), colour=ACCENT,
                width=3, name="Rule")  # fmt: skip
    count = len(pack.made)
    facts = (
        f"{count} view{'' if count == 1 else 's'} of the health and care footprints of England",
        f"Figures as of {month_words(pack.date)}" if pack.date else "",
        "Every slide names its source, status and date; the last slides hold method, "
        "definitions and sources. Charts, maps and tables can be edited.",
    )
    canvas.text(
        Box(box.x, under.bottom + 30, _WIDE, 100),
        [Paragraph(clean(fact), size=14, colour=MUTED, after=6) for fact in facts if fact],
        name="About this pack",
    )
    canvas.text(
        Box(box.x, HEIGHT - 52, _WIDE, 36),
        [Paragraph(_credit(outlines), size=9, colour=MUTED)], name="Credit",
    )  # fmt: skip
    canvas.finish()


def _fitted(title: str) -> tuple[str, float, int]:
    for size in _SIZES:
        lines = len(wrapped(title, _WIDE, size, is_bold=True))
        if lines <= (_LINES if size == _SIZES[-1] else _LINES - 1):
            return title, size, lines
    size = _SIZES[-1]
    return cut(title, _WIDE, size, lines=_LINES, is_bold=True), size, _LINES


def _credit(outlines: Outlines) -> str:
    asset = outlines.boundary(_LAYER) or outlines.boundary("footprints")
    return f"Footprint Atlas. {asset.credit if asset else ''}".strip()


def _draw_country(canvas: Canvas, outlines: Outlines) -> None:
    """Draw the country's outline as decoration; nothing where its layer is not there."""
    asset = outlines.boundary(_LAYER)
    if asset is None:
        return
    room = Box(WIDTH - 330, 60, 300, HEIGHT - 100)
    where = fitted(asset.lon_range, asset.lat_range, room)
    paths = [
        path
        for rings in outlines.rings(_LAYER).values()
        for path in map(where.path, rings)
        if path
    ]  # fmt: skip
    canvas.add(
        freeform(canvas.number(), "Outline of England", "", paths, where, fill=solid(_LAND),
                 edge=outline(""))
    )  # fmt: skip
