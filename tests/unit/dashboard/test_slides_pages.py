"""Every slide says what it shows, for those who see it and those who do not."""

from typing import TYPE_CHECKING, Any

import pytest

from dashboard.exhibits.cell_words import cell_words
from dashboard.exhibits.table import Column, NumberFormat, Table, Value
from dashboard.exports.outlines import Outlines
from dashboard.exports.slides import make_slides
from dashboard.figures.illustrative import ILLUSTRATIVE_MARK
from tests.support.slide_samples import (
    BARS,
    COLUMNS,
    LINES,
    POINTS,
    STACKED,
    TABLE,
    exhibit,
    opened,
    pack,
    texts,
)

if TYPE_CHECKING:
    from pptx.slide import Slide

ALL = [exhibit(one) for one in (BARS, STACKED, COLUMNS, LINES, POINTS, None)]


def rows_of(slide: "Slide") -> list[list[str]]:
    (table,) = [shape.table for shape in slide.shapes if shape.has_table]
    return [[cell.text for cell in row.cells] for row in table.rows]


def shapes_of(slide: "Slide") -> list[Any]:
    return [one for one in slide.element.iter("{*}cNvPr") if one.get("id") != "1"]


def test_the_order_is_title_views_appendix() -> None:
    deck = opened(pack(*ALL, title="The north"))
    titles = [slide.shapes.title.text for slide in deck.slides]
    assert titles == ["The north", *["The gap is £389"] * len(ALL),
                      "Appendix: method and caveats", "Appendix: definitions",
                      "Appendix: sources and credits"]  # fmt: skip
    said = " ".join(text for slide in list(deck.slides)[-3:] for text in texts(slide))
    for words in ("Not like for like.", "What is missing.", "Ledger Office", "Contains ledgers."):
        assert words in said
    assert (deck.slide_width, deck.slide_height) == (12192000, 6858000)


def test_a_view_says_source_status_filters_and_number() -> None:
    deck = opened(pack(*ALL))
    for number, slide in enumerate(list(deck.slides)[1:7], start=2):
        said = texts(slide)
        assert "Gap per resident · pounds · 2017 · North only" in said
        (foot,) = [text for text in said if text.startswith("Source: Ledger Office.")]
        assert "Status: Reported." in foot
        assert "Contains ledgers." in foot
        assert said[-1] == str(number), "the number is read last"


def test_every_shape_has_a_name_and_words_or_is_decoration() -> None:
    for slide in opened(pack(*ALL, note="Mind this.")).slides:
        for one in shapes_of(slide):
            assert one.get("name")
            is_placeholder = one.getparent().find(".//{*}ph") is not None
            is_decoration = one.find(".//{*}decorative") is not None
            assert is_placeholder or is_decoration or one.get("descr"), one.get("name")
        assert not [s for s in slide.placeholders if not s.has_text_frame or not s.text_frame.text]
    charts = [one for slide in opened(pack(*ALL)).slides for one in shapes_of(slide)
              if one.get("name") in ("Chart", "Table")]  # fmt: skip
    assert {one.get("descr") for one in charts} == {"A figure of three areas."}


def test_notes_hold_words_definitions_caveats_note_and_address() -> None:
    slide = opened(pack(ALL[0], note="Mind this.")).slides[1]
    notes = slide.notes_slide.notes_text_frame.text.splitlines()
    for line in (
        "The gap is £389", "Mind this.", "Ayshire is highest.", "Gap: What is missing.",
        "Not like for like.", "Reported", "Ledger Office: The ledger", "/?left=gap",
    ):  # fmt: skip
        assert line in notes
    assert any("Mind this." in text for text in texts(slide))


def test_a_table_holds_every_value_as_it_is_written() -> None:
    slide = opened(pack(exhibit())).slides[1]
    head, *rows = rows_of(slide)
    assert head == ["Area", "Per resident", "Share", "Note"]
    assert rows == [["Ayshire", "£1,235", "28.5%", ""], ["Beeland", "", "", "Not printed"]]
    (table,) = [shape for shape in slide.shapes if shape.has_table]
    aligned = [cell.get("algn") for cell in table._element.iter("{*}pPr")][:4]
    assert aligned == ["l", "r", "r", "l"]
    assert table.table.first_row


