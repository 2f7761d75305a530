"""One slide that is being drawn: its shapes, in the order in which they are read."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from lxml import etree
from pptx.oxml import parse_xml
from pptx.slide import Slide

from dashboard.exports.slides.markup import (
    LANGUAGE,
    Box,
    content,
    emu,
    frame,
    identity,
    outline,
    solid,
)
from dashboard.exports.slides.measuring import text_height
from dashboard.theme import INK

_ALIGNED: Final = {"left": "l", "right": "r", "centre": "ctr"}
_END: Final = "</p:spTree>"
_ANCHORED: Final = {"top": "t", "middle": "ctr", "bottom": "b"}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words of one size and colour; ``lead`` stands before them in bold."""

    text: str
    size: float = 14
    colour: str = INK
    is_bold: bool = False
    is_italic: bool = False
    lead: str = ""
    after: float = 0
    align: str = "left"

    def height(self, width: float) -> float:
        """Return the height that it takes in a box of that width, with the room after it."""
        # Bold all through, so that a bold lead cannot make it longer than was thought.
        words = f"{self.lead} {self.text}" if self.lead else self.text
        is_bold = self.is_bold or bool(self.lead)
        return text_height(words, width, self.size, is_bold=is_bold) + self.after

    def markup(self) -> str:
        """Return it as an ``a:p`` element."""
        lead = self._run(f"{self.lead} ", is_bold=True) if self.lead else ""
        after = f'<a:spcAft><a:spcPts val="{round(self.after * 100)}"/></a:spcAft>'
        return (
            f'<a:p><a:pPr algn="{_ALIGNED[self.align]}" marL="0" indent="0">'
            f'<a:spcBef><a:spcPts val="0"/></a:spcBef>{after}<a:buNone/></a:pPr>'
            f"{lead}{self._run(self.text, is_bold=self.is_bold)}</a:p>"
        )

    def _run(self, text: str, *, is_bold: bool) -> str:
        end = " " if text.endswith(" ") else ""
        return (
            f'<a:r><a:rPr lang="{LANGUAGE}" sz="{round(self.size * 100)}" b="{int(is_bold)}" '
            f'i="{int(self.is_italic)}" dirty="0">{solid(self.colour)}</a:rPr>'
            f"<a:t>{content(text)}{end}</a:t></a:r>"
        )


@dataclass(frozen=True, slots=True)
class Look:
    """How a shape with words looks; ``inset`` is the room between its edge and its words."""

    fill: str = ""
    line: str = ""
    line_width: float = 0.75
    inset: float = 0
    anchor: str = "top"
    form: str = "rect"
    wraps: bool = True


PLAIN: Final = Look()
MIDDLE: Final = Look(anchor="middle")


class Canvas:
    """Takes shapes for one slide and sets them on it together."""

    def __init__(self, slide: Slide) -> None:
        """Begin after what the slide has from its layout."""
        self.slide = slide
        self._parts: list[str] = []
        self._last = max(int(found) for found in slide.element.xpath("//@id") if found.isdigit())

    def number(self) -> int:
        """Return a number that no shape of the slide has."""
        self._last += 1
        return self._last

    def add(self, markup: str) -> None:
        """Take the XML of a shape."""
        self._parts.append(markup)

    def text(
        self, box: Box, paragraphs: Iterable[Paragraph], *, name: str, look: Look = PLAIN,
        words: str = "",
    ) -> None:  # fmt: skip
        """Take a shape with words in it; it is named, and described by ``words`` or its name."""
        self.add(text_shape(self.number(), box, paragraphs, name=name, look=look, words=words))

    def line(self, start: tuple[float, float], end: tuple[float, float], *, colour: str,
             width: float, name: str, words: str = "", dash: str = "") -> None:  # fmt: skip
        """Take a straight line; without words it is decoration."""
        box = Box(min(start[0], end[0]), min(start[1], end[1]),
                  abs(start[0] - end[0]), abs(start[1] - end[1]))  # fmt: skip
        self.add(
            f"<p:cxnSp><p:nvCxnSpPr>{identity(self.number(), name, words)}<p:cNvCxnSpPr/><p:nvPr/>"
            f'</p:nvCxnSpPr><p:spPr>{frame(box)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
            f"{outline(colour, width, dash)}</p:spPr></p:cxnSp>"
        )

    def group(self, box: Box, parts: str, *, name: str, words: str) -> None:
        """Take shapes together, in the places where they stand on the slide."""
        self.add(group_markup(self.number(), box, parts, name=name, words=words))

    def finish(self) -> None:
        """Set everything taken on the slide."""
        # Written into the slide's text and read as one: moving thousands of points from
        # one tree to another takes lxml twenty times as long.
        written = etree.tostring(self.slide.part._element, encoding="unicode")
        before, end, after = written.rpartition(_END)
        slide = f"{before}{''.join(self._parts)}{end}{after}"
        self.slide.part._element = parse_xml(slide)
        self._parts.clear()


def text_shape(
    number: int, box: Box, paragraphs: Iterable[Paragraph], *, name: str, look: Look = PLAIN,
    words: str = "",
) -> str:  # fmt: skip
    """Return a shape with words in it."""
    is_box = ' txBox="1"' if not look.fill and not look.line else ""
    edge = emu(look.inset)
    return (
        f"<p:sp><p:nvSpPr>{identity(number, name, words or name)}<p:cNvSpPr{is_box}/><p:nvPr/>"
        f'</p:nvSpPr><p:spPr>{frame(box)}<a:prstGeom prst="{look.form}"><a:avLst/></a:prstGeom>'
        f"{solid(look.fill)}{outline(look.line, look.line_width)}</p:spPr>"
        f'<p:txBody><a:bodyPr wrap="{"square" if look.wraps else "none"}" lIns="{edge}" '
        f'tIns="{edge}" rIns="{edge}" bIns="{edge}" anchor="{_ANCHORED[look.anchor]}">'
        f"<a:noAutofit/></a:bodyPr><a:lstStyle/>"
        f"{''.join(one.markup() for one in paragraphs) or '<a:p/>'}</p:txBody></p:sp>"
    )


def group_markup(number: int, box: Box, parts: str, *, name: str, words: str) -> str:
    """Return a group about some shapes, which keep the coordinates of the slide."""
    place = frame(box)
    # The same extent inside as outside: nothing in the group is scaled.
    inner = place[len("<a:xfrm>") : -len("</a:xfrm>")]
    child = inner.replace("a:off", "a:chOff").replace("a:ext", "a:chExt")
    return (
        f"<p:grpSp><p:nvGrpSpPr>{identity(number, name, words)}<p:cNvGrpSpPr/><p:nvPr/>"
        f"</p:nvGrpSpPr><p:grpSpPr><a:xfrm>{inner}{child}</a:xfrm></p:grpSpPr>{parts}</p:grpSp>"
    )
