"""What the reader has chosen on the survey page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from dashboard.address import AddressPart, Form
from dashboard.address_reader import AddressReader
from dashboard.ids import Survey
from dashboard.page_context import PageContext
from dashboard.parameters import Parameter
from dashboard.requests import one_of
from dashboard.site import SURVEY
from geodata.queries.respondent_groups import SplitKey
from geodata.survey_items import SURVEY_ITEMS
from geodata.vocabulary import FootprintCode

_COLUMNS: Final = tuple(item.column for item in SURVEY_ITEMS)
_FIRST_QUESTION: Final = "q2a"
_FIRST_SPLIT: Final = SplitKey.NHS_REGION

PARTS: Final = (
    AddressPart(Parameter.QUESTION, Survey.QUESTION, "value", Form.TEXT, _FIRST_QUESTION),
    AddressPart(Parameter.SPLIT, Survey.SPLIT, "value", Form.TEXT, _FIRST_SPLIT.value),
    AddressPart(Parameter.ILLUSTRATIVE, Survey.ILLUSTRATIVE, "checked", Form.FLAG, False),
)


@dataclass(frozen=True, slots=True)
class SurveySelection:
    """A question, by the column of its item, one split, and whether made-up answers are wanted."""

    question: str
    split: SplitKey
    is_illustrative: bool
    slots: tuple[FootprintCode | None, ...]
    notices: tuple[str, ...]

    @classmethod
    def from_query(cls, query: Mapping[str, object], context: PageContext) -> "SurveySelection":
        """Read an address; whatever is not on the allow-list becomes a notice."""
        reader = AddressReader(query, SURVEY.parameters)
        return cls(
            question=reader.one(Parameter.QUESTION, _COLUMNS, _FIRST_QUESTION),
            split=SplitKey(reader.one(Parameter.SPLIT, tuple(SplitKey), _FIRST_SPLIT)),
            is_illustrative=reader.flag(Parameter.ILLUSTRATIVE),
            slots=reader.slots(Parameter.SELECTED, context.choices.footprints),
            notices=reader.notices(),
        )


def chosen_question(value: object) -> str:
    """Return the question that a callback was sent, as the column of its item.

    Raises:
        InvalidRequest: there is no such question.
    """
    return one_of(value, _COLUMNS, "The question asked for is not one of this survey.")


def chosen_split(value: object) -> SplitKey:
    """Return the split that a callback was sent.

    Raises:
        InvalidRequest: there is no such split.
    """
    refusal = "Answers are split by region, council type, role or area only."
    return SplitKey(one_of(value, tuple(SplitKey), refusal))
