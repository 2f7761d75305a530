"""What the funding and timeline pages say, held against what was published."""

import math

import pytest

from geodata.measures.chosen_funding import Basis, FundingChoice
from geodata.queries import classified_measure
from geodata.queries.allocation_series import editions
from geodata.queries.footprint_funding import funding_measure
from geodata.queries.model_error import model_errors
from geodata.queries.national_funding import PARTS, national_funding
from geodata.queries.reported_gaps import reported_gaps
from geodata.queries.timeline import Precision, timeline
from geodata.tables import Tables
from geodata.vocabulary import Edition, FootprintCode, Fund, MeasureKey, Status

LINCOLNSHIRE = FootprintCode("E54000013")


@pytest.mark.parametrize(
    ("edition", "fund", "year", "england_gbp_m"),
    [
        (Edition.JANUARY_2016, Fund.CORE_CCG, "2016-17", 70_541),
        (Edition.JANUARY_2016, Fund.CORE_CCG, "2017-18", 72_051),
        (Edition.JANUARY_2019, Fund.PLACE_BASED, "2019-20", 104_099),
        (Edition.JANUARY_2019, Fund.PLACE_BASED, "2020-21", 108_892),
        (Edition.JANUARY_2019, Fund.PLACE_BASED, "2022-23", 118_960),
        (Edition.MAY_2016, Fund.INDICATIVE_TOTAL, "2020-21", 110_787),
    ],
)
def test_footprints_add_up_to_england(
    tables: Tables, edition: Edition, fund: Fund, year: str, england_gbp_m: int
) -> None:
    answer = funding_measure(tables, FundingChoice(edition, fund, year, Basis.AMOUNT))
    assert round(sum(value or 0 for value in answer.values) / 1e6) == england_gbp_m
    shares = funding_measure(tables, FundingChoice(edition, fund, year, Basis.SHARE))
    assert sum(value or 0 for value in shares.values) == pytest.approx(1)


def test_one_footprint_as_published_and_summed(tables: Tables) -> None:
    choice = FundingChoice(Edition.JANUARY_2019, Fund.PLACE_BASED, "2020-21", Basis.AMOUNT)
    answer = funding_measure(tables, choice)
    rows = tables.frames["allocations"]
    parts = rows[
        (rows["edition"] == "January 2019")
        & (rows["financial_year"] == "2020-21")
        & (rows["footprint_code"] == LINCOLNSHIRE)
        & rows["fund"].isin(["core_ccg", "primary_medical", "specialised"])
    ]
    assert len(parts) == 3
    assert answer.values[answer.codes.index(LINCOLNSHIRE)] == parts["amount_gbp"].sum()


@pytest.mark.parametrize(
    ("key", "choice"),
    [
        (
            "place_based_2020_21_per_resident",
            FundingChoice(Edition.JANUARY_2019, Fund.PLACE_BASED, "2020-21", Basis.PER_RESIDENT),
        ),
        (
            "place_based_growth_2020_21",
            FundingChoice(
                Edition.JANUARY_2019, Fund.PLACE_BASED, "2020-21", Basis.GROWTH, "2019-20"
            ),
        ),
        (
            "core_ccg_2019_20",
            FundingChoice(Edition.JANUARY_2016, Fund.CORE_CCG, "2019-20", Basis.AMOUNT),
        ),
        (
            "indicative_total_2020_21_per_resident",
            FundingChoice(Edition.MAY_2016, Fund.INDICATIVE_TOTAL, "2020-21", Basis.PER_RESIDENT),
        ),
    ],
)
def test_a_chosen_figure_is_the_measure_of_the_atlas(
    tables: Tables, key: str, choice: FundingChoice
) -> None:
    atlas, chosen = classified_measure(tables, MeasureKey(key)), funding_measure(tables, choice)
    assert chosen.ranks == atlas.ranks
    assert chosen.benchmark_label == atlas.benchmark_label
    pairs = [
        *zip(atlas.values, chosen.values, strict=True),
        (atlas.benchmark, chosen.benchmark),
        *((a.value, b.value) for a, b in zip(atlas.regions, chosen.regions, strict=True)),
    ]
    for one, other in pairs:
        if one is None or other is None:
            assert one is other
        else:
            assert math.isclose(one, other, rel_tol=1e-8)


