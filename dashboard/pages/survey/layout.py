"""The survey page: what councillors said, question by question."""

from typing import Final

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components.attributes import attributes
from dashboard.components.dated_note import dated_note
from dashboard.components.exhibit_mark import exhibit_mark
from dashboard.components.page_frame import page_frame
from dashboard.descriptions import describe_fieldwork, describe_findings
from dashboard.descriptions.survey_findings import CARE
from dashboard.descriptions.survey_splits import split_names
from dashboard.ids import Survey
from dashboard.page_context import PageContext
from dashboard.pages.survey.answers import answers_data, are_pickers_hidden, question_options
from dashboard.pages.survey.report import question_anchor, report_data, section_anchor
from dashboard.pages.survey.selection import PARTS, SurveySelection
from dashboard.site import SURVEY
from geodata.queries.survey_contrasts import survey_contrasts
from geodata.queries.survey_report import SurveyReport, survey_report
from geodata.queries.timeline import SURVEY_EVENTS

FINDINGS: Final = "findings"
"""Name of the exhibit of the findings in short."""


def layout(context: PageContext, /, **query: str) -> html.Div:
    """Build the page from its address."""
    selection = SurveySelection.from_query(query, context)
    report = survey_report(context.tables)
    return page_frame(
        context,
        SURVEY,
        Survey,
        title="What councillors said",
        lead=[describe_fieldwork(report)],
        slots=selection.slots,
        parts=PARTS,
        notices=selection.notices,
        styles=("survey.css",),
        children=[
            *dated_note(context, *SURVEY_EVENTS),
            _findings(context, report),
            html.Div(
                [
                    _contents(report),
                    html.Div(
                        [
                            html.Div(id=Survey.REPORT, className="survey-report"),
                            _by_group(context, selection),
                        ]
                    ),
                ],
                className="survey-body",
            ),
            dcc.Store(id=Survey.SCRIPT, data=context.asset_url("pages/survey.js")),
            dcc.Store(id=Survey.SHOWN, data=report_data(context)),
            dcc.Store(
                id=Survey.ANSWERS_SHOWN,
                data=answers_data(
                    context,
                    selection.question,
                    selection.split,
                    is_illustrative=selection.is_illustrative,
                ),
            ),
            dcc.Store(id=Survey.DRAWN),
        ],
    )


def _findings(context: PageContext, report: SurveyReport) -> html.Section:
    findings = describe_findings(report, survey_contrasts(context.tables))
    return html.Section(
        [
            html.Div(
                html.H2("The findings in short", className="card__title visually-hidden"),
                className="card__head",
            ),
            html.Ul(
                [
                    html.Li(
                        [
                            html.Strong(finding.number, className="survey-finding__number"),
                            html.P(f"{finding.sentence}."),
                            html.P(
                                [
                                    f"{finding.basis} ",
                                    html.A(
                                        "See the question",
                                        href=f"#{question_anchor(finding.question_code)}",
                                    ),
                                ],
                                className="survey-finding__basis",
                            ),
                        ],
                        className="card survey-finding",
                    )
                    for finding in findings
                ],
                className="survey-findings",
            ),
            html.P(
                [
                    html.Strong("Read with care. "),
                    " ".join(CARE),
                ],
                className="notice survey-care",
            ),
        ],
        className="survey-short",
        **exhibit_mark(SURVEY, FINDINGS),
    )


def _by_group(context: PageContext, selection: SurveySelection) -> html.Section:
    """Build the answers by group: the pickers, and the room that the script fills."""
    return html.Section(
        [
            html.H2("Answers by group", id=Survey.BY_GROUP, className="section-title"),
            dmc.Switch(
                id=Survey.ILLUSTRATIVE,
                checked=selection.is_illustrative,
                label="Show illustrative respondents: drawn by chance, not real answers",
                size="sm",
            ),
            html.Div(
                [
                    dmc.Select(
                        id=Survey.QUESTION,
                        data=question_options(context),
                        value=selection.question,
                        label="Question",
                        searchable=True,
                        allowDeselect=False,
                        maxDropdownHeight=420,
                        nothingFoundMessage="No question has that name",
                        className="survey-pickers__question",
                        size="sm",
                    ),
                    dmc.Select(
                        id=Survey.SPLIT,
                        data=[
                            {"value": key.value, "label": name}
                            for key, name in split_names(context.nouns).items()
                        ],
                        value=selection.split.value,
                        label="Split by",
                        allowDeselect=False,
                        size="sm",
                    ),
                ],
                id=Survey.PICKERS,
                className="controls survey-pickers",
                hidden=are_pickers_hidden(context, is_illustrative=selection.is_illustrative),
            ),
            html.P(id=Survey.TOLD, className="visually-hidden", role="status"),
            html.Div(id=Survey.ANSWERS, className="survey-answers"),
        ],
        className="survey-section",
        **attributes({"aria-labelledby": Survey.BY_GROUP.value}),
    )


def _contents(report: SurveyReport) -> html.Nav:
    links: list[Component] = [
        html.Li(html.A(section.name, href=f"#{section_anchor(section.name)}"))
        for section in report.sections
    ]
    links.append(html.Li(html.A("Answers by group", href=f"#{Survey.BY_GROUP.value}")))
    return html.Nav(
        [html.P("On this page", className="survey-contents__head"), html.Ul(links)],
        className="survey-contents",
        **attributes({"aria-label": "Sections of this page"}),
    )
