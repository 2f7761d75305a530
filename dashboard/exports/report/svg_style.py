"""What an element of Plotly's SVG says of how it looks."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final
from xml.etree import ElementTree

from tinycss2.color5 import parse_color  # type: ignore[import-untyped] # it has no types

Style = dict[str, str]

_BOLD: Final = 700
_PLAIN: Final = 400


def own_style(element: ElementTree.Element) -> Style:
    """Return what an element says of itself; its style comes before its attributes."""
    own = dict(element.attrib)
    own.update(_declared(own.pop("style", "")))
    return own


@lru_cache(maxsize=1024)
def _declared(style: str) -> tuple[tuple[str, str], ...]:
    pairs = (part.partition(":") for part in style.split(";") if ":" in part)
    return tuple((name.strip(), said.strip()) for name, _, said in pairs)


def number(said: str | None) -> float:
    """Return a length in pixels; none is 0."""
    return float((said or "0").removesuffix("px"))


def weight(said: str) -> int:
    """Return how bold type is, from 100 to 900."""
    return int(said) if said.isdigit() else _BOLD if said == "bold" else _PLAIN


@lru_cache(maxsize=512)
def _colour(said: str) -> tuple[tuple[float, float, float], float] | None:
    found = parse_color(said)
    if found is None or said == "none":
        return None
    red, green, blue = found.to("srgb").coordinates
    return (red, green, blue), found.alpha


def paint_of(
    style: Mapping[str, str], kind: str, default: str, seen: float
) -> tuple[tuple[float, float, float] | None, float]:
    """Return the colour and opacity of a fill or a stroke; no colour for none."""
    colour = _colour(style.get(kind, default))
    alpha = seen * float(style.get(f"{kind}-opacity", 1)) * (colour[1] if colour else 0)
    return (colour[0], alpha) if colour and alpha else (None, 0.0)
