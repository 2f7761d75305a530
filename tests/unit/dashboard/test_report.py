"""The report: tagged, complete, and nothing that a reader wrote breaks it."""

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from threading import Event
from typing import Any

import pikepdf
import plotly.graph_objects as go
import pytest
from pypdfium2 import PdfDocument

from dashboard.exhibits.drawing import AreaMap, MapArea
from dashboard.exhibits.exhibit import Exhibit, LegendEntry
from dashboard.exhibits.table import Column, NumberFormat, Table
from dashboard.exports.jobs import Jobs, Made, State, Step
from dashboard.exports.pack import MadeItem, MadePack
from dashboard.exports.renderer import Busy, RendererUnavailable
from dashboard.exports.report import Paper, libraries, make_report, making
from dashboard.exports.report.printed import clean, printed_table
from dashboard.exports.report.sections import Picture, sections
from dashboard.exports.report.setting import set_pages
from dashboard.exports.report.vector import Vector
from tests.support.exhibits import SOURCE, exhibit, table
from tests.support.pen import SVG, Pen


def drawn(**changes: object) -> Exhibit:
    shown = exhibit(
        figure=go.Figure, alternative="Two lines that rise", caveats=("Not like for like.",)
    )
    return replace(shown, **changes)  # type: ignore[arg-type]


def pack(*exhibits: Exhibit, title: str = "For the board", note: str = "") -> MadePack:
    made = tuple(MadeItem(one, one.takeaway, note) for one in exhibits)
    return MadePack(title, "What is missing", "November 2026", made)


def report(made: MadePack, **options: Any) -> bytes:
    return make_report(made, Pen(), **options)  # type: ignore[arg-type]


def words(content: bytes) -> str:
    document = PdfDocument(content)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(text.replace("\ufffe", "").split())


def elements(document: pikepdf.Pdf, kind: str) -> list[pikepdf.Dictionary]:
    return [
        thing
        for thing in document.objects
        if isinstance(thing, pikepdf.Dictionary)
        and thing.get("/Type") == "/StructElem"
        and thing.get("/S") == kind
    ]


def test_the_file_is_tagged_and_says_that_it_meets_the_standard() -> None:
    content = report(pack(drawn(), exhibit()))
    with pikepdf.open(BytesIO(content)) as document:
        root = document.Root
        assert root.MarkInfo.Marked
        assert str(root.Lang) == "en-GB"
        assert root.ViewerPreferences.DisplayDocTitle
        assert str(document.docinfo.Title) == "For the board"
        with document.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == "For the board"
        assert [str(one.Alt) for one in elements(document, "/Figure")] == ["Two lines that rise"]
        assert len(elements(document, "/H1")) == 1
        assert len(elements(document, "/H2")) >= 5
        assert len(elements(document, "/Table")) >= 2
        heads = elements(document, "/TH")
        assert {"/ID"} <= set(heads[0].keys())
        cells = elements(document, "/TD")
        assert all(len(cell.A.Headers) for cell in cells)
        with document.open_outline() as outline:
            titles = [item.title for item in outline.root[0].children] or [
                item.title for item in outline.root
            ]
        assert any(title.startswith("1. Gap per resident") for title in titles)
        # Fonts are in the file, and figures are lines, not dots.
        fonts = [thing for thing in document.objects if _is_font_descriptor(thing)]
        assert fonts
        assert all({"/FontFile2", "/FontFile3"} & set(font.keys()) for font in fonts)
        assert not [t for t in document.objects if _is(t, "/Subtype", "/Image")]


def _is(thing: Any, key: str, value: str) -> bool:
    return isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)) and thing.get(key) == value


def _is_font_descriptor(thing: Any) -> bool:
    return _is(thing, "/Type", "/FontDescriptor")


@pytest.mark.parametrize(("height", "beside"), [(200, 4), (760, 2)])
def test_a_tall_figure_stays_legible_as_caveats_go_to_the_end(height: int, beside: int) -> None:
    caveats = tuple(f"{place}. {'Not like for like, as years differ. ' * 9}" for place in range(6))
    svg = SVG.replace(b'height="300"', b'height="%d"' % height)
    shown, _ = sections(pack(drawn(caveats=caveats)), [Picture("report:1", svg)], "")
    assert len(shown[0].caveats("A4")) == beside
    assert shown[0].figure_height("A4") > 0.75 * height / 96 * 25.4
    assert len(shown[0].caveats("A3")) == 4


