"""What a profile says: no more than the data bear, and whole sentences."""

from dataclasses import replace

import pytest

from dashboard.descriptions import (
    council_label,
    describe_headline,
    describe_profile_map,
    describe_strip_chart,
    likeness_words,
    measure_value,
    plan_date_words,
    share_words,
)
from geodata.boundary import AreaType
from geodata.queries.profile import Profile, profile
from geodata.queries.recorded import Plan
from geodata.queries.standing import standings
from geodata.tables import Tables
from tests.support.frames import tiny_england

NOUNS = AreaType("footprint", "footprints", 44)


@pytest.fixture
def lincolnshire(tables: Tables) -> Profile:
    return profile(tables, "E54000013")


@pytest.fixture
def kent(tables: Tables) -> Profile:
    return profile(tables, "E54000032")


def test_a_headline_is_three_sentences(lincolnshire: Profile) -> None:
    assert describe_headline(lincolnshire, NOUNS) == (
        "751,171 people lived here in mid-2017 (the 37th most of 44), in all or part of 1 county "
        "or single tier council and in 4 CCGs. Of all 44 footprints it is lowest for adult "
        "social care spending per adult, net, 2016-17 (£273; England’s £338) and 2nd lowest for "
        "residents per square kilometre (127; England’s 426). Its place-based allocation per "
        "resident, 2020-21, is £1,925 and England’s £1,958: 20th highest (January 2019 edition)."
    )


def test_a_headline_says_when_nothing_is_remarkable(kent: Profile) -> None:
    assert (
        "In age, settlement, deprivation, health and social care, as measured here, it is not "
        "among the 5 highest or the 5 lowest of the 44 footprints."
    ) in describe_headline(kent, NOUNS)


def test_what_was_left_out_is_not_said_to_be_unremarkable(tables: Tables) -> None:
    # Nottinghamshire is 2nd lowest in healthy life expectancy, but shares councils.
    told = describe_headline(profile(tables, "E54000014"), NOUNS)
    assert "In age, settlement and deprivation, as measured here, it is not" in told
    assert "health" not in told


def test_a_headline_does_without_what_is_not_there(lincolnshire: Profile) -> None:
    bare = replace(lincolnshire, headline=replace(lincolnshire.headline, money=None), standings=())
    told = describe_headline(bare, NOUNS)
    assert told.startswith("751,171 people lived here in mid-2017, in all or part")
    assert "allocation" not in told


def test_strips_are_summed_up_by_firm_rates_only(lincolnshire: Profile) -> None:
    told = describe_strip_chart(lincolnshire, NOUNS)
    assert told.startswith("Of 28 rates that rest on published figures, Lincolnshire is among")
    assert "gap" not in told
    assert "Indicative" not in told
    none = describe_strip_chart(replace(lincolnshire, standings=()), NOUNS)
    assert "highest of 44 footprints in 0 and among the 5 lowest in 0." in none


def test_the_map_is_told_by_size_and_neighbours(kent: Profile) -> None:
    assert describe_profile_map(kent, NOUNS) == (
        "Kent and Medway covers 3,736 km² and borders on 2 footprints: South East London and "
        "Sussex & E Surrey."
    )
    one = replace(kent, neighbours=kent.neighbours[:1])
    assert "borders on 1 footprint: South East London." in describe_profile_map(one, NOUNS)


def test_likeness_names_measures_and_how_close(tables: Tables, lincolnshire: Profile) -> None:
    titles = {measure.key: measure.short_title for measure in tables.measures}
    similar = lincolnshire.similar[0]
    assert likeness_words(similar, titles) == (
        "closest are aged 65 and over, healthy life expectancy (men) and aged under 18; furthest "
        "apart, healthy life expectancy (women). Closer than 98% of all pairs."
    )
    nearest = replace(similar, share_of_pairs_further=0.999)
    assert "Closer than over 99% of all pairs." in likeness_words(nearest, titles)


@pytest.mark.parametrize(
    ("published", "precision", "words"),
    [
        ("", "", "Date of publication not found"),
        ("2016-11-23", "day", "Published 23 November 2016"),
        ("2016-11-01", "day", "Published 1 November 2016"),
        ("2016-10-24", "week of", "Published in the week of 24 October 2016"),
        ("2016-12-12", "on or before", "Published on or before 12 December 2016"),
        ("2016-11", "month", "Published November 2016"),
        ("2016-11", "last week of the month", "Published in the last week of November 2016"),
        ("2016", "late in the year", "Published late in 2016"),
    ],
)
def test_a_date_is_said_as_exactly_as_it_is_known(
    published: str, precision: str, words: str
) -> None:
    assert plan_date_words(Plan("", "", published, precision)) == words


def test_every_precision_has_its_words(tables: Tables) -> None:
    table = tables.frames["footprints"]
    for precision in set(table["plan_published_precision"]) - {"", "day", "month"}:
        row = table[table["plan_published_precision"] == precision].iloc[0]
        told = plan_date_words(Plan("", "", row["plan_published"], precision))
        assert precision.split()[0] in told


@pytest.mark.parametrize(
    ("share", "words"),
    [(1.0, "100%"), (0.9999, "over 99%"), (0.72, "72%"), (0.005, "under 1%"), (0.01, "1%")],
)
def test_part_of_something_is_never_said_to_be_none_or_all(share: float, words: str) -> None:
    assert share_words(share) == words


def test_a_divided_council_says_so_on_the_map() -> None:
    assert council_label("Hill", 1.0, "N & W") == "Hill"
    assert council_label("Hill", 0.4, "N & W") == "Hill: 40% of its residents in N & W"


def test_a_value_is_written_in_full_or_its_absence_said() -> None:
    spending, rating = standings(tiny_england(), "E54000901")
    assert (measure_value(spending), measure_value(rating)) == ("£10 per resident", "Good")
    spending, rating = standings(tiny_england(), "E54000904")
    assert (measure_value(spending), measure_value(rating)) == ("Not found.", "Not found.")
