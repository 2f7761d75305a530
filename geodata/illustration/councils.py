"""Which councils respond in a draw, which of them twice, and in which role."""

import pandas as pd

from geodata.errors import SchemaViolation
from geodata.illustration.chance import Chance
from geodata.printed_counts import count_of, respondent_count
from geodata.tables import Tables
from geodata.vocabulary import CouncilCode, Role, Tier


def drawn_councils(tables: Tables, chance: Chance) -> list[CouncilCode]:
    """The council of each respondent, in the order of codes, in the printed numbers.

    The single tier and county councils are drawn from all regions and types alike, by equal
    steps through a list in that order. No council has more than two respondents.
    """
    results = tables.frames["survey_results"]
    printed = results[results["question_code"] == "response"].set_index("response")["count"]
    respondents = int(printed["respondents"])
    responding = int(printed["councils, including two districts"])
    upper = int(printed["single tier and county councils"])
    councils = tables.frames["councils"]
    is_upper = councils["tier"] == Tier.UPPER_OR_SINGLE
    drawn = _by_steps(councils[is_upper], upper, chance)
    drawn += chance.shuffled(councils[~is_upper]["council_code"])[: responding - upper]
    twice = chance.shuffled(sorted(drawn))[: respondents - responding]
    return sorted(CouncilCode(code) for code in [*drawn, *twice])


def _by_steps(councils: pd.DataFrame, wanted: int, chance: Chance) -> list[str]:
    ordered = [
        code
        for _, group in councils.groupby(["region_code", "council_type"], sort=True)
        for code in chance.shuffled(group["council_code"])
    ]
    start = chance.share()
    return [ordered[int((step + start) * len(ordered) / wanted)] for step in range(wanted)]


def drawn_roles(tables: Tables, chance: Chance) -> list[Role]:
    """The role of each respondent, in any order, in the printed numbers.

    Raises:
        SchemaViolation: The printed percentages are not those of all respondents.
    """
    results = tables.frames["survey_results"]
    rows = results[results["question_code"] == "respondents_by_role"]
    base = respondent_count(tables)
    counts = [count_of(round(share * 100), base) or 0 for share in rows["share"]]
    if len(counts) != len(Role) or sum(counts) != base:
        raise SchemaViolation(
            f"survey_results.csv, respondents_by_role: the roles make {counts} of {base}; they "
            "must add up. Compare the rows with the report."
        )
    return chance.shuffled(
        role for role, count in zip(Role, counts, strict=True) for _ in range(count)
    )
