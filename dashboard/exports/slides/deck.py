"""The presentation that slides are added to: its size, its colours, its two layouts."""

from datetime import UTC, datetime
from io import BytesIO
from typing import Any, Final

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide, SlideLayout
from pptx.util import Emu

from dashboard.exports.slides.canvas import Canvas
from dashboard.exports.slides.markup import (
    LANGUAGE,
    SPACES,
    Box,
    clean,
    content,
    emu,
    frame,
    identity,
    outline,
    solid,
)
from dashboard.exports.slides.theme_part import THEME
from dashboard.theme import ACCENT, MUTED

WIDTH: Final = 960.0
HEIGHT: Final = 540.0
"""16:9 in points: 13.333 by 7.5 inches."""
MARGIN: Final = 36.0
NUMBER: Final = Box(884, 506, 40, 16)
_STRIPE: Final = Box(0, 0, WIDTH, 6)
_TITLE_LAYOUT: Final = "Title Slide"
_VIEW_LAYOUT: Final = "Title Only"


def new_deck() -> Deck:
    """Return a presentation without slides, in the Atlas's colours and type."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Emu(emu(WIDTH)), Emu(emu(HEIGHT))
    master = deck.slide_master
    theme = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme._blob = THEME
    for layout in list(deck.slide_layouts):
        if layout.name not in (_TITLE_LAYOUT, _VIEW_LAYOUT):
            deck.slide_layouts.remove(layout)
    for sheet in (master, *deck.slide_layouts):
        _set_out(sheet)
    for found in master.element.xpath("//a:defRPr | //a:rPr | //a:endParaRPr"):
        found.set("lang", LANGUAGE)
    return deck


def _set_out(sheet: SlideLayout) -> None:
    """Put a layout's placeholders where ours stand, and take out those that stay empty."""
    for shape in list(sheet.placeholders):
        match shape.placeholder_format.type.name:
            case "TITLE" | "CENTER_TITLE":
                _place(shape, Box(MARGIN, 24, WIDTH - 2 * MARGIN, 64))
                _set_type(shape, 2600, "tx1")
            case "BODY" | "SUBTITLE":
                _place(shape, Box(MARGIN, 96, WIDTH - 2 * MARGIN, 360))
                _set_type(shape, 1800, "tx2")
            case "SLIDE_NUMBER":
                _place(shape, NUMBER)
            case _:
                shape.element.getparent().remove(shape.element)
    tree = sheet.shapes._spTree
    tree.insert(2, parse_xml(
        f"<p:sp {SPACES}><p:nvSpPr>{identity(99, 'Stripe', '')}<p:cNvSpPr/>"
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{frame(_STRIPE)}<a:prstGeom prst="rect">'
        f"<a:avLst/></a:prstGeom>{solid(ACCENT)}{outline('')}</p:spPr></p:sp>"
    ))  # fmt: skip


def _place(shape: Any, box: Box) -> None:
    shape.left, shape.top = Emu(emu(box.x)), Emu(emu(box.y))
    shape.width, shape.height = Emu(emu(box.width)), Emu(emu(box.height))


def _set_type(shape: Any, size: int, colour: str) -> None:
    """Let a placeholder's words begin at its upper left corner, without an inset."""
    body = shape.element.txBody
    body.replace(body.find("{*}bodyPr"), parse_xml(
        f'<a:bodyPr {SPACES} lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/>'
        "</a:bodyPr>"
    ))  # fmt: skip
    body.replace(body.find("{*}lstStyle"), parse_xml(
        f'<a:lstStyle {SPACES}><a:lvl1pPr marL="0" indent="0" algn="l"><a:lnSpc>'
        '<a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>'
        f'<a:defRPr lang="{LANGUAGE}" sz="{size}" b="{int(colour == "tx1")}"><a:solidFill>'
        f'<a:schemeClr val="{colour}"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>'
    ))  # fmt: skip


def opening_slide(deck: Deck) -> Canvas:
    """Add a slide with a title and a subtitle."""
    return Canvas(_added(deck, _TITLE_LAYOUT))


def view_slide(deck: Deck) -> Canvas:
    """Add a slide with a title."""
    return Canvas(_added(deck, _VIEW_LAYOUT))


def finish_view(canvas: Canvas, number: int) -> None:
    """Put the slide's number last, and set everything on the slide."""
    canvas.add(
        f"<p:sp><p:nvSpPr>{identity(canvas.number(), 'Slide number', 'Slide number')}<p:cNvSpPr>"
        '<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/>'
        f"</p:nvPr></p:nvSpPr><p:spPr/><p:txBody>"
        '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"/><a:lstStyle/>'
        '<a:p><a:pPr algn="r"/><a:fld id="{5B1A6C40-6C6B-4C1C-9E0F-0A51F2C60D11}" '
        f'type="slidenum"><a:rPr lang="{LANGUAGE}" sz="1100">{solid(MUTED)}</a:rPr>'
        f"<a:t>{number}</a:t></a:fld></a:p></p:txBody></p:sp>"
    )
    canvas.finish()


def _added(deck: Deck, layout: str) -> Slide:
    found = deck.slide_layouts.get_by_name(layout)
    if found is None:
        msg = f"the template has no layout {layout!r}"
        raise LookupError(msg)
    slide: Slide = deck.slides.add_slide(found)
    return slide


def set_placeholder(slide: Slide, index: int, text: str, size: float, box: Box) -> None:
    """Write into one of the slide's placeholders, and put it in its place.

    Args:
        slide: has the placeholder from its layout.
        index: of the placeholder; the title is 0.
        text: what it says, in one paragraph.
        size: of its type, in points.
        box: where it stands.
    """
    shape = slide.placeholders[index]
    _place(shape, box)
    body = shape.element.txBody
    body.replace(body.find("{*}p"), parse_xml(
        f'<a:p {SPACES}><a:r><a:rPr lang="{LANGUAGE}" sz="{round(size * 100)}" dirty="0"/>'
        f"<a:t>{content(text)}</a:t></a:r></a:p>"
    ))  # fmt: skip


def saved(deck: Deck, *, title: str, subject: str) -> bytes:
    """Return the finished file, with what programs show about it."""
    about = deck.core_properties
    about.title, about.subject = clean(title)[:255], clean(subject)[:255]
    about.author = about.last_modified_by = "Footprint Atlas"
    about.language, about.keywords = LANGUAGE, "footprints, sustainability and transformation"
    about.created = about.modified = datetime.now(UTC).replace(tzinfo=None)
    about.revision = 1
    file = BytesIO()
    deck.save(file)
    return file.getvalue()
