"""The survey page: what councillors said, question by question."""

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.address_reader import AddressReader
from dashboard.components.attributes import attributes
from dashboard.components.page_frame import page_frame
from dashboard.descriptions import describe_fieldwork, describe_findings
from dashboard.ids import Survey
from dashboard.page_context import PageContext
from dashboard.pages.survey.report import question_anchor, report_data, section_anchor
from dashboard.parameters import Parameter
from dashboard.site import SURVEY
from geodata.queries.survey_contrasts import survey_contrasts
from geodata.queries.survey_report import SurveyReport, survey_report

PARTS = ()


def layout(context: PageContext, /, **query: str) -> html.Div:
    """Build the page from its address."""
    reader = AddressReader(query, SURVEY.parameters)
    report = survey_report(context.tables)
    return page_frame(
        context,
        SURVEY,
        Survey,
        title="What councillors said",
        lead=[describe_fieldwork(report)],
        slots=reader.slots(Parameter.SELECTED, context.choices.footprints),
        parts=PARTS,
        notices=reader.notices(),
        styles=("survey.css",),
        children=[
            _findings(context, report),
            html.Div(
                [
                    _contents(report),
                    html.Div(id=Survey.REPORT, className="survey-report"),
                ],
                className="survey-body",
            ),
            dcc.Store(id=Survey.SCRIPT, data=context.asset_url("pages/survey.js")),
            dcc.Store(id=Survey.SHOWN, data=report_data(context)),
            dcc.Store(id=Survey.DRAWN),
        ],
    )


def _findings(context: PageContext, report: SurveyReport) -> html.Section:
    findings = describe_findings(report, survey_contrasts(context.tables))
    return html.Section(
        [
            html.H2("The findings in short", className="visually-hidden"),
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
                    "Councillors chose whether to answer, so those who did may differ from those "
                    "who did not. The 95% intervals show only how far so small a number of "
                    "answers may mislead; they say nothing of who answered. Bases under 30 are "
                    "marked as small. What the report names but its text does not hold stands as "
                    "“not in the published text”. Questions stand under short titles of ours, not "
                    "in the questionnaire’s wording.",
                ],
                className="notice survey-care",
            ),
        ]
    )


def _contents(report: SurveyReport) -> html.Nav:
    links: list[Component] = [
        html.Li(html.A(section.name, href=f"#{section_anchor(section.name)}"))
        for section in report.sections
    ]
    return html.Nav(
        [html.P("On this page", className="survey-contents__head"), html.Ul(links)],
        className="survey-contents",
        **attributes({"aria-label": "Sections of this page"}),
    )
