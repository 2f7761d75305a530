"""The dashboard knows no particular geography: counts, names and codes come from the data."""

import re
from pathlib import Path

import pytest

from tests.architecture.source_files import literals, place, python_files

ONS_CODE = re.compile(r"\b[EWSN]\d{2}\d{0,6}\b")
PARTICULAR = re.compile(r"\bSTPs?\b|\bE54|\bfootprints?_\d{4}|\bCCGs?_\d{4}", re.I)


@pytest.mark.parametrize("path", python_files("dashboard"), ids=lambda path: path.stem)
def test_no_count_code_or_area_type_is_written_down(path: Path) -> None:
    for node in literals(path):
        where = f"{place(path, node)}: {node.value!r}"
        if isinstance(node.value, int) and not isinstance(node.value, bool):
            assert node.value not in (44, 207, 326, 353), where
        if isinstance(node.value, str):
            assert not re.search(r"\b44\b", node.value), where
            assert not ONS_CODE.search(node.value), where
            assert not PARTICULAR.search(node.value), where


def test_no_script_knows_a_code_or_a_count(root: Path) -> None:
    for path in sorted(
        [*(root / "assets" / "js").glob("*.js"), *(root / "assets" / "viewer").rglob("*.js")]
    ):
        text = path.read_text(encoding="utf-8")
        assert not ONS_CODE.search(text), path
        assert not re.search(r"(?<![\d.#])44(?![\d.])", text), path
