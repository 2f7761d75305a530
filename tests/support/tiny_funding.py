# ruff: noqa: E501 - drawn tables are as wide as they are
"""The small country with money: two editions, a footprint missing in one year, a model."""

from dataclasses import replace
from types import MappingProxyType

from geodata.sources import Source
from geodata.tables import Tables
from geodata.vocabulary import SourceKey, Status
from tests.support.frames import frame, tiny_england

ALLOCATIONS = frame("""
    edition      | fund             | financial_year | footprint_code | amount_gbp | status   | is_split_estimate | source_keys | note
    January 2016 | core_ccg         | 2016-17        | E54000901      | 100        | derived  | False             | ledger      | ·
    January 2016 | core_ccg         | 2016-17        | E54000902      | 300        | derived  | False             | ledger      | ·
    January 2016 | core_ccg         | 2016-17        | E54000903      | 600        | derived  | True              | ledger      | ·
    January 2016 | core_ccg         | 2016-17        | E54000904      | 1000       | derived  | False             | ledger      | ·
    January 2016 | core_ccg         | 2018-19        | E54000901      | 110        | derived  | False             | ledger      | ·
    January 2016 | core_ccg         | 2018-19        | E54000902      | 300        | derived  | False             | ledger      | ·
    January 2016 | core_ccg         | 2018-19        | E54000903      | 720        | derived  | True              | ledger      | ·
    January 2019 | core_ccg         | 2019-20        | E54000901      | 150        | derived  | False             | ledger      | ·
    January 2019 | core_ccg         | 2019-20        | E54000902      | 350        | derived  | False             | ledger      | ·
    January 2019 | core_ccg         | 2019-20        | E54000903      | 800        | derived  | False             | ledger      | ·
    January 2019 | core_ccg         | 2019-20        | E54000904      | 1200       | derived  | False             | ledger      | ·
    January 2019 | place_based      | 2019-20        | E54000901      | 250        | derived  | False             | ledger      | ·
    January 2019 | place_based      | 2019-20        | E54000902      | 450        | derived  | False             | ledger      | ·
    January 2019 | place_based      | 2019-20        | E54000903      | 900        | derived  | False             | ledger      | ·
    January 2019 | place_based      | 2019-20        | E54000904      | 1300       | derived  | False             | ledger      | ·
    May 2016     | place_based      | 2016-17        | E54000901      | 200        | modelled | False             | ledger      | ·
    May 2016     | place_based      | 2016-17        | E54000902      | 400        | modelled | False             | ledger      | ·
    May 2016     | place_based      | 2016-17        | E54000903      | 800        | modelled | False             | ledger      | ·
    May 2016     | place_based      | 2016-17        | E54000904      | 1200       | modelled | False             | ledger      | ·
    May 2016     | indicative_total | 2020-21        | E54000901      | 220        | published | False            | ledger      | ·
    May 2016     | indicative_total | 2020-21        | E54000902      | 440        | published | False            | ledger      | ·
    May 2016     | indicative_total | 2020-21        | E54000903      | 880        | published | False            | ledger      | ·
    May 2016     | indicative_total | 2020-21        | E54000904      | 1320       | published | False            | ledger      | ·
    May 2016     | place_based      | 2020-21        | E54000901      | 210        | published | False            | ledger      | ·
    May 2016     | place_based      | 2020-21        | E54000902      | 420        | published | False            | ledger      | ·
    May 2016     | place_based      | 2020-21        | E54000903      | 840        | published | False            | ledger      | ·
    May 2016     | place_based      | 2020-21        | E54000904      | 1260       | published | False            | ledger      | ·
    May 2016     | sustainability_and_transformation | 2020-21 | E54000901 | 10 | derived | False             | ledger      | ·
    May 2016     | sustainability_and_transformation | 2020-21 | E54000902 | 20 | derived | False             | ledger      | ·
    May 2016     | sustainability_and_transformation | 2020-21 | E54000903 | 40 | derived | False             | ledger      | ·
    May 2016     | sustainability_and_transformation | 2020-21 | E54000904 | 60 | derived | False             | ledger      | ·
""")

