"""Every measure is described so that a reader understands it, and its record holds together."""

import re

import pytest

from geodata.measures import DEFAULT_LEFT, DEFAULT_RIGHT, MEASURE_BY_KEY, MEASURES, Measure
from geodata.tables import Tables
from geodata.vocabulary import Benchmark, Kind, Polarity, Scheme, Status, Unit

LONGEST_SHORT_TITLE = 34
ABBREVIATIONS = re.compile(r"\b(STP|LSOA|MSOA|IMD|ASC|QOF|ODS|NHSE|LA|HLE)s?\b")
AMERICAN = re.compile(r"\w+(ization|izing|ized)\b|\bcolor|\bcenter\b|\bfiscal\b", re.I)

every_measure = pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.key)


def test_keys_and_titles_are_unique() -> None:
    assert len(MEASURE_BY_KEY) == len(MEASURES)
    for name in ("title", "short_title"):
        assert len({getattr(measure, name) for measure in MEASURES}) == len(MEASURES)


def test_the_opening_pair_is_two_different_rates() -> None:
    left, right = MEASURE_BY_KEY[DEFAULT_LEFT], MEASURE_BY_KEY[DEFAULT_RIGHT]
    assert left.key != right.key
    assert left.unit is right.unit is Unit.GBP_PER_PERSON


def test_groups_follow_each_other() -> None:
    groups = [measure.group for measure in MEASURES]
    assert list(dict.fromkeys(groups)) == [
        "Funding", "Gap and progress", "People and place", "Councils and partners",
        "Health and deprivation", "Social care",
    ]  # fmt: skip
    assert groups == sorted(groups, key=list(dict.fromkeys(groups)).index)


@every_measure
def test_words_are_plain(measure: Measure) -> None:
    assert len(measure.short_title) <= LONGEST_SHORT_TITLE
    for words in (measure.title, measure.short_title):
        assert not words.endswith(".")
        assert words[0].isupper()
        assert not ABBREVIATIONS.search(words)
    for words in (measure.definition, measure.method):
        assert words.endswith(".")
        assert not AMERICAN.search(words)
    assert not ABBREVIATIONS.search(measure.definition)
    assert measure.caveat == "" or measure.caveat.endswith(".")


@every_measure
def test_a_rate_names_what_it_is_divided_by(measure: Measure) -> None:
    if measure.unit is Unit.GBP_PER_PERSON:
        assert re.search(r"mid-2017", measure.per)
        assert re.search(r"[Dd]ivided by (the )?residents .*mid-2017", measure.definition)
    if measure.unit is Unit.COUNT:
        assert measure.counted


@every_measure
def test_an_amount_and_its_rate_know_each_other(measure: Measure) -> None:
    if measure.unit in (Unit.COUNT, Unit.GBP) or (
        measure.unit is Unit.PEOPLE and measure.benchmark is Benchmark.MEAN
    ):
        rate = MEASURE_BY_KEY[measure.companion_key]
        assert rate.benchmark is Benchmark.RATE
        assert rate.companion_key == measure.key
        assert measure.benchmark is Benchmark.MEAN


@every_measure
def test_kind_scheme_and_categories_agree(measure: Measure) -> None:
    assert (measure.kind is Kind.CATEGORICAL) == (measure.unit is Unit.CATEGORY)
    assert (measure.kind is Kind.CATEGORICAL) == bool(measure.categories)
    assert (measure.kind is Kind.CATEGORICAL) == (measure.benchmark is Benchmark.NONE)
    assert (measure.scheme is Scheme.FIXED) == (measure.breaks is not None)
    assert (measure.kind is Kind.DIVERGING) == (
        measure.is_midpoint_england or measure.midpoint is not None
    )
    assert [category.order for category in measure.categories] == list(
        range(1, len(measure.categories) + 1)
    )


@every_measure
def test_a_modelled_measure_says_what_it_is_when_figures_are_published(measure: Measure) -> None:
    assert (measure.status is Status.MODELLED) == bool(measure.method_if_published)
    if measure.status is Status.MODELLED:
        assert "odelled" in measure.method
        assert "odel" not in measure.method_if_published.replace("place of the model", "")


@every_measure
def test_sources_exist(tables: Tables, measure: Measure) -> None:
    assert measure.source_keys
    assert len(set(measure.source_keys)) == len(measure.source_keys)
    assert set(measure.source_keys) <= set(tables.sources)


@every_measure
def test_money_names_its_edition_where_there_are_several(measure: Measure) -> None:
    if measure.group == "Funding":
        assert measure.edition in ("January 2016 edition", "January 2019 edition", "May 2016")


def test_most_measures_do_not_judge() -> None:
    neutral = sum(measure.polarity is Polarity.NEUTRAL for measure in MEASURES)
    assert neutral > len(MEASURES) / 2


@pytest.mark.parametrize(
    "subject",
    [
        "population", "population_density", "area", "named_councils", "councils", "ccgs", "trusts",
        "county_share", "unitary_share", "metropolitan_share", "london_borough_share",
        "shared_council_share", "place_based_2020_21", "place_based_growth_2020_21",
        "core_ccg_2016_17", "core_ccg_growth_2017_18", "indicative_total_2020_21",
        "sustainability_transformation_2020_21", "reported_gap", "reported_gap_per_resident",
        "reported_gap_share_of_indicative_total", "progress_category", "political_control",
        "deprivation_score", "rural_share", "life_expectancy_male",
        "healthy_life_expectancy_female",
        "long_term_problem_share", "social_care_net_per_adult", "aged_65_and_over_share",
        "core_ccg_2019_20", "core_ccg_2019_20_per_resident",
    ],
)  # fmt: skip
def test_the_measures_that_were_asked_for_are_there(subject: str) -> None:
    assert subject in MEASURE_BY_KEY
