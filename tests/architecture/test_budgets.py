"""Small modules, each with one job."""

import ast
import re
from pathlib import Path
from statistics import median

import pytest

from tests.architecture.source_files import python_files, tree

LONGEST_MODULE = 260
MEDIAN_MODULE = 110


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("folder", ["dashboard", "geodata"])
def test_modules_are_short(folder: str) -> None:
    lengths = {str(path): lines(path) for path in python_files(folder)}
    assert {path: n for path, n in lengths.items() if n > LONGEST_MODULE} == {}
    assert median(n for n in lengths.values() if n > 3) <= MEDIAN_MODULE


@pytest.mark.parametrize("folder", ["dashboard", "geodata"])
def test_an_ignored_rule_has_a_reason(folder: str) -> None:
    for path in python_files(folder):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            _, found, remark = line.partition("# noqa")
            if found:
                assert re.fullmatch(r": [A-Z]+\d+ .*\w+ \w+.*", remark), f"{path}:{number}"
            if "type: ignore" in line:
                assert re.search(r"type: ignore\[[a-z-]+\].*# ", line), f"{path}:{number}"


@pytest.mark.parametrize("folder", ["dashboard", "geodata"])
def test_modules_say_what_they_are_for(folder: str) -> None:
    silent = [
        str(path)
        for path in python_files(folder)
        if tree(path).body and not ast.get_docstring(tree(path))
    ]
    assert silent == []
