"""Exhibits as a spreadsheet: a cover, a sheet of figures each, notes and sources."""

import io
import math
import re
from collections.abc import Iterable, Sequence
from typing import Any, Final

import xlsxwriter

from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.table import Column, NumberFormat, Value
from dashboard.exports.safe_text import safe_text
from dashboard.formatting import STATUS_WORDS
from dashboard.theme import ACCENT, MUTED

ILLUSTRATIVE: Final = "Illustrative, not real answers"
_FORBIDDEN: Final = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME: Final = 31
_WIDEST: Final = 60
_LABEL_WIDTH: Final = 22
_TEXT_WIDTH: Final = 100
# Nothing that begins like a formula, an address or a number is taken for one.
_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": False,
}


def make_workbook(exhibits: Sequence[Exhibit], *, site: str = "") -> bytes:
    """Return an XLSX file.

    Args:
        exhibits: at least one.
        site: address that stands before those of the views; empty leaves them as paths.
    """
    page = io.BytesIO()
    with xlsxwriter.Workbook(page, _OPTIONS) as book:
        book.set_properties({"title": exhibits[0].title, "author": "Footprint Atlas"})
        sheets = _Sheets(book)
        names = sheet_names(exhibits)
        sheets.cover(exhibits, names, site)
        for exhibit, name in zip(exhibits, names, strict=True):
            sheets.figures(exhibit, name)
        sheets.notes(exhibits)
        sheets.sources(exhibits)
    return page.getvalue()


def sheet_names(exhibits: Iterable[Exhibit]) -> list[str]:
    """Name the sheets: short enough, without what spreadsheets forbid, each once."""
    names: list[str] = []
    taken = {"cover", "notes", "sources", "history"}
    for exhibit in exhibits:
        plain = " ".join(_FORBIDDEN.sub(" ", safe_text(exhibit.subject)).split()) or "Figures"
        name, number = plain[:_LONGEST_NAME].strip(), 1
        while name.lower() in taken:
            number += 1
            name = f"{plain[: _LONGEST_NAME - 4].strip()} {number}"
        taken.add(name.lower())
        names.append(name)
    return names


