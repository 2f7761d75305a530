"""The workbook inside a chart, which PowerPoint opens for "edit data"."""

from collections.abc import Sequence
from io import BytesIO

from xlsxwriter import Workbook

from dashboard.exhibits.table import NumberFormat
from dashboard.exports.slides.markup import clean


def workbook(
    heads: Sequence[str], columns: Sequence[Sequence[str | float | None]],
    forms: Sequence[NumberFormat],
) -> bytes:  # fmt: skip
    """Return a workbook of one sheet, ``Sheet1``: heads in the first row, columns below.

    Words stay words, whatever they begin with, and what is missing stays empty.
    """
    file = BytesIO()
    with Workbook(file, {"in_memory": True, "strings_to_formulas": False,
                         "strings_to_urls": False}) as book:  # fmt: skip
        sheet = book.add_worksheet("Sheet1")
        for place, (head, column, form) in enumerate(zip(heads, columns, forms, strict=True)):
            style = book.add_format({"num_format": form.value})
            sheet.write_string(0, place, clean(head))
            sheet.set_column(place, place, 32 if form is NumberFormat.TEXT else 14, style)
            for row, value in enumerate(column, start=1):
                if isinstance(value, str):
                    sheet.write_string(row, place, clean(value))
                elif value is not None:
                    sheet.write_number(row, place, value, style)
    return file.getvalue()


def column_letter(place: int) -> str:
    """Return the letters of a column, the first being 0."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
