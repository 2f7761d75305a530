"""Rules of the tables of the survey of councillors, as far as its report prints it."""

from typing import Final

from geodata.schemas.columns import AVAILABILITY, NOTE, STATUS
from geodata.schemas.rules import Table, flag, share, text, whole

_QUESTION: Final = r"Q\d+[a-z]?(_by_Q\d+[a-z]?)?|respondents_by_role|response"

SURVEY_QUESTIONS: Final = Table(
    "survey_questions",
    (
        text("question_code", pattern=_QUESTION, is_unique=True),
        whole("question_number", minimum=1, is_unique=True),
        text("section"),
        text("short_title", is_unique=True),
        flag("is_number_printed"),
    ),
    key=("question_code",),
)

SURVEY_RESULTS: Final = Table(
    "survey_results",
    (
        text("question_code", pattern=_QUESTION, references="survey_questions.question_code"),
        whole("result_number", minimum=1),
        text("item", is_optional=True),
        text("response"),
        share("share", is_optional=True),
        whole("count", is_optional=True),
        whole("base", minimum=1, is_optional=True),
        AVAILABILITY,
        STATUS,
        NOTE,
    ),
    key=("question_code", "result_number"),
)

SURVEY_POPULATION: Final = Table(
    "survey_population",
    (
        text("breakdown", allowed=("region", "council type")),
        text("category"),
        whole("councils", minimum=1),
        share("share_of_councils"),
    ),
    key=("breakdown", "category"),
)

SURVEY_TABLES: Final = (SURVEY_QUESTIONS, SURVEY_RESULTS, SURVEY_POPULATION)
