"""Where the footprint stands on every measure: strips, their words, and the figures as a table."""

from functools import lru_cache
from typing import Any, Final

from dash import html

from dashboard.components.chart_card import folded, later_graph
from dashboard.components.figure_card import sources_line, status_badge
from dashboard.components.filled_table import FilledRow, filled_table
from dashboard.components.values_table import Column
from dashboard.descriptions import describe_strip_chart, measure_value
from dashboard.figures.strip_chart import strip_chart
from dashboard.formatting import MISSING, STATUS_WORDS, plain, rank_words
from dashboard.ids import Profile as Ids
from dashboard.page_context import PageContext
from dashboard.pages.profile.names import STRIPS, profile_mark
from geodata.queries import footprints
from geodata.queries.profile import MOST_KEPT, Profile, profile
from geodata.queries.standing import Standing
from geodata.tables import Tables
from geodata.vocabulary import Kind, Status

_HEADS: Final = ("Measure", "Value", "Rank", "NHS region", "England", "Period", "Status")
_NUMBERS: Final = frozenset(_HEADS[1:5])


def strips_card(context: PageContext, told: Profile) -> html.Section:
    """Build the two halves of the strip chart with what belongs to them."""
    nouns, here = context.nouns, told.footprint
    first, second = _figures(context.tables, here.code)
    sources = tuple(dict.fromkeys(s for one in told.standings for s in one.classified.sources))
    return html.Section(
        [
            html.H2(
                f"{here.short_name} among all {nouns.count} {nouns.plural}",
                className="card__title",
            ),
            html.P(
                [
                    "Each strip runs from the lowest to the highest: ",
                    _key("own", here.short_name),
                    _key("other", f"the other {nouns.plural}"),
                    _key("region", here.region_name),
                    _key("england", "England, or the average"),
                    " † ",
                    status_badge(Status.MODELLED),
                    " ‡ ",
                    status_badge(Status.REPORTED),
                    " others ",
                    status_badge(Status.DERIVED),
                    " ? doubtful, = shared rank",
                ],
                className="card__subtitle strips__key",
            ),
            html.Div(
                [
                    later_graph(context, identifier, figure, label=label)
                    for identifier, figure, label in (
                        (Ids.FIRST_STRIPS, first, "strips, first half"),
                        (Ids.SECOND_STRIPS, second, "strips, second half"),
                    )
                ],
                className="strips",
            ),
            html.P(describe_strip_chart(told, nouns), className="words"),
            folded(
                "Show the figures as a table, with period and status",
                _table(context, told),
            ),
            folded("Sources", html.P(sources_line(sources), className="words__source")),
        ],
        className="card profile-strips",
        **profile_mark(STRIPS, here.code),
    )


@lru_cache(maxsize=MOST_KEPT)
def _figures(tables: Tables, code: str) -> tuple[dict[str, Any], ...]:
    """Draw both halves, once: Plotly takes long to check so many points."""
    return tuple(
        strip_chart(half, footprints(tables)).to_plotly_json()
        for half in halves(profile(tables, code).standings)
    )


def halves(
    standings: tuple[Standing, ...],
) -> tuple[tuple[Standing, ...], tuple[Standing, ...]]:
    """Part the measures between two groups, as evenly as groups allow."""
    numeric = [one for one in standings if one.measure.kind is not Kind.CATEGORICAL]
    edges = [
        place
        for place in range(1, len(numeric))
        if numeric[place].measure.group != numeric[place - 1].measure.group
    ]
    middle = min(edges, key=lambda place: abs(place - len(numeric) / 2), default=len(numeric))
    return tuple(numeric[:middle]), tuple(numeric[middle:])


def _key(kind: str, words: str) -> html.Span:
    return html.Span(words, className=f"strips__mark strips__mark--{kind}")


def _table(context: PageContext, told: Profile) -> html.Div:
    rows: list[FilledRow] = []
    group = ""
    for standing in told.standings:
        if standing.measure.group != group:
            group = standing.measure.group
            rows.append(FilledRow(group, [group], style="is-heading"))
        rows.append(_row(standing))
    return filled_table(
        context,
        Ids.FIGURES,
        f"Every measure of {told.footprint.name}",
        [Column(head, is_number=head in _NUMBERS, is_sortable=False) for head in _HEADS],
        rows,
    )


def _row(standing: Standing) -> FilledRow:
    measure, unit = standing.measure, standing.measure.unit
    region = standing.region.value if standing.region else None
    england = standing.classified.benchmark
    doubt = f" (doubtful: {standing.note})" if standing.is_doubtful and standing.note else ""
    return FilledRow(
        measure.key,
        [
            measure.title,
            f"{measure_value(standing)}{doubt}",
            rank_words(standing.rank, standing.count, tied=standing.is_tied)
            if standing.rank is not None
            else "",
            "" if region is None else plain(region, unit),
            "" if england is None else plain(england, unit),
            ", ".join(part for part in (measure.period, measure.edition) if part),
            STATUS_WORDS[standing.status] if standing.value is not None else MISSING,
        ],
    )
