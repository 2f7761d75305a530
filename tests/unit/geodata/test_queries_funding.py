"""Money by footprint: editions stay apart, growth stays within one, missing stays missing."""

import pytest

from geodata.errors import UnmatchedCodes
from geodata.measures.chosen_funding import Basis, FundingChoice
from geodata.queries.allocation_series import edition_outline, editions
from geodata.queries.fifths import fifths, thirds_of_each_side
from geodata.queries.footprint_funding import funding_measure
from geodata.queries.model_error import model_errors
from geodata.queries.national_funding import national_funding
from geodata.queries.reported_gaps import reported_gaps
from geodata.tables import Tables
from geodata.vocabulary import Availability, Edition, Fund, Status
from tests.support.tiny_funding import tiny_funding

JANUARY_2016 = FundingChoice(Edition.JANUARY_2016, Fund.CORE_CCG, "2016-17", Basis.AMOUNT)


@pytest.fixture(scope="module")
def tables() -> Tables:
    return tiny_funding()


def asked(basis: Basis, year: str = "2016-17", since: str = "") -> FundingChoice:
    return FundingChoice(Edition.JANUARY_2016, Fund.CORE_CCG, year, basis, since)


def test_editions_hold_their_own_years_and_say_which_lie_between(tables: Tables) -> None:
    january, may, later = editions(tables)
    assert (january.years, january.missing_years) == (("2016-17", "2018-19"), ("2017-18",))
    assert [series.fund for series in may.series] == [
        Fund.INDICATIVE_TOTAL, Fund.PLACE_BASED, Fund.SUSTAINABILITY_AND_TRANSFORMATION,
    ]  # fmt: skip
    assert later.status is Status.DERIVED
    with pytest.raises(UnmatchedCodes, match="has no figures by footprint for ccg; it has"):
        january.of(Fund.CCG)


def test_parts_of_a_year_count_all_money_once(tables: Tables) -> None:
    later = edition_outline(tables, Edition.JANUARY_2019)
    assert [series.fund for series in later.parts("2019-20")] == [Fund.CORE_CCG]
    may = edition_outline(tables, Edition.MAY_2016)
    assert [series.fund for series in may.parts("2020-21")] == [
        Fund.PLACE_BASED, Fund.SUSTAINABILITY_AND_TRANSFORMATION,
    ]  # fmt: skip


def test_amounts_are_as_in_the_table_and_ranked(tables: Tables) -> None:
    answer = funding_measure(tables, JANUARY_2016)
    assert answer.values == (100.0, 300.0, 600.0, 1000.0)
    assert answer.ranks == (4, 3, 2, 1)
    assert (answer.benchmark, answer.benchmark_label) == (500.0, "Average footprint")
    assert [region.value for region in answer.regions] == [200.0, 800.0]
    assert answer.measure.status is Status.DERIVED
    assert answer.notes[2].startswith("Rests on an estimate")


def test_per_resident_divides_and_england_is_the_ratio_of_sums(tables: Tables) -> None:
    answer = funding_measure(tables, asked(Basis.PER_RESIDENT))
    assert answer.values == (1.0, 1.5, 2.0, 2.5)
    assert (answer.benchmark, answer.benchmark_label) == (2.0, "England")
    assert [source.key for source in answer.sources] == ["ledger", "ons_population_mid_2017"]


def test_shares_add_up_to_all(tables: Tables) -> None:
    answer = funding_measure(tables, asked(Basis.SHARE))
    assert answer.values == (0.05, 0.15, 0.3, 0.5)
    assert answer.benchmark == 0.25


def test_a_footprint_that_is_missing_has_a_reason_and_shares_are_unknown(tables: Tables) -> None:
    answer = funding_measure(tables, asked(Basis.PER_RESIDENT, "2018-19"))
    assert answer.values[3] is None
    assert answer.availability[3] is Availability.NOT_IN_SOURCE
    assert "lacks this footprint" in answer.notes[3]
    assert answer.benchmark == pytest.approx(1130 / 600)
    assert answer.benchmark_label == "England (3 of 4)"
    share = funding_measure(tables, asked(Basis.SHARE, "2018-19"))
    assert share.values == (None,) * 4
    assert "England’s sum is unknown" in share.notes[0]
    assert share.classes is None


def test_growth_is_of_footprints_that_have_both_years(tables: Tables) -> None:
    answer = funding_measure(tables, asked(Basis.GROWTH, "2018-19", "2016-17"))
    assert answer.values == pytest.approx((0.1, 0.0, 0.2, None), abs=1e-12)
    assert answer.benchmark == pytest.approx(0.13)
    assert answer.classes is not None
    assert answer.classes.below_midpoint == 2
    assert answer.measure.midpoint == answer.benchmark


