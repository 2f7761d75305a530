"""The survey page: all that is printed is there, and what is made up says so everywhere."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from dashboard.descriptions.survey import result_words
from geodata.queries.survey_report import survey_report
from geodata.tables import Tables
from tests.browser.conftest import Visit
from tests.support.browser import until


def open_survey(visit: Visit, query: str = "") -> Page:
    page = visit(f"/survey{query}")
    expect(page.locator("#survey-response")).to_be_attached()
    until(page, "() => document.querySelector('#survey-report .barlayer .point')")
    return page


def test_every_printed_figure_is_on_the_page(visit: Visit, tables: Tables) -> None:
    page = open_survey(visit)
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


def test_figures_are_drawn_as_they_come_near_and_all_for_paper(visit: Visit) -> None:
    page = open_survey(visit)
    frames = page.locator("#survey-report [data-figure]").count()
    assert page.locator("#survey-report .js-plotly-plot").count() < frames
    page.get_by_role("link", name="Delivery").click()
    expect(page.locator("#survey-q17 .barlayer .point")).to_have_count(2)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("#survey-report .js-plotly-plot")).to_have_count(frames)


def test_axe_finds_nothing(visit: Visit, axe_in_both_themes: Callable[[Page], list[str]]) -> None:
    page = open_survey(visit, "?illustrative=1")
    page.locator("[data-figure=map]").scroll_into_view_if_needed()
    expect(page.locator("[data-figure=map] .choroplethlayer path").first).to_be_attached()
    assert axe_in_both_themes(page) == []


MARK = "Illustrative, not real answers"


def test_illustrative_answers_say_so_everywhere(visit: Visit) -> None:
    page = open_survey(visit, "?split=role")
    answers = page.locator("#survey-answers")
    expect(answers).to_contain_text("Answers by council are not public")
    expect(page.locator("#survey-pickers")).to_be_hidden()
    assert MARK not in page.locator("main").inner_text()

    page.get_by_role("switch", name="Show illustrative respondents").check()
    page.get_by_label("Split by").first.click()
    page.get_by_role("option", name="NHS region").click()
    expect(answers.locator("h3").first).to_contain_text("by NHS region")
    until(page, "() => location.search === '?illustrative=1'")

    page.reload()
    expect(page.get_by_role("switch", name="Show illustrative respondents")).to_be_checked()
    answers.scroll_into_view_if_needed()
    for figure in ("split", "map"):
        frame = answers.locator(f"[data-figure={figure}]")
        frame.scroll_into_view_if_needed()
        expect(frame.locator("svg .annotation-text")).to_have_text(MARK)
    expect(answers.locator("caption").first).to_contain_text(MARK)
    statuses = answers.locator("table").first.locator("tbody td:last-child").all_inner_texts()
    assert set(statuses) <= {MARK, ""}
    expect(answers.locator(".words").first).to_contain_text(MARK)
    frame = answers.locator("[data-figure=split]")
    frame.locator(".barlayer .point path").first.hover(force=True)
    expect(frame.locator(".hoverlayer")).to_contain_text(MARK)


def test_few_answers_are_withheld_in_chart_and_table(visit: Visit) -> None:
    page = open_survey(visit, "?split=council_type&illustrative=1")
    answers = page.locator("#survey-answers")
    frame = answers.locator("[data-figure=split]")
    frame.scroll_into_view_if_needed()
    expect(frame.locator("svg.main-svg").first).to_contain_text("too few")
    answers.get_by_text("Show the figures as a table").first.click()
    row = answers.get_by_role("row", name="Shire district")
    assert set(row.locator("td").all_inner_texts()) == {"too few", MARK}


def test_a_figure_that_leaves_while_another_is_drawn_is_left_out(visit: Visit) -> None:
    page = open_survey(visit)
    drawn = page.evaluate(
        """async () => {
            const { drawNear } = await import("/assets/pages/later.js");
            const frames = [1, 2].map(() => {
                const frame = document.createElement("div");
                frame.append(document.createElement("div"));
                document.querySelector("main").prepend(frame);
                return frame;
            });
            const done = new Promise((next) => frames[0].addEventListener("figuredrawn", next));
            const asked = [];
            frames.forEach((frame, place) => drawNear(frame, () => {
                asked.push(place);
                frames[1].remove();
                return { figure: { data: [], layout: {} }, config: {} };
            }));
            await done;
            frames[0].remove();
            return asked;
        }"""
    )
    assert drawn == [0]
