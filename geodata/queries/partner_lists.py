"""Who is listed as a partner of a footprint."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from geodata.queries.councils import Council, councils
from geodata.tables import Tables
from geodata.vocabulary import FootprintCode

MOST_KEPT: Final = 128


@dataclass(frozen=True, slots=True)
class TrustPartner:
    """An NHS trust listed as a partner; ``elsewhere`` are the other footprints that list it."""

    name: str
    elsewhere: tuple[FootprintCode, ...]


@dataclass(frozen=True, slots=True)
class Partners:
    """Who is listed as a partner of a footprint, by name, and who has residents there.

    ``unnamed`` are councils of any tier with at least 1 % of their residents in the footprint
    that are not listed. ``ccgs`` belong to it.
    """

    named: tuple[Council, ...]
    unnamed: tuple[Council, ...]
    trusts: tuple[TrustPartner, ...]
    ccgs: tuple[str, ...]


@lru_cache(maxsize=MOST_KEPT)
def partners(tables: Tables, code: FootprintCode) -> Partners:
    """The partners of one footprint, each group by name."""
    here = {
        council: part.is_named_partner
        for council in councils(tables)
        for part in (*council.memberships, *council.slivers)
        if part.footprint_code == code and (part.is_named_partner or part in council.memberships)
    }
    ccgs = tables.frames["ccgs"]
    return Partners(
        named=_by_name([council for council, is_named in here.items() if is_named]),
        unnamed=_by_name([council for council, is_named in here.items() if not is_named]),
        trusts=_trusts(tables, code),
        ccgs=tuple(sorted(ccgs[ccgs["footprint_code"] == code]["ccg_name"])),
    )


def _by_name(found: list[Council]) -> tuple[Council, ...]:
    return tuple(sorted(found, key=lambda council: (council.name, council.code)))


def _trusts(tables: Tables, code: FootprintCode) -> tuple[TrustPartner, ...]:
    membership = tables.frames["trust_membership"]
    names = tables.frames["trusts"].set_index("trust_code")["trust_name"]
    here = membership[membership["footprint_code"] == code]["trust_code"]
    listed = membership[membership["trust_code"].isin(here)].groupby("trust_code")
    return tuple(
        sorted(
            (
                TrustPartner(
                    name=str(names[str(trust)]),
                    elsewhere=tuple(
                        FootprintCode(other)
                        for other in sorted(rows["footprint_code"])
                        if other != code
                    ),
                )
                for trust, rows in listed
            ),
            key=lambda trust: trust.name,
        )
    )
