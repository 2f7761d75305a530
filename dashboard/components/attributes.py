"""Attributes whose names hold a hyphen, which Python cannot write as keywords."""

from typing import Any


def attributes(pairs: dict[str, str]) -> dict[str, Any]:
    """Return ``aria-`` and ``data-`` attributes for a component to take as keywords.

    The components' signatures list only fixed names; hyphenated ones go in
    beside them, which a type checker cannot follow, hence ``Any``.
    """
    return dict(pairs)
