"""What was recorded of the partnership: lead, plan, progress, gap, and what came after."""

from collections.abc import Sequence
from typing import Final

from dash import html
from dash.development.base_component import Component

from dashboard.components.dated_note import dated_link
from dashboard.components.figure_card import status_badge
from dashboard.components.links import page_link
from dashboard.descriptions import plan_date_words, share_words
from dashboard.formatting import plain
from dashboard.page_context import PageContext
from dashboard.pages.profile.names import FACTS, profile_mark
from dashboard.pages.profile.sources import OF_FACTS, card_sources
from dashboard.site import FUNDING
from geodata.queries.profile import Profile
from geodata.queries.recorded import Evidence
from geodata.queries.reported_gaps import GapQuote
from geodata.queries.timeline import BOARDS_BEGIN, PROGRESS_RATED
from geodata.vocabulary import Status, Unit

Words = Sequence[str | Component]
FUNDING_MEASURES: Final = ("place_based_2020_21", "indicative_total_2020_21")
NOT_FOUND: Final = "Not found: no page that could be read gives the category."


def facts_card(context: PageContext, told: Profile) -> html.Section:
    """Build the list of recorded facts, each with its source."""
    pairs: list[tuple[str, Words]] = [
        ("Recorded lead", [told.plan.lead, _small(" As recorded up to April 2019.")]),
        ("Plan", _plan(told)),
        ("Progress, July 2017", [*_progress(told), *dated_link(context, PROGRESS_RATED)]),
        ("Funding", _funding(context, told)),
        ("Gap in 2020-21 if nothing changed", _gap(told)),
        ("Boards of July 2022", [*_successors(told), *dated_link(context, BOARDS_BEGIN)]),
    ]
    return html.Section(
        [
            html.H2("The partnership", className="card__title"),
            html.Dl(
                [part for name, words in pairs for part in (html.Dt(name), html.Dd(list(words)))],
                className="facts-list",
            ),
            card_sources(context, OF_FACTS),
        ],
        className="card profile-facts",
        **profile_mark(FACTS, told.footprint.code),
    )


def _plan(told: Profile) -> Words:
    page = (
        [outside("NHS England’s page", told.plan.page_address),
         _small(" as it was in 2017-18, not checked since.")]
        if told.plan.page_address
        else ["No page of the plan was recorded."]
    )  # fmt: skip
    return [f"{plan_date_words(told.plan)}. ", *page]


def _progress(told: Profile) -> Words:
    progress = told.progress
    tranche = (
        " Among the first to be promised capital." if progress.is_in_first_capital_tranche else ""
    )
    if not progress.category:
        return [NOT_FOUND, tranche]
    pages = [
        part
        for number, address in enumerate(progress.page_addresses, start=1)
        for part in (" ", outside(f"source {number}", address))
    ]
    status = Status.DERIVED if progress.evidence is Evidence.INFERRED else Status.REPORTED
    note = _small(f" {progress.note}") if progress.note else ""
    return [html.Strong(progress.category), " ", status_badge(status), *pages, ".", note, tranche]


def _funding(context: PageContext, told: Profile) -> Words:
    words: list[str | Component] = []
    for standing in (told.standing(key) for key in FUNDING_MEASURES):
        if standing is None or standing.value is None:
            continue
        measure = standing.measure
        words += [
            html.Strong(plain(standing.value, measure.unit)),
            f" {measure.title[0].lower() + measure.title[1:]} ({measure.edition}) ",
            status_badge(standing.status),
            "; ",
        ]
    return [*words, page_link(context, FUNDING, "all funding"), "."]


def _gap(told: Profile) -> Words:
    gap = told.gap
    words: list[str | Component] = [
        html.Strong(plain(gap.main.gap_gbp, Unit.GBP)),
        " ",
        status_badge(Status.REPORTED),
        " at ",
        *_quote(gap.main),
    ]
    if gap.doubt:
        words.append(html.Span(f" Doubtful: {gap.doubt}", className="profile-facts__doubt"))
    if gap.others:
        words.append(" Also quoted: ")
        for place, quote in enumerate(gap.others):
            words += [
                "; " if place else "",
                f"{plain(quote.gap_gbp, Unit.GBP)} at ",
                *_quote(quote),
            ]
    words.append(_small(" Gaps are not like for like from plan to plan."))
    return words


def _quote(quote: GapQuote) -> Words:
    note = f" ({quote.note.removesuffix('.')})" if quote.note else ""
    return [outside(quote.site, quote.address), f"{note}."]


def _successors(told: Profile) -> Words:
    return [
        "; ".join(
            f"{board.name.removeprefix('NHS ').removesuffix(' Integrated Care Board')} "
            f"({share_words(board.share)} of residents)"
            for board in told.successors
        ),
        _small(" Integrated care boards; residents of mid-2017, derived."),
    ]


def outside(words: str, address: str) -> html.A:
    """Build a link to another site."""
    return html.A(words, href=address, rel="noreferrer", target="_blank")


def _small(words: str) -> html.Small:
    return html.Small(words)
