"""The project's own source, parsed once."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@cache
def python_files(folder: str) -> tuple[Path, ...]:
    """Return the Python files below ``folder`` of the project, in order."""
    found = sorted(
        path for path in (ROOT / folder).rglob("*.py") if "node_modules" not in path.parts
    )
    if not found:
        raise FileNotFoundError(f"There is no Python file in {folder}.")
    return tuple(found)


@cache
def tree(path: Path) -> ast.Module:
    """Return the syntax tree of ``path``."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def docstrings(module: ast.Module) -> set[int]:
    """Return the identities of all string nodes that stand alone, as docstrings do."""
    return {
        id(node.value)
        for node in ast.walk(module)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }


def literals(path: Path) -> Iterator[ast.Constant]:
    """Yield every literal of ``path`` that is not a docstring."""
    module = tree(path)
    skipped = docstrings(module)
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and id(node) not in skipped:
            yield node


def place(path: Path, node: ast.AST) -> str:
    """Return where ``node`` stands, for a message."""
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', '?')}"
