"""The gap quoted for each footprint's plan, and every page at which a figure was read."""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final
from urllib.parse import urlsplit

from geodata.measures.chosen_funding import Basis
from geodata.tables import Tables
from geodata.vocabulary import FootprintCode, MeasureKey

GAP_MEASURES: Final = MappingProxyType(
    {
        Basis.PER_RESIDENT: MeasureKey("reported_gap_per_resident"),
        Basis.AMOUNT: MeasureKey("reported_gap"),
        Basis.SHARE: MeasureKey("reported_gap_share_of_indicative_total"),
    }
)
"""The measure of the gap on each basis; its share is of the indicative total."""


@dataclass(frozen=True, slots=True)
class GapQuote:
    """One page that quotes a gap, in pounds; ``note`` is what it says of it, or empty."""

    gap_gbp: int
    address: str
    note: str

    @property
    def site(self) -> str:
        """The name of the site, for the words of a link."""
        return urlsplit(self.address).netloc.removeprefix("www.")


@dataclass(frozen=True, slots=True)
class ReportedGap:
    """What is known of one footprint's gap.

    ``main`` is the quote whose figure is used; ``others`` quote the same figure or another.
    ``doubt`` says why not to lean on it, or is empty.
    """

    code: FootprintCode
    main: GapQuote
    others: tuple[GapQuote, ...]
    doubt: str


@dataclass(frozen=True, slots=True)
class ReportedGaps:
    """All footprints in the fixed order of their codes, and where most figures were read."""

    gaps: tuple[ReportedGap, ...]
    commonest_site: str
    commonest_count: int

    @property
    def doubtful_count(self) -> int:
        """How many figures are doubtful."""
        return sum(bool(gap.doubt) for gap in self.gaps)


@lru_cache(maxsize=8)
def reported_gaps(tables: Tables) -> ReportedGaps:
    """Every reported gap with its sources."""
    others: dict[str, list[GapQuote]] = {}
    for row in tables.frames["gap_quotes"].itertuples():
        quote = GapQuote(int(row.reported_gap_gbp), row.page_address, row.note)
        others.setdefault(row.footprint_code, []).append(quote)
    gaps = tuple(
        ReportedGap(
            code=FootprintCode(row.footprint_code),
            main=GapQuote(int(row.reported_gap_gbp), row.page_address, row.scope),
            others=tuple(others.get(row.footprint_code, ())),
            doubt=row.doubt,
        )
        for row in tables.frames["reported_gaps"].sort_values("footprint_code").itertuples()
    )
    site, count = Counter(gap.main.site for gap in gaps).most_common(1)[0]
    return ReportedGaps(gaps, site, count)
