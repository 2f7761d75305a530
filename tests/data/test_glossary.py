"""The columns of every table are made of the glossary's words."""

import re
from pathlib import Path

import pytest

from geodata.schemas import TABLES

GLOSSARY = Path(__file__).parents[2] / "geodata" / "GLOSSARY.md"
NUMBER = re.compile(r"\d+")


def listed_words() -> set[str]:
    text = GLOSSARY.read_text(encoding="utf-8")
    _, _, columns = text.partition("## Words in the names of columns")
    lists = columns.partition("Areas:")[2]
    return set(re.findall(r"\b[a-z][a-z0-9]*", re.sub(r"\([^)]*\)", "", lists)))


@pytest.mark.parametrize("name", sorted(TABLES))
def test_columns_use_the_words_of_the_glossary(name: str) -> None:
    listed = listed_words()
    for column in TABLES[name].column_names:
        unknown = [w for w in column.split("_") if w not in listed and not NUMBER.fullmatch(w)]
        assert unknown == [], f"{name}.{column}"


def test_no_word_is_listed_that_no_column_uses() -> None:
    used = {
        word for table in TABLES.values() for column in table.column_names
        for word in column.split("_")
    }  # fmt: skip
    assert listed_words() - used == set()


def test_the_same_quantity_has_the_same_kind_in_every_table() -> None:
    seen: dict[str, tuple[str, str]] = {}
    for table in TABLES.values():
        for column in table.columns:
            kind = str(column.content)
            first = seen.setdefault(column.name, (kind, table.name))
            assert first[0] == kind, f"{column.name} in {table.name} and {first[1]}"
