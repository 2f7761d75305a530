"""One sentence a question of the survey, for the head of a slide: a finding with its number.

A heading names shares beside each other but never says that they differ; only the words under
the figure do, and only where the intervals allow it.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from dashboard.descriptions.survey import row_words, share_words
from dashboard.formatting import whole_percent
from geodata.queries.survey_report import ReportedQuestion, ReportedResult

_ELLIPSIS: Final = "…"
_SENTENCES: Final[Mapping[str, tuple[str, tuple[tuple[str, str], ...]]]] = MappingProxyType(
    {
        "Q1a": (
            "{} knew at least a fair amount about their local plan",
            (("Net: at least a fair amount", ""),),
        ),
        "Q2a": (
            "{} disagreed that councillors had been sufficiently engaged",
            (("Net: disagree", ""),),
        ),
        "Q3a": (
            "{} were engaged in commenting on proposals, {} in engaging patients and communities",
            (
                ("Net: very engaged + engaged", "Commenting on proposals"),
                (
                    "Net: very engaged + engaged",
                    "Engaging patients, service users and communities",
                ),
            ),
        ),
        "Q4a": (
            "{} said senior officers were engaged, {} the health and wellbeing board, "
            "{} the full council",
            (
                ("Net: very engaged + engaged", "Senior officers"),
                ("Net: very engaged + engaged", "Health and Wellbeing Board"),
                ("Net: very engaged + engaged", "Full council"),
            ),
        ),
        "Q5": ("{} agreed that relationships with CCGs are generally good",
               (("Net: agree", "CCGs"),)),
        "Q6": (
            "{} saw a positive difference to working with CCGs, {} a negative impact",
            (("Net: positive at least to some extent", "CCGs"), ("Had a negative impact", "CCGs")),
        ),
        "Q7": (
            "{} found the health and wellbeing board effective for engaging councillors, "
            "{} the partnership’s own board",
            (
                ("Net: to a great + to some extent", "Health and wellbeing board"),
                ("Net: to a great + to some extent", "… Board"),
            ),
        ),
        "Q8": (
            "{} had some confidence that governance is fit for purpose, {} none at all",
            (("Net: some level of confidence", ""), ("Not at all confident", "")),
        ),
        "Q9": (
            "{} disagreed that councillors are sufficiently involved in governance",
            (("Net: disagree", ""),),
        ),
        "Q10a": (
            "{} found the planning process completely or mostly top down",
            (("Net: completely or mostly top down", ""),),
        ),
        "Q11": ("Governance changes were described in words only, without numbers", ()),
        "Q12": (
            "{} found the plan aligned with local priorities at least to a moderate extent",
            (("Net: at least to a moderate extent", ""),),
        ),
        "Q13": ("Prevention and better outcomes are said to rank highest; no scores are printed",
                ()),
        "Q14": (
            "{} saw a positive impact on local plans for acute care, {} for primary care",
            (
                ("Net: any positive impact", "Acute care provision"),
                ("Net: any positive impact", "Primary care services"),
            ),
        ),
        "Q16a": (
            "{} said councillors were involved as representatives at least to some extent",
            (("Net: at least to some extent", ""),),
        ),
        "Q17": (
            "{} were confident that the plan will deliver its objectives, "
            "{} had little or no confidence",
            (("Net: confident", ""), ("Net: little or no confidence", "")),
        ),
        "Q18": (
            "{} were confident of benefits to local communities, {} had little or no confidence",
            (("Net: confident", ""), ("Net: little or no confidence", "")),
        ),
        "Q17_by_Q2a": (
            "Confident that the plan will deliver: {} who found engagement sufficient, "
            "{} who did not",
            (("confident", "Agreed"), ("confident", "Did not agree")),
        ),
        "Q17_by_Q12": (
            "{} who found great alignment were confident; {} who found none had no confidence",
            (("confident", "Aligned to a great extent"), ("no confidence", "No alignment")),
        ),
        "respondents_by_role": (
            "{} of respondents led their council, {} were responsible for health or care",
            (
                ("Leader/Deputy Leader of Council", ""),
                ("Lead/responsibility for health/wellbeing/care", ""),
            ),
        ),
        "response": (
            "{} single tier and county councils had a respondent",
            (("single tier and county councils", ""),),
        ),
    }
)  # fmt: skip
"""By question: a sentence with gaps, and the response and item that fill each."""


def survey_heading(question: ReportedQuestion) -> str:
    """Say in one sentence what a question found; of one unknown here, its first result."""
    if question.code not in _SENTENCES:
        first = next((r for r in question.results if r.share is not None), None)
        words = f": {row_words(question, first)} {share_words(first)}" if first else ""
        return f"{question.title}{words}"
    sentence, wanted = _SENTENCES[question.code]
    found = [_result(question, response, item) for response, item in wanted]
    return sentence.format(*(_number(result) for result in found))


def _result(question: ReportedQuestion, response: str, item: str) -> ReportedResult:
    """Return a result; of an item that is written with an ellipsis, only the end counts."""
    if not item.startswith(_ELLIPSIS):
        return question.result(response, item)
    end = item.removeprefix(_ELLIPSIS)
    named = next(result.item for result in question.results if result.item.endswith(end))
    return question.result(response, named)


def _number(result: ReportedResult) -> str:
    """Write a count of its base where counts are printed, else the percentage."""
    if result.count is not None:
        return f"{result.count} of {result.base}"
    return "" if result.share is None else whole_percent(result.share)
