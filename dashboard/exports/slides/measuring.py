"""How much room words take, in points, without a font to ask.

Slides are set in Arial. Its widths are those of Helvetica, which every replacement of
Arial keeps, so that text which fits here fits on the presenter's machine too.
"""

import re
from functools import lru_cache
from typing import Final

_WIDTHS: Final = dict(
    zip(
        map(chr, range(32, 127)),
        (
            278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
            556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
            1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
            667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
            333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
            556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
        ),
        strict=True,
    )
)  # fmt: skip
_BOLD_WIDTHS: Final = dict(
    zip(
        map(chr, range(32, 127)),
        (
            278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
            556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
            975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
            667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
            333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
            611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
        ),
        strict=True,
    )
)  # fmt: skip
_SPACES: Final = " \t\r\n"
_SPACE: Final = re.compile(r"[ \t\r\n]+")
"""Where lines may be broken; not at a no-break space."""
_OTHERS: Final = {
    "’": 278,
    "‘": 278,
    "“": 500,
    "”": 500,
    "–": 556,
    "·": 278,
    "£": 556,
    "\N{NO-BREAK SPACE}": 278,
}
_UNKNOWN: Final = 640
_WIDE: Final = 1000
_FIRST_WIDE: Final = "\u2014"
_SAFE: Final = 1.01
"""Lines are broken a little early, for programs that set type a little wider."""
LINE: Final = 1.2
"""Height of a line in its size of type."""
ELLIPSIS: Final = "…"


def text_width(text: str, size: float, *, is_bold: bool = False) -> float:
    """Return the points that a line of text takes."""
    return _thousandths(text, is_bold=is_bold) * size / 1000


@lru_cache(maxsize=20_000)
def _thousandths(text: str, *, is_bold: bool) -> int:
    widths = _BOLD_WIDTHS if is_bold else _WIDTHS
    return sum(widths.get(letter) or _other_width(letter) for letter in text)


def _other_width(letter: str) -> int:
    return _OTHERS.get(letter) or (_WIDE if letter >= _FIRST_WIDE else _UNKNOWN)


def wrapped(text: str, width: float, size: float, *, is_bold: bool = False) -> list[str]:
    """Break text into lines as a text box of that width does; a long word is broken too."""
    width /= _SAFE
    lines: list[str] = []
    line, length = "", 0.0
    space = text_width(" ", size, is_bold=is_bold)
    for word in _SPACE.split(text.strip(_SPACES)):
        longer = length + space + text_width(word, size, is_bold=is_bold)
        if line and longer <= width:
            line, length = f"{line} {word}", longer
            continue
        if line:
            lines.append(line)
        *whole, line = _broken(word, width, size, is_bold)
        lines += whole
        length = text_width(line, size, is_bold=is_bold)
    return [*lines, line] if line or not lines else lines


def _broken(word: str, width: float, size: float, is_bold: bool) -> list[str]:
    if text_width(word, size, is_bold=is_bold) <= width:
        return [word]
    pieces = [""]
    for letter in word:
        if text_width(pieces[-1] + letter, size, is_bold=is_bold) > width and pieces[-1]:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def text_height(text: str, width: float, size: float, *, is_bold: bool = False) -> float:
    """Return the height that text takes in a box of that width."""
    return len(wrapped(text, width, size, is_bold=is_bold)) * size * LINE


def cut(text: str, width: float, size: float, *, lines: int = 1, is_bold: bool = False) -> str:
    """Return as much of a text as fits on some lines, with an ellipsis where it is cut."""
    found = wrapped(text, width, size, is_bold=is_bold)
    if len(found) <= lines:
        return text
    kept = found[:lines]
    last = kept[-1]
    while last and text_width(last + ELLIPSIS, size, is_bold=is_bold) > width:
        last = last[:-1]
    return " ".join([*kept[:-1], last.rstrip(" ,;:.") + ELLIPSIS])