def test_everything_is_said_with_pages_that_are_numbered() -> None:
    shown = drawn(
        filters="South (2 of 9)",
        legend=(LegendEntry("#112233", "Low (3)"),),
        definitions=(("Gap", "What is missing."),),
        date="2020-21",
    )
    said = words(report(pack(shown, note="Ask about this."), site="https://atlas.example"))
    for part in (
        "What is missing",
        "Contents",
        "Page 2 of 3",
        "Data of November 2026",
        "Shown: South (2 of 9)",
        "Low (3)",
        "Ask about this.",
        "From £120 to £300.",
        "Take care. Not like for like.",
        "Sample Office, Sample tables",
        "Open Government Licence v3.0",
        "https://atlas.example/?left=reported_gap_per_resident",
        "Definitions",
        "Kent",
        "£300",
    ):
        assert part in said, part


def test_markup_of_a_reader_stays_text_and_long_words_are_cut_nowhere() -> None:
    nasty = '<script>x</script> & "q" \x00\x0b {{ 7*7 }} ' + "x" * 400
    made = replace(pack(drawn(), note=nasty, title=nasty), subtitle=nasty)
    content = report(made)
    said = words(content)
    assert "<script>x</script>" in said
    assert "{{ 7*7 }}" in said
    assert said.replace(" ", "").count("x" * 400) >= 3
    with pikepdf.open(BytesIO(content)) as document:
        assert "script" in str(document.docinfo.Title)


def test_what_is_not_real_is_marked_on_the_cover_and_at_the_view() -> None:
    said = words(report(pack(drawn(is_illustrative=True))))
    assert "Parts of this report are illustrative" in said
    assert said.count("Illustrative, not real answers") == 1
    assert "llustrative" not in words(report(pack(drawn())))


@pytest.mark.parametrize(("paper", "size"), [("A4", (595, 842)), ("A3", (1191, 842))])
def test_paper_is_as_asked(paper: str, size: tuple[int, int]) -> None:
    document = PdfDocument(report(pack(drawn()), paper=paper))
    assert {tuple(round(side) for side in page.get_size()) for page in document} == {size}
    document.close()


def test_a_long_table_stands_once_at_the_end() -> None:
    rows = [(f"E{place}", f"Area {place}", float(place)) for place in range(30)]
    shown = drawn(table=table(rows))  # type: ignore[arg-type]
    turned = drawn(table=table(rows[::-1]))  # type: ignore[arg-type]
    said = words(report(pack(shown, turned)))
    assert said.count("Area 17") == 1
    assert "For views 1, 2." in said
    assert re.search(r"All values are in table 1, page \d", said)


def test_letters_of_kept_areas_are_named() -> None:
    area = MapArea("x", "Kent and Medway", "#aabbcc", "", letter="B")
    drawing = AreaMap(layer="none", areas=(area,), lon_range=(0, 1), lat_range=(50, 51))
    assert "B Kent and Medway" in words(report(pack(drawn(drawing=drawing))))


def test_progress_is_told_view_by_view() -> None:
    told: list[tuple[int, int]] = []
    report(pack(drawn(), exhibit(), drawn()), step=lambda *said: told.append(said))
    assert {count for _, count in told} == {7}
    assert list(dict.fromkeys(done for done, _ in told)) == [0, 1, 2, 3, 5, 7]
    assert told == sorted(told)


class Ended(BaseException):
    """The reader wants no more; nothing on the way may swallow it."""


