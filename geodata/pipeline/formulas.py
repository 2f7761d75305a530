"""How each measure is made of its ingredients, for one footprint and for many together."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Protocol

import pandas as pd


class Formula(Protocol):
    """A way to make a measure's values, and its value for several footprints together."""

    @property
    def method(self) -> str:
        """How the value for several footprints is made, as the benchmark table names it."""

    def values(self, parts: pd.DataFrame) -> pd.Series:
        """The value of each footprint; missing where an ingredient is missing."""

    def together(self, parts: pd.DataFrame) -> float:
        """The value of all footprints in the frame, leaving out those without a value."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A count or an amount; several footprints have the value of an average one."""

    of: str
    method: str = "average footprint"

    def values(self, parts: pd.DataFrame) -> pd.Series:
        """The amounts themselves."""
        return parts[self.of].astype("float64")

    def together(self, parts: pd.DataFrame) -> float:
        """The mean of the amounts."""
        return float(self.values(parts).dropna().mean())


@dataclass(frozen=True, slots=True)
class Ratio:
    """One quantity divided by another; several footprints have their sums divided."""

    of: str
    by: str
    method: str = "ratio of sums"

    def values(self, parts: pd.DataFrame) -> pd.Series:
        """Each footprint's own ratio."""
        return parts[self.of] / parts[self.by]

    def together(self, parts: pd.DataFrame) -> float:
        """The ratio of sums over footprints that have both."""
        both = parts[[self.of, self.by]].dropna()
        return float(both[self.of].sum() / both[self.by].sum())


@dataclass(frozen=True, slots=True)
class Growth:
    """One amount over an earlier one, less one; several footprints have their sums so."""

    of: str
    since: str
    method: str = "ratio of sums"

    def values(self, parts: pd.DataFrame) -> pd.Series:
        """Each footprint's own growth."""
        return parts[self.of] / parts[self.since] - 1

    def together(self, parts: pd.DataFrame) -> float:
        """The growth of the sums over footprints that have both."""
        both = parts[[self.of, self.since]].dropna()
        return float(both[self.of].sum() / both[self.since].sum() - 1)


@dataclass(frozen=True, slots=True)
class Mean:
    """A rate as transcribed; several footprints have its mean, weighted by people."""

    of: str
    weight: str = "population"
    method: str = "weighted mean"

    def values(self, parts: pd.DataFrame) -> pd.Series:
        """The rates themselves."""
        return parts[self.of]

    def together(self, parts: pd.DataFrame) -> float:
        """The weighted mean over footprints that have a rate."""
        both = parts[[self.of, self.weight]].dropna()
        return float((both[self.of] * both[self.weight]).sum() / both[self.weight].sum())


FORMULAS: Final[Mapping[str, Formula]] = MappingProxyType(
    {
        "place_based_2020_21_per_resident": Ratio("place_based_2020_21", "population"),
        "place_based_2020_21": Amount("place_based_2020_21"),
        "place_based_growth_2020_21": Growth("place_based_2020_21", "place_based_2019_20"),
        "core_ccg_2016_17_per_resident": Ratio("core_ccg_2016_17", "population"),
        "core_ccg_2016_17": Amount("core_ccg_2016_17"),
        "core_ccg_growth_2017_18": Growth("core_ccg_2017_18", "core_ccg_2016_17"),
        "core_ccg_2019_20_per_resident": Ratio("core_ccg_2019_20", "population"),
        "core_ccg_2019_20": Amount("core_ccg_2019_20"),
        "indicative_total_2020_21_per_resident": Ratio("indicative_total", "population"),
        "indicative_total_2020_21": Amount("indicative_total"),
        "sustainability_transformation_2020_21_per_resident": Ratio(
            "sustainability_transformation", "population"
        ),
        "sustainability_transformation_2020_21": Amount("sustainability_transformation"),
        "reported_gap_per_resident": Ratio("reported_gap_gbp", "population"),
        "reported_gap": Amount("reported_gap_gbp"),
        "reported_gap_share_of_indicative_total": Ratio("reported_gap_gbp", "indicative_total"),
        "progress_category": Amount("progress_category"),
        "first_capital_tranche": Amount("first_capital_tranche"),
        "population": Amount("population"),
        "population_density": Ratio("population", "area_km2"),
        "area": Amount("area_km2"),
        "under_18_share": Ratio("residents_under_18", "population"),
        "under_18": Amount("residents_under_18"),
        "aged_18_to_64_share": Ratio("residents_18_to_64", "population"),
        "aged_18_to_64": Amount("residents_18_to_64"),
        "aged_65_and_over_share": Ratio("residents_65_and_over", "population"),
        "aged_65_and_over": Amount("residents_65_and_over"),
        "aged_80_and_over_share": Ratio("residents_80_and_over", "population"),
        "aged_80_and_over": Amount("residents_80_and_over"),
        "rural_share": Mean("rural_share"),
        "conurbation_share": Mean("conurbation_share"),
        "named_councils": Amount("named_councils"),
        "residents_per_named_council": Ratio("population", "named_councils"),
        "councils": Amount("councils"),
        "residents_per_council": Ratio("population", "councils"),
        "social_care_councils": Amount("social_care_councils"),
        "residents_per_social_care_council": Ratio("population", "social_care_councils"),
        "ccgs": Amount("ccgs"),
        "residents_per_ccg": Ratio("population", "ccgs"),
        "trusts": Amount("trusts"),
        "residents_per_trust": Ratio("population", "trusts"),
        "county_share": Ratio("county_residents", "population"),
        "unitary_share": Ratio("unitary_residents", "population"),
        "metropolitan_share": Ratio("metropolitan_residents", "population"),
        "london_borough_share": Ratio("london_borough_residents", "population"),
        "shared_council_share": Ratio("shared_council_residents", "population"),
        "political_control": Amount("political_control"),
        "deprivation_score": Mean("deprivation_score"),
        "most_deprived_tenth_share": Mean("most_deprived_tenth_share"),
        "most_deprived_fifth_share": Mean("most_deprived_fifth_share"),
        "least_deprived_fifth_share": Mean("least_deprived_fifth_share"),
        "life_expectancy_male": Mean("life_expectancy_male_years"),
        "life_expectancy_female": Mean("life_expectancy_female_years"),
        "healthy_life_expectancy_male": Mean("healthy_life_expectancy_male_years"),
        "healthy_life_expectancy_female": Mean("healthy_life_expectancy_female_years"),
        "long_term_problem_share": Mean("long_term_problem_share"),
        "bad_health_share": Mean("bad_health_share"),
        "social_care_net_per_adult": Mean("net_spending_per_adult_gbp", weight="adults"),
        "social_care_net": Amount("net_spending_gbp"),
        "social_care_gross_per_adult": Mean("gross_spending_per_adult_gbp", weight="adults"),
        "social_care_gross": Amount("gross_spending_gbp"),
    }
)
"""The formula of each measure, by key."""
