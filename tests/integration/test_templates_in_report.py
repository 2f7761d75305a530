"""Every cell of every template's tables stands in the PDF report, in the words of the screen."""

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from dashboard.application import make_catalogue
from dashboard.exhibits.cell_words import column_words
from dashboard.exhibits.table import Table
from dashboard.exports.making import made_pack
from dashboard.exports.pack import MadePack
from dashboard.exports.report import make_report
from dashboard.exports.report.printed import clean
from dashboard.exports.templates import make_template
from dashboard.pages.atlas.context import atlas_context
from tests.integration.test_templates_in_files import TEMPLATES
from tests.support.pen import Pen
from tests.support.tagged_pdf import TaggedTable, tables_of

if TYPE_CHECKING:
    from dashboard.page_context import PageContext


def said(text: str) -> str:
    """Return words as the tables of a PDF are read: without spaces."""
    return "".join(clean(text).split())


@pytest.fixture(scope="module", params=TEMPLATES)
def pack(request: pytest.FixtureRequest, context: "PageContext") -> MadePack:
    catalogue = make_catalogue(context, atlas_context(context))
    template = make_template(request.param, TEMPLATES[request.param], context)
    return made_pack(template, catalogue, "November 2026")


def holds(printed: TaggedTable, table: Table) -> set[int]:
    """Return the places of the columns of an exhibit's table that a printed one holds.

    None where it is the table of something else. Rows may stand in another order, as views
    that show the same rows in several orders share one.
    """
    places: list[int] = []
    for head in printed.heads:
        same = (
            place
            for place, column in enumerate(table.columns)
            if said(column.title) == head and place not in places
        )
        places.append(next(same, -1))
    if -1 in places:
        return set()
    columns = [[said(words) for words in column_words(table, place)] for place in places]
    if Counter(printed.rows) != Counter(zip(*columns, strict=True)):
        return set()
    shared = {
        place
        for place, column in enumerate(table.columns)
        if len(set(column_words(table, place))) == 1
        and said(f"{column.title}: {column_words(table, place)[0]}") in printed.caption
    }
    return set(places) | shared


def test_the_report_holds_every_cell(pack: MadePack) -> None:
    printed = tables_of(make_report(pack, Pen()))  # type: ignore[arg-type]
    for item in pack.made:
        table = item.exhibit.table
        found = set[int]().union(*(holds(one, table) for one in printed))
        for place, column in enumerate(table.columns):
            is_said = column.key != table.code_column and any(column_words(table, place))
            assert place in found or not is_said, (item.exhibit.key, column.title)
