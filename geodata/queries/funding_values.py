"""From amounts of money to what is shown of them, for one footprint and for several together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from geodata.measures.chosen_funding import Basis


@dataclass(frozen=True, slots=True)
class Amounts:
    """Amounts by footprint in nominal pounds, and what they are divided by.

    ``earlier_gbp`` are those of the year that growth counts from, and used for growth only.
    All three run in the order of the footprints.
    """

    amounts_gbp: Sequence[int | None]
    earlier_gbp: Sequence[int | None]
    residents: Sequence[int]

    def together(self, basis: Basis, places: Iterable[int]) -> float | None:
        """The value of some footprints as if they were one, of those that have what it needs.

        A share is of the sum of all footprints, and None where one of them is missing,
        because the rest do not add up to England.
        """
        needed = (self.amounts_gbp, self.earlier_gbp) if basis is Basis.GROWTH else (
            self.amounts_gbp,
        )  # fmt: skip
        used = [place for place in places if all(row[place] is not None for row in needed)]
        if not used:
            return None
        amount = _sum(self.amounts_gbp, used)
        match basis:
            case Basis.AMOUNT:
                return float(amount)
            case Basis.PER_RESIDENT:
                return amount / _sum(self.residents, used)
            case Basis.GROWTH:
                return amount / _sum(self.earlier_gbp, used) - 1
            case Basis.SHARE:
                everywhere = range(len(self.amounts_gbp))
                is_whole = None not in self.amounts_gbp
                return amount / _sum(self.amounts_gbp, everywhere) if is_whole else None

    def values(self, basis: Basis) -> tuple[float | None, ...]:
        """The value of each footprint."""
        return tuple(self.together(basis, (place,)) for place in range(len(self.amounts_gbp)))

    def benchmark(self, basis: Basis, places: Sequence[int]) -> float | None:
        """What the footprints are held against: the average footprint, or all as if one."""
        if basis in (Basis.PER_RESIDENT, Basis.GROWTH):
            return self.together(basis, places)
        values = [self.together(basis, (place,)) for place in places]
        present = [value for value in values if value is not None]
        return fmean(present) if present else None


def _sum(row: Sequence[int | None], places: Iterable[int]) -> int:
    return sum(row[place] or 0 for place in places)
