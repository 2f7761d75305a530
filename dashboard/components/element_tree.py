"""Components written as plain data, for parts of a page that its own script builds.

A hundred small components take Dash in the browser longer to set up than a map
takes to draw. As data they are elements at once; and since a text stays a text
on the way, nothing in it can become markup.
"""

from collections.abc import Iterable
from typing import Final

from dash.development.base_component import Component

_NAMES: Final = {"className": "class", "htmlFor": "for"}
_LEFT_OUT: Final = frozenset({"children", "n_clicks"})

Content = Component | str | int | float | Iterable["Content"] | None
Tree = list[object]
"""Texts and elements; an element is its tag, its attributes and the tree within it."""


def element_tree(content: Content) -> Tree:
    """Write text and components of ``dash.html`` as a list of texts and elements.

    Raises:
        TypeError: something else is among them, which only Dash can build.
    """
    if content is None:
        return []
    if isinstance(content, (str, int, float)):
        return [str(content)]
    if not isinstance(content, Component):
        return [node for each in content for node in element_tree(each)]
    if content._namespace != "dash_html_components":
        raise TypeError(f"{content._type} is not a plain element of HTML.")
    within = element_tree(getattr(content, "children", None))
    return [[str(content._type).lower(), _attributes(content), within]]


def _attributes(component: Component) -> dict[str, object]:
    return {
        _NAMES.get(name, name): "" if value is True else value
        for name, value in component.to_plotly_json()["props"].items()
        if name not in _LEFT_OUT and value is not None and value is not False
    }
