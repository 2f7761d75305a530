"""Numbers as a finance director would write them, in one place."""

import math
from datetime import UTC, datetime
from typing import Final

from geodata.intervals import Interval
from geodata.measures import Measure
from geodata.vocabulary import Status, Unit

MINUS: Final = "−"
MISSING: Final = "No data"
_MILLION: Final = 1_000_000
_LARGE: Final = 100.0
_ONE_DECIMAL: Final = 10.0
# A share such as 0.285 is a little less than that in binary, and would be rounded down.
_ROUNDING: Final = 1e-9

STATUS_WORDS: Final = {
    Status.PUBLISHED: "Published",
    Status.DERIVED: "Derived from published figures",
    Status.MODELLED: "Modelled",
    Status.REPORTED: "Reported",
    Status.ILLUSTRATIVE: "Illustrative, not real",
}
STATUS_MEANINGS: Final = {
    Status.PUBLISHED: "printed by the source just as it stands here.",
    Status.DERIVED: "worked out from published figures, by sums and divisions that are described.",
    Status.MODELLED: "an estimate of a figure that was published but could not be obtained.",
    Status.REPORTED: "quoted by the press, a council, a campaign or an NHS body; not checked.",
    Status.ILLUSTRATIVE: "made up to show how a view works; never shown unless asked for.",
}
"""What each label means, as it follows on it."""


def half_up(size: float, digits: int = 0) -> float:
    """Round a number from 0 upwards; half goes up, as readers and spreadsheets do it.

    Python takes half to the even neighbour: 12.25 would be 12.2 here and 12.3 in a spreadsheet.
    """
    scale = 10.0**digits
    return math.floor(size * scale + 0.5 + _ROUNDING) / scale


def _signed(number: float, text: str) -> str:
    """Put a true minus sign before ``text`` when the number rounds below zero."""
    is_zero = not any(digit in text for digit in "123456789")
    return f"{MINUS}{text}" if number < 0 and not is_zero else text


def _millions(pounds: float) -> str:
    millions = abs(pounds) / _MILLION
    digits = 0 if millions >= _LARGE * _ONE_DECIMAL else 1
    return _signed(pounds, f"£{half_up(millions, digits):,.{digits}f}m")


def plain(value: float, unit: Unit) -> str:
    """Write a value with its unit sign but without the words that follow it.

    Shares (0 to 1) become percentages, pounds become £m, and nothing carries
    more digits than a reader can use.
    """
    size = abs(value)
    match unit:
        case Unit.GBP:
            return _millions(value)
        case Unit.GBP_PER_PERSON:
            return _signed(value, f"£{half_up(size):,.0f}")
        case Unit.SHARE:
            return _signed(value, f"{half_up(100 * size, 1):,.1f}%")
        case Unit.YEARS | Unit.SCORE:
            return _signed(value, f"{half_up(size, 1):,.1f}")
        case Unit.KM2 | Unit.PEOPLE | Unit.PEOPLE_PER_KM2:
            return _signed(value, f"{half_up(size):,.0f}")
        case Unit.COUNT:
            whole = float(value).is_integer()
            return _signed(value, f"{size:,.0f}" if whole else f"{half_up(size, 1):,.1f}")
        case Unit.CATEGORY:
            msg = "a category has a label, not a number"
            raise ValueError(msg)


_UNIT_WORDS: Final = {
    Unit.PEOPLE: "residents",
    Unit.PEOPLE_PER_KM2: "residents per km²",
    Unit.KM2: "km²",
    Unit.YEARS: "years",
}


def unit_words(measure: Measure) -> str:
    """Words that follow a value of this measure: ``per resident``, ``km²``, ``trusts``."""
    if measure.unit is Unit.GBP_PER_PERSON:
        return f"per {measure.per.split(',')[0]}"
    if measure.unit is Unit.COUNT:
        return measure.counted
    return _UNIT_WORDS.get(measure.unit, "")


def with_unit(value: float, measure: Measure) -> str:
    """Write a value in full: ``£1,872 per resident``, ``12 trusts``."""
    words = unit_words(measure)
    return f"{plain(value, measure.unit)} {words}".rstrip()


def difference(value: float, benchmark: float, measure: Measure, label: str) -> str:
    """Say how far a value is from the benchmark: ``£35 above England``.

    Shares differ in percentage points. A difference that rounds to nothing is
    ``level with`` the benchmark.
    """
    gap = value - benchmark
    if measure.unit is Unit.SHARE:
        amount = f"{half_up(100 * abs(gap), 1):,.1f}"
        words = f"{amount} percentage point{'' if amount == '1.0' else 's'}"
    elif measure.unit is Unit.COUNT:
        # An average of counts is not a whole number, so the gap is not either.
        amount = f"{half_up(abs(gap), 1):,.1f}"
        words = amount
    else:
        amount = plain(abs(gap), measure.unit)
        words = f"{amount} years" if measure.unit is Unit.YEARS else amount
    if not any(digit in amount for digit in "123456789"):
        return f"level with {label}"
    return f"{words} {'above' if gap > 0 else 'below'} {label}"


def ordinal(number: int) -> str:
    """Write 1 as ``1st``, 12 as ``12th``."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def rank_words(rank: int, count: int, *, tied: bool) -> str:
    """Write a rank: ``12th of 44``, ``joint 3rd of 44``."""
    return f"{'joint ' if tied else ''}{ordinal(rank)} of {count}"


def listing(names: list[str]) -> str:
    """Join names as a sentence does: ``a, b and c``.

    Names that hold a comma are kept apart by semicolons.
    """
    if len(names) <= 1:
        return "".join(names)
    mark = ";" if any("," in name for name in names) else ","
    if mark == ";":
        return f"{'; '.join(names[:-1])}; and {names[-1]}"
    return f"{', '.join(names[:-1])} and {names[-1]}"


def range_words(low: float, high: float, measure: Measure) -> str:
    """Write a class range at the precision that keeps classes apart."""
    return f"{limit(low, measure.unit)} to {limit(high, measure.unit)}"


def limit(value: float, unit: Unit) -> str:
    """Write a class limit without trailing zeros; limits are short by design."""
    if unit is Unit.GBP:
        millions = abs(value) / _MILLION
        return _signed(value, f"£{_short(millions)}m")
    if unit is Unit.GBP_PER_PERSON:
        return _signed(value, f"£{_short(abs(value))}")
    if unit is Unit.SHARE:
        return _signed(value, f"{_short(100 * abs(value))}%")
    return _signed(value, _short(abs(value)))


def _short(number: float) -> str:
    text = f"{number:,.4f}".rstrip("0").rstrip(".")
    return text or "0"


def the(label: str) -> str:
    """Put the article before a benchmark that is an average, not a proper name."""
    return f"the {label.lower()}" if label.startswith("Average") else label


def month_words(month: str) -> str:
    """Write ``2026-11`` as ``November 2026``; what is not a month stays as it is."""
    try:
        return datetime.strptime(month, "%Y-%m").replace(tzinfo=UTC).strftime("%B %Y")
    except ValueError:
        return month


def whole_percent(share: float) -> str:
    """Write a share of answers as surveys print it: a whole percentage, half rounded up."""
    return f"{half_up(100 * share):.0f}%"


def interval_words(interval: Interval) -> str:
    """Write a 95 % interval in whole percentages: ``25–46%``."""
    return f"{whole_percent(interval.lower)[:-1]}–{whole_percent(interval.upper)}"