def test_every_offered_figure_can_be_shown(tables: Tables) -> None:
    shown = 0
    for outline in editions(tables):
        for series in outline.series:
            for year in series.years:
                for basis in (Basis.AMOUNT, Basis.PER_RESIDENT, Basis.SHARE):
                    choice = FundingChoice(outline.edition, series.fund, year, basis)
                    assert len(funding_measure(tables, choice).values) == len(series.codes)
                    shown += 1
    assert shown == 87


def test_one_footprint_is_missing_in_one_year_and_one_year_in_one_edition(tables: Tables) -> None:
    january, may, later = editions(tables)
    assert january.missing_years == ("2018-19",)
    amounts = january.of(Fund.CORE_CCG).years["2019-20"].amounts_gbp
    assert amounts.count(None) == 1
    assert january.of(Fund.CORE_CCG).codes[amounts.index(None)] == "E54000046"
    assert later.missing_years == ()
    assert (may.status, later.status) == (Status.MODELLED, Status.DERIVED)
    assert all(series.growth_years == () for series in may.series)


def test_england_grew_by_line(tables: Tables) -> None:
    answer = national_funding(tables)
    assert answer.years == ("2015-16", "2016-17", "2017-18", "2018-19", "2019-20", "2020-21")
    total = answer.line(Fund.TOTAL)
    assert total.amounts_gbp[-1] == 118_876_000_000
    assert total.growth_in_all == pytest.approx(0.184, abs=0.0005)
    assert answer.line(Fund.CENTRAL_BUDGETS).growth_in_all == pytest.approx(-0.282, abs=0.0005)
    assert answer.line(Fund.TRANSFORMATION).growth_in_all is None


def test_every_published_line_is_shown_and_lines_foot(tables: Tables) -> None:
    answer = national_funding(tables)
    present = sum(amount is not None for line in answer.lines for amount in line.amounts_gbp)
    assert present == len(tables.frames["national_allocations"]) == 61
    for whole, parts in PARTS.items():
        for place in range(len(answer.years)):
            amounts = [answer.line(part).amounts_gbp[place] or 0 for part in parts]
            assert sum(amounts) == answer.line(whole).amounts_gbp[place]
    for place in range(len(answer.years)):
        leaves = [answer.line(leaf).amounts_gbp[place] or 0 for leaf in answer.leaves]
        assert sum(leaves) == answer.line(Fund.TOTAL).amounts_gbp[place]


def test_the_model_is_off_by_what_the_page_says(tables: Tables) -> None:
    (error,) = model_errors(tables)
    assert (error.compared_with, error.fund) == (Edition.JANUARY_2019, Fund.PLACE_BASED)
    assert error.lowest == pytest.approx(-0.035, abs=0.0005)
    assert error.highest == pytest.approx(0.021, abs=0.0005)
    assert error.england_error == pytest.approx(-0.0139, abs=0.0005)


def test_gaps_and_their_pages(tables: Tables) -> None:
    answer = reported_gaps(tables)
    assert (answer.commonest_site, answer.commonest_count) == ("nhsfunding.info", 32)
    assert answer.doubtful_count == 9
    assert sum(gap.main.gap_gbp for gap in answer.gaps) == 21_650_900_000
    assert sum(len(gap.others) for gap in answer.gaps) == 19


def test_events_have_the_precision_of_their_source(tables: Tables) -> None:
    events = timeline(tables)
    assert len(events) == 35
    assert sum(event.precision is Precision.DAY for event in events) == 22
    assert [event.key for event in events if not event.is_certain] == [
        "2015-12-22", "2016-03-15", "2016-10-24", "2017-03-31", "2017-07",
    ]  # fmt: skip
    unread = [event.key for event in events if not event.addresses and not event.page_names]
    assert unread == ["2022-07"]
