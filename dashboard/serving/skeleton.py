"""What the browser needs in order to check callbacks against the pages: ids and kinds only.

Dash writes a layout of all pages into every index page, so that its renderer
can tell a callback with a misspelt id. Written out whole, figures and all, it
is most of the page's weight.
"""

from collections.abc import Iterator
from copy import copy

from dash import Dash, html
from dash.development.base_component import Component
from flask import Flask


def skeleton(layout: Component) -> html.Div:
    """Return every component of ``layout`` that has an id, without anything it shows."""
    return html.Div([_bare(component) for component in _named(layout)])


def install(server: Flask, app: Dash) -> None:
    """Replace the layout that Dash prepares at the first request, once."""
    slim: list[Component] = []

    def slim_down() -> None:
        whole = app.validation_layout
        if whole is not None and whole not in slim:
            app.validation_layout = skeleton(whole)
            slim[:] = [app.validation_layout]

    server.before_request(slim_down)


def _named(layout: Component) -> Iterator[Component]:
    if getattr(layout, "id", None) is not None:
        yield layout
    for component in layout._traverse():
        if isinstance(component, Component) and getattr(component, "id", None) is not None:
            yield component


def _bare(component: Component) -> Component:
    # A copy stripped bare, since making one anew asks for whatever its kind requires.
    bare = copy(component)
    for name in component.to_plotly_json()["props"]:
        if name != "id":
            delattr(bare, name)
    return bare
