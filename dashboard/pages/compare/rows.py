"""The rows of the table as data; the page's script draws them.

Sixty rows of a dozen cells would take Dash many seconds to mount as components,
and the script some milliseconds.
"""

import re
from collections.abc import Sequence
from typing import TypedDict

from dashboard.figures.dot_strip import strip
from dashboard.formatting import (
    MINUS,
    STATUS_WORDS,
    difference,
    ordinal,
    plain,
    rank_words,
    the,
    unit_words,
)
from dashboard.page_context import PageContext
from dashboard.pages.compare.chosen import Chosen
from dashboard.readings import ABSENCE_WORDS, publishers
from dashboard.site import ATLAS, PROFILE
from geodata.queries import ClassifiedMeasure, RegionValue
from geodata.queries.comparing import (
    FIRM,
    ComparedValue,
    ComparisonRow,
    Order,
    comparison,
    in_order,
)
from geodata.vocabulary import Status, Unit


class Head(TypedDict):
    """A column of a chosen area."""

    letter: str
    code: str
    name: str
    address: str


class Strip(TypedDict):
    """A strip: places are thousandths of the way from the lowest to the highest."""

    everywhere: list[int]
    england: int | None
    marks: list[tuple[str, str, int, int]]
    low: str
    high: str
    spread: str
    words: str


class ValueCell(TypedDict):
    """What one area has: value, rank and difference, and more in a title."""

    value: str
    standing: str
    title: str
    is_absent: bool


class Row(TypedDict):
    """One measure."""

    title: str
    group: str
    facts: str
    warning: str
    warning_key: str
    caution: str
    notes: list[str]
    address: str
    strip: Strip | None
    cells: list[ValueCell]
    regions: list[str]
    england: str
    england_note: str


class TableData(TypedDict):
    """Everything that the script needs; orders list the places of rows."""

    caption: str
    carries: dict[str, str]
    heads: list[Head]
    regions: list[str]
    rows: list[Row]
    orders: dict[str, list[int]]


def table_data(context: PageContext, chosen: Chosen) -> TableData:
    """Return the table of the chosen areas, their regions and England."""
    rows = comparison(context.tables, chosen.codes)
    regions = list(dict.fromkeys(area.region_key for area in chosen.areas))
    if not regions:
        regions = [region.region_key for region in rows[0].classified.regions]
    names = {area.region_key: area.region_name for area in context.areas}
    nouns = context.nouns
    return TableData(
        caption=f"Measures of the chosen {nouns.plural}, their regions and England",
        carries={"atlas": " ".join(ATLAS.parameters), "profile": " ".join(PROFILE.parameters)},
        heads=[
            Head(
                letter=letter,
                code=area.code,
                name=area.short_name,
                address=context.relative(PROFILE.folder + area.code),
            )
            for letter, area in zip(chosen.letters, chosen.areas, strict=True)
        ],
        regions=[names[key] for key in regions],
        rows=[_row(context, row, chosen, regions) for row in rows],
        orders={order.value: [rows.index(row) for row in in_order(rows, order)] for order in Order},
    )


def signed(gap: float, unit: Unit) -> str:
    """Write a difference with its sign: ``+£72``, ``−2.5 pts``; one that rounds to nothing, 0."""
    if unit is Unit.SHARE:
        text = f"{100 * abs(gap):,.1f} pts"
    elif unit is Unit.COUNT:
        text = f"{abs(gap):,.1f}"
    else:
        text = plain(abs(gap), unit)
    if not any(digit in text for digit in "123456789"):
        return "level"
    return f"{'+' if gap > 0 else MINUS}{text}"