class _Sheets:
    """Writes the sheets of one workbook, with the few styles that all share."""

    def __init__(self, book: Any) -> None:
        wrap = {"text_wrap": True, "valign": "top"}
        self._book = book
        self._title = book.add_format({"bold": True, "font_size": 16, "font_color": ACCENT})
        self._head = book.add_format({"bold": True, "bg_color": "#E3EEF7", "bottom": 1, **wrap})
        self._label = book.add_format({"bold": True, "font_color": MUTED, "valign": "top"})
        self._text = book.add_format(wrap)
        self._warning = book.add_format({"bold": True, "font_color": "#7A4B00"})
        self._forms: dict[str, Any] = {}

    def cover(self, exhibits: Sequence[Exhibit], names: Sequence[str], site: str) -> None:
        """Write what the file holds, and where it comes from."""
        sheet = self._sheet("Cover", exhibits)
        row = 2 if any(one.is_illustrative for one in exhibits) else 1
        for exhibit, name in zip(exhibits, names, strict=True):
            sheet.write_string(row, 0, f"Sheet “{name}”", self._head)
            sheet.write_string(row, 1, safe_text(exhibit.title), self._head)
            lines = [
                ("What it shows", exhibit.takeaway),
                ("Unit and edition", exhibit.subtitle),
                ("Shown", exhibit.filters or "everything"),
                ("Date", exhibit.date or "see the columns"),
                ("Status", "; ".join(STATUS_WORDS[status] for status in exhibit.statuses)),
                ("View", f"{site}{exhibit.address}"),
                ("Credit and licence", "\n".join(exhibit.credits)),
            ]
            row = self._lines(sheet, row + 1, lines) + 1

    def figures(self, exhibit: Exhibit, name: str) -> None:
        """Write exactly the rows and columns that are shown, in that order."""
        table, sheet = exhibit.table, self._book.add_worksheet(name)
        first = 1 if exhibit.is_illustrative else 0
        if first:
            sheet.write_string(0, 0, ILLUSTRATIVE, self._warning)
        for place, column in enumerate(table.columns):
            sheet.write_string(first, place, safe_text(column.title), self._head)
            if column.description:
                sheet.write_comment(first, place, safe_text(column.description))
            sheet.set_column(place, place, _width(column, table.cells(column.key)))
            for down, row in enumerate(table.rows):
                form = self._form(table.form(down, place))
                _write(sheet, first + 1 + down, place, row[place], form)
        sheet.freeze_panes(first + 1, 1)
        if table.rows:
            sheet.autofilter(first, 0, first + len(table.rows), len(table.columns) - 1)
        sheet.repeat_rows(first)
        sheet.fit_to_pages(1, 0)
        sheet.set_landscape()

    def notes(self, exhibits: Sequence[Exhibit]) -> None:
        """Write words, definitions and caveats, each once."""
        sheet = self._sheet("Notes", exhibits)
        lines: dict[tuple[str, str], None] = {}
        for one in exhibits:
            lines |= dict.fromkeys(("In words", words) for words in one.words)
            lines |= dict.fromkeys(one.definitions)
            lines |= dict.fromkeys(("Take care", words) for words in one.caveats)
            lines |= dict.fromkeys(
                (column.title, column.description)
                for column in one.table.columns
                if column.description
            )
        self._lines(sheet, 2, lines)

    def sources(self, exhibits: Sequence[Exhibit]) -> None:
        """Write every source with its terms."""
        sheet = self._sheet("Sources", exhibits)
        found = dict.fromkeys(source for one in exhibits for source in one.sources)
        heads = ("Publisher", "Title", "Address", "Published", "Taken down", "Licence", "Credit")
        for place, head in enumerate(heads):
            sheet.write_string(2, place, head, self._head)
        for row, source in enumerate(found, start=3):
            cells = (
                source.publisher, source.title, source.address, source.published,
                source.accessed, source.licence, source.credit,
            )  # fmt: skip
            for place, text in enumerate(cells):
                sheet.write_string(row, place, safe_text(text), self._text)
        sheet.set_column(0, len(heads) - 1, _LABEL_WIDTH * 1.5)

    def _sheet(self, name: str, exhibits: Sequence[Exhibit]) -> Any:
        sheet = self._book.add_worksheet(name)
        sheet.hide_gridlines(2)
        sheet.set_column(0, 0, _LABEL_WIDTH)
        sheet.set_column(1, 1, _TEXT_WIDTH)
        sheet.write_string(0, 0, f"Footprint Atlas: {name.lower()}", self._title)
        if any(one.is_illustrative for one in exhibits):
            sheet.write_string(1, 0, ILLUSTRATIVE, self._warning)
        return sheet

    def _lines(self, sheet: Any, row: int, lines: Iterable[tuple[str, str]]) -> int:
        for label, text in lines:
            if text:
                sheet.write_string(row, 0, safe_text(label), self._label)
                sheet.write_string(row, 1, safe_text(text), self._text)
                row += 1
        return row

    def _form(self, form: NumberFormat) -> Any:
        if form not in self._forms:
            wraps = {"text_wrap": True} if form is NumberFormat.TEXT else {}
            look = {"num_format": form.value, "valign": "top"} | wraps
            self._forms[form] = self._book.add_format(look)
        return self._forms[form]


def _write(sheet: Any, row: int, place: int, value: Value, form: Any) -> None:
    if value is None or (isinstance(value, float) and not math.isfinite(value)):
        sheet.write_blank(row, place, None, form)
    elif isinstance(value, str):
        sheet.write_string(row, place, safe_text(value), form)
    else:
        sheet.write_number(row, place, value, form)


def _width(column: Column, values: Sequence[Value]) -> float:
    """Return a width, in letters, that shows most of a column."""
    longest = max((len(value) for value in values if isinstance(value, str)), default=0)
    words = max((len(word) for word in column.title.split()), default=0)
    return min(_WIDEST, max(10, words + 4, longest + 2))
