"""Illustrative respondents: not real people, but with every figure that the report prints."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from geodata.illustration.chance import Chance
from geodata.illustration.checking import check_as_printed
from geodata.illustration.councils import drawn_councils, drawn_roles
from geodata.illustration.counts import Counts, drawn_counts
from geodata.illustration.crosstabs import (
    AGREED,
    CONFIDENT,
    DID_NOT_AGREE,
    MISSING,
    NEITHER,
    NOT_CONFIDENT,
    UNSURE,
    alignment_table,
    engagement_table,
)
from geodata.likert import Option, Side
from geodata.printed_counts import possible_bases, printed_counts
from geodata.respondents import ILLUSTRATIVE_PREFIX, read_respondents
from geodata.schemas.respondents import SURVEY_RESPONDENTS
from geodata.survey_items import SURVEY_ITEMS, SurveyItem
from geodata.tables import Tables

_ENGAGEMENT: Final = "q2a"
_ALIGNMENT: Final = "q12"
_CONFIDENCE: Final = "q17"
_SIDES: Final[Mapping[str, Mapping[Side, str]]] = {
    _ENGAGEMENT: {1: AGREED, 0: NEITHER, -1: DID_NOT_AGREE},
    _CONFIDENCE: {1: CONFIDENT, -1: NOT_CONFIDENT, None: UNSURE},
}
_BY_COLUMN: Final = {item.column: item for item in SURVEY_ITEMS}
_BLUR: Final = 1.5
"""How far chance may move a respondent among the others, in steps from against to for."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What ties one respondent's answers together.

    ``classes`` are those of the cross-tabulated answers, ``favour`` steers the others.
    """

    classes: Mapping[str, str]
    favour: float


def illustrate(tables: Tables, seed: int) -> bytes:
    """Draw a file of illustrative respondents; the same seed gives the same bytes.

    Raises:
        GeodataError: What is printed cannot be met, or the draw does not meet it.
    """
    chance = Chance(seed)
    councils = drawn_councils(tables, chance)
    roles = drawn_roles(tables, chance)
    counts = {item.column: _counts(tables, item, chance) for item in SURVEY_ITEMS}
    opinions = _opinions(tables, counts, len(councils), chance)
    answers = [_answers(item, counts[item.column], opinions, chance) for item in SURVEY_ITEMS]
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(SURVEY_RESPONDENTS.column_names)
    for number, row in enumerate(zip(councils, roles, *answers, strict=True), start=1):
        writer.writerow((f"{ILLUSTRATIVE_PREFIX}{number:02}", *row))
    content = file.getvalue().encode()
    check_as_printed(read_respondents(content, SURVEY_RESPONDENTS.file_name, tables), tables)
    return content


def _counts(tables: Tables, item: SurveyItem, chance: Chance) -> Counts:
    base = chance.one_of(possible_bases(tables, item))
    return drawn_counts(item, printed_counts(tables, item, base), chance)


def _opinions(
    tables: Tables, counts: Mapping[str, Counts], people: int, chance: Chance
) -> list[Opinion]:
    """Opinions in any order, with both cross-tabulations as printed."""
    engagement, alignment, confidence = (
        _margin(_BY_COLUMN[column], counts[column], people)
        for column in (_ENGAGEMENT, _ALIGNMENT, _CONFIDENCE)
    )
    engaged = engagement_table(tables, engagement, confidence, chance)
    aligned = alignment_table(tables, alignment, confidence, chance)
    found = []
    for name in confidence:
        # Any pairing fits both tables; one in the order of favour, blurred, is more like people.
        for pair in zip(
            _blurred(_ENGAGEMENT, engaged, name, chance),
            _blurred(_ALIGNMENT, aligned, name, chance),
            strict=True,
        ):
            classes = dict(zip((_ENGAGEMENT, _ALIGNMENT, _CONFIDENCE), (*pair, name), strict=True))
            favour = sum(_favour(column, of) for column, of in classes.items())
            found.append(Opinion(classes, favour + chance.between(-_BLUR, _BLUR)))
    return chance.shuffled(found)


def _margin(item: SurveyItem, counts: Counts, people: int) -> dict[str, int]:
    """Respondents by the class of their answer, and those who did not answer."""
    found: dict[str, int] = {}
    for option in item.scale.options:
        name = _class(item.column, option)
        found[name] = found.get(name, 0) + counts[option.key]
    answered = sum(counts.values())
    return found | {MISSING: found.get(MISSING, 0) + people - answered}


def _class(column: str, option: Option) -> str:
    """What an answer counts as in the cross-tabulations; all are one where there is none."""
    if column == _ALIGNMENT:
        return option.key
    return _SIDES[column].get(option.side, MISSING) if column in _SIDES else ""


def _favour(column: str, name: str) -> int:
    options = _BY_COLUMN[column].scale.options
    sides = [option.side for option in options if _class(column, option) == name]
    return (sides[0] or 0) if sides else 0


def _blurred(
    column: str, cells: Mapping[tuple[str, str], int], confidence: str, chance: Chance
) -> list[str]:
    """The classes of all with one answer on confidence, roughly from against to for."""
    names = [row for (row, of), count in cells.items() if of == confidence for _ in range(count)]
    keyed = [(_favour(column, name) + chance.between(-_BLUR, _BLUR), name) for name in names]
    return [name for _, name in sorted(keyed)]


def _answers(
    item: SurveyItem, counts: Counts, opinions: Sequence[Opinion], chance: Chance
) -> list[str]:
    """Labels of answers by respondent, empty where there is none."""
    found = [""] * len(opinions)
    people: dict[str, list[int]] = {}
    for place, opinion in enumerate(opinions):
        people.setdefault(opinion.classes.get(item.column, ""), []).append(place)
    for name, places in people.items():
        options = [option for option in item.scale.options if _class(item.column, option) == name]
        apart = [option for option in options if not option.is_substantive]
        inside = [option for option in options if option.is_substantive]
        # Those set apart and those who leave the item out are anybody; the rest follow favour.
        anybody = chance.shuffled(places)
        missing = len(places) - sum(counts[option.key] for option in options)
        by_chance, waiting = _dealt(apart, counts, anybody[missing:])
        keyed = [(-opinions[p].favour + chance.between(-_BLUR, _BLUR), p) for p in waiting]
        by_favour, _ = _dealt(inside, counts, [place for _, place in sorted(keyed)])
        for place, label in (by_chance | by_favour).items():
            found[place] = label
    return found


def _dealt(
    options: Sequence[Option], counts: Counts, places: Sequence[int]
) -> tuple[dict[int, str], Sequence[int]]:
    """Options dealt out in order, and the places that are left."""
    labels = [option.label for option in options for _ in range(counts[option.key])]
    return dict(zip(places, labels, strict=False)), places[len(labels) :]
