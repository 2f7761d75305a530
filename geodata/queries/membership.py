"""The councils and CCGs of one footprint, and the boards that came after it."""

from dataclasses import dataclass

from geodata.queries.councils import Council, Membership, councils
from geodata.tables import Tables
from geodata.vocabulary import MINIMUM_EXTENT, CcgCode, FootprintCode


@dataclass(frozen=True, slots=True)
class CouncilPart:
    """A council's part in the footprint; of a county, its districts with residents there too.

    The residents of districts are among those of their county, so only the parts at the top
    add up to the footprint.
    """

    council: Council
    membership: Membership
    districts: tuple["CouncilPart", ...]

    @property
    def is_counted(self) -> bool:
        """Whether at least 1 % of the council's residents live here."""
        return self.membership.share >= MINIMUM_EXTENT

    @property
    def elsewhere(self) -> tuple[FootprintCode, ...]:
        """The other footprints that at least 1 % of the council's residents live in."""
        here = self.membership.footprint_code
        others = (member.footprint_code for member in self.council.memberships)
        return tuple(code for code in others if code != here)


@dataclass(frozen=True, slots=True)
class Ccg:
    """One CCG. ``is_placed_by_hand`` tells that its footprint was not read from the lookup."""

    code: CcgCode
    name: str
    residents: int
    is_placed_by_hand: bool


@dataclass(frozen=True, slots=True)
class Successor:
    """An integrated care board of July 2022, and the share (0 to 1) of residents it took."""

    code: str
    name: str
    residents: int
    share: float


def council_parts(tables: Tables, code: str) -> tuple[CouncilPart, ...]:
    """The single tier councils and counties of a footprint, those with most residents first.

    A county of which fewer than 1 % live here is listed too, as its districts may have more.
    """
    parts = _parts(tables, code)
    return tuple(
        CouncilPart(
            part.council,
            part.membership,
            tuple(one for one in parts if one.council.county_code == part.council.code),
        )
        for part in parts
        if part.council.is_upper
    )


def footprint_ccgs(tables: Tables, code: str) -> tuple[Ccg, ...]:
    """The CCGs of a footprint, the largest first."""
    table = tables.frames["ccgs"]
    rows = table[table["footprint_code"] == code].sort_values(
        ["population_mid_2017", "ccg_code"], ascending=[False, True]
    )
    return tuple(
        Ccg(CcgCode(row.ccg_code), row.ccg_name, int(row.population_mid_2017),
            bool(row.is_placed_by_hand))
        for row in rows.itertuples()
    )  # fmt: skip


def successors(tables: Tables, code: str) -> tuple[Successor, ...]:
    """The integrated care boards that residents came under in July 2022, the largest first."""
    table = tables.frames["successor_icbs"]
    rows = table[table["footprint_code"] == code].sort_values(
        ["residents_in_both", "icb_code"], ascending=[False, True]
    )
    return tuple(
        Successor(
            row.icb_code, row.icb_name, int(row.residents_in_both), float(row.share_of_footprint)
        )
        for row in rows.itertuples()
    )


def _parts(tables: Tables, code: str) -> tuple[CouncilPart, ...]:
    found = [
        CouncilPart(council, membership, ())
        for council in councils(tables)
        for membership in (*council.memberships, *council.slivers)
        if membership.footprint_code == code
    ]
    return tuple(sorted(found, key=lambda part: (-part.membership.residents, part.council.code)))
