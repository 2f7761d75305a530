"""A table that the page's script fills: one component, whatever its length.

A component a cell would cost more time than all else on the page.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from dash import html

from dashboard.components.attributes import attributes


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of text; ``kind`` is empty, ``part`` of the row above, or a ``heading``."""

    cells: Sequence[str]
    kind: str = ""


_PART: Final = "part"
PART, HEADING = _PART, "heading"


def plain_table(
    caption: str, heads: Sequence[str], numbers: Sequence[int], rows: Sequence[TableRow]
) -> html.Table:
    """Build the table.

    Args:
        caption: what it holds, for those who do not see it.
        heads: of the columns; the first column heads its rows.
        numbers: which columns hold numbers.
        rows: text, in order.
    """
    content: dict[str, Any] = {
        "caption": caption,
        "heads": list(heads),
        "numbers": list(numbers),
        "rows": [{"kind": row.kind, "cells": list(row.cells)} for row in rows],
    }
    return html.Table(
        className="data-table",
        **attributes({"data-table": json.dumps(content, ensure_ascii=False)}),
    )
