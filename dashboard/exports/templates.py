"""Packs to begin with: one area, a comparison, a region, the survey's findings, the money."""

from collections.abc import Mapping, Sequence
from typing import Final

from dashboard.address_reader import MAXIMUM_SELECTED, SEPARATOR
from dashboard.errors import InvalidRequest
from dashboard.exports.pack import Pack, PackItem
from dashboard.formatting import listing
from dashboard.page_context import PageContext
from geodata.queries.comparing import comparison, greatest_differences
from geodata.queries.london import london
from geodata.vocabulary import FootprintCode

Views = Sequence[tuple[str, Mapping[str, str]]]

LEAST_COMPARED: Final = 2
_OLD, _POOR = "aged_65_and_over_share", "deprivation_score"
_MONEY: Final = "place_based_2020_21_per_resident"
_LAST_YEAR: Final = "january-2019.place_based.2022-23"
_FORESEEN: Final = "may-2016.indicative_total.2020-21"
_SETS: Final = (
    "under_18_share", "most_deprived_tenth_share", "life_expectancy_male", _MONEY,
    "social_care_net_per_adult", "named_councils",
)  # fmt: skip
"""Sets of measures that a comparison shows as bars, each called by its first measure."""
_FINDINGS: Final = (
    "findings", "councils-by-region", "Q1a", "Q2a", "Q4a", "Q7", "Q9", "Q10a", "Q12", "Q17",
    "Q17_by_Q2a", "Q18",
)  # fmt: skip


def make_template(name: str, codes: str, context: PageContext) -> Pack:
    """Return the pack of a template.

    Args:
        name: of the template, as the pack page calls it.
        codes: what it is to be of, as an address holds it: areas, or a region.
        context: areas and regions.

    Raises:
        InvalidRequest: there is no such template, or it cannot be of that.
    """
    wanted = [code for code in codes.split(SEPARATOR) if code]
    if name == "compare":
        return compare_pack(context, wanted)
    if name == "survey":
        return survey_pack()
    if name == "funding":
        return funding_pack()
    if name == "footprint":
        return footprint_pack(context, wanted[0] if wanted else "")
    if name == "region":
        return region_pack(context, wanted[0] if wanted else "")
    raise InvalidRequest("There is no such template for a pack; choose one of those offered.")


def footprint_pack(context: PageContext, code: str) -> Pack:
    """Return the pack of one area: who, where, needs, money, gap, and who is like it.

    Raises:
        InvalidRequest: there is no area of that code.
    """
    _check(context, [code])
    own, kept = {"footprint_code": code}, {"selected": code}
    views: Views = (
        ("profile/key-figures", own),
        ("profile/map", own),
        ("profile/councils", own),
        ("atlas/left", kept | {"left": _OLD, "right": "none"}),
        ("atlas/left", kept | {"left": _POOR, "right": "none"}),
        ("profile/strips", own),
        ("funding/ranking", kept),
        ("funding/slope", kept | {"figure": _LAST_YEAR}),
        ("funding/gap-ranking", kept | {"show": "gap"}),
        ("profile/facts", own),
        ("profile/similar", own),
        ("profile/bodies", own),
    )
    area = context.area(code)
    return _pack(area.name, "Its people, its partners and its money", views)


def compare_pack(context: PageContext, codes: Sequence[str]) -> Pack:
    """Return the pack of a comparison: what sets the areas apart, subject by subject.

    Raises:
        InvalidRequest: they are not two to six of our areas, each once.
    """
    _check(context, codes)
    if not LEAST_COMPARED <= len(codes) <= MAXIMUM_SELECTED:
        raise InvalidRequest(
            f"A comparison is of {LEAST_COMPARED} to {MAXIMUM_SELECTED} {context.nouns.plural}."
        )
    kept = {"selected": SEPARATOR.join(codes)}
    rows = comparison(context.tables, tuple(FootprintCode(code) for code in codes))
    told = (("compare/differences", kept),) if greatest_differences(rows, 1) else ()
    views: Views = (
        *told,
        ("atlas/left", kept | {"left": _POOR, "right": "none"}),
        *(("compare/bars", kept | {"bars": key}) for key in _SETS),
        ("atlas/scatter", kept | {"left": _POOR, "right": _MONEY}),
        ("compare/dates", kept),
        ("funding/gap-ranking", kept | {"show": "gap"}),
        ("compare/table", kept | {"order": "difference"}),
    )
    names = [context.area(code).short_name for code in codes]
    return _pack(f"{len(codes)} {context.nouns.plural} compared", listing(names), views)


def region_pack(context: PageContext, key: str) -> Pack:
    """Return the pack of an NHS region: its areas on maps and in rankings.

    Raises:
        InvalidRequest: there is no such region.
    """
    names = {option.key: option.label for option in context.options.nhs_regions}
    if key not in names:
        raise InvalidRequest("There is no such NHS region; choose one of those offered.")
    here = {"nhs": key}
    place = london(context.tables)
    inset: Views = (("london/map", {}), ("london/size", {})) if place.region_key == key else ()
    views: Views = (
        *inset,
        ("atlas/left", here | {"left": _OLD, "right": "none"}),
        ("atlas/ranking", here | {"left": _OLD, "right": "none"}),
        ("atlas/left", here | {"left": _POOR, "right": "none"}),
        ("atlas/ranking", here | {"left": _POOR, "right": "none"}),
        ("funding/map", here),
        ("funding/ranking", here),
        ("atlas/scatter", here | {"left": _POOR, "right": _MONEY}),
        ("funding/funds", here),
        ("funding/slope", here | {"figure": _LAST_YEAR}),
        ("funding/gap-ranking", here | {"show": "gap"}),
    )
    count = sum(area.region_key == key for area in context.areas)
    return _pack(names[key], f"Its {count} {context.nouns.plural}", views)


def survey_pack() -> Pack:
    """Return the pack of the survey: who answered, engagement, planning, confidence."""
    views: Views = tuple((f"survey/{name}", {}) for name in _FINDINGS)
    return _pack("What councillors said", "The survey of councillors, April to May 2017", views)


def funding_pack() -> Pack:
    """Return the pack of the money: England, what was allocated, foreseen, and said to lack."""
    views: Views = (
        ("funding/england", {"show": "england"}),
        ("funding/lines", {"show": "england"}),
        ("funding/ranking", {"basis": "amount"}),
        ("funding/map", {}),
        ("funding/ranking", {}),
        ("funding/funds", {}),
        ("funding/slope", {"figure": _LAST_YEAR}),
        ("atlas/scatter", {"left": _POOR, "right": _MONEY}),
        ("funding/map", {"figure": _FORESEEN}),
        ("funding/model", {"show": "model"}),
        ("funding/gap-map", {"show": "gap"}),
        ("funding/gap-ranking", {"show": "gap"}),
    )
    return _pack("Funding and the reported gap", "What was assigned, foreseen and lacking", views)


def _pack(title: str, subtitle: str, views: Views) -> Pack:
    return Pack(title, tuple(PackItem(exhibit, dict(query)) for exhibit, query in views), subtitle)


def _check(context: PageContext, codes: Sequence[str]) -> None:
    known = context.choices.footprints
    if not codes or len(set(codes)) < len(codes) or not set(codes) <= known:
        raise InvalidRequest(
            f"A template needs {context.nouns.plural} of this atlas, each once; choose them again."
        )
