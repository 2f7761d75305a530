"""What was asked of councillors on a scale: one record a column of a file of respondents."""

from dataclasses import dataclass
from typing import Final

from geodata.likert import SCALES, Scale


@dataclass(frozen=True, slots=True)
class SurveyItem:
    """A question, or one item of a question, with its scale.

    ``column`` names it in a file of respondents and in addresses; ``question_code`` and
    ``item`` find it in the survey tables, ``item`` being empty for a question without items.
    ``printed_base`` is how many respondents answered it, or None where the report's text does
    not say.
    """

    column: str
    question_code: str
    item: str
    scale_key: str
    printed_base: int | None

    @property
    def scale(self) -> Scale:
        """The answers that it allows."""
        return SCALES[self.scale_key]


_HEALTHCARE: Final = "Independent/voluntary providers of healthcare"
_SOCIAL_CARE: Final = "Independent/voluntary providers of adult social care"
_PREVENTION: Final = "Prevention, public health and early intervention"
_WIDER: Final = "Addressing the wider determinants of health and wellbeing"
_NEIGHBOURS: Final = "Neighbouring health and wellbeing boards within the STP"
_PATIENTS: Final = "Engaging patients, service users and communities"
_PARTNERSHIP: Final = "Local health and care partnership or integration board"

SURVEY_ITEMS: Final = (
    SurveyItem("q1a", "Q1a", "", "knowledge", 79),
    SurveyItem("q2a", "Q2a", "", "agreement", 80),
    SurveyItem("q3a_commenting", "Q3a", "Commenting on proposals", "engagement", 80),
    SurveyItem("q3a_patients", "Q3a", _PATIENTS, "engagement", 80),
    SurveyItem("q3a_shaping", "Q3a", "Shaping proposals", "engagement", 80),
    SurveyItem("q3a_approving", "Q3a", "Approving proposals", "engagement", 79),
    SurveyItem("q4a_officers", "Q4a", "Senior officers", "engagement", 79),
    SurveyItem("q4a_wellbeing_board", "Q4a", "Health and Wellbeing Board", "engagement", 79),
    SurveyItem("q4a_full_council", "Q4a", "Full council", "engagement", 79),
    SurveyItem("q5_ccgs", "Q5", "CCGs", "agreement", None),
    SurveyItem("q5_neighbours", "Q5", _NEIGHBOURS, "agreement", 79),
    SurveyItem("q6_ccgs", "Q6", "CCGs", "difference", None),
    SurveyItem("q6_healthcare", "Q6", _HEALTHCARE, "difference", None),
    SurveyItem("q6_social_care", "Q6", _SOCIAL_CARE, "difference", None),
    SurveyItem("q7_wellbeing_board", "Q7", "Health and wellbeing board", "effectiveness", 80),
    SurveyItem("q7_scrutiny", "Q7", "Health overview and scrutiny committee", "effectiveness", 80),
    SurveyItem("q7_stp_board", "Q7", "STP Board", "effectiveness", 79),
    SurveyItem("q7_informal", "Q7", "Informal meetings", "effectiveness", 79),
    SurveyItem("q7_partnership", "Q7", _PARTNERSHIP, "effectiveness", 78),
    SurveyItem("q8", "Q8", "", "confidence", None),
    SurveyItem("q9", "Q9", "", "agreement", None),
    SurveyItem("q10a", "Q10a", "", "direction", 80),
    SurveyItem("q12", "Q12", "", "moderate_extent", 81),
    SurveyItem("q14_acute", "Q14", "Acute care provision", "impact", 79),
    SurveyItem("q14_primary", "Q14", "Primary care services", "impact", 80),
    SurveyItem("q14_voluntary", "Q14", "Voluntary and community services", "impact", 77),
    SurveyItem("q14_other", "Q14", "Other services such as housing and leisure", "impact", 77),
    SurveyItem("q14_prevention", "Q14", _PREVENTION, "impact", 79),
    SurveyItem("q14_social_care", "Q14", "Adult social care provision", "impact", 80),
    SurveyItem("q14_wider", "Q14", _WIDER, "impact", 79),
    SurveyItem("q14_reform", "Q14", "Public services reform", "impact", 66),
    SurveyItem("q16a", "Q16a", "", "any_extent", 80),
    SurveyItem("q17", "Q17", "", "confidence", 80),
    SurveyItem("q18", "Q18", "", "confidence", 80),
)
"""Every item, in the order of the questionnaire. Left out are the question in open text (Q11)
and the ranking (Q13), whose priorities the report does not all name."""
