"""Which addresses exist. Everything else is a real 404.

Dash answers any path with its shell and status 200, and leaves routes open
that only its development tools use.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

import dash
from dash import Dash
from flask import Flask, abort, request
from werkzeug.exceptions import NotFound

_DEVELOPMENT: Final = "_reload-hash"
_SHELL: Final = "<path:path>"
_VARIABLE: Final = re.compile(r"<([^<>/]+)>")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A page that somebody may have meant: its name, and its path with a leading slash."""

    name: str
    path: str


@dataclass(frozen=True, slots=True)
class PathVariable:
    """What may stand for a variable of a path, and what to suggest for anything else."""

    values: frozenset[str]
    suggest: Callable[[str], tuple[Suggestion, ...]]


class UnknownValue(NotFound):
    """There is a page of that kind, but none for that value. ``suggestions`` may be empty."""

    def __init__(self, suggestions: tuple[Suggestion, ...]) -> None:
        """Keep what may have been meant."""
        super().__init__()
        self.suggestions = suggestions


def page_patterns(pages: Iterable[Mapping[str, object]]) -> tuple[re.Pattern[str], ...]:
    """Return one pattern a page, for its path or path template without slashes at either end.

    A variable of a template is a group of its name.


    Args:
        pages: entries of ``dash.page_registry``.
    """
    # Dash gives a template a path as well, with "none" for its variables: that is no page.
    paths = [str(page["path_template"] or page["path"]).strip("/") for page in pages]
    return tuple(_pattern(path) for path in dict.fromkeys(paths))


def _pattern(path: str) -> re.Pattern[str]:
    texts = _VARIABLE.split(path)
    parts = [
        f"(?P<{text}>[^/]+)" if place % 2 else re.escape(text) for place, text in enumerate(texts)
    ]
    return re.compile("".join(parts))


def install(server: Flask, app: Dash, variables: Mapping[str, PathVariable]) -> None:
    """Answer 404 to every path that is neither a page nor a route of ours.

    Args:
        server: the Flask server of ``app``.
        app: the Dash app.
        variables: what may stand for a variable of a path, by its name; one that is not
            there takes anything.
    """
    prefix = app.config.routes_pathname_prefix

    def check_path() -> None:
        if request.endpoint == f"{prefix}{_DEVELOPMENT}":
            abort(404)
        if request.endpoint != f"{prefix}{_SHELL}":
            return
        path = str((request.view_args or {}).get("path", "")).strip("/")
        patterns = page_patterns(dash.page_registry.values())
        found = next((match for p in patterns if (match := p.fullmatch(path))), None)
        if found is None:
            abort(404)
        for name, value in found.groupdict().items():
            variable = variables.get(name)
            if variable is not None and value not in variable.values:
                raise UnknownValue(variable.suggest(value))

    server.before_request(check_path)