def test_a_long_table_goes_on_and_then_says_where_the_rest_is() -> None:
    rows = tuple((f"E{n}", f"Area {n}", float(n), n / 1000, "") for n in range(200))
    made = exhibit(table=Table(TABLE.columns, rows, code_column="code"))
    deck = opened(pack(made))
    slides = list(deck.slides)[1:4]
    assert [slide.shapes.title.text for slide in slides] == [
        f"The gap is £389 ({n}\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}3)" for n in (1, 2, 3)
    ]
    shown = [row for slide in slides for row in rows_of(slide)[1:]]
    assert shown == [
        [name, cell_words(value, NumberFormat.POUNDS), cell_words(share, NumberFormat.PERCENT)]
        for _, name, value, share, _ in rows[: len(shown)]
    ]
    assert f"In the spreadsheet of this view: {200 - len(shown)} more rows." in texts(slides[-1])
    (table,) = slides[0].element.iter("{*}tbl")
    sizes = {int(run.get("sz")) for run in table.iter("{*}rPr")}
    assert sizes
    assert min(sizes) >= 1100
    for slide in slides:
        (frame,) = [shape for shape in slide.shapes if shape.has_table]
        assert frame.top + frame.height < deck.slide_height - 500_000


def test_columns_that_do_not_fit_are_named() -> None:
    columns = (Column("name", "Area"), *(Column(f"c{n}", f"A rather long heading {n}")
               for n in range(12)))  # fmt: skip
    rows = tuple(tuple(f"{n} words that take some room, {c}" for c in range(13)) for n in range(3))
    slide = opened(pack(exhibit(table=Table(columns, rows)))).slides[1]
    shown = rows_of(slide)[0]
    assert shown[0] == "Area"
    assert len(shown) < 13
    assert any(f"{13 - len(shown)} more columns" in text for text in texts(slide))


def test_invented_figures_are_marked_on_slide_and_in_notes() -> None:
    for made in (exhibit(BARS, is_illustrative=True), exhibit(is_illustrative=True)):
        slide = opened(pack(made)).slides[1]
        assert ILLUSTRATIVE_MARK in texts(slide)
        assert ILLUSTRATIVE_MARK in slide.notes_slide.notes_text_frame.text
    assert ILLUSTRATIVE_MARK not in texts(opened(pack(exhibit(BARS))).slides[1])


def test_language_title_and_author_are_set() -> None:
    deck = opened(pack(ALL[0], title="The north"))
    about = deck.core_properties
    assert (about.title, about.author, about.language) == ("The north", "Footprint Atlas", "en-GB")
    for slide in deck.slides:
        for run in slide.element.iter("{*}rPr"):
            assert run.get("lang") == "en-GB"


def test_steps_are_told_and_may_end_the_work() -> None:
    told: list[tuple[int, int]] = []

    class Enough(Exception):
        pass

    def stop(done: int, count: int) -> None:
        told.append((done, count))
        if done == 1:
            raise Enough

    with pytest.raises(Enough):
        make_slides(pack(*ALL), Outlines(()), stop)
    assert told == [(0, 8), (1, 8)]


@pytest.mark.parametrize(
    ("value", "form", "words"),
    [
        (1234.5, NumberFormat.WHOLE, "1,235"),
        (0.285, NumberFormat.WHOLE_PERCENT, "29%"),
        (-0.001, NumberFormat.PERCENT, "−0.1%"),
        (-0.0001, NumberFormat.PERCENT, "0.0%"),
        (-1872, NumberFormat.POUNDS, "−£1,872"),
        (12_345_678, NumberFormat.MILLIONS, "£12.3m"),
        (None, NumberFormat.POUNDS, ""),
        (float("nan"), NumberFormat.POUNDS, ""),
        ("Yes", NumberFormat.TEXT, "Yes"),
    ],
)
def test_cells_are_written_as_spreadsheets_show_them(
    value: Value, form: NumberFormat, words: str
) -> None:
    assert cell_words(value, form) == words
