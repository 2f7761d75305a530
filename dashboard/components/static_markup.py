"""Components written as HTML, to be seen before Dash has built them.

An element of ``dash.html`` becomes itself. A control that only Dash can build is
represented by a stand-in: its label and what it shows, at its size. Texts are
escaped, so nothing in them can become markup.
"""

from collections.abc import Iterable
from html import escape
from typing import Final

from dash.development.base_component import Component

_PLAIN: Final = "dash_html_components"
_NAMES: Final = {"className": "class", "htmlFor": "for", "tabIndex": "tabindex"}
_LEFT_OUT: Final = frozenset({"children", "n_clicks"})
_UNSEEN: Final = frozenset({"Store", "Link"})
"""Components that show nothing, or that must be there once only."""

Content = Component | str | int | float | Iterable["Content"] | None


def static_markup(content: Content) -> str:
    """Write text and components as HTML.

    Raises:
        TypeError: a component has no stand-in.
    """
    if content is None:
        return ""
    if isinstance(content, (str, int, float)):
        return escape(str(content))
    if not isinstance(content, Component):
        return "".join(static_markup(each) for each in content)
    kind = str(content._type)
    if kind in _UNSEEN:
        return ""
    if content._namespace == _PLAIN:
        within = static_markup(getattr(content, "children", None))
        return f"<{kind.lower()}{_attributes(content)}>{within}</{kind.lower()}>"
    if kind not in _STAND_INS:
        raise TypeError(f"{kind} has no stand-in for the first view.")
    return _STAND_INS[kind](content.to_plotly_json()["props"])


def _attributes(component: Component) -> str:
    props = component.to_plotly_json()["props"]
    return "".join(
        _attribute(_NAMES.get(name, name), value)
        for name, value in props.items()
        if name not in _LEFT_OUT and value is not None and value is not False
    )


def _attribute(name: str, value: object) -> str:
    if isinstance(value, dict):
        value = ";".join(f"{key}:{entry}" for key, entry in value.items())
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'


Props = dict[str, object]


def _frame(props: Props, kind: str, within: str) -> str:
    name = escape(f"stand-in stand-in--{kind} {props.get('className', '')}".strip())
    return f'<div class="{name}" data-awaits="{escape(str(props["id"]))}">{within}</div>'


def _field(props: Props, shown: str, kind: str) -> str:
    label = props.get("label")
    above = f'<span class="stand-in__label">{escape(str(label))}</span>' if label else ""
    text = escape(shown or str(props.get("placeholder") or ""))
    hint = "" if shown else " stand-in__field--hint"
    size = escape(str(props.get("size")))
    field = f'<span class="stand-in__field stand-in__field--{size}{hint}">{text}</span>'
    return _frame(props, kind, above + field)


def _options(props: Props) -> dict[str, str]:
    """Return the label of every option of a picker, whether in groups or not."""
    data = props["data"]
    entries = [item for entry in data for item in entry.get("items", [entry])]  # type: ignore[attr-defined]  # lists of records, as Mantine takes them
    return {entry["value"]: entry["label"] for entry in entries}


def _select(props: Props) -> str:
    return _field(props, _options(props).get(str(props.get("value")), ""), "select")


def _several(props: Props) -> str:
    options = _options(props)
    return _field(props, ", ".join(options[key] for key in props["value"]), "select")  # type: ignore[attr-defined]  # a list of keys


def _text(props: Props) -> str:
    return _field(props, str(props.get("value") or ""), "text")


def _switch(props: Props) -> str:
    track = f'<span class="stand-in__track" data-on="{bool(props.get("checked"))}"></span>'
    return _frame(props, "switch", f"{track}<span>{escape(str(props['label']))}</span>")


def _segments(props: Props) -> str:
    chosen = props.get("value")
    parts = (
        f'<span class="stand-in__segment" data-on="{key == chosen}">{escape(label)}</span>'
        for key, label in _options(props).items()
    )
    return _frame(props, "segments", "".join(parts))


_STAND_INS: Final = {
    "MantineProvider": lambda props: static_markup(props["children"]),
    "Select": _select,
    "MultiSelect": _several,
    "TextInput": _text,
    "Switch": _switch,
    "SegmentedControl": _segments,
}
