"""Names are found whatever their case, accents, punctuation or "and"."""

import pytest

from geodata.queries import Extent, HitKind, find
from geodata.queries.searching import words
from tests.support.frames import tiny_england


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("marsh", ["Marsh"]),
        ("MARSH council", ["Marsh"]),
        ("cote", ["South West Côte"]),
        ("CÔTE", ["South West Côte"]),
        ("n & w", ["North and West"]),
        ("west north", ["North and West"]),
        ("norwest", ["North and West"]),
        ("hill and dale", ["NHS Hill & Dale CCG"]),
        ("hill", ["Hill", "NHS Hill & Dale CCG"]),
        ("kings tower", ["NHS King's Tower CCG"]),
        ("king’s", ["NHS King's Tower CCG"]),
        ("tow", ["NHS King's Tower CCG", "Tower"]),
        ("ower", []),
        ("tower marsh", []),
        ("", []),
        ("  &  ", []),
        ("-", []),
        ("xyz", []),
    ],
)
def test_find_matches_every_word(text: str, names: list[str]) -> None:
    assert sorted(hit.name for hit in find(tiny_england(), text)) == sorted(names)


def test_find_puts_footprints_before_councils_before_ccgs() -> None:
    kinds = [hit.kind for hit in find(tiny_england(), "n")]
    assert kinds == [HitKind.FOOTPRINT, HitKind.FOOTPRINT, HitKind.COUNCIL, *[HitKind.CCG] * 2]


def test_find_gives_a_council_every_footprint_with_one_percent_of_it() -> None:
    (hit,) = find(tiny_england(), "northshire")
    assert hit.extents == (Extent("E54000901", 0.595), Extent("E54000902", 0.4))
    assert hit.footprint_codes == ("E54000901", "E54000902")
    assert hit.code == "E10000001"


def test_words_drop_what_names_have_by_chance() -> None:
    assert words("The Isles of Scilly & Cornwall, and St. Mary’s_Bay") == {
        "isles", "scilly", "cornwall", "st", "marys", "bay",
    }  # fmt: skip
