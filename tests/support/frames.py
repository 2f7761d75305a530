# ruff: noqa: E501 - drawn tables are as wide as they are
"""Tables drawn in a test as text, and the one small country that many tests share."""

from types import MappingProxyType

import pandas as pd

from geodata.classification import Classes
from geodata.measures.record import Category, Measure
from geodata.sources import Source
from geodata.tables import Tables
from geodata.vocabulary import (
    Benchmark,
    Kind,
    MeasureKey,
    Polarity,
    Scheme,
    SourceKey,
    Status,
    Unit,
)

EMPTY = "·"


def frame(drawing: str) -> pd.DataFrame:
    """A table from a drawing: a header and rows, cells between bars, ``·`` for an empty cell.

    A column of numbers, or of True and False, becomes one; any other is text.
    """
    rows = [
        [cell.strip() for cell in line.strip().split("|")]
        for line in drawing.strip().splitlines()
        if line.strip()
    ]
    header, body = rows[0], rows[1:]
    return pd.DataFrame(
        {name: _column([row[place] for row in body]) for place, name in enumerate(header)}
    )


def _column(cells: list[str]) -> pd.Series:
    filled = [cell for cell in cells if cell != EMPTY]
    if not filled:
        return pd.Series([""] * len(cells), dtype="str")
    if all(cell in ("True", "False") for cell in cells):
        return pd.Series([cell == "True" for cell in cells])
    try:
        numbers = [float(cell) for cell in filled]
    except ValueError:
        return pd.Series(["" if cell == EMPTY else cell for cell in cells], dtype="str")
    if len(filled) == len(cells) and all("." not in cell for cell in filled):
        return pd.Series([int(number) for number in numbers])
    return pd.Series([None if cell == EMPTY else float(cell) for cell in cells], dtype="float64")


