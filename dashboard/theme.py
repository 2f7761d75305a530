"""Colour and type, in one place, for figures and for the page alike.

The page takes its colours from CSS variables that are written from these
records, so the map, its legend and an exported picture cannot drift apart.
The ramps are single-hue or two-hue, ordered by lightness, and stay in order
under the three common kinds of colour blindness and in greyscale.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Side(StrEnum):
    """Which of the two linked maps."""

    LEFT = "left"
    RIGHT = "right"


class Scheme(StrEnum):
    """Light or dark page."""

    LIGHT = "light"
    DARK = "dark"


FONT_STACK: Final = (
    "'Inter', 'Segoe UI', system-ui, -apple-system, Roboto, 'Helvetica Neue', Arial, sans-serif"
)

# Ramps have seven steps from low to high; fewer classes take steps spread over
# the whole ramp. The dark ramps run from dim to bright, so that "more" always
# stands out from the page.
_BLUE_LIGHT: Final = ("#e3eef7", "#c3dbee", "#99c2e0", "#68a4cf", "#3f83b7", "#226297", "#0b3f6b")
_BLUE_DARK: Final = ("#17324a", "#1d4668", "#275e89", "#3a7bad", "#5e9ccb", "#93c1e4", "#d0e7f8")
_PLUM_LIGHT: Final = ("#f5e8f1", "#e8cbe0", "#d6a5ca", "#bf7bb0", "#a15594", "#7d3675", "#561a52")
_PLUM_DARK: Final = ("#3b1c39", "#532a50", "#6f3b6a", "#925589", "#b679ac", "#d5a5cd", "#f3d9ee")
_BROWN_LIGHT: Final = ("#7a4707", "#b5762b", "#d9b27a", "#f0dfc0")
_TEAL_LIGHT: Final = ("#d2ebe6", "#8ecbc2", "#3f9c92", "#01594f")
_BROWN_DARK: Final = ("#f4bd74", "#c48e48", "#8d6636", "#5d4a33")
_TEAL_DARK: Final = ("#2b514f", "#2f7f77", "#45b0a3", "#97ecdf")
"""The two arms of a diverging ramp, each from low to high values."""
_CATEGORIES: Final = ("#0072b2", "#d55e00", "#e69f00", "#cc79a7", "#56b4e9", "#7b6d8d", "#009e73")
# The order in which a category usually comes to mind is not the order of its
# name, so parties keep the colour that readers expect of them, in the
# colour-blind-safe set of Okabe and Ito.
_CATEGORY_COLOURS: Final[Mapping[str, str]] = {
    "conservative": "#0072b2",
    "labour": "#d55e00",
    "liberal_democrat": "#e69f00",
    "independent": "#cc79a7",
    "no_overall_control": "#7b6d8d",
}
TERRITORIES: Final = ("#cfe0ee", "#f1dfc2", "#d3e4cb", "#e6d4e3", "#efe9bd", "#d9dbe2")
"""Quiet colours that only tell neighbouring areas apart."""
_TERRITORIES_DARK: Final = ("#27435a", "#55452c", "#31492f", "#4a3548", "#4c4926", "#3a3f4c")
SELECTED: Final = ("#d55e00", "#009e73", "#b8860b", "#cc3a8e", "#6a3fb5", "#1f1f1f")
"""Colours of the kept footprints A to F on a light page."""
_SELECTED_DARK: Final = ("#ff9248", "#35d6a4", "#f5c542", "#ff8ac6", "#b99cff", "#f4f4f4")
LETTERS: Final = ("A", "B", "C", "D", "E", "F")
FADED: Final = 0.25
"""Opacity of what filters leave out."""

NO_DATA: Final = "#e4e4e1"
_NO_DATA_DARK: Final = "#3a3f45"
BORDER: Final = "#ffffff"
INK: Final = "#16202a"
MUTED: Final = "#52606d"
GRID: Final = "#d9dfe5"

_PAGE: Final[Mapping[Scheme, Mapping[str, str]]] = {
    Scheme.LIGHT: {
        "page": "#f4f6f8",
        "surface": "#ffffff",
        "sunken": "#eef2f5",
        "ink": INK,
        "muted": MUTED,
        "line": GRID,
        "line-strong": "#7b8794",
        "accent": "#0b5c92",
        "accent-ink": "#ffffff",
        "accent-soft": "#e3eef7",
        "warn": "#7a4b00",
        "warn-soft": "#fdf1dc",
        "no-data": NO_DATA,
        "no-data-line": "#8a949e",
        "border": BORDER,
        "hover": "#111111",
        "casing": "#ffffff",
        "reference": "#16202a",
        "point": "#5b6b7a",
    },
    Scheme.DARK: {
        "page": "#0f151b",
        "surface": "#18212a",
        "sunken": "#111920",
        "ink": "#eef3f7",
        "muted": "#a9b6c2",
        "line": "#2d3a46",
        "line-strong": "#7e8d9b",
        "accent": "#7cc0f2",
        "accent-ink": "#0c1720",
        "accent-soft": "#1d3347",
        "warn": "#ffd58a",
        "warn-soft": "#3a2d14",
        "no-data": _NO_DATA_DARK,
        "no-data-line": "#8a97a3",
        "border": "#18212a",
        "hover": "#ffffff",
        "casing": "#0f151b",
        "reference": "#eef3f7",
        "point": "#9fb0bf",
    },
}

_RAMPS: Final[Mapping[tuple[Scheme, Side], tuple[str, ...]]] = {
    (Scheme.LIGHT, Side.LEFT): _BLUE_LIGHT,
    (Scheme.LIGHT, Side.RIGHT): _PLUM_LIGHT,
    (Scheme.DARK, Side.LEFT): _BLUE_DARK,
    (Scheme.DARK, Side.RIGHT): _PLUM_DARK,
}
_ARMS: Final = {
    Scheme.LIGHT: (_BROWN_LIGHT, _TEAL_LIGHT),
    Scheme.DARK: (_BROWN_DARK, _TEAL_DARK),
}


def spread(ramp: tuple[str, ...], count: int) -> tuple[str, ...]:
    """Pick ``count`` colours evenly from a ramp, keeping both ends."""
    if count == 1:
        return (ramp[len(ramp) // 2],)
    last = len(ramp) - 1
    return tuple(ramp[round(step * last / (count - 1))] for step in range(count))


def sequential(side: Side, count: int, scheme: Scheme = Scheme.LIGHT) -> tuple[str, ...]:
    """Colours of ``count`` ordered classes, lowest first.

    The two sides have different hues, so that a colour says which map it is from.
    """
    return spread(_RAMPS[scheme, side], count)


def diverging(below: int, above: int, scheme: Scheme = Scheme.LIGHT) -> tuple[str, ...]:
    """Colours of the classes on both sides of a midpoint, lowest first."""
    low, high = _ARMS[scheme]
    return (spread(low, below) if below else ()) + (spread(high, above) if above else ())


def categorical(keys: tuple[str, ...]) -> tuple[str, ...]:
    """Colours of categories; a category keeps its own wherever it stands."""
    return tuple(
        _CATEGORY_COLOURS.get(key, _CATEGORIES[place % len(_CATEGORIES)])
        for place, key in enumerate(keys)
    )


def pick_colour(letter: str) -> str:
    """Return the colour of a kept area's letter on a light page."""
    return SELECTED[LETTERS.index(letter)]


