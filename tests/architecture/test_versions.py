"""What is pinned is what is installed, and versions agree with each other."""

import re
import tomllib
from importlib.metadata import version
from pathlib import Path

from dashboard.version import VERSION

PIN = re.compile(r"(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;]+)(?P<where>\s*;.*)?")


def test_the_version_is_that_of_the_project(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == VERSION
    assert f"## {VERSION}" in (root / "CHANGELOG.md").read_text(encoding="utf-8")


def test_every_requirement_is_pinned_and_installed(root: Path) -> None:
    for name in ("requirements.txt", "geodata/requirements.txt", "tests/requirements.txt"):
        for line in (root / name).read_text(encoding="utf-8").splitlines():
            if not line or line.startswith(("#", "-r ")):
                continue
            pin = PIN.fullmatch(line)
            assert pin, f"{name}: {line}"
            if 'sys_platform == "win32"' not in line:
                assert version(pin["name"]) == pin["version"], f"{name}: {line}"


def test_what_is_pinned_twice_does_not_exist(root: Path) -> None:
    names = [
        PIN.fullmatch(line)["name"].lower()  # type: ignore[index]
        for file in ("requirements.txt", "geodata/requirements.txt", "tests/requirements.txt")
        for line in (root / file).read_text(encoding="utf-8").splitlines()
        if PIN.fullmatch(line)
    ]
    assert len(names) == len(set(names))