def _row(context: PageContext, row: ComparisonRow, chosen: Chosen, regions: Sequence[str]) -> Row:
    classified = row.classified
    measure = classified.measure
    by_key = {region.region_key: region for region in classified.regions}
    is_england = classified.benchmark_label.startswith("England")
    is_firm = measure.status in FIRM
    status = measure.status.value.capitalize() if is_firm else ""
    unit = unit_words(measure) if measure.unit in (Unit.KM2, Unit.YEARS) else ""
    facts = (unit, status, measure.period, measure.edition, publishers(classified))
    return Row(
        title=measure.title,
        group=measure.group,
        facts=" · ".join(part for part in facts if part),
        warning="" if is_firm else STATUS_WORDS[measure.status],
        warning_key=measure.status.value,
        caution="" if is_firm else re.split(r"[.:;]", measure.caveat)[0],
        notes=[
            *([measure.caveat] if measure.caveat and not is_firm else []),
            *(f"{area.short_name} ({letter}): {value.note}" for letter, area, value in
              zip(chosen.letters, chosen.areas, row.values, strict=True) if value.note),
        ],
        address=context.relative(f"{ATLAS.path}?left={measure.key}"),
        strip=_strip(context, row, chosen.letters),
        cells=[_cell(classified, value, by_key, area.region_key)
               for value, area in zip(row.values, chosen.areas, strict=True)],
        regions=[_benchmark(classified, by_key[key].value) for key in regions],
        england=_benchmark(classified, classified.benchmark),
        england_note="" if is_england else classified.benchmark_label.lower(),
    )  # fmt: skip


def _benchmark(classified: ClassifiedMeasure, value: float | None) -> str:
    return "" if value is None else plain(value, classified.measure.unit)


def _strip(context: PageContext, row: ComparisonRow, letters: Sequence[str]) -> Strip | None:
    found = strip(row, letters)
    if found is None or row.lowest is None or row.highest is None:
        return None
    unit = row.classified.measure.unit
    low, high = plain(row.lowest, unit), plain(row.highest, unit)
    words = f"All {context.nouns.plural}: {low} to {high}."
    spread = "" if row.spread is None else f"{100 * row.spread:.0f}% of range"
    if row.spread is not None:
        words += f" The chosen lie across {100 * row.spread:.0f}% of that range."
    return Strip(
        everywhere=[_thousandths(at) for at in found.everywhere],
        england=None if found.england is None else _thousandths(found.england),
        marks=[(m.letter, m.code, _thousandths(m.at), _thousandths(m.letter_at))
               for m in found.marks],
        low=low,
        high=high,
        spread=spread,
        words=words,
    )  # fmt: skip


def _thousandths(share: float) -> int:
    return round(1000 * share)


def _cell(
    classified: ClassifiedMeasure,
    value: ComparedValue,
    regions: dict[str, RegionValue],
    region_key: str,
) -> ValueCell:
    measure = classified.measure
    if value.value is None:
        reason = ABSENCE_WORDS.get(value.availability, "No data")
        return ValueCell(value=reason, standing="", title=value.note, is_absent=True)
    written = value.category or plain(value.value, measure.unit)
    standing = [f"{'joint ' if value.is_tied else ''}{ordinal(value.rank)}"] if value.rank else []
    words = [value.note] if value.note else []
    if value.status is not measure.status:
        words.append(f"{STATUS_WORDS[Status(value.status)]}.")
    if value.rank:
        ranked = sum(rank is not None for rank in classified.ranks)
        words.append(f"{rank_words(value.rank, ranked, tied=value.is_tied)}.")
    if value.to_england is not None and classified.benchmark is not None:
        standing.append(signed(value.to_england, measure.unit))
        label = the(classified.benchmark_label)
        words.append(f"{difference(value.value, classified.benchmark, measure, label)}.")
    region = regions[region_key]
    if region.value is not None:
        words.append(f"{difference(value.value, region.value, measure, region.name)}.")
    return ValueCell(
        value=f"{written} ?" if value.is_doubtful else written,
        standing=" · ".join(standing),
        title=" ".join(word[0].upper() + word[1:] for word in words),
        is_absent=False,
    )
