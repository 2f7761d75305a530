"""How many areas of each kind England had in each year: to tell a file's vintage, or to refuse it.

Source: ONS code history and the names and codes files of each year.
"""

from dataclasses import dataclass
from typing import Final

from geodata.errors import GeodataError, VintageMismatch
from geodata.pipeline.boundary_files.faults import fault, shown


@dataclass(frozen=True, slots=True)
class KnownKind:
    """A kind of area: the beginnings that its codes have, and its number by year (April)."""

    plural: str
    prefixes: frozenset[str]
    counts: dict[str, int]


KNOWN_KINDS: Final = (
    KnownKind(
        "footprints (STPs)",
        frozenset({"E54"}),
        {"2016": 44, "2017": 44, "2018": 42, "2019": 42, "2020": 42, "2021": 42},
    ),
    KnownKind(
        "CCGs",
        frozenset({"E38"}),
        {
            "2013": 211,
            "2014": 211,
            "2015": 209,
            "2016": 209,
            "2017": 207,
            "2018": 195,
            "2019": 191,
            "2020": 135,
            "2021": 106,
        },
    ),
    KnownKind(
        "districts and unitaries",
        frozenset({"E06", "E07", "E08", "E09"}),
        {"2015": 326, "2016": 326, "2017": 326, "2018": 326, "2019": 317, "2020": 314, "2021": 309},
    ),
    KnownKind(
        "single tier and county councils",
        frozenset({"E06", "E08", "E09", "E10"}),
        {"2015": 152, "2016": 152, "2017": 152, "2018": 152, "2019": 151, "2020": 151, "2021": 152},
    ),
    KnownKind("regions", frozenset({"E12"}), {str(year): 9 for year in range(2011, 2025)}),
    KnownKind("NHS regions", frozenset({"E40"}), {"2017": 4, "2018": 5, "2019": 7, "2020": 7}),
)


def vintage_words(codes: tuple[str, ...], asked: str | None, file: str) -> str:
    """What the number of areas says about the vintage, in words for the report.

    Raises:
        VintageMismatch: A vintage was asked for, and the file has another number of areas, or no
            number is known for its kind and that year.
    """
    kind = _kind(codes)
    if kind is None:
        if asked is not None:
            raise _mismatch(
                file, f"no number of areas is known for codes such as {shown(codes[0])}"
            )
        return f"{len(codes):,} areas of a kind that is not known here; their number is unchecked"
    if asked is not None and kind.counts.get(asked) != len(codes):
        expected = kind.counts.get(asked)
        there_were = "no number is known" if expected is None else f"there were {expected}"
        raise _mismatch(
            file, f"it holds {len(codes)} {kind.plural}, where for {shown(asked)} {there_were}"
        )
    years = [year for year, count in kind.counts.items() if count == len(codes)]
    if not years:
        return f"{len(codes):,} {kind.plural}, a number of no year known here"
    return f"{len(codes):,} {kind.plural}, as in {_years(years)}"


def _kind(codes: tuple[str, ...]) -> KnownKind | None:
    prefixes = {code[:3] for code in codes}
    exact = [kind for kind in KNOWN_KINDS if prefixes == kind.prefixes]
    some = [kind for kind in KNOWN_KINDS if prefixes and prefixes <= kind.prefixes]
    return next(iter(exact + some), None)


def _years(years: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(years[:-1]), years[-1])))


def _mismatch(file: str, what: str) -> GeodataError:
    return fault(
        file,
        what,
        "with --vintage the file must hold every area of that year and no other",
        "give the file of that year, or leave --vintage out",
        kind=VintageMismatch,
    )
