"""The committed values, worked out a second time from the core tables, another way."""

import math
from collections.abc import Callable

import pytest

from geodata.queries import ClassifiedMeasure, classified_measure
from geodata.tables import Tables
from geodata.vocabulary import Availability, Benchmark, Kind, MeasureKey, Status

Rows = list[dict[str, object]]


class Country:
    """The core tables as plain lists and dictionaries."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.codes = sorted(tables.frames["footprints"]["footprint_code"])
        self.population = self.column("footprints", "population_mid_2017")

    def rows(self, name: str) -> Rows:
        return self.tables.frames[name].to_dict("records")

    def column(self, name: str, column: str) -> dict[str, float]:
        return {str(row["footprint_code"]): row[column] for row in self.rows(name)}  # type: ignore[misc]

    def money(self, edition: str, fund: str, year: str) -> dict[str, float]:
        return {
            str(row["footprint_code"]): float(row["amount_gbp"])  # type: ignore[arg-type]
            for row in self.rows("allocations")
            if (row["edition"], row["fund"], row["financial_year"]) == (edition, fund, year)
        }

    def councils(self) -> dict[str, dict[str, object]]:
        return {str(row["council_code"]): row for row in self.rows("councils")}

    def residents_where(self, test: Callable[[dict[str, object]], bool]) -> dict[str, float]:
        councils, total = self.councils(), dict.fromkeys(self.codes, 0.0)
        for row in self.rows("council_membership"):
            if test(councils[str(row["council_code"])]):
                total[str(row["footprint_code"])] += int(row["residents_in_both"])  # type: ignore[call-overload]
        return total

    def count(self, name: str) -> dict[str, float]:
        total = dict.fromkeys(self.codes, 0.0)
        for row in self.rows(name):
            total[str(row["footprint_code"])] += 1
        return total


@pytest.fixture(scope="module")
def country(tables: Tables) -> Country:
    return Country(tables)


def over(one: dict[str, float], other: dict[str, float]) -> dict[str, float]:
    return {code: one[code] / other[code] for code in one}


def growth(later: dict[str, float], earlier: dict[str, float]) -> dict[str, float]:
    return {code: later[code] / earlier[code] - 1 for code in later}


RECIPES: dict[str, Callable[[Country], dict[str, float]]] = {
    "place_based_2020_21_per_resident": lambda c: over(
        c.money("January 2019", "place_based", "2020-21"), c.population
    ),
    "place_based_growth_2020_21": lambda c: growth(
        c.money("January 2019", "place_based", "2020-21"),
        c.money("January 2019", "place_based", "2019-20"),
    ),
    "core_ccg_2016_17_per_resident": lambda c: over(
        c.money("January 2016", "core_ccg", "2016-17"), c.population
    ),
    "core_ccg_growth_2017_18": lambda c: growth(
        c.money("January 2016", "core_ccg", "2017-18"),
        c.money("January 2016", "core_ccg", "2016-17"),
    ),
    "core_ccg_2019_20": lambda c: c.money("January 2016", "core_ccg", "2019-20"),
    "core_ccg_2019_20_per_resident": lambda c: over(
        c.money("January 2016", "core_ccg", "2019-20"), c.population
    ),
    "indicative_total_2020_21": lambda c: c.money("May 2016", "indicative_total", "2020-21"),
    "indicative_total_2020_21_per_resident": lambda c: over(
        c.money("May 2016", "indicative_total", "2020-21"), c.population
    ),
    "sustainability_transformation_2020_21_per_resident": lambda c: over(
        c.money("May 2016", "sustainability_and_transformation", "2020-21"), c.population
    ),
    "reported_gap_per_resident": lambda c: over(
        c.column("reported_gaps", "reported_gap_gbp"), c.population
    ),
    "reported_gap_share_of_indicative_total": lambda c: over(
        c.column("reported_gaps", "reported_gap_gbp"),
        c.money("May 2016", "indicative_total", "2020-21"),
    ),
    "population": lambda c: c.population,
    "population_density": lambda c: over(
        c.population, c.column("footprint_geometry", "area_km2")
    ),
    "aged_65_and_over_share": lambda c: over(
        c.column("residents_by_age", "residents_65_and_over"), c.population
    ),
    "aged_80_and_over": lambda c: c.column("residents_by_age", "residents_80_and_over"),
    "ccgs": lambda c: c.count("ccgs"),
    "trusts": lambda c: c.count("trust_membership"),
    "residents_per_trust": lambda c: over(c.population, c.count("trust_membership")),
    "county_share": lambda c: over(
        c.residents_where(lambda council: council["council_type"] == "county"), c.population
    ),
    "unitary_share": lambda c: over(
        c.residents_where(lambda council: council["council_type"] == "unitary"), c.population
    ),
    "metropolitan_share": lambda c: over(
        c.residents_where(lambda council: council["council_type"] == "metropolitan district"),
        c.population,
    ),
    "london_borough_share": lambda c: over(
        c.residents_where(lambda council: council["council_type"] == "London borough"),
        c.population,
    ),
    "deprivation_score": lambda c: c.column("deprivation", "deprivation_score"),
    "life_expectancy_male": lambda c: c.column("health", "life_expectancy_male_years"),
    "social_care_net": lambda c: c.column("adult_social_care", "net_spending_gbp"),
    "social_care_net_per_adult": lambda c: c.column(
        "adult_social_care", "net_spending_per_adult_gbp"
    ),
}  # fmt: skip


def values(tables: Tables, key: str) -> dict[str, float]:
    answer = classified_measure(tables, MeasureKey(key))
    return {
        str(code): value
        for code, value in zip(answer.codes, answer.values, strict=True)
        if value is not None
    }


@pytest.mark.parametrize("key", sorted(RECIPES))
def test_values_come_out_the_same(tables: Tables, country: Country, key: str) -> None:
    assert values(tables, key) == pytest.approx(RECIPES[key](country), rel=1e-9)


def test_shared_councils_come_out_the_same(tables: Tables, country: Country) -> None:
    councils = country.councils()
    rows = [
        row for row in country.rows("council_membership")
        if councils[str(row["council_code"])]["tier"] == "upper or single"
    ]  # fmt: skip
    for code in country.codes:
        shared = {
            row["council_code"]
            for row in rows
            if row["footprint_code"] != code and float(row["share_of_council"]) >= 0.01  # type: ignore[arg-type]
        }
        residents = sum(
            int(row["residents_in_both"])  # type: ignore[call-overload]
            for row in rows
            if row["footprint_code"] == code and row["council_code"] in shared
        )
        assert values(tables, "shared_council_share")[code] == pytest.approx(
            residents / country.population[code]
        )


def test_councils_are_counted_from_one_percent(tables: Tables, country: Country) -> None:
    councils = country.councils()
    counts = dict.fromkeys(country.codes, 0)
    social_care = dict.fromkeys(country.codes, 0)
    for row in country.rows("council_membership"):
        if float(row["share_of_council"]) >= 0.01:  # type: ignore[arg-type]
            counts[str(row["footprint_code"])] += 1
            if councils[str(row["council_code"])]["tier"] == "upper or single":
                social_care[str(row["footprint_code"])] += 1
    assert values(tables, "councils") == counts
    assert values(tables, "social_care_councils") == social_care
    assert sum(counts.values()) == 384  # two of the 386 rows hold fewer than 1 %
    assert (min(social_care.values()), max(social_care.values())) == (1, 11)


def test_political_control_is_that_of_most_residents(tables: Tables, country: Country) -> None:
    measure = tables.measure("political_control")
    assert measure is not None
    labels = {category.order: category.label for category in measure.categories}
    by_control = {
        control: country.residents_where(
            lambda council, control=control: (  # type: ignore[misc]
                council["tier"] == "upper or single" and council["control"] == control
            )
        )
        for control in labels.values()
    }
    for code, value in values(tables, "political_control").items():
        most = max(by_control, key=lambda control: by_control[control][code])
        assert labels[int(value)] == most
        assert sum(found[code] for found in by_control.values()) == country.population[code]


@pytest.mark.parametrize(
    ("code", "control"), [("E54000007", "Labour"), ("E54000032", "Conservative")]
)
def test_known_control(tables: Tables, code: str, control: str) -> None:
    answer = classified_measure(tables, MeasureKey("political_control"))
    index = answer.class_index[answer.codes.index(code)]  # type: ignore[arg-type]
    assert index is not None
    assert answer.measure.categories[index].label == control


def answers(tables: Tables) -> list[ClassifiedMeasure]:
    return [classified_measure(tables, measure.key) for measure in tables.measures]


def test_every_cell_is_there_and_absence_has_its_reason(tables: Tables) -> None:
    assert len(tables.frames["measure_values"]) == 44 * len(tables.measures)
    for answer in answers(tables):
        assert answer.codes == tuple(sorted(tables.frames["footprints"]["footprint_code"]))
        for value, availability, note in zip(
            answer.values, answer.availability, answer.notes, strict=True
        ):
            assert (value is None) == (availability is not Availability.VALUE)
            assert value is None or math.isfinite(value)
            assert value is not None or note


def test_what_is_missing_is_what_was_not_found(tables: Tables) -> None:
    missing = {
        str(answer.measure.key): answer.values.count(None)
        for answer in answers(tables)
        if None in answer.values
    }
    assert missing == {
        "progress_category": 31, "core_ccg_2019_20": 1, "core_ccg_2019_20_per_resident": 1,
    }  # fmt: skip
    progress = classified_measure(tables, MeasureKey("progress_category"))
    assert progress.availability.count(Availability.NOT_FOUND) == 31
    core = classified_measure(tables, MeasureKey("core_ccg_2019_20"))
    assert core.codes[core.values.index(None)] == "E54000046"
    assert core.benchmark_label == "Average footprint (43 of 44)"


def test_nine_gaps_are_doubtful_in_each_measure_of_the_gap(tables: Tables) -> None:
    for key in ("reported_gap", "reported_gap_per_resident",
                "reported_gap_share_of_indicative_total"):  # fmt: skip
        answer = classified_measure(tables, MeasureKey(key))
        assert sum(answer.doubtful) == 9
        assert all(note for note, doubt in zip(answer.notes, answer.doubtful, strict=True) if doubt)
    doubted = {str(a.measure.key) for a in answers(tables) if any(a.doubtful)}
    assert doubted == {
        "reported_gap", "reported_gap_per_resident", "reported_gap_share_of_indicative_total",
        "progress_category",
    }  # fmt: skip


def test_classes_hold_what_they_count(tables: Tables) -> None:
    for answer in answers(tables):
        if answer.classes is None:
            assert answer.measure.kind is Kind.CATEGORICAL
            continue
        counts = [answer.class_index.count(i) for i in range(len(answer.classes.breaks))]
        assert counts == list(answer.classes.counts)
        assert all(counts)
        assert len(counts) == answer.measure.k or answer.classes.note


def test_a_diverging_measure_turns_at_england(tables: Tables) -> None:
    for key in ("place_based_growth_2020_21", "core_ccg_growth_2017_18"):
        answer = classified_measure(tables, MeasureKey(key))
        assert answer.measure.midpoint == answer.benchmark
        assert answer.classes is not None
        assert answer.classes.below_midpoint == 3
        for value, index in zip(answer.values, answer.class_index, strict=True):
            assert value is not None
            assert index is not None
            assert (value > float(answer.benchmark or 0)) == (index >= 3)


def test_ranks_count_from_the_highest(tables: Tables) -> None:
    for answer in answers(tables):
        if answer.measure.kind is Kind.CATEGORICAL:
            assert set(answer.ranks) == {None}
            continue
        present = sorted((value for value in answer.values if value is not None), reverse=True)
        for value, rank in zip(answer.values, answer.ranks, strict=True):
            assert rank == (None if value is None else present.index(value) + 1)


@pytest.mark.parametrize(
    ("key", "england"),
    [
        ("place_based_2020_21_per_resident", 108_891_864_000 / 55_619_430),
        ("place_based_growth_2020_21", 108_891_864 / 104_099_178 - 1),
        ("core_ccg_2016_17", 70_541_332_000 / 44),
        ("indicative_total_2020_21_per_resident", 110_787_000_000 / 55_619_430),
        ("population", 55_619_430 / 44),
        ("ccgs", 207 / 44),
        ("residents_per_ccg", 55_619_430 / 207),
        ("trusts", 289 / 44),
        ("reported_gap_per_resident", 21_650_900_000 / 55_619_430),
    ],
)
def test_england(tables: Tables, key: str, england: float) -> None:
    assert classified_measure(tables, MeasureKey(key)).benchmark == pytest.approx(england)


def test_regions_and_england_agree(tables: Tables, country: Country) -> None:
    """England's per-resident rates are the regions' rates weighted by their residents."""
    residents: dict[str, float] = {}
    for row in country.rows("footprints"):
        region = str(row["nhs_region_code"])
        residents[region] = residents.get(region, 0) + float(row["population_mid_2017"])  # type: ignore[arg-type]
    for key in ("place_based_2020_21_per_resident", "rural_share", "county_share",
                "life_expectancy_female", "reported_gap_per_resident"):  # fmt: skip
        answer = classified_measure(tables, MeasureKey(key))
        together = sum(float(r.value or 0) * residents[r.region_key] for r in answer.regions)
        assert answer.benchmark == pytest.approx(together / 55_619_430)


def test_england_lies_between_its_regions(tables: Tables) -> None:
    for answer in answers(tables):
        if answer.measure.benchmark is Benchmark.NONE:
            assert answer.benchmark is None
            continue
        regions = [region.value for region in answer.regions if region.value is not None]
        assert len(regions) == 4
        assert answer.benchmark is not None
        assert min(regions) <= answer.benchmark <= max(regions)


def test_statuses(tables: Tables) -> None:
    for answer in answers(tables):
        expected = {answer.measure.status}
        if answer.measure.key == "progress_category":
            expected.add(Status.DERIVED)  # Devon's is inferred
        assert set(answer.statuses) == expected
        assert answer.sources