def tiny_england() -> Tables:
    """Four footprints in a 2 × 2 square, small enough to work out by hand.

    Northshire county lies in both northern footprints (60 and 40 of its 100 residents), and
    has a sliver of one in two hundred in the south-west. Marsh is a unitary in the south-west;
    Tower is a London borough in the south-east; Hill is a district of Northshire.

    ``spending``: 10, 20, 20 and missing; breaks 10 and 20, so that every value lies on one.
    ``rating``: categories good, good, bad and not found.
    """
    frames = {
        "nhs_regions": frame("""
            nhs_region_code | nhs_region_name
            E40000001       | North
            E40000002       | South
        """),
        "regions": frame("""
            region_code | region_name
            E12000001   | Upper
            E12000002   | Lower
        """),
        "footprints": frame("""
            footprint_code | nhs_region_code | footprint_number | footprint_name    | footprint_short_name | working_name | population_mid_2017
            E54000901      | E40000001       | 1                | North and West    | N & W                | Norwest      | 100
            E54000902      | E40000001       | 2                | North East        | N East               | North East   | 200
            E54000903      | E40000002       | 3                | South West Côte   | S West               | South West   | 300
            E54000904      | E40000002       | 4                | South East        | S East               | South East   | 400
        """),
        "footprint_geometry": frame("""
            footprint_code | area_km2 | label_lon | label_lat | neighbours
            E54000901      | 10.5     | -2.0      | 54.0      | E54000902 E54000903
            E54000902      | 20.5     | -1.0      | 54.0      | E54000901 E54000904
            E54000903      | 30.5     | -2.0      | 52.0      | E54000901 E54000904
            E54000904      | 40.5     | -1.0      | 52.0      | E54000902 E54000903
        """),
        "councils": frame("""
            council_code | county_code | region_code | council_name | official_name             | council_type   | tier            | population_mid_2017 | control      | governing_group
            E06000001    | ·           | E12000002   | Marsh        | Marsh Council             | unitary        | upper or single | 299                 | Labour       | ·
            E07000001    | E10000001   | E12000001   | Hill         | Hill District Council     | shire district | lower           | 60                  | Labour       | ·
            E09000001    | ·           | E12000002   | Tower        | Tower London Borough      | London borough | upper or single | 400                 | Labour       | Labour Mayor
            E10000001    | ·           | E12000001   | Northshire   | Northshire County Council | county         | upper or single | 301                 | Conservative | ·
        """),
        "council_geometry": frame("""
            council_code | area_km2 | label_lon | label_lat
            E06000001    | 30.5     | -2.0      | 52.0
            E07000001    | 5.5      | -2.1      | 54.1
            E09000001    | 40.5     | -1.0      | 52.0
            E10000001    | 31.5     | -1.5      | 54.0
        """),
        "council_membership": frame("""
            council_code | footprint_code | residents_in_both | share_of_council | share_of_footprint | is_named_partner
            E06000001    | E54000903      | 299               | 1.0              | 0.996666           | True
            E07000001    | E54000901      | 60                | 1.0              | 0.6                | False
            E09000001    | E54000904      | 400               | 1.0              | 1.0                | False
            E10000001    | E54000901      | 100               | 0.595            | 1.0                | True
            E10000001    | E54000902      | 200               | 0.4              | 1.0                | False
            E10000001    | E54000903      | 1                 | 0.005            | 0.003333           | False
        """),
        "ccgs": frame("""
            ccg_code  | footprint_code | ccg_name
            E38000001 | E54000902      | NHS Hill & Dale CCG
            E38000002 | E54000904      | NHS King's Tower CCG
        """),
        "trusts": frame("""
            trust_code | trust_name
            RAA        | Marsh Hospitals
            RBB        | Northshire Care
        """),
        "trust_membership": frame("""
            trust_code | footprint_code
            RAA        | E54000903
            RBB        | E54000901
            RBB        | E54000903
        """),
        "measure_values": frame("""
            measure_key | footprint_code | value | base | availability | status  | is_doubtful | source_keys | note
            rating      | E54000901      | 1.0   | ·    | value        | derived | True        | pages       | Inferred.
            rating      | E54000902      | 1.0   | ·    | value        | reported | False      | pages       | ·
            rating      | E54000903      | 2.0   | ·    | value        | reported | False      | pages       | ·
            rating      | E54000904      | ·     | ·    | not_found    | reported | False      | pages       | Not found.
            spending    | E54000901      | 10.0  | ·    | value        | derived | False       | ledger      | ·
            spending    | E54000902      | 20.0  | ·    | value        | derived | False       | ledger      | ·
            spending    | E54000903      | 20.0  | ·    | value        | derived | True        | ledger      | Two figures.
            spending    | E54000904      | ·     | ·    | not_found    | derived | False       | ledger      | Not found.
        """),
        "benchmark_values": frame("""
            measure_key | area_code | value | footprint_count | method
            spending    | E40000001 | 16.5  | 2               | ratio of sums
            spending    | E40000002 | ·     | 0               | ratio of sums
            spending    | E92000001 | 17.5  | 3               | ratio of sums
        """),
        "outside_values": frame("""
            measure_key | nhs_region_code | value | footprint_count | method
            spending    | E40000001       | 20.0  | 1               | ratio of sums
            spending    | E40000002       | 16.5  | 2               | ratio of sums
        """),
    }  # fmt: skip
    return Tables(
        frames=MappingProxyType(frames),
        measures=(SPENDING, RATING),
        classes=MappingProxyType({SPENDING.key: SPENDING_CLASSES}),
        sources=MappingProxyType({key: _source(key) for key in ("ledger", "pages")}),
        boundaries=(),
        vintage="2017",
        data_date="2026-11",
    )


SPENDING = Measure(
    key=MeasureKey("spending"),
    title="Spending per resident",
    short_title="Spending",
    group="Money",
    definition="Spending divided by residents.",
    period="2017-18",
    unit=Unit.GBP_PER_PERSON,
    per="resident",
    status=Status.DERIVED,
    source_keys=(SourceKey("ledger"),),
    method="Divided.",
    k=2,
)
RATING = Measure(
    key=MeasureKey("rating"),
    title="Rating",
    short_title="Rating",
    group="Progress",
    definition="Good or bad.",
    period="2017",
    unit=Unit.CATEGORY,
    kind=Kind.CATEGORICAL,
    polarity=Polarity.LOWER_BETTER,
    scheme=Scheme.CATEGORIES,
    categories=(Category("good", "Good", 1), Category("bad", "Bad", 2)),
    is_ordered=True,
    status=Status.REPORTED,
    source_keys=(SourceKey("pages"),),
    method="Read.",
    benchmark=Benchmark.NONE,
)
SPENDING_CLASSES = Classes(
    scheme=Scheme.NATURAL_BREAKS,
    breaks=(10.0, 20.0),
    lower=10.0,
    counts=(1, 2),
    below_midpoint=None,
    note="",
)


def _source(key: str) -> Source:
    return Source(
        key=SourceKey(key),
        publisher="Publisher",
        title=key,
        address="https://example.org/",
        licence="Open",
        published="2017",
        accessed="2026-11",
        status=Status.PUBLISHED,
        credit="Credit.",
        files=(),
        sha256=(),
        note="",
    )
