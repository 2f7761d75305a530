"""Who may import whom, who may know the machine."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.source_files import place, python_files, tree


def test_the_import_contracts_are_kept(root: Path) -> None:
    run = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_only_settings_read_the_environment() -> None:
    # The build, which knows no dashboard, looks up one name of its own.
    allowed = {"dashboard/settings.py", "geodata/pipeline/build.py"}
    found = {
        place(path, node).rpartition(":")[0]
        for folder in ("dashboard", "geodata")
        for path in python_files(folder)
        for node in ast.walk(tree(path))
        if (isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv"})
        or (isinstance(node, ast.alias) and node.name in {"environ", "getenv"})
    }
    assert found <= allowed


def test_starting_the_app_imports_nothing_of_the_build() -> None:
    heavy = ("geopandas", "mapclassify", "pandera", "pyogrio", "scipy", "shapely", "sklearn")
    code = (
        "import dashboard.application, geodata.tables, sys;"
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


@pytest.mark.parametrize("folder", ["dashboard", "geodata"])
def test_nothing_dangerous_is_used(folder: str) -> None:
    banned = {"eval", "exec", "compile", "__import__", "breakpoint", "print"}
    banned_modules = {"pickle", "marshal", "shelve", "dbm"}
    for path in python_files(folder):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                allowed = node.func.id == "print" and path.name == "__main__.py"
                assert node.func.id not in banned or allowed, place(path, node)
            if isinstance(node, ast.Import):
                assert not banned_modules & {alias.name for alias in node.names}, place(path, node)
            if isinstance(node, ast.ImportFrom):
                assert node.module not in banned_modules, place(path, node)
            assert not isinstance(node, ast.Assert), place(path, node)
            assert not (isinstance(node, ast.ExceptHandler) and node.type is None), place(
                path, node
            )
