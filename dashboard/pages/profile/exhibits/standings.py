"""Where an area stands: its key figures, and every measure, to take away."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.descriptions import describe_headline, describe_strip_chart
from dashboard.descriptions.profile import describe_ends
from dashboard.exhibits.exhibit import Exhibit, LegendEntry
from dashboard.exhibits.measures import form_of, unit_of, when
from dashboard.exhibits.table import Column, NumberFormat, Table, Value
from dashboard.figures.strip_chart import strip_chart
from dashboard.formatting import MISSING, STATUS_WORDS, rank_words
from dashboard.pages.profile.exhibits.asked import Asked
from dashboard.pages.profile.key_figures import key_standings
from dashboard.pages.profile.names import KEY_FIGURES, STRIPS
from dashboard.theme import ACCENT, INK, MUTED, POINT
from geodata.queries.standing import Standing
from geodata.sources import Source
from geodata.vocabulary import Kind, Status

_UNIT = "in the unit of the row"


def key_figures_exhibit(asked: Asked) -> Exhibit:
    """Return the few numbers that a reader sees first."""
    told = asked.told
    found, words = key_standings(told), describe_headline(told, asked.context.nouns)
    residents = told.standing("population")
    rank = ""
    if residents and residents.rank:
        placed = rank_words(residents.rank, residents.count, tied=residents.is_tied)
        rank = f", {placed}"
    made = asked.about(
        KEY_FIGURES,
        "Key figures",
        headings=(f"{asked.name}: {told.footprint.population:,} residents in mid-2017{rank}",),
        words=(words,),
        statuses=_statuses(found),
        sources=_sources(found),
        table=_table(asked, found),
    )
    return _with_measures(made, found)


def strips_exhibit(asked: Asked) -> Exhibit:
    """Return every measure of the area among all others, as strips and as a table."""
    told, context = asked.told, asked.context
    found = [one for one in told.standings if one.measure.kind is not Kind.CATEGORICAL]
    words = describe_strip_chart(told, context.nouns)
    here, plural = told.footprint, context.nouns.plural
    made = asked.about(
        STRIPS,
        f"Among all {context.nouns.count} {plural}",
        headings=(describe_ends(told),),
        words=(words,),
        statuses=_statuses(told.standings),
        sources=_sources(told.standings),
        table=_table(asked, told.standings),
    )
    return replace(
        _with_measures(made, told.standings),
        subtitle="Where it stands between the lowest and the highest; † modelled, ‡ reported",
        legend=(
            LegendEntry(ACCENT, here.short_name),
            LegendEntry(POINT, f"The other {plural}"),
            LegendEntry(MUTED, here.region_name),
            LegendEntry(INK, "England, or the average"),
        ),
        figure=lambda: strip_chart(found, context.areas),
    )


def _with_measures(made: Exhibit, found: Sequence[Standing]) -> Exhibit:
    measures = [one.measure for one in found]
    return replace(
        made,
        definitions=tuple((measure.title, measure.definition) for measure in measures),
        caveats=tuple(dict.fromkeys(measure.caveat for measure in measures if measure.caveat)),
        measures=tuple(measure.key for measure in measures),
    )


def _statuses(found: Sequence[Standing]) -> tuple[Status, ...]:
    return tuple(dict.fromkeys(one.status for one in found if one.value is not None))


def _sources(found: Sequence[Standing]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(s for one in found for s in one.classified.sources))


def _table(asked: Asked, found: Sequence[Standing]) -> Table:
    region = asked.told.footprint.region_name
    return Table(
        columns=(
            Column("measure", "Measure", description="title in full"),
            Column("subject", "Subject", description="group of the measure"),
            Column("unit", "Unit", description="of every value of the row"),
            Column("value", "Value", NumberFormat.MIXED, f"of the area, {_UNIT}"),
            Column("rank", "Rank", NumberFormat.WHOLE, "1 is the highest"),
            Column("ranked", "Of", NumberFormat.WHOLE, "how many have a value"),
            Column("region", region, NumberFormat.MIXED, f"NHS region, {_UNIT}"),
            Column("england", "England", NumberFormat.MIXED, f"or the average, {_UNIT}"),
            Column("when", "Period", description="and edition"),
            Column("status", "Status", description="how the value came to be"),
            Column("note", "Note", description="category, or why missing or doubtful"),
        ),
        rows=tuple(_row(standing) for standing in found),
        row_forms=tuple(form_of(standing.measure.unit) for standing in found),
    )


def _row(standing: Standing) -> tuple[Value, ...]:
    measure = standing.measure
    is_there, is_number = standing.value is not None, measure.kind is not Kind.CATEGORICAL
    doubt = "Doubtful" if standing.is_doubtful else ""
    return (
        measure.title,
        measure.group,
        unit_of(measure),
        standing.value if is_number else None,
        standing.rank,
        standing.count if standing.rank is not None else None,
        standing.region.value if standing.region else None,
        standing.classified.benchmark,
        when(measure),
        STATUS_WORDS[standing.status] if is_there else MISSING,
        ": ".join(part for part in (standing.category, doubt, standing.note) if part),
    )
