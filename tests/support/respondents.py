"""Respondents for tests: none of them is real."""

from random import Random

from geodata.respondents import Respondent, Respondents
from geodata.survey_items import SURVEY_ITEMS
from geodata.tables import Tables
from geodata.vocabulary import CouncilCode, Role


def any_respondents(
    tables: Tables, seed: int, *, people: int = 81, councils: int = 40
) -> Respondents:
    """Respondents of any councils who answer anything, and leave out one question in eight."""
    chance = Random(seed)
    codes = chance.sample(list(tables.frames["councils"]["council_code"]), councils)
    return Respondents(
        people=tuple(
            Respondent(
                council_code=CouncilCode(chance.choice(codes)),
                role=chance.choice(list(Role)),
                answers=tuple(
                    None if chance.random() < 0.125 else chance.choice(item.scale.options).key
                    for item in SURVEY_ITEMS
                ),
            )
            for _ in range(people)
        ),
        is_illustrative=False,
        invented=frozenset(),
    )
