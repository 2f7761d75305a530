"""Outlines and places of SVG, as PDF writes them."""

import re
from functools import lru_cache
from math import atan2, ceil, cos, pi, radians, sin, sqrt, tan
from typing import Final

_TOKEN: Final = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?")
_ONLY_LINES: Final = re.compile(r"[MLZ0-9.,\s-]*")
_POINT: Final = re.compile(r"([ML])(-?[\d.]+)[,\s](-?[\d.]+)")
_FINE: Final = re.compile(r"(\.\d\d)\d+")
"""A hundredth of a pixel is finer than any printer."""
_TAKES: Final = {"M": 2, "L": 2, "H": 1, "V": 1, "A": 7, "Z": 0}
_CALL: Final = re.compile(r"(\w+)\(([^)]*)\)")

Point = tuple[float, float]
Placing = tuple[float, float, float, float, float, float]


class UnknownPath(ValueError):
    """An outline or a place is not of the kinds that Plotly writes."""


@lru_cache(maxsize=512)
def operators(path: str) -> bytes:
    """Write an outline (the ``d`` of a path) as PDF does; empty for an empty one.

    Raises:
        UnknownPath: there are curves in it that are not parts of circles.
    """
    if _ONLY_LINES.fullmatch(path):
        short = _POINT.sub(r"\2 \3 \1 ", _FINE.sub(r"\1", path))
        return short.replace("M", "m").replace("L", "l").replace("Z", "h ").encode()
    return " ".join(_steps(_TOKEN.findall(path))).encode()


def placing(transform: str) -> Placing:
    """Return the six numbers of the matrix of a ``transform``.

    Raises:
        UnknownPath: there is more in it than moving, turning and scaling.
    """
    matrix: Placing = (1, 0, 0, 1, 0, 0)
    for name, said in _CALL.findall(transform):
        numbers = [float(number) for number in re.split(r"[\s,]+", said.strip())]
        matrix = _after(_one(name, numbers), matrix)
    return matrix


def _one(name: str, numbers: list[float]) -> Placing:
    match name, numbers:
        case "translate", [x, *rest]:
            return 1, 0, 0, 1, x, rest[0] if rest else 0
        case "scale", [x, *rest]:
            return x, 0, 0, rest[0] if rest else x, 0, 0
        case "rotate", [angle, *rest]:
            x, y = rest or (0.0, 0.0)
            turn = radians(angle)
            c, s = cos(turn), sin(turn)
            return c, s, -s, c, x - c * x + s * y, y - s * x - c * y
    raise UnknownPath(name)


def _after(first: Placing, then: Placing) -> Placing:
    """Return what places a thing by one matrix and then by another."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (
        a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s,
        e * p + f * r + t, e * q + f * s + u,
    )  # fmt: skip


def _steps(tokens: list[str]) -> list[str]:
    """Return the operators of an outline step by step."""
    written: list[str] = []
    x = y = 0.0
    begun: Point = (0.0, 0.0)
    letter, place = "", 0
    while place < len(tokens):
        if tokens[place].isalpha():
            letter, place = tokens[place], place + 1
        kind = letter.upper()
        if kind not in _TAKES:
            raise UnknownPath(letter)
        if kind == "Z":
            written.append("h")
            x, y = begun
            continue
        numbers = [float(token) for token in tokens[place : place + _TAKES[kind]]]
        if len(numbers) < _TAKES[kind]:
            raise UnknownPath("numbers are missing")
        place += _TAKES[kind]
        from_x, from_y = (x, y) if letter.islower() else (0.0, 0.0)
        start = (x, y)
        if kind == "H":
            x = from_x + numbers[0]
        elif kind == "V":
            y = from_y + numbers[0]
        else:
            x, y = from_x + numbers[-2], from_y + numbers[-1]
        if kind == "A":
            written += _arc(start, (x, y), numbers)
        else:
            written.append(f"{x:.2f} {y:.2f} {'m' if kind == 'M' else 'l'}")
        if kind == "M":
            begun = (x, y)
            # Further points after the first are lines.
            letter = "l" if letter == "m" else "L"
    return written


def _arc(start: Point, end: Point, numbers: list[float]) -> list[str]:
    """Return a part of a circle as curves of a quarter at most."""
    radius, other, _, is_large, is_forward, *_ = numbers
    if abs(radius - other) > 1e-6:  # noqa: PLR2004 - what rounding leaves
        raise UnknownPath("an ellipse")
    (x1, y1), (x2, y2) = start, end
    half = sqrt((x2 - x1) ** 2 + (y2 - y1) ** 2) / 2
    if not half or not radius:
        return [f"{x2:.2f} {y2:.2f} l"]
    radius = max(radius, half)
    far = sqrt(radius**2 - half**2) * (-1 if bool(is_large) == bool(is_forward) else 1)
    middle_x = (x1 + x2) / 2 - far * (y2 - y1) / (2 * half)
    middle_y = (y1 + y2) / 2 + far * (x2 - x1) / (2 * half)
    first = atan2(y1 - middle_y, x1 - middle_x)
    sweep = (atan2(y2 - middle_y, x2 - middle_x) - first) % (2 * pi)
    sweep = sweep if is_forward else sweep - 2 * pi
    count = ceil(abs(sweep) / (pi / 2) - 1e-9)
    part = sweep / count
    reach = 4 / 3 * tan(part / 4) * radius
    curves = []
    for place in range(count):
        a, b = first + place * part, first + (place + 1) * part
        curves.append(
            " ".join(
                f"{number:.3f}"
                for number in (
                    middle_x + radius * cos(a) - reach * sin(a),
                    middle_y + radius * sin(a) + reach * cos(a),
                    middle_x + radius * cos(b) + reach * sin(b),
                    middle_y + radius * sin(b) - reach * cos(b),
                    middle_x + radius * cos(b),
                    middle_y + radius * sin(b),
                )
            )
            + " c"
        )
    return curves
