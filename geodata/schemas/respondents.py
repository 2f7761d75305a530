"""Rules of a file of respondents: one row a person who answered the survey of councillors.

The file is supplied by whoever holds the answers, not written by the build, so that it is none
of ``TABLES``; docs/respondents.md explains it to them.
"""

from typing import Final

from geodata.schemas.columns import COUNCIL
from geodata.schemas.rules import Column, Table, text
from geodata.survey_items import SURVEY_ITEMS, SurveyItem
from geodata.vocabulary import Role


def _answer(item: SurveyItem) -> Column:
    labels = tuple(option.label for option in item.scale.options)
    return text(item.column, allowed=labels, is_optional=True)


SURVEY_RESPONDENTS: Final = Table(
    "survey_respondents",
    (
        text("respondent", is_unique=True, max_length=40),
        COUNCIL,
        text("role", allowed=tuple(Role)),
        *(_answer(item) for item in SURVEY_ITEMS),
    ),
    key=("respondent",),
)
