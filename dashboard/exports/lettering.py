"""How much room words take in Inter, in pixels, without a browser to ask.

Widths are the font's own, in thousandths of the size; a test compares them with the file.
"""

from typing import Final

_REGULAR: Final = dict(
    zip(
        map(chr, range(32, 127)),
        (
            281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360,
            631, 407, 610, 618, 646, 593, 620, 566, 619, 620, 288, 302, 662, 662, 662, 511,
            966, 690, 654, 730, 722, 601, 590, 746, 743, 269, 571, 672, 565, 903, 753, 765,
            639, 765, 644, 642, 646, 744, 690, 985, 682, 679, 629, 365, 360, 365, 471, 456,
            323, 562, 612, 571, 612, 583, 370, 613, 591, 242, 242, 549, 242, 876, 591, 600,
            612, 612, 376, 528, 327, 591, 562, 818, 546, 562, 552, 426, 333, 426, 662,
        ),
        strict=True,
    )
)  # fmt: skip
_BOLD: Final = dict(
    zip(
        map(chr, range(32, 127)),
        (
            237, 338, 551, 649, 655, 1016, 672, 339, 377, 377, 559, 679, 334, 468, 334, 388,
            674, 431, 629, 646, 676, 622, 649, 582, 651, 649, 334, 343, 679, 679, 679, 560,
            1016, 747, 662, 740, 722, 607, 587, 750, 747, 281, 584, 719, 565, 932, 762, 771,
            648, 777, 657, 655, 667, 732, 747, 1038, 738, 731, 664, 377, 388, 377, 487, 476,
            365, 581, 630, 588, 630, 596, 398, 632, 623, 271, 271, 580, 271, 913, 623, 613,
            630, 630, 407, 560, 366, 623, 600, 850, 580, 602, 573, 469, 372, 469, 679,
        ),
        strict=True,
    )
)  # fmt: skip
_OTHERS: Final = {"’": 311, "‘": 311, "“": 540, "”": 540, "–": 500, "·": 334, "£": 639, "é": 596}
_UNKNOWN: Final = 1050
LINE: Final = 1.3
"""Height of a line in its size, as plotly.js sets lines."""


def text_width(text: str, size: float, *, is_bold: bool = False) -> float:
    """Return the pixels that a line of text takes, a little too many rather than too few."""
    widths = _BOLD if is_bold else _REGULAR
    return sum(widths.get(letter) or _OTHERS.get(letter, _UNKNOWN) for letter in text) * size / 1000


def wrapped(text: str, width: float, size: float, *, is_bold: bool = False) -> list[str]:
    """Break text into lines of at most a width; a word that is longer is broken too."""
    lines: list[str] = []
    line = ""
    for word in _pieces(text, width, size, is_bold):
        longer = f"{line} {word}" if line else word
        if line and text_width(longer, size, is_bold=is_bold) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line] if line else lines


def _pieces(text: str, width: float, size: float, is_bold: bool) -> list[str]:
    pieces: list[str] = []
    for word in text.split():
        piece = ""
        for letter in word:
            if piece and text_width(piece + letter, size, is_bold=is_bold) > width:
                pieces.append(piece)
                piece = ""
            piece += letter
        pieces.append(piece)
    return pieces
