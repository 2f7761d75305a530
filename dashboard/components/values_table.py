"""Numbers as a real table: sortable, and marked where an area of a row is kept.

Dash takes time by the square of its components, so the rows go to the page as
data, and the page's script makes them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard.compact_json import compact_json
from dashboard.components.attributes import attributes
from dashboard.components.element_tree import element_tree


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its head, and whether it holds numbers, which are set to the right."""

    head: str
    is_number: bool = False
    is_sortable: bool = True


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: what it shows, and the number that it is sorted by where that differs."""

    words: str | Component | Sequence[str | Component]
    value: float | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row; ``code`` is that of its area, if it is about one."""

    cells: Sequence[Cell | str]
    code: str = ""
    is_summary: bool = False


def values_table(
    caption: str, columns: Sequence[Column], rows: Sequence[Row], *, is_caption_shown: bool = False
) -> html.Div:
    """Build a table whose first column heads its rows.

    Args:
        caption: what the table holds, for those who do not see it.
        columns: heads, in order.
        rows: cells in the order of the columns.
        is_caption_shown: whether the caption is seen as well.
    """
    hidden = None if is_caption_shown else "visually-hidden"
    return html.Div(
        html.Table(
            [
                html.Caption(caption, className=hidden),
                html.Thead(html.Tr([_head(column) for column in columns])),
                html.Tbody(**attributes({"data-tree": _as_data(rows, columns)})),
            ],
            className="data-table",
        ),
        className="table__scroll",
        tabIndex=0,
        role="region",
        **attributes({"aria-label": caption}),
    )


def _as_data(rows: Sequence[Row], columns: Sequence[Column]) -> str:
    tree = element_tree([_row(row, columns) for row in rows])
    return compact_json(tree)


def _head(column: Column) -> html.Th:
    words = (
        html.Button(column.head, className="sort-button", type="button")
        if column.is_sortable
        else column.head
    )
    return html.Th(
        words, scope="col", className="is-number" if column.is_number else None,
        **attributes({"aria-sort": "none"} if column.is_sortable else {}),
    )  # fmt: skip


def _row(row: Row, columns: Sequence[Column]) -> html.Tr:
    cells = [cell if isinstance(cell, Cell) else Cell(cell) for cell in row.cells]
    marks = {"data-code": row.code} if row.code else {}
    return html.Tr(
        [
            _cell(cell, column, is_head=place == 0)
            for place, (cell, column) in enumerate(zip(cells, columns, strict=True))
        ],
        className="is-summary" if row.is_summary else None,
        **attributes(marks),
    )


def _cell(cell: Cell, column: Column, *, is_head: bool) -> Component:
    words = cell.words if isinstance(cell.words, (str, Component)) else list(cell.words)
    shared = attributes({} if cell.value is None else {"data-value": f"{cell.value:.10g}"}) | (
        {"title": cell.title} if cell.title else {}
    )
    class_name = "is-number" if column.is_number else None
    if is_head:
        return html.Th(words, scope="row", className=class_name, **shared)
    return html.Td(words, className=class_name, **shared)
