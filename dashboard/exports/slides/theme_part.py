"""The theme of the presentation: what PowerPoint offers when a presenter recolours."""

from typing import Final

from dashboard.exports.slides.markup import A, hexadecimal
from dashboard.theme import ACCENT, BORDER, GRID, INK, MUTED, SELECTED

FONT: Final = "Arial"

_SLOTS: Final = {
    "dk1": INK, "lt1": BORDER, "dk2": MUTED, "lt2": GRID, "accent1": ACCENT,
    **{f"accent{place + 2}": colour for place, colour in enumerate(SELECTED[:5])},
    "hlink": ACCENT, "folHlink": MUTED,
}  # fmt: skip
_COLOURS: Final = "".join(
    f'<a:{slot}><a:srgbClr val="{hexadecimal(colour)}"/></a:{slot}>'
    for slot, colour in _SLOTS.items()
)
_FACE: Final = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
_FILL: Final = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINES: Final = "".join(f'<a:ln w="{width}">{_FILL}</a:ln>' for width in (9525, 12700, 19050))
_EFFECT: Final = "<a:effectStyle><a:effectLst/></a:effectStyle>"

THEME: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    f'<a:theme xmlns:a="{A}" name="Footprint Atlas"><a:themeElements>'
    f'<a:clrScheme name="Footprint Atlas">{_COLOURS}</a:clrScheme>'
    f'<a:fontScheme name="Footprint Atlas"><a:majorFont>{_FACE}</a:majorFont>'
    f"<a:minorFont>{_FACE}</a:minorFont></a:fontScheme>"
    f'<a:fmtScheme name="Plain"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
    f"<a:lnStyleLst>{_LINES}</a:lnStyleLst><a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
).encode()
"""One font, our colours, and nothing that shines or casts a shadow."""
