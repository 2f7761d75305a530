"""The tables: size, partners and money; and the councils."""

from collections.abc import Sequence

from dash import html

from dashboard.components.filled_table import AreaLink, FilledRow, Number, filled_table
from dashboard.components.values_table import Column
from dashboard.descriptions import borough_noun
from dashboard.formatting import plain
from dashboard.ids import London
from dashboard.page_context import PageContext
from geodata.queries.councils import Council
from geodata.queries.london import SIZE_MEASURES, InsetMeasure, inset_measure, london
from geodata.queries.london import London as Place
from geodata.vocabulary import Unit


def size_table(context: PageContext) -> html.Div:
    """Build the table of size, partners and money, with inside and outside together."""
    place = london(context.tables)
    measures = [inset_measure(context.tables, key) for key in SIZE_MEASURES]
    rows = [
        FilledRow(
            area.code,
            (
                [AreaLink(area.code, area.short_name)],
                *(_number(m.values[row], m.classified.measure.unit) for m in measures),
            ),
            code=area.code,
        )
        for row, area in enumerate(place.footprints)
    ]
    for key, name, values in together_rows(place, measures):
        cells = [
            _number(value, m.classified.measure.unit)
            for value, m in zip(values, measures, strict=True)
        ]
        rows.append(FilledRow(key, (name, *cells), style="is-summary"))
    return filled_table(
        context,
        London.SIZE,
        f"Size, partners and money of {place.inset.title}’s {context.nouns.plural}",
        (
            Column(context.nouns.singular.capitalize()),
            *(Column(m.classified.measure.short_title, is_number=True) for m in measures),
        ),
        rows,
    )


def together_rows(
    place: Place, measures: Sequence[InsetMeasure]
) -> tuple[tuple[str, str, list[float | None]], ...]:
    """Return the rows of several together: their key, their name, and a value a measure."""
    title = place.inset.title
    return (
        (
            "inside",
            f"{title}: average, or rate of all residents",
            [m.inside.value if m.inside else None for m in measures],
        ),
        (
            "outside",
            "Rest of England, likewise",
            [m.outside.value if m.outside else None for m in measures],
        ),
    )


def borough_table(context: PageContext) -> html.Div:
    """Build the table of the inset's councils."""
    place = london(context.tables)
    inside = {area.code for area in place.footprints}
    return filled_table(
        context,
        London.BOROUGHS,
        f"{borough_noun(place)} and their {context.nouns.plural}",
        (
            Column("Council"),
            Column(f"{context.nouns.singular.capitalize()}, share of its residents"),
            Column("Residents, mid-2017", is_number=True),
            Column(f"Share of the {context.nouns.singular}", is_number=True),
            Column("Control, May 2017"),
            Column("Named partner, April 2019"),
        ),
        [
            FilledRow(
                council.code,
                (
                    council.name,
                    [
                        AreaLink(
                            part.footprint_code,
                            context.area(part.footprint_code).short_name,
                            f" {plain(part.share, Unit.SHARE)}",
                        )
                        for part in council.memberships
                    ],
                    Number(f"{council.residents:,}", council.residents),
                    _number(council.memberships[0].share_of_footprint, Unit.SHARE),
                    council.control,
                    named_words([part.is_named_partner for part in council.memberships
                            if part.footprint_code in inside]),
                ),
            )
            for council in boroughs_in_order(place)
        ],
    )  # fmt: skip


def boroughs_in_order(place: Place) -> list[Council]:
    """Return the councils by footprint, then by name."""
    return sorted(place.boroughs, key=lambda council: (council.home, council.name))


def _number(value: float | None, unit: Unit) -> Number | str:
    return "No data" if value is None else Number(plain(value, unit), value)


def named_words(named: list[bool]) -> str:
    """Say whether a council is listed as a partner wherever it has residents here."""
    return "Yes" if all(named) else "In part" if any(named) else "No"
