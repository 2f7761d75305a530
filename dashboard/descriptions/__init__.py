"""The words for each figure, from the same typed values that draw it; a module a page."""

from dashboard.descriptions.atlas import (
    describe_absence,
    describe_map,
    describe_ranking,
    describe_scatter,
)
from dashboard.descriptions.comparing import (
    describe_dumbbell,
    describe_grouped_bar,
    describe_strips,
    difference_sentences,
)
from dashboard.descriptions.councils import describe_council_map, describe_memberships
from dashboard.descriptions.funding import (
    describe_england,
    describe_funds,
    describe_model_error,
    describe_slope,
)
from dashboard.descriptions.inset_lines import inset_lines
from dashboard.descriptions.london import (
    borough_noun,
    describe_inside_outside,
    describe_london_map,
    describe_size,
)
from dashboard.descriptions.profile import (
    council_label,
    describe_headline,
    describe_profile_map,
    describe_strip_chart,
    likeness_words,
    measure_value,
    plan_date_words,
    share_words,
)
from dashboard.descriptions.survey import describe_contrast, describe_question
from dashboard.descriptions.survey_findings import describe_fieldwork, describe_findings
from dashboard.descriptions.survey_splits import describe_response, describe_split
from dashboard.descriptions.timeline import date_words, describe_timeline, exactness

__all__ = [
    "borough_noun",
    "council_label",
    "date_words",
    "describe_absence",
    "describe_contrast",
    "describe_council_map",
    "describe_dumbbell",
    "describe_england",
    "describe_fieldwork",
    "describe_findings",
    "describe_funds",
    "describe_grouped_bar",
    "describe_headline",
    "describe_inside_outside",
    "describe_london_map",
    "describe_map",
    "describe_memberships",
    "describe_model_error",
    "describe_profile_map",
    "describe_question",
    "describe_ranking",
    "describe_response",
    "describe_scatter",
    "describe_size",
    "describe_slope",
    "describe_split",
    "describe_strip_chart",
    "describe_strips",
    "describe_timeline",
    "difference_sentences",
    "exactness",
    "inset_lines",
    "likeness_words",
    "measure_value",
    "plan_date_words",
    "share_words",
]