@pytest.mark.parametrize("last", [0, 1, 2, 3, 4, 5])
def test_the_work_ends_wherever_it_is_wanted_no_more(
    last: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Two pictures, a page laid out, two figures on paper, and the end.
    painted: list[int] = []
    draw = Vector.draw

    def painting(vector: Vector, *given: Any) -> None:
        draw(vector, *given)
        painted.append(1)

    monkeypatch.setattr(Vector, "draw", painting)
    wanted = [(0, 5), (1, 5), (2, 5), (2, 5), (3, 5), (5, 5)][last]
    laid = 0

    def step(done: int, count: int) -> None:
        nonlocal laid
        laid += (done, count) == (2, 5)
        if (done, count) == wanted and (last != 3 or laid > 8):
            raise Ended

    with pytest.raises(Ended):
        report(pack(drawn(), drawn()), step=step)
    assert len(painted) == {4: 1, 5: 2}.get(last, 0)


def test_every_page_of_a_long_table_may_be_the_last() -> None:
    rows = [(f"E{place}", f"Area {place}", float(place)) for place in range(400)]
    told: list[tuple[int, int]] = []
    content = report(
        pack(exhibit(table=table(rows))),  # type: ignore[arg-type]
        step=lambda *said: told.append(said),
    )
    document = PdfDocument(content)
    assert len(told) > len(document) > 6
    document.close()


def test_a_cancelled_report_gives_its_place_to_the_next() -> None:
    jobs = Jobs()
    name: list[str] = []
    is_named, has_ended = Event(), Event()

    def work(step: Step) -> Made:
        assert is_named.wait(60)

        def cancelling(done: int, count: int) -> None:
            if done == 1:  # its only picture is drawn, and pages are laid out
                jobs.cancel(name[0])
            step(done, count)

        return Made(report(pack(drawn()), step=cancelling), "report.pdf", "application/pdf")

    def following(_step: Step) -> Made:
        has_ended.set()
        return Made(b"", "next", "text/plain")

    name.append(jobs.start(work))
    jobs.start(following)
    is_named.set()
    assert has_ended.wait(60)
    progress = jobs.progress(name[0])
    assert progress
    assert progress.state is State.CANCELLED
    assert jobs.result(name[0]) is None


def test_it_waits_while_others_draw(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "sleep", lambda _seconds: None)
    assert make_report(pack(drawn()), Pen(busy=3))  # type: ignore[arg-type]
    monkeypatch.setattr(making, "_PATIENCE", -1.0)
    with pytest.raises(Busy):
        make_report(pack(drawn()), Pen(busy=3))  # type: ignore[arg-type]


def test_a_library_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert libraries.missing() == ""
    libraries.missing.cache_clear()
    monkeypatch.setattr(libraries, "_NEEDED", (("libno-such-thing.so.0",),))
    try:
        assert "apt-get install libpango" in libraries.missing()
        with pytest.raises(RendererUnavailable, match="Pango"):
            report(pack(drawn()))
    finally:
        libraries.missing.cache_clear()


def test_pages_reach_no_file_and_no_network(tmp_path: Path) -> None:
    secret = tmp_path / "secret.svg"
    secret.write_bytes(SVG.replace(b"drawn", b"secret"))
    page = f'<html lang="en-GB"><title>T</title><img alt="x" src="{secret.as_uri()}">'
    assert "secret" not in words(set_pages(page, {}, [], lambda _views: None))


def test_columns_without_anything_are_left_out_and_what_is_the_same_is_said_once() -> None:
    columns = (
        Column("code", "Code"),
        Column("name", "Name"),
        Column("value", "Value", NumberFormat.POUNDS),
        Column("status", "Status"),
        Column("note", "Note"),
    )
    rows = tuple((f"c{n}", f"n{n}", float(n), "Reported", "") for n in range(5))
    printed = printed_table(Table(columns, rows, layer="x", code_column="code"))
    assert [head.text for head in printed.heads] == ["Name", "Value"]
    assert printed.shared == ("Status: Reported",)
    assert [cell.text for cell in printed.rows[3]] == ["n3", "£3"]
    assert [cell.is_name for cell in printed.rows[0]] == [True, False]
    assert sum(printed.shares) == pytest.approx(100, abs=0.1)


def test_a_table_with_many_columns_is_set_in_parts_that_repeat_the_names() -> None:
    columns = (
        Column("name", "Name"),
        *(Column(f"c{n}", f"Value number {n}", NumberFormat.POUNDS) for n in range(30)),
    )
    rows = tuple((f"Area {n}", *(1000.0 * n + m for m in range(30))) for n in range(3))
    printed = printed_table(Table(columns, rows))
    bands = printed.bands("A4")
    assert len(bands) == 2
    assert len(printed.bands("A3")) <= len(bands)
    for band in bands:
        assert [row[0].text for row in band.rows] == ["Area 0", "Area 1", "Area 2"]
        assert band.bands("A4") == (band,)
    heads = [head.text for band in bands for head in band.heads[1:]]
    assert heads == [column.title for column in columns[1:]]
    assert "part 2 of 2" in words(report(pack(exhibit(table=Table(columns, rows)))))


def test_sources_that_are_long_stand_in_full_at_the_end_only() -> None:
    long = replace(SOURCE, title="A title of many words. " * 30)
    said = words(report(pack(drawn(sources=(long,)))))
    assert "Sources: Sample Office. In full under Sources and credits, page 3." in said
    assert said.count(clean(long.title)) == 1


def test_a_value_that_is_missing_is_blank() -> None:
    shown = table([("a", "Kent", None), ("b", "Surrey", 0.0)])
    assert [row[-1].text for row in printed_table(shown).rows] == ["", "£0"]


def test_paper_has_two_kinds() -> None:
    assert [one.value for one in Paper] == ["A4", "A3"]
