"""Tables to files, the same bytes on every machine."""

from pathlib import Path

import pandas as pd

from geodata.pipeline.measure_values import SIGNIFICANT_DIGITS
from geodata.schemas.rules import Content, Table


def write_table(frame: pd.DataFrame, table: Table, folder: Path) -> None:
    """Write a table as CSV: UTF-8, line feeds, numbers to ten significant digits."""
    as_text = {column.name: _text(frame[column.name], column.content) for column in table.columns}
    pd.DataFrame(as_text).to_csv(folder / table.file_name, index=False, lineterminator="\n")


def _text(column: pd.Series, content: Content) -> list[str]:
    if content is Content.NUMBER:
        return ["" if pd.isna(v) else f"{v:.{SIGNIFICANT_DIGITS}g}" for v in column]
    return ["" if pd.isna(v) else str(v) for v in column]
