"""How far the modelled funding of May 2016 is from what was assigned or published."""

from dataclasses import dataclass
from functools import lru_cache
from statistics import fmean

from geodata.tables import Tables
from geodata.vocabulary import Edition, FootprintCode, Fund


@dataclass(frozen=True, slots=True)
class ModelError:
    """One comparison. The tuples run in the fixed order of the footprints' codes.

    ``error_shares`` are modelled by compared, less one; ``england_error`` is that of the sums.
    """

    compared_with: Edition
    fund: Fund
    year: str
    codes: tuple[FootprintCode, ...]
    modelled_gbp: tuple[int, ...]
    compared_gbp: tuple[int, ...]
    error_shares: tuple[float, ...]

    @property
    def lowest(self) -> float:
        """The error of the footprint that the model is farthest below."""
        return min(self.error_shares)

    @property
    def highest(self) -> float:
        """The error of the footprint that the model is farthest above."""
        return max(self.error_shares)

    @property
    def typical(self) -> float:
        """The mean size of the errors, whether above or below."""
        return fmean(abs(error) for error in self.error_shares)

    @property
    def england_error(self) -> float:
        """The error of all footprints together."""
        return sum(self.modelled_gbp) / sum(self.compared_gbp) - 1


@lru_cache(maxsize=8)
def model_errors(tables: Tables) -> tuple[ModelError, ...]:
    """Every comparison: with January 2019 always, with May 2016 for figures that were supplied."""
    rows = tables.frames["model_error"]
    return tuple(
        ModelError(
            compared_with=Edition(edition),
            fund=Fund(fund),
            year=str(year),
            codes=tuple(map(FootprintCode, found["footprint_code"])),
            modelled_gbp=tuple(map(int, found["modelled_gbp"])),
            compared_gbp=tuple(map(int, found["compared_gbp"])),
            error_shares=tuple(map(float, found["error_share"])),
        )
        for (edition, fund, year), found in rows.sort_values("footprint_code").groupby(
            ["compared_with", "fund", "financial_year"]
        )
    )
