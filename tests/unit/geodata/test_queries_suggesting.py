"""What is suggested for a text that is no code."""

import pytest

from geodata.queries.suggesting import nearest_footprints
from tests.support.frames import tiny_england


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("E54000902", ["North East"]),
        ("e54000904", ["South East"]),
        ("south-east", ["South East"]),
        ("Marsh", ["South West Côte"]),
        ("Northshire", ["North and West", "North East"]),
        ("Sout Eest", ["South East"]),
        ("nothing of the kind", []),
        ("", []),
        ("-", []),
        ("x" * 100_000, []),
    ],
)
def test_the_likest_come_first(text: str, names: list[str]) -> None:
    found = [area.name for area in nearest_footprints(tiny_england(), text)]
    assert found[: len(names)] == names
    assert bool(found) == bool(names)


def test_no_more_than_asked_for() -> None:
    assert len(nearest_footprints(tiny_england(), "South East", count=1)) == 1
