"""Which councils the survey addressed, and which of them answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import plotly.graph_objects as go
from dash import html

from dashboard.components.chart_card import folded
from dashboard.components.exhibit_mark import exhibit_mark
from dashboard.components.figure_card import sources_line, status_badge
from dashboard.components.values_table import Cell, Column, Row, values_table
from dashboard.descriptions import describe_response
from dashboard.figures.illustrative import ILLUSTRATIVE_MARK
from dashboard.figures.share_bars import ShareRow, share_bars
from dashboard.formatting import STATUS_WORDS, whole_percent
from dashboard.pages.survey.frames import answers_badge, card_head, drawn_frame
from dashboard.site import SURVEY
from geodata.queries.survey_population import survey_population
from geodata.queries.survey_response import responding_councils
from geodata.respondents import Respondents
from geodata.sources import Source
from geodata.tables import Tables
from geodata.vocabulary import Status

TOO_FEW: Final = "too few"
COUNCILS_BY: Final = "councils-by-"
"""What the names of the exhibits begin with."""
_COUNCILS_FILE = "councils.csv"
_NOT_IN_TEXT = (
    "The report compares these with the councils that answered, but its text does not hold that "
    "side."
)


@dataclass(frozen=True, slots=True)
class Representation:
    """The section, and its figures by name as the page's script draws them."""

    section: html.Section
    figures: dict[str, object]


@dataclass(frozen=True, slots=True)
class CouncilLine:
    """The councils addressed of one region or type, and how many of them have a respondent.

    ``is_responding_known`` tells whether respondents are there; ``responding`` is then how many
    councils have one, or None where that is withheld.
    """

    label: str
    councils: int
    share: float
    is_responding_known: bool
    responding: int | None

    @property
    def responding_words(self) -> str:
        """How many have a respondent, that it is withheld, or nothing without respondents."""
        if not self.is_responding_known:
            return ""
        return TOO_FEW if self.responding is None else str(self.responding)


@lru_cache(maxsize=8)
def representation(tables: Tables, respondents: Respondents | None) -> Representation:
    """Build how the councils divide, with the responding side where respondents are there."""
    is_illustrative = respondents is not None and respondents.is_illustrative
    lines, words = council_lines(tables, respondents)
    sources = council_sources(tables)
    cards, figures = [], {}
    for name, rows in lines.items():
        figure = council_figure(rows, is_illustrative=is_illustrative)
        key = name.replace(" ", "-")
        figures[key] = figure.to_plotly_json()
        title = breakdown_title(name)
        cards.append(
            html.Article(
                [
                    card_head(title),
                    html.P(_badges(respondents), className="card__subtitle"),
                    drawn_frame(key, figure, title),
                    html.P(words, className="words"),
                    html.P(sources_line(sources), className="words__source"),
                    folded(
                        "Show the figures as a table",
                        _table(title, rows, is_illustrative=is_illustrative),
                    ),
                ],
                className="card",
                **exhibit_mark(SURVEY, f"{COUNCILS_BY}{key}"),
            )
        )
    section = html.Section(
        [
            html.H2("Whom the answers stand for", className="section-title"),
            html.Div(cards, className="cards"),
        ]
    )
    return Representation(section, figures)


def breakdown_title(name: str) -> str:
    """Name a breakdown of the councils."""
    return f"Councils addressed, by {name}"


def council_sources(tables: Tables) -> list[Source]:
    """Return where the numbers of councils come from."""
    return [source for source in tables.sources.values() if _COUNCILS_FILE in source.files]


def council_figure(rows: Sequence[CouncilLine], *, is_illustrative: bool) -> go.Figure:
    """Draw the groups of one breakdown."""
    bars = [_bar(row, is_illustrative=is_illustrative) for row in rows]
    return share_bars(bars, is_illustrative=is_illustrative)


def council_lines(
    tables: Tables, respondents: Respondents | None
) -> tuple[dict[str, list[CouncilLine]], str]:
    """Return the groups by breakdown, and the words below them."""
    if respondents is None:
        found: dict[str, list[CouncilLine]] = {}
        for group in survey_population(tables):
            line = CouncilLine(
                group.label, group.councils, group.share, is_responding_known=False, responding=None
            )
            found.setdefault(group.breakdown, []).append(line)
        return found, _NOT_IN_TEXT
    answered = responding_councils(tables, respondents)
    by_name = {"council type": answered.by_type, "region": answered.by_region}
    return {
        name: [
            CouncilLine(
                group.label,
                group.councils,
                group.councils / answered.councils,
                is_responding_known=True,
                responding=group.responding,
            )
            for group in groups
        ]
        for name, groups in by_name.items()
    }, describe_response(answered)


def _bar(line: CouncilLine, *, is_illustrative: bool) -> ShareRow:
    responding = f" · {line.responding_words} responded" if line.is_responding_known else ""
    text = f"{line.councils} councils, {whole_percent(line.share)}{responding}"
    mark = f"<br>{ILLUSTRATIVE_MARK}" if is_illustrative else ""
    return ShareRow(line.label, line.share, None, text, f"{line.label}<br>{text}{mark}")


def _badges(respondents: Respondents | None) -> list[html.Span | str]:
    badges: list[html.Span | str] = ["Councils: ", status_badge(Status.DERIVED)]
    if respondents is not None:
        is_drawn = respondents.is_illustrative
        badges += [
            " Responding: ",
            answers_badge(Status.ILLUSTRATIVE if is_drawn else Status.DERIVED),
        ]
    return badges


def _table(title: str, lines: Sequence[CouncilLine], *, is_illustrative: bool) -> html.Div:
    has_responding = any(line.is_responding_known for line in lines)
    columns = [
        Column("Group"),
        Column("Councils", is_number=True),
        Column("Share of all", is_number=True),
        *([Column("Responding", is_number=True)] if has_responding else []),
        Column("Status", is_sortable=False),
    ]
    status = STATUS_WORDS[Status.DERIVED]
    if is_illustrative:
        status = f"{status}; responding: {ILLUSTRATIVE_MARK.lower()}"
    rows = [
        Row(
            [
                line.label,
                Cell(str(line.councils), value=line.councils),
                Cell(whole_percent(line.share), value=line.share),
                *([line.responding_words] if has_responding else []),
                status,
            ]
        )
        for line in lines
    ]
    mark = f"{ILLUSTRATIVE_MARK}. " if is_illustrative else ""
    return values_table(f"{mark}{title}", columns, rows, is_caption_shown=is_illustrative)
