"""What is written is what is read, and the same bytes each time."""

from pathlib import Path

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.pipeline.writing import write_table
from geodata.schemas.reading import read_table
from geodata.schemas.rules import Table, flag, number, text, whole

SHEEP = Table(
    "sheep",
    (text("name"), whole("lambs", is_optional=True), number("weight", is_optional=True),
     flag("is_black"), text("note", is_optional=True)),
    key=("name",),
)  # fmt: skip


def sheep(**columns: list[object]) -> pd.DataFrame:
    full = {"name": ["Dolly"], "lambs": [None], "weight": [None], "is_black": [True],
            "note": [""]} | columns  # fmt: skip
    return pd.DataFrame(full).astype({"name": "str", "lambs": "Int64", "weight": "float64"})


def test_text_is_utf8_with_line_feeds(tmp_path: Path) -> None:
    frame = sheep(name=['Zoë, the "first"'], weight=[1234567890123.0], note=["£5"])
    write_table(frame, SHEEP, tmp_path)
    assert (tmp_path / "sheep.csv").read_bytes() == (
        'name,lambs,weight,is_black,note\n"Zoë, the ""first""",,1.23456789e+12,True,£5\n'
    ).encode()


@settings(deadline=None)
@given(
    st.one_of(st.none(), st.integers(0, 10**12)),
    st.one_of(st.none(), st.floats(-1e12, 1e12).map(lambda value: float(f"{value:.10g}"))),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Z"))),
)
def test_a_table_comes_back_as_it_was(
    tmp_path_factory: object, lambs: int | None, weight: float | None, note: str
) -> None:
    folder = tmp_path_factory.mktemp("written")  # type: ignore[attr-defined]
    frame = sheep(lambs=[lambs], weight=[weight], note=[note])
    write_table(frame, SHEEP, folder)
    pd.testing.assert_frame_equal(
        read_table(folder / "sheep.csv", SHEEP), frame.astype({"note": "str"})
    )
