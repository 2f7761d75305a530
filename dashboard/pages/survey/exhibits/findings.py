"""The survey's findings in short, to take away."""

from dashboard.descriptions import describe_fieldwork, describe_findings
from dashboard.descriptions.survey_findings import CARE, FindingWords
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.headings import fitting
from dashboard.exhibits.measures import credits_of
from dashboard.exhibits.table import Column, Table
from dashboard.page_context import PageContext
from dashboard.pages.survey.exhibits.questions import FIELDWORK
from dashboard.pages.survey.layout import FINDINGS
from dashboard.site import SURVEY
from geodata.queries.survey_contrasts import survey_contrasts
from geodata.queries.survey_report import SurveyReport
from geodata.vocabulary import Status


def findings_exhibit(context: PageContext, report: SurveyReport) -> Exhibit:
    """Return the findings as a table: the number, what it says, and what it rests on."""
    findings = describe_findings(report, survey_contrasts(context.tables))
    fieldwork = describe_fieldwork(report)
    return Exhibit(
        key=f"{SURVEY.key}/{FINDINGS}",
        subject="findings in short",
        date=FIELDWORK,
        title="The findings in short",
        takeaway=fitting(f"{findings[0].number} {findings[0].sentence}"),
        subtitle=fieldwork,
        words=tuple(f"{one.number} {one.sentence}. {one.basis}" for one in findings),
        caveats=CARE,
        statuses=(Status.PUBLISHED, Status.DERIVED),
        sources=(report.source,),
        credits=credits_of((report.source,)),
        address=SURVEY.path,
        table=Table(
            (
                Column("number", "Number", description="share of respondents, or counts"),
                Column("finding", "Finding", description="what they answered"),
                Column("basis", "Basis", description="95% interval and base"),
                Column("question", "Question", description="code of the question"),
            ),
            tuple(_row(finding) for finding in findings),
        ),
        alternative=f"Table of {len(findings)} findings. {fieldwork}",
    )


def _row(finding: FindingWords) -> tuple[str, ...]:
    return (finding.number, finding.sentence, finding.basis, finding.question_code)
