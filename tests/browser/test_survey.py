"""The survey page: all that is printed is there, and what is made up says so everywhere."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from dashboard.descriptions.survey import result_words
from geodata.queries.survey_report import survey_report
from geodata.tables import Tables
from tests.browser.conftest import OpenPage
from tests.support.browser import until


def open_survey(open_page: OpenPage, query: str = "", **options: object) -> Page:
    page = open_page(f"/survey{query}", **options)  # type: ignore[arg-type]
    expect(page.locator("#survey-response")).to_be_attached()
    until(page, "() => document.querySelector('#survey-report .barlayer .point')")
    return page


def test_every_printed_figure_is_on_the_page(open_page: OpenPage, tables: Tables) -> None:
    page = open_survey(open_page)
    cards = page.locator(".survey-card").evaluate_all(
        """cards => Object.fromEntries(cards.map((card) => [card.id, Array.from(
            card.querySelectorAll('tbody tr'),
            (row) => Array.from(row.cells, (cell) => cell.textContent))]))"""
    )
    shown = 0
    for question in survey_report(tables).questions:
        rows = cards[f"survey-{question.code.lower().replace('_', '-')}"]
        for result, cells in zip(question.results, rows, strict=True):
            assert cells[0] == ": ".join(filter(None, (result.item, result.response)))
            assert cells[1] == result_words(result) != ""
            shown += 1
    assert shown == 84


def test_figures_are_drawn_as_they_come_near_and_all_for_paper(open_page: OpenPage) -> None:
    page = open_survey(open_page)
    frames = page.locator("#survey-report [data-figure]").count()
    assert page.locator("#survey-report .js-plotly-plot").count() < frames
    page.get_by_role("link", name="Delivery").click()
    expect(page.locator("#survey-q17 .barlayer .point")).to_have_count(2)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("#survey-report .js-plotly-plot")).to_have_count(frames)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(
    open_page: OpenPage, axe: Callable[[Page], list[str]], dark: bool
) -> None:
    assert axe(open_survey(open_page, dark=dark)) == []
