"""A long table that the browser fills by itself: one component however many rows it has."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from dash import html

from dashboard.compact_json import compact_json
from dashboard.components.attributes import attributes
from dashboard.components.values_table import Column
from dashboard.page_context import PageContext
from dashboard.site import PROFILE


@dataclass(frozen=True, slots=True)
class AreaLink:
    """A link to the profile of an area, and what stands behind it."""

    code: str
    words: str
    after: str = ""


@dataclass(frozen=True, slots=True)
class Pages:
    """Links to pages elsewhere: of each its address, its words, and what stands behind it."""

    links: Sequence[tuple[str, str, str]]


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it is written, and as it is sorted by; ``note`` stands small below it."""

    words: str
    value: float
    note: str = ""


@dataclass(frozen=True, slots=True)
class FilledRow:
    """One row; ``key`` is what it is found by, and its first cell heads it.

    ``code`` marks the row when its area is kept; ``style`` is a class of the style sheet.
    """

    key: str
    cells: Sequence["str | Number | Pages | Sequence[AreaLink]"]
    code: str = ""
    style: str = ""


def filled_table(
    context: PageContext,
    identifier: StrEnum,
    caption: str,
    columns: Sequence[Column],
    rows: Sequence[FilledRow],
    *,
    is_choosable: bool = False,
) -> html.Div:
    """Build a table whose rows are sent as data, since a component a cell would be slow.

    ``assets/pages/filled_table.js`` writes the rows; the page's own script calls it.

    Args:
        context: gives the addresses of profiles.
        identifier: id of the table.
        caption: what the table holds, for those who do not see it.
        columns: heads, in order.
        rows: cells in the order of the columns.
        is_choosable: whether the head of a row is a button, which the page's script answers.
    """
    content = table_content(context, caption, columns, rows, is_choosable=is_choosable)
    return html.Div(
        html.Table(
            id=identifier,
            className="data-table",
            **attributes({"data-content": content}),
        ),
        className="table__scroll",
        tabIndex=0,
        role="region",
        **attributes({"aria-label": caption}),
    )


def table_content(
    context: PageContext,
    caption: str,
    columns: Sequence[Column],
    rows: Sequence[FilledRow],
    *,
    is_choosable: bool = False,
) -> str:
    """Return what the browser fills a table with, for its ``data-content``."""
    content = {
        "caption": caption,
        "columns": [
            {"head": column.head, "number": column.is_number, "sorts": column.is_sortable}
            for column in columns
        ],
        "chooses": is_choosable,
        "rows": [[row.key, *(_cell(cell) for cell in row.cells)] for row in rows],
        "profile": context.relative(PROFILE.folder),
        "carries": " ".join(PROFILE.parameters),
    }
    marks = {"codes": [row.code for row in rows], "styles": [row.style for row in rows]}
    content |= {name: found for name, found in marks.items() if any(found)}
    return compact_json(content)


def _cell(cell: str | Number | Pages | Sequence[AreaLink]) -> object:
    """Return what the script reads: text, ``[text, number, note]``, or a list of links."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, Number):
        return [cell.words, cell.value, *([cell.note] if cell.note else [])]
    if isinstance(cell, Pages):
        return {"pages": [list(link) for link in cell.links]}
    return {"links": [[link.code, link.words, link.after] for link in cell]}