NATIONAL = frame("""
    fund                              | financial_year | amount_gbp
    ccg                               | 2016-17        | 600
    central_budgets                   | 2016-17        | 40
    drawdown                          | 2016-17        | 10
    other_direct_commissioning        | 2016-17        | 50
    place_based                       | 2016-17        | 1000
    primary_medical                   | 2016-17        | 100
    specialised                       | 2016-17        | 300
    sustainability                    | 2016-17        | 80
    sustainability_and_transformation | 2016-17        | 100
    total                             | 2016-17        | 1200
    transformation                    | 2016-17        | 20
    ccg                               | 2017-18        | 660
    central_budgets                   | 2017-18        | 20
    drawdown                          | 2017-18        | 10
    other_direct_commissioning        | 2017-18        | 50
    place_based                       | 2017-18        | 1100
    primary_medical                   | 2017-18        | 110
    specialised                       | 2017-18        | 330
    sustainability_and_transformation | 2017-18        | 140
    total                             | 2017-18        | 1320
    transformation                    | 2017-18        | 140
""")

MODEL_ERROR = frame("""
    compared_with | fund        | financial_year | footprint_code | modelled_gbp | compared_gbp | error_share
    January 2019  | place_based | 2020-21        | E54000901      | 90           | 100          | -0.1
    January 2019  | place_based | 2020-21        | E54000902      | 220          | 200          | 0.1
    January 2019  | place_based | 2020-21        | E54000903      | 300          | 300          | 0.0
    January 2019  | place_based | 2020-21        | E54000904      | 380          | 400          | -0.05
""")

REPORTED_GAPS = frame("""
    footprint_code | reported_gap_gbp | page_address               | scope       | doubt
    E54000901      | 1000000          | https://www.example.org/a  | Health only.| ·
    E54000902      | 2000000          | http://press.example/b     | ·           | Two figures are quoted.
    E54000903      | 3000000          | https://example.org/c      | ·           | ·
    E54000904      | 4000000          | https://example.org/d      | ·           | ·
""")

GAP_QUOTES = frame("""
    footprint_code | reported_gap_gbp | page_address           | note
    E54000902      | 2500000          | https://press.example/ | An estimate.
""")

TIMELINE = frame("""
    event_date | date_precision | is_date_certain | event       | page_addresses                            | page_name       | source_key | note
    2016       | year           | True            | A year      | ·                                         | ·               | pages      | Not read at a page.
    2016-02    | month          | True            | A month     | https://example.org/a https://example.org/b | ·             | pages      | ·
    2016-02-05 | day            | False           | A day       | ·                                         | One page; Other | pages      | On or before.
    2016-12    | month          | True            | Last month  | https://example.org/c                     | ·               | pages      | ·
""")


def tiny_funding() -> Tables:
    """``tiny_england`` with tables of money and of dates; residents are 100, 200, 300 and 400."""
    tables = tiny_england()
    return replace(
        tables,
        frames=MappingProxyType(
            {
                **tables.frames,
                "allocations": ALLOCATIONS,
                "national_allocations": NATIONAL,
                "model_error": MODEL_ERROR,
                "reported_gaps": REPORTED_GAPS,
                "gap_quotes": GAP_QUOTES,
                "timeline": TIMELINE.astype({"event_date": "str"}),
            }
        ),
        sources=MappingProxyType(
            {
                **tables.sources,
                **{
                    SourceKey(key): Source(
                        key=SourceKey(key), publisher="Publisher", title=key,
                        address="https://example.org/", licence="Open", published="2017",
                        accessed="2026-11", status=Status.PUBLISHED, credit="Credit.",
                        files=(), sha256=(), note="",
                    )
                    for key in ("cipfa_allocations", "ons_population_mid_2017")
                },
            }
        ),
    )  # fmt: skip
