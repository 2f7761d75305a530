"""A split on the map says of a footprint what it says of the group that it belongs to."""

import pytest

from geodata.errors import UnmatchedCodes
from geodata.queries.places import footprints
from geodata.queries.respondent_groups import SplitKey
from geodata.queries.split_measure import split_measure
from geodata.queries.survey_population import survey_population
from geodata.queries.survey_splits import survey_split
from geodata.respondents import ILLUSTRATIVE_RESPONDENTS, Respondents, load_respondents
from geodata.tables import Tables
from geodata.vocabulary import Availability, Status


@pytest.fixture
def drawn(tables: Tables) -> Respondents:
    return load_respondents(ILLUSTRATIVE_RESPONDENTS, tables)


def test_footprints_have_the_value_of_their_region(tables: Tables, drawn: Respondents) -> None:
    split = survey_split(tables, drawn, "q2a", SplitKey.NHS_REGION)
    measure = split_measure(tables, split)
    nets = {group.key: group.net(1) for group in split.groups}
    for area, value, place in zip(
        footprints(tables), measure.values, measure.class_index, strict=True
    ):
        net = nets[area.region_key]
        assert net is not None
        assert value == net.share
        assert place == max(0, -int(-value * 5 // 1) - 1)
    assert measure.classes is not None
    assert sum(measure.classes.counts) == len(measure.codes)
    assert set(measure.statuses) == {Status.ILLUSTRATIVE}


def test_withheld_footprints_have_no_value_and_a_reason(tables: Tables, drawn: Respondents) -> None:
    measure = split_measure(tables, survey_split(tables, drawn, "q2a", SplitKey.FOOTPRINT))
    for value, why in zip(measure.values, measure.availability, strict=True):
        assert (value is None) is (why is not Availability.VALUE)
    assert Availability.SUPPRESSED in measure.availability


def test_what_has_no_place_on_a_map_is_refused(tables: Tables, drawn: Respondents) -> None:
    with pytest.raises(UnmatchedCodes, match="no map"):
        split_measure(tables, survey_split(tables, drawn, "q2a", SplitKey.ROLE))


def test_the_councils_addressed(tables: Tables) -> None:
    groups = survey_population(tables)
    assert sum(group.councils for group in groups if group.breakdown == "region") == 152
    assert (groups[0].breakdown, groups[0].label, groups[0].councils) == (
        "council type", "Unitary", 56,
    )  # fmt: skip
    assert sum(group.share for group in groups) == pytest.approx(2)
