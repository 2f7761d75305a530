"""The words of the profile of one footprint."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from dashboard.formatting import MISSING, listing, ordinal, plain, the, with_unit
from geodata.boundary import AreaType
from geodata.queries.headline import REMARKABLE, Headline, Remark
from geodata.queries.profile import Profile
from geodata.queries.recorded import Plan
from geodata.queries.similarity import SimilarFootprint
from geodata.queries.standing import Standing
from geodata.vocabulary import Benchmark, MeasureKey, Status

_SHOWN: Final = 3
_NEARLY_ALL: Final = 99
"""Per cent, beyond which a share is not rounded up to all."""
_TWO: Final = 2
_CERTAIN: Final = ("age", "settlement", "deprivation")
_APPROXIMATE: Final = ("health", "social care")
_DATE_FORMS: Final = {4: ("%Y", "%Y"), 7: ("%Y-%m", "%B %Y"), 10: ("%Y-%m-%d", "%d %B %Y")}
_PRECISION: Final = {
    "week of": "in the week of {}",
    "on or before": "on or before {}",
    "last week of the month": "in the last week of {}",
    "late in the year": "late in {}",
}


def describe_headline(told: Profile, nouns: AreaType) -> str:
    """Say in three sentences what is most remarkable about a footprint."""
    return " ".join(
        sentence
        for sentence in (_size(told, nouns), _remarks(told.headline, nouns), _money(told.headline))
        if sentence
    )


def _size(told: Profile, nouns: AreaType) -> str:
    counted = sum(part.is_counted for part in told.councils)
    residents = told.standing("population")
    rank = f" (the {_place(residents.rank, 'most')} of {nouns.count})" if residents else ""
    return (
        f"{told.footprint.population:,} people lived here in mid-2017{rank}, in all or part of "
        f"{_count(counted, 'county or single tier council')} and in "
        f"{_count(len(told.ccgs), 'CCG')}."
    )


def _remarks(headline: Headline, nouns: AreaType) -> str:
    if headline.is_remarkable:
        phrases = [_remark(remark) for remark in headline.remarks]
        return f"Of all {nouns.count} {nouns.plural} it is {listing_of(phrases)}."
    subjects = [*_CERTAIN, *(() if headline.is_divided else _APPROXIMATE)]
    return (
        f"In {listing(subjects)}, as measured here, it is not among the {REMARKABLE} highest or "
        f"the {REMARKABLE} lowest of the {nouns.count} {nouns.plural}."
    )


def _remark(remark: Remark) -> str:
    standing = remark.standing
    end = "lowest" if remark.is_from_lowest else "highest"
    joint = "joint " if standing.is_tied else ""
    return (
        f"{joint}{_place(remark.rank, end)} for {_lower(standing.measure.title)} "
        f"({value_and_england(standing)})"
    )


def _money(headline: Headline) -> str:
    money = headline.money
    if money is None or money.rank is None:
        return ""
    measure = money.measure
    joint = "joint " if money.is_tied else ""
    return (
        f"Its {_lower(measure.title)}, is {value_and_england(money, mark=' and ')}: "
        f"{joint}{_place(money.rank, 'highest')} ({measure.edition})."
    )


def value_and_england(standing: Standing, mark: str = "; ") -> str:
    """Write a value beside England's: ``23.2%; England 18.0%``."""
    value, unit = standing.value, standing.measure.unit
    if value is None:
        return MISSING
    england = standing.classified.benchmark
    words = plain(value, unit)
    if england is None:
        return words
    return f"{words}{mark}{the(standing.classified.benchmark_label)}’s {plain(england, unit)}"


def describe_strip_chart(told: Profile, nouns: AreaType) -> str:
    """Count where the footprint is among the highest and the lowest, and name the foremost."""
    firm, high, low = _at_the_ends(told)
    return (
        f"Of {len(firm)} rates that rest on published figures, {told.footprint.short_name} is "
        f"among the {REMARKABLE} highest of {nouns.count} {nouns.plural} in "
        f"{len(high)}{_foremost(high)} and among the {REMARKABLE} lowest in "
        f"{len(low)}{_foremost(low)}. High is not good or bad in itself: most measures describe "
        "and do not judge."
    )


