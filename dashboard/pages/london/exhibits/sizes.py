"""Size, partners and money of London's footprints, to take away."""

from dashboard.descriptions import describe_size
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.headings import fitting
from dashboard.exhibits.measures import credits_of, form_of, unit_of, when
from dashboard.exhibits.table import Column, NumberFormat, Table, Value
from dashboard.formatting import MISSING, STATUS_WORDS
from dashboard.pages.london.exhibits.asked import Asked
from dashboard.pages.london.names import SIZE
from dashboard.pages.london.tables import together_rows
from dashboard.site import LONDON
from geodata.queries.london import SIZE_MEASURES, InsetMeasure, inset_measure
from geodata.vocabulary import Benchmark, Status, Unit


def size_exhibit(asked: Asked) -> Exhibit:
    """Return the table of size, partners and money, with inside and outside together."""
    context, place = asked.context, asked.place
    measured = [inset_measure(context.tables, key) for key in SIZE_MEASURES]
    measures = [one.classified.measure for one in measured]
    words = describe_size(measured, place, context.nouns)
    sources = tuple(dict.fromkeys(s for one in measured for s in one.classified.sources))
    title = f"Size, partners and money of {asked.title}’s {context.nouns.plural}"
    first = measured[0]
    inside, outside = first.inside, first.outside
    average = ""
    if inside and outside and inside.value is not None and outside.value is not None:
        average = (
            f"An average {context.nouns.singular} in {asked.title} has {inside.value:,.0f} "
            f"residents, one outside {outside.value:,.0f}"
        )
    return Exhibit(
        key=f"{LONDON.key}/{SIZE}",
        subject="size, partners and money",
        area=asked.title,
        title=title,
        takeaway=fitting(average, title),
        words=(words,),
        definitions=tuple((measure.title, measure.definition) for measure in measures),
        caveats=tuple(dict.fromkeys(measure.caveat for measure in measures if measure.caveat)),
        statuses=(Status.DERIVED,),
        sources=sources,
        credits=credits_of(sources),
        address=asked.address,
        table=_table(asked, measured),
        alternative=f"A table: {title}. {words}",
        measures=tuple(measure.key for measure in measures),
    )


def _table(asked: Asked, measured: list[InsetMeasure]) -> Table:
    noun = asked.context.nouns.singular

    def column(one: InsetMeasure) -> Column:
        measure = one.classified.measure
        form = form_of(measure.unit)
        if measure.unit is Unit.COUNT and measure.benchmark is Benchmark.MEAN:
            form = NumberFormat.MIXED
        about = f"{measure.definition} Unit: {unit_of(measure)}. {when(measure)}."
        return Column(measure.key, measure.short_title, form, about)

    def row(name: str, code: str, values: list[float | None]) -> tuple[Value, ...]:
        return (
            name, code, *values, STATUS_WORDS[Status.DERIVED],
            MISSING if None in values else "",
        )  # fmt: skip

    rows = [
        row(area.short_name, area.code, [one.values[place] for one in measured])
        for place, area in enumerate(asked.place.footprints)
    ]
    rows += [row(name, "", values) for _, name, values in together_rows(asked.place, measured)]
    return Table(
        (
            Column("name", noun.capitalize(), description="or several together"),
            Column("code", "Code", description="ONS code"),
            *(column(one) for one in measured),
            Column("status", "Status", description="how the values came to be"),
            Column("note", "Note", description="whether a value is missing"),
        ),
        tuple(rows),
        # An average of counts is not a whole number, as the counts are.
        row_forms=(
            *(NumberFormat.WHOLE for _ in asked.place.footprints),
            *(NumberFormat.ONE_DECIMAL for _ in rows[len(asked.place.footprints) :]),
        ),
    )
