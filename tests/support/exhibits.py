"""Exhibits made by hand, for tests of what files are made from."""

from dataclasses import replace

from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.table import Column, NumberFormat, Table, Value
from geodata.sources import Source
from geodata.vocabulary import SourceKey, Status

SOURCE = Source(
    key=SourceKey("sample"),
    publisher="Sample Office",
    title="Sample tables",
    address="https://example.org/sample",
    licence="Open Government Licence v3.0",
    published="2017-06",
    accessed="2026-11",
    status=Status.PUBLISHED,
    credit="Contains sample data.",
    files=(),
    sha256=(),
    note="",
)


def exhibit(**changes: object) -> Exhibit:
    """Return a small exhibit of three rows, changed as said."""
    made = Exhibit(
        key="atlas/left",
        subject="gap per resident",
        title="Reported gap per resident",
        takeaway="Gap per resident: from £120 in Surrey to £300 in Kent",
        words=("From £120 to £300.",),
        statuses=(Status.REPORTED,),
        sources=(SOURCE,),
        credits=(SOURCE.credit,),
        address="/?left=reported_gap_per_resident",
        table=table([("E54000001", "Kent", 300.0), ("E54000002", "Surrey", 120.5)]),
        alternative="A map.",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def table(rows: list[tuple[Value, ...]]) -> Table:
    """Return a table of a code, a name and an amount in pounds."""
    return Table(
        (
            Column("footprint_code", "Code"),
            Column("footprint_name", "Footprint"),
            Column("gap", "Gap", NumberFormat.POUNDS, "pounds per resident"),
        ),
        tuple(rows),
    )
