"""The browser code: no text that becomes code or markup."""

import re
from pathlib import Path

import pytest

BANNED = {
    "eval": r"\beval\s*\(",
    "new Function": r"\bnew\s+Function\b|[^.\w]Function\s*\(",
    "innerHTML": r"\.(?:inner|outer)HTML\s*\+?=(?!=)",
    "insertAdjacentHTML": r"\binsertAdjacentHTML\b",
    "document.write": r"\bdocument\.write",
    "a timer that takes text": r"\bset(?:Timeout|Interval)\s*\(\s*[\"'`]",
    "a script address": r"javascript:",
    "storage that outlives the page": r"\bdocument\.cookie\b",
}
ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = sorted(
    [*(ROOT / "assets" / "js").glob("*.js"), *(ROOT / "assets" / "viewer").rglob("*.js")]
)
MODULES = sorted((ROOT / "assets" / "pages").glob("*.js"))


def test_there_are_scripts_to_check() -> None:
    assert SCRIPTS
    assert MODULES


@pytest.mark.parametrize("path", [*SCRIPTS, *MODULES], ids=lambda path: path.stem)
@pytest.mark.parametrize("name", BANNED)
def test_no_text_becomes_code_or_markup(path: Path, name: str) -> None:
    text = path.read_text(encoding="utf-8")
    for found in re.finditer(BANNED[name], text):
        line = text.count("\n", 0, found.start()) + 1
        pytest.fail(f"{path.name}:{line} uses {name}")


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_scripts_are_strict_and_private(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert '"use strict"' in text
    assert len(text.splitlines()) <= 400
