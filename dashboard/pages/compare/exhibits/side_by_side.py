"""The table of the comparison, and what sets the chosen apart, to take away."""

from dashboard.descriptions import describe_strips, difference_sentences
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.headings import fitting
from dashboard.exhibits.measures import credits_of
from dashboard.exhibits.takeaways import named_ends
from dashboard.formatting import plain
from dashboard.pages.compare.exhibits.asked import Asked, sources_of, statuses_of
from dashboard.pages.compare.exhibits.value_table import value_table
from dashboard.pages.compare.layout import DIFFERENCES, ORDER_WORDS, TABLE
from dashboard.pages.compare.selection import ALL_GROUPS
from dashboard.site import COMPARE
from geodata.queries.comparing import FIRM, ComparisonRow


def differences_exhibit(asked: Asked) -> Exhibit:
    """Return the widest difference of each subject that may be told, with its values."""
    rows = asked.differences
    sentences = difference_sentences(asked.rows, asked.chosen.letters, asked.chosen.names)
    lead = describe_strips(asked.rows, asked.context.nouns)
    sources = sources_of(rows)
    return Exhibit(
        key=f"{COMPARE.key}/{DIFFERENCES}",
        subject="what sets them apart",
        area=asked.names,
        title="What sets them apart",
        takeaway=_widest(asked, rows[0]),
        subtitle="The widest difference of each subject, among rates on firm figures",
        filters=asked.filters,
        words=(lead, *(f"{title}: {words}" for title, words in sentences)),
        definitions=_definitions(rows),
        caveats=_caveats(rows),
        statuses=statuses_of(rows),
        sources=sources,
        credits=credits_of(sources),
        address=asked.address,
        table=value_table(asked, rows),
        alternative=f"A table of {len(rows)} measures. {lead}",
        measures=tuple(row.classified.measure.key for row in rows),
    )


def table_exhibit(asked: Asked) -> Exhibit:
    """Return every measure of the chosen subject, in the chosen order."""
    rows, selection = asked.shown, asked.selection
    sources = sources_of(rows)
    subject = "" if selection.group == ALL_GROUPS else selection.group
    lead = describe_strips(asked.rows, asked.context.nouns)
    what = subject or "every measure"
    count = f"{len(asked.chosen.areas)} {asked.context.nouns.plural}"
    return Exhibit(
        key=f"{COMPARE.key}/{TABLE}",
        subject=f"{subject or 'measures'} side by side",
        area=asked.names,
        title="Measure by measure",
        takeaway=fitting(f"{asked.names}: {what} side by side", f"{count}: {what} side by side"),
        subtitle=f"Order: {ORDER_WORDS[selection.order].lower()}",
        filters="; ".join(part for part in (asked.filters, subject) if part),
        words=(lead,),
        definitions=_definitions(rows),
        caveats=_caveats(rows),
        statuses=statuses_of(rows),
        sources=sources,
        credits=credits_of(sources),
        address=asked.address,
        table=value_table(asked, rows),
        alternative=f"A table of {len(rows)} measures. {lead}",
        measures=tuple(row.classified.measure.key for row in rows),
    )


def _widest(asked: Asked, row: ComparisonRow) -> str:
    measure = row.classified.measure
    found = [
        (value.value, name)
        for value, name in zip(row.values, asked.chosen.names, strict=True)
        if value.value is not None
    ]
    (low, lowest), (high, highest) = named_ends(found)
    ends = (plain(high, measure.unit), plain(low, measure.unit))
    return fitting(
        f"Furthest apart on {measure.title}: {ends[0]} in {highest}, {ends[1]} in {lowest}",
        f"{measure.title}: {ends[0]} in {highest}, {ends[1]} in {lowest}",
        f"Furthest apart on {measure.title}: {ends[1]} to {ends[0]}",
        f"{measure.short_title}: {ends[1]} to {ends[0]}",
    )


def _definitions(rows: tuple[ComparisonRow, ...]) -> tuple[tuple[str, str], ...]:
    measures = [row.classified.measure for row in rows]
    return tuple((measure.title, measure.definition) for measure in measures)


def _caveats(rows: tuple[ComparisonRow, ...]) -> tuple[str, ...]:
    """Return the caveats of figures that are modelled or reported, as below the page's table."""
    measures = [row.classified.measure for row in rows]
    return tuple(dict.fromkeys(m.caveat for m in measures if m.caveat and m.status not in FIRM))