def describe_ends(told: Profile) -> str:
    """Say the same in one short sentence without a full stop."""
    firm, high, low = _at_the_ends(told)
    return (
        f"{told.footprint.short_name} is among the {REMARKABLE} highest in {len(high)} and the "
        f"{REMARKABLE} lowest in {len(low)} of {len(firm)} rates"
    )


def _at_the_ends(
    told: Profile,
) -> tuple[list[Standing], list[Standing], list[Standing]]:
    """Return what a place may be told of, and in which of it the place is high, and low."""
    firm = [one for one in told.standings if _is_telling(one)]
    high = [one for one in firm if (one.rank or 0) <= REMARKABLE]
    low = [one for one in firm if (one.rank_from_lowest or 0) <= REMARKABLE]
    return firm, high, low


def _is_telling(standing: Standing) -> bool:
    """Whether a place may stand in words: of a rate, of firm status, and not shared."""
    return (
        standing.rank is not None
        and not standing.is_tied
        and standing.measure.benchmark is Benchmark.RATE
        and standing.status in (Status.PUBLISHED, Status.DERIVED)
    )


def describe_profile_map(told: Profile, nouns: AreaType) -> str:
    """Say what the map shows: size, councils, neighbours."""
    here = told.footprint
    names = [area.short_name for area in told.neighbours]
    return (
        f"{here.name} covers {here.area_km2:,.0f} km² and borders on "
        f"{_count(len(names), nouns.singular, nouns.plural)}: {listing(names)}."
    )


def likeness_words(
    similar: SimilarFootprint, titles: Mapping[MeasureKey, str], *, shown: int = 3
) -> str:
    """Say which measures are closest, which is furthest, and how close two footprints are."""
    close = [_inside(titles[one.measure_key]) for one in similar.measures[:shown]]
    far = _inside(titles[similar.measures[-1].measure_key])
    share = 100 * similar.share_of_pairs_further
    pairs = "over 99" if share > _NEARLY_ALL else f"{share:.0f}"
    return (
        f"closest are {listing(close)}; furthest apart, {far}. Closer than {pairs}% of all pairs."
    )


def plan_date_words(plan: Plan) -> str:
    """Say when a plan was published, no more exactly than is known."""
    if not plan.published:
        return "Date of publication not found"
    form, shown = _DATE_FORMS[len(plan.published)]
    date = datetime.strptime(plan.published, form).replace(tzinfo=UTC).strftime(shown).lstrip("0")
    return f"Published {_PRECISION.get(plan.precision, '{}').format(date)}"


def council_label(part_name: str, share: float, here: str) -> str:
    """Say what the pointer is told of a council on the map."""
    return (
        part_name if share >= 1 else f"{part_name}: {share_words(share)} of its residents in {here}"
    )


def share_words(share: float) -> str:
    """Write a share of people: whole per cents, and what is not whole never as 0 or 100."""
    percent = 100 * share
    if share >= 1:
        return "100%"
    if percent < 1:
        return "under 1%"
    return "over 99%" if percent > _NEARLY_ALL else f"{percent:.0f}%"


def listing_of(phrases: Sequence[str]) -> str:
    """Join phrases that may hold commas: ``a and b``, ``a; b; and c``."""
    return listing(list(phrases)) if len(phrases) > _TWO else " and ".join(phrases)


def measure_value(standing: Standing) -> str:
    """Write a footprint's value on a measure, or why it is missing."""
    if standing.category:
        return standing.category
    if standing.value is None:
        return standing.note or MISSING
    return with_unit(standing.value, standing.measure)


def _foremost(found: Sequence[Standing]) -> str:
    if not found:
        return ""
    names = [one.measure.short_title for one in found[:_SHOWN]]
    more = len(found) - len(names)
    return f" ({'; '.join(names)}{f'; and {more} more' if more else ''})"


def _inside(title: str) -> str:
    """Put a title inside a list of titles: no capital, no comma."""
    first, _, rest = _lower(title).partition(", ")
    return f"{first} ({rest})" if rest else first


def _place(rank: int | None, end: str) -> str:
    return end if rank == 1 else f"{ordinal(rank or 0)} {end}"


def _count(number: int, singular: str, plural: str = "") -> str:
    return f"{number} {singular if number == 1 else plural or f'{singular}s'}"


def _lower(title: str) -> str:
    """Put a title inside a sentence; a name that begins with capitals keeps them."""
    return title if title[1:2].isupper() else title[0].lower() + title[1:]
