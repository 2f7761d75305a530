"""The XML of slides: names of spaces, clean text, fills, lines and shapes' properties."""

import math
import re
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape, quoteattr

A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
P: Final = "http://schemas.openxmlformats.org/presentationml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
C: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
SPACES: Final = f'xmlns:a="{A}" xmlns:p="{P}" xmlns:r="{R}" xmlns:c="{C}"'
LANGUAGE: Final = "en-GB"

_POINT: Final = 12_700
_MIDDLE: Final = 0.22
_ILLEGAL: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPACES: Final = re.compile(r"[ \t\r\n]+")
_DECORATIVE: Final = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" '
    'val="1"/></a:ext></a:extLst>'
)


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a slide, in points from its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Where it ends across."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Where it ends below."""
        return self.y + self.height


def clean(text: str) -> str:
    """Return text without what XML cannot hold, and with single spaces."""
    return _SPACES.sub(" ", _ILLEGAL.sub(" ", text)).strip()


def content(text: str) -> str:
    """Return clean text as the content of an element."""
    return escape(clean(text))


def attribute(text: str) -> str:
    """Return clean text as an attribute's value, in its quotation marks."""
    return quoteattr(clean(text))


def emu(points: float) -> int:
    """Return points in the unit of the file, of which a point has 12,700."""
    return round(points * _POINT)


def frame(box: Box, tag: str = "a:xfrm") -> str:
    """Return where a shape stands."""
    return (
        f'<{tag}><a:off x="{emu(box.x)}" y="{emu(box.y)}"/>'
        f'<a:ext cx="{max(0, emu(box.width))}" cy="{max(0, emu(box.height))}"/></{tag}>'
    )


def identity(number: int, name: str, words: str) -> str:
    """Return a shape's number, name and alternative text; without words it is decoration."""
    head = f'<p:cNvPr id="{number}" name={attribute(name)}'
    if words:
        return f"{head} descr={attribute(words)}/>"
    return f'{head} descr="">{_DECORATIVE}</p:cNvPr>'


def solid(colour: str) -> str:
    """Return a plain fill; no fill without a colour."""
    if not colour:
        return "<a:noFill/>"
    return f'<a:solidFill><a:srgbClr val="{hexadecimal(colour)}"/></a:solidFill>'


def hatched(ink: str, ground: str) -> str:
    """Return a fill of wide lines that rise to the right."""
    return (
        f'<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="{hexadecimal(ink)}"/></a:fgClr>'
        f'<a:bgClr><a:srgbClr val="{hexadecimal(ground)}"/></a:bgClr></a:pattFill>'
    )


def outline(colour: str, width: float = 0.75, dash: str = "") -> str:
    """Return a shape's line; none without a colour."""
    if not colour:
        return "<a:ln><a:noFill/></a:ln>"
    dashes = f'<a:prstDash val="{dash}"/>' if dash else ""
    return f'<a:ln w="{emu(width)}">{solid(colour)}{dashes}<a:round/></a:ln>'


def hexadecimal(colour: str) -> str:
    """Return ``#rrggbb`` as the file writes it."""
    return colour.lstrip("#").upper()


def blended(colour: str, ground: str, share: float) -> str:
    """Return a colour of which only a share is left, the rest being the ground."""
    pairs = zip(_parts(colour), _parts(ground), strict=True)
    return "#" + "".join(f"{round(one * share + other * (1 - share)):02x}" for one, other in pairs)


def is_dark(colour: str) -> bool:
    """Say whether white words are easier to read on a colour than dark ones."""
    red, green, blue = (math.pow(part / 255, 2.2) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < _MIDDLE


def _parts(colour: str) -> tuple[int, int, int]:
    digits = colour.lstrip("#")
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)