def css_variables() -> str:
    """Return the style sheet that gives both schemes their colours."""
    rules = []
    for scheme, page in _PAGE.items():
        chosen = SELECTED if scheme is Scheme.LIGHT else _SELECTED_DARK
        pairs = [f"--{name}:{value}" for name, value in page.items()]
        pairs += [f"--pick-{letter}:{c}" for letter, c in zip(LETTERS, chosen, strict=True)]
        rules.append(f'[data-mantine-color-scheme="{scheme}"]{{{";".join(pairs)}}}')
    return f":root{{--font:{FONT_STACK}}}" + "".join(rules)


POINT: Final = "#5b6b7a"
ACCENT: Final = "#0b5c92"
WARN: Final = "#7a4b00"


def _dark_colours() -> dict[str, str]:
    """Return the dark page's colour for every light one that a figure may hold."""
    light, dark = _PAGE[Scheme.LIGHT], _PAGE[Scheme.DARK]
    pairs = {light[name]: dark[name] for name in ("ink", "muted", "line", "no-data", "accent")}
    pairs |= {BORDER: dark["surface"], POINT: dark["point"], light["warn"]: dark["warn"]}
    for ours, theirs in (
        (_BLUE_LIGHT, _BLUE_DARK),
        (_PLUM_LIGHT, _PLUM_DARK),
        (_BROWN_LIGHT, _BROWN_DARK),
        (_TEAL_LIGHT, _TEAL_DARK),
        (SELECTED, _SELECTED_DARK),
        (TERRITORIES, _TERRITORIES_DARK),
    ):
        pairs |= dict(zip(ours, theirs, strict=True))
    return pairs


def in_dark(colour: str) -> str:
    """Return the dark page's colour for a light one that a figure may hold."""
    return _dark_colours().get(colour, colour)


def dark_rules() -> tuple[tuple[str, str], ...]:
    """Return pairs of a light colour, as browsers write it, and its dark one.

    Figures are drawn in light colours, so that pictures of them are the same
    everywhere. A dark page sets these over them, without drawing anything again.
    """
    return tuple((_rgb(light), dark) for light, dark in _dark_colours().items())


def _rgb(colour: str) -> str:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgb({red}, {green}, {blue})"
