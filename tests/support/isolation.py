"""Two Dash apps in one process, kept apart.

Dash keeps its pages, and what it knows of the last app, in module globals.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import dash
from dash import _get_app, _get_paths, _pages


@contextmanager
def isolated_dash() -> Iterator[None]:
    """Begin with no pages; put back afterwards what was there before."""
    pages = dict(dash.page_registry)
    before = (_pages.CONFIG, _get_paths.CONFIG, _get_app.APP)
    dash.page_registry.clear()
    try:
        yield
    finally:
        dash.page_registry.clear()
        dash.page_registry.update(pages)
        _pages.CONFIG, _get_paths.CONFIG, _get_app.APP = before
