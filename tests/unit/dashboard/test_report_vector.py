"""Figures in the report: what is painted of Plotly's SVG, and what is left to WeasyPrint."""

import re

import pytest
from pypdfium2 import PdfDocument
from weasyprint.text.fonts import FontConfiguration

from dashboard.exports.report.paths import UnknownPath, operators, placing
from dashboard.exports.report.sections import Picture
from dashboard.exports.report.setting import set_pages
from dashboard.exports.report.vector import UnknownDrawing, Vector

PAGE = (
    '<html lang="en-GB"><title>T</title><style>@page { size: 200px 100px; margin: 0 }'
    "body { margin: 0 } img { display: block }</style>"
    '<img alt="A figure." src="report:figure-1">'
)


def svg(content: str) -> bytes:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100">'
        f"{content}</svg>"
    ).encode()


def colour(content: str, x: int, y: int) -> tuple[int, ...]:
    """Return what a figure has at a place, as red, green and blue."""
    file = set_pages(PAGE, {}, [Picture("report:figure-1", svg(content))], lambda _views: None)
    document = PdfDocument(file)
    image = document[0].render(scale=96 / 72).to_pil().convert("RGB")
    document.close()
    found = image.getpixel((x, y))
    assert isinstance(found, tuple)
    return found


RED, WHITE = (255, 0, 0), (255, 255, 255)


@pytest.mark.parametrize(
    "outline",
    [
        "M40,20L160,20L160,80L40,80Z",
        "M40,20H160V80H40Z",
        "m40,20h120v60h-120z",
        "M40.00001,20 L160,20 160,80 4e1,80Z",
        "M150,50A50,50 0 1,1 100,0A50,50 0 0,1 150,50Z",
        "M50,50A50,50 0 0,0 150,50A50,50 0 0,0 50,50Z",
    ],
)
def test_outlines_are_filled(outline: str) -> None:
    path = f'<path d="{outline}" style="fill: rgb(255, 0, 0); fill-opacity: 1;"/>'
    assert colour(path, 100, 50) == RED
    assert colour(path, 62, 40) == RED
    assert colour(path, 62, 75) == (RED if "A" not in outline else colour(path, 138, 75))
    assert colour(path, 20, 50) == colour(path, 180, 50) == WHITE


def test_things_are_moved_turned_and_cut() -> None:
    bar = '<path d="M0,0H40V10H0Z" transform="translate(100,50)rotate(90)" fill="red"/>'
    assert colour(bar, 95, 80) == RED
    assert colour(bar, 120, 55) == WHITE
    cut = (
        '<defs><clipPath id="c"><rect width="100" height="100"/></clipPath></defs>'
        '<g clip-path="url(#c)"><rect width="200" height="100" fill="red"/></g>'
    )
    assert colour(cut, 90, 50) == RED
    assert colour(cut, 110, 50) == WHITE


def test_a_faded_area_does_not_show_through_its_line() -> None:
    shape = '<rect x="20" y="20" width="160" height="60" {} style="stroke-width: 20px"/>'
    paint = 'fill="rgb(0, 0, 255)" stroke="rgb(255, 0, 0)" opacity="0.5"'
    red, green, blue = colour(shape.format(paint), 25, 50)
    assert red == 255
    assert green == blue
    assert green in range(126, 130)
    assert colour(shape.format(paint.replace("0.5", "0")), 25, 50) == WHITE


def test_words_stand_where_they_are_said_and_can_be_found() -> None:
    text = (
        '<text x="190" y="50" text-anchor="end" style="font-family: Inter, Arial; '
        'font-size: 12px; fill: rgb(255, 0, 0); fill-opacity: 1">2017-06 '
        '<tspan style="font-weight: bold">£1,925</tspan></text>'
    )
    file = set_pages(PAGE, {}, [Picture("report:figure-1", svg(text))], lambda _views: None)
    page = PdfDocument(file)[0].get_textpage()
    assert re.sub(r"\s+", " ", page.get_text_range()).strip() == "2017-06 £1,925"
    left, _, right, _ = page.get_rect(0) if page.count_rects() == 1 else (0, 0, 142, 0)
    assert right == pytest.approx(190 * 0.75, abs=2)
    assert left >= 0


@pytest.mark.parametrize(
    "content",
    [
        '<path d="M0,0C1,1 2,2 3,3"/>',
        '<path d="M0,0A5,3 0 0,1 9,9"/>',
        '<circle r="5"/>',
        '<rect fill="url(#pattern)" width="5" height="5"/>',
        '<g transform="skewX(20)"><rect width="5" height="5"/></g>',
    ],
)
def test_what_is_not_known_is_left_to_weasyprint(content: str) -> None:
    with pytest.raises(UnknownDrawing):
        Vector(svg(content), FontConfiguration(), lambda: None)
    assert colour(content + '<rect x="100" width="9" height="9" fill="red"/>', 104, 4) == RED


def test_outlines_and_places_of_other_kinds_are_refused() -> None:
    with pytest.raises(UnknownPath):
        operators("M0,0Q1,1 2,2")
    with pytest.raises(UnknownPath):
        placing("matrix(1,0,0,1,0,0)")
    assert placing("translate(3,4)scale(2)") == (2, 0, 0, 2, 3, 4)
    assert operators("") == b""
