"""What a reader may write into a pack never breaks the file, nor spills over a slide."""

from dataclasses import replace

import pytest

from dashboard.exhibits.drawing import Bars, Points
from dashboard.exports.slides.markup import clean
from dashboard.exports.slides.measuring import ELLIPSIS, cut, text_width, wrapped
from dashboard.exports.slides.note_box import POINTER
from dashboard.exports.slides.page import FULL, fitted_title
from tests.support.slide_samples import BARS, LINES, POINTS, exhibit, opened, pack, texts

NASTY = "a\x00b\x1b <script>alert('1')</script> & \ud800 \ufffe end"


def test_an_overlong_title_is_cut_and_whole_in_the_notes() -> None:
    title = "What the board should know about the gap " * 40
    slide = opened(pack(exhibit(BARS), name=title)).slides[1]
    shown = slide.shapes.title.text
    assert shown.endswith(ELLIPSIS)
    assert len(shown) < 250
    assert title.strip() in slide.notes_slide.notes_text_frame.text


@pytest.mark.parametrize("count", ["", "(2 of 3)"])
@pytest.mark.parametrize("title", ["", "Short", "word " * 30, "x" * 900, "word " * 900])
def test_titles_fit_on_two_lines(title: str, count: str) -> None:
    text, size, lines = fitted_title(title, count)
    assert text.strip()
    assert text.endswith(count)
    assert len(wrapped(text, FULL, size, is_bold=True)) <= lines <= 2
    assert size >= 20


def test_markup_and_what_xml_forbids_is_text() -> None:
    made = exhibit(BARS, filters=NASTY, words=(NASTY,), alternative=NASTY, title=NASTY)
    deck = opened(pack(made, title=NASTY, note=NASTY, name=NASTY))
    assert deck.slides[0].shapes.title.text == clean(NASTY)
    slide = deck.slides[1]
    assert slide.shapes.title.text == "a b <script>alert('1')</script> & end"
    assert clean(NASTY) in slide.notes_slide.notes_text_frame.text
    assert any(clean(NASTY) in text for text in texts(slide))


def test_formulas_in_names_stay_words() -> None:
    bars = replace(BARS, categories=("=1+1", "@SUM(A1)", "https://example.org"))
    chart = next(s.chart for s in opened(pack(exhibit(bars))).slides[1].shapes if s.has_chart)
    assert tuple(chart.plots[0].categories) == bars.categories


def test_a_long_note_is_in_the_notes_with_a_pointer_on_the_slide() -> None:
    note = "A sentence of the note. " * 80
    for made in (exhibit(BARS), exhibit()):
        slide = opened(pack(made, note=note)).slides[1]
        assert POINTER in texts(slide)
        assert note.strip() in slide.notes_slide.notes_text_frame.text


@pytest.mark.parametrize(
    "drawing",
    [
        replace(BARS, categories=(), series=()),
        replace(BARS, series=(replace(BARS.series[0], values=(None, None, None)),)),
        replace(BARS, series=(replace(BARS.series[0], values=(0.0, 0.0, 0.0)),), reference=None),
        replace(LINES, series=(replace(LINES.series[0], values=(None, None, None)),)),
        replace(LINES, series=(replace(LINES.series[0], values=(5.0, 5.0, 5.0)),)),
        replace(POINTS, names=(), across=(), up=(), colours=()),
        replace(POINTS, names=("A",), across=(1.0,), up=(1.0,), colours=("#000000",)),
    ],
)
def test_drawings_of_nothing_or_of_one_value_make_a_slide(drawing: Bars | Points) -> None:
    assert len(opened(pack(exhibit(drawing))).slides) == 5


def test_fifty_views_and_none_at_all() -> None:
    many = opened(pack(*[exhibit(BARS)] * 50))
    assert len(many.slides) == 1 + 50 + 3
    none = opened(pack())
    assert none.slides[0].shapes.title.text == "A pack"


def test_text_is_cut_to_its_width() -> None:
    for text in ("a" * 500, "many short words " * 50, "£1,234 – “quoted” " * 20):
        shown = cut(text, 100, 11)
        assert shown.endswith(ELLIPSIS)
        assert text_width(shown, 11) <= 100
    assert cut("short", 100, 11) == "short"
