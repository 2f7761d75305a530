"""Holding a draw to everything that the report prints: nothing is approximate."""

from collections import Counter
from collections.abc import Iterator

import pandas as pd

from geodata.errors import SchemaViolation
from geodata.illustration.crosstabs import (
    AGREED,
    ALIGNMENT_ROWS,
    CONFIDENT,
    DID_NOT_AGREE,
    DONT_KNOW,
    KNOWING_BOTH,
    NEITHER,
)
from geodata.likert import NET_SIDES, Side
from geodata.printed_counts import NET_A_POINT_OUT, rounded_percent
from geodata.respondents import Respondents
from geodata.survey_items import SURVEY_ITEMS, SurveyItem
from geodata.tables import Tables
from geodata.vocabulary import Role, Tier

_SIDES = {AGREED: 1, NEITHER: 0, DID_NOT_AGREE: -1}


def check_as_printed(respondents: Respondents, tables: Tables) -> None:
    """Check that respondents give every figure of the report.

    Raises:
        SchemaViolation: They do not; the first figure that is not met is named.
    """
    fault = next(unmet_figures(respondents, tables), None)
    if fault is not None:
        raise SchemaViolation(
            f"Illustrative respondents, {fault}; they must give every figure of the report. "
            "Compare survey_results.csv with it."
        )


def unmet_figures(respondents: Respondents, tables: Tables) -> Iterator[str]:
    """Each figure of the report that respondents do not give, in words."""
    results = tables.frames["survey_results"]
    for item in SURVEY_ITEMS:
        rows = results[
            (results["question_code"] == item.question_code) & (results["item"] == item.item)
        ]
        found = Counter(answer for answer in respondents.answers_to(item.column) if answer)
        yield from _unmet_shares(item, found, rows)
    yield from _unmet_engagement(respondents, results)
    yield from _unmet_alignment(respondents, results)
    yield from _unmet_numbers(respondents, tables, results)


def _unmet_shares(item: SurveyItem, found: Counter[str], rows: pd.DataFrame) -> Iterator[str]:
    base = found.total()
    if item.printed_base not in (base, None):
        yield f"{item.column}: base {base}, not {item.printed_base}"
    sums = {
        net: sum(found[option.key] for option in item.scale.on_side(side))
        for net, side in NET_SIDES.items()
    } | {option.label: found[option.key] for option in item.scale.options}
    for row in rows.itertuples():
        percent = rounded_percent(sums[row.response], base)
        allowed = int((item.question_code, row.response) == NET_A_POINT_OUT)
        if pd.notna(row.share) and abs(percent - round(row.share * 100)) != allowed:
            yield f"{item.column}, {row.response!r}: {percent} %, not {row.share:.0%}"
        if item.scale_key == "impact" and pd.isna(row.share) and sums[row.response] * 3 >= base:
            yield f"{item.column}, {row.response!r}: {percent} %, not under a third"
    if item.scale_key == "impact" and not base < found["too_early"] * 3 < base * 1.5:
        yield f"{item.column}, too early to tell: not from a third to nearly a half"


def _unmet_engagement(respondents: Respondents, results: pd.DataFrame) -> Iterator[str]:
    sides = {option.key: option.side for item in SURVEY_ITEMS for option in item.scale.options
             if item.column in ("q2a", "q17")}  # fmt: skip
    pairs = [
        (sides[engaged], sides[confident])
        for engaged, confident in zip(
            respondents.answers_to("q2a"), respondents.answers_to("q17"), strict=True
        )
        if engaged and confident
    ]
    for row in results[results["question_code"] == "Q17_by_Q2a"].itertuples():
        of_row = [confident for engaged, confident in pairs if engaged == _SIDES[row.item]]
        found = (len(of_row), len(pairs)) if row.item == NEITHER else (of_row.count(1), len(of_row))
        if found != (row.count, row.base):
            yield f"Q17 by Q2a, {row.item}: {found[0]} of {found[1]}"


def _unmet_alignment(respondents: Respondents, results: pd.DataFrame) -> Iterator[str]:
    by_column = {item.column: item for item in SURVEY_ITEMS}
    sides = {option.key: option.side for option in by_column["q17"].scale.options}
    pairs = [
        (aligned, sides[confident])
        for aligned, confident in zip(
            respondents.answers_to("q12"), respondents.answers_to("q17"), strict=True
        )
        if aligned and aligned != DONT_KNOW and confident and confident != DONT_KNOW
    ]
    if len(pairs) != KNOWING_BOTH:
        yield f"Q17 by Q12: {len(pairs)} knew an answer to both, not {KNOWING_BOTH}"
    for row in results[results["question_code"] == "Q17_by_Q12"].itertuples():
        of_row = [confident for aligned, confident in pairs if aligned == ALIGNMENT_ROWS[row.item]]
        side: Side = 1 if row.response == CONFIDENT else -1
        if (of_row.count(side), len(of_row)) != (row.count, row.base):
            yield f"Q17 by Q12, {row.item}: {of_row.count(side)} of {len(of_row)}"


def _unmet_numbers(
    respondents: Respondents, tables: Tables, results: pd.DataFrame
) -> Iterator[str]:
    people = respondents.people
    tiers = tables.frames["councils"].set_index("council_code")["tier"]
    councils = {person.council_code for person in people}
    upper = sum(tiers[code] == Tier.UPPER_OR_SINGLE for code in councils)
    printed = results[results["question_code"] == "response"]["count"].dropna()
    if [len(people), len(councils), upper] != list(printed):
        yield f"{len(people)} from {len(councils)} councils, {upper} of them upper or single tier"
    shares = results[results["question_code"] == "respondents_by_role"]["share"]
    for role, share in zip(Role, shares, strict=True):
        count = sum(person.role is role for person in people)
        if rounded_percent(count, len(people)) != round(share * 100):
            yield f"{role}: {count}, not {share:.0%} of {len(people)}"