@pytest.mark.parametrize(
    ("choice", "sentence"),
    [
        (asked(Basis.AMOUNT, "2019-20"), "The January 2016 edition has no core_ccg for '2019-20'"),
        (asked(Basis.GROWTH, "2018-19"), "has no core_ccg for ''"),
        (asked(Basis.GROWTH, "2016-17", "2018-19"), "must count from a year before 2016-17"),
        (
            FundingChoice(Edition.MAY_2016, Fund.PLACE_BASED, "2020-21", Basis.GROWTH, "2016-17"),
            "would rest on modelled amounts",
        ),
    ],
)
def test_what_cannot_be_said_is_refused(
    tables: Tables, choice: FundingChoice, sentence: str
) -> None:
    with pytest.raises(UnmatchedCodes, match=sentence):
        funding_measure(tables, choice)


def test_published_figures_stay_published_and_what_is_worked_out_is_derived(
    tables: Tables,
) -> None:
    may = FundingChoice(Edition.MAY_2016, Fund.INDICATIVE_TOTAL, "2020-21", Basis.AMOUNT)
    assert funding_measure(tables, may).measure.status is Status.PUBLISHED
    head = FundingChoice(Edition.MAY_2016, Fund.INDICATIVE_TOTAL, "2020-21", Basis.PER_RESIDENT)
    assert funding_measure(tables, head).measure.status is Status.DERIVED
    model = FundingChoice(Edition.MAY_2016, Fund.PLACE_BASED, "2016-17", Basis.PER_RESIDENT)
    answer = funding_measure(tables, model)
    assert set(answer.statuses) == {Status.MODELLED}
    assert answer.measure.method.startswith("Modelled: ")


def test_fifths_hold_equally_many_and_keep_equal_values_together() -> None:
    classes = fifths([float(number) for number in range(10)])
    assert classes.counts == (2, 2, 2, 2, 2)
    tied = fifths([1.0, 1.0, 1.0, 2.0])
    assert tied.counts == (3, 1)
    assert tied.note == "2 classes instead of 5: too few different values for more."


def test_no_class_lies_on_both_sides_of_the_midpoint() -> None:
    classes = thirds_of_each_side([0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6], 0.25)
    assert (classes.below_midpoint, classes.counts) == (3, (1, 1, 1, 2, 1, 1))
    assert 0.2 <= classes.breaks[2] < 0.3


def test_lines_of_england_stand_under_what_they_are_part_of(tables: Tables) -> None:
    answer = national_funding(tables)
    assert [(line.fund, line.depth) for line in answer.lines][:5] == [
        (Fund.TOTAL, 0), (Fund.PLACE_BASED, 1), (Fund.CCG, 2), (Fund.PRIMARY_MEDICAL, 2),
        (Fund.SPECIALISED, 2),
    ]  # fmt: skip
    assert answer.line(Fund.TOTAL).growth == (None, pytest.approx(0.1))
    assert answer.line(Fund.CENTRAL_BUDGETS).growth_in_all == -0.5


def test_a_line_whose_sibling_is_missing_has_no_growth(tables: Tables) -> None:
    answer = national_funding(tables)
    assert answer.line(Fund.SUSTAINABILITY).amounts_gbp == (80, None)
    assert answer.line(Fund.TRANSFORMATION).growth == (None, None)
    assert answer.line(Fund.TRANSFORMATION).growth_in_all is None
    assert Fund.SUSTAINABILITY_AND_TRANSFORMATION in answer.leaves
    assert Fund.TRANSFORMATION not in answer.leaves


def test_model_error_says_how_far_off_and_england_apart(tables: Tables) -> None:
    (error,) = model_errors(tables)
    assert (error.lowest, error.highest) == (-0.1, 0.1)
    assert error.typical == pytest.approx(0.0625)
    assert error.england_error == pytest.approx(-0.01)


def test_gaps_have_every_page_and_the_site_of_most(tables: Tables) -> None:
    answer = reported_gaps(tables)
    assert (answer.commonest_site, answer.commonest_count) == ("example.org", 3)
    assert answer.doubtful_count == 1
    second = answer.gaps[1]
    assert (second.main.gap_gbp, second.main.site) == (2_000_000, "press.example")
    assert [(quote.gap_gbp, quote.note) for quote in second.others] == [(2_500_000, "An estimate.")]
    assert answer.gaps[0].main.note == "Health only."
