"""Which figure shows a question of the report, with what beside each bar."""

import plotly.graph_objects as go

from dashboard.descriptions.survey import row_words, share_words
from dashboard.figures.likert_bar import LikertRow, likert_bar
from dashboard.figures.share_bars import ShareRow, share_bars
from dashboard.formatting import interval_words
from geodata.queries.survey_report import Form, ReportedQuestion, ReportedResult


def question_figure(question: ReportedQuestion) -> go.Figure | None:
    """Draw a question of the report, or nothing where it prints no share of answers."""
    if question.form in (Form.WORDS, Form.RESPONSE):
        return None
    if question.scale:
        by_answer = {result.response: result for result in question.results}
        answers = [by_answer.get(option.label) for option in question.scale.options]
        row = LikertRow(
            "",
            tuple(answer.share if answer else None for answer in answers),
            tuple(answer.interval if answer else None for answer in answers),
            hover=f"Base {question.results[0].base}",
        )
        return likert_bar(question.scale, [row])
    return share_bars([share_row(question, result) for result in question.results])


def share_row(question: ReportedQuestion, result: ReportedResult) -> ShareRow:
    """Return the bar of a result, or what stands in its place."""
    label = row_words(question, result)
    if result.share is None:
        text = result.note if result.is_stated else share_words(result)
        counted = f"{result.count} of {result.base}" if result.count is not None else text
        return ShareRow(label, None, None, counted)
    parts = [label, share_words(result)]
    if result.interval:
        parts[1] = parts[1].split(" (")[0]
        parts += [f"95% interval {interval_words(result.interval)}", f"Base {result.base}"]
    return ShareRow(label, result.share, result.interval, share_words(result), "<br>".join(parts))
