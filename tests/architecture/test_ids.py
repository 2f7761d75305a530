"""Component ids: each written once, each in a layout, none besides."""

from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

import dash
import pytest
from dash import Dash
from dash.development.base_component import Component

from dashboard import ids

ENUMS = [
    value
    for value in vars(ids).values()
    if isinstance(value, type) and issubclass(value, StrEnum) and value is not StrEnum
]
IDS = Counter(str(member.value) for enum in ENUMS for member in enum)


def found_in(component: object) -> Iterator[str]:
    """Yield every id below ``component``, also in properties that hold components."""
    if isinstance(component, (list, tuple)):
        for item in component:
            yield from found_in(item)
    elif isinstance(component, dict):
        for item in component.values():
            yield from found_in(item)
    elif isinstance(component, Component):
        own = getattr(component, "id", None)
        if isinstance(own, str):
            yield own
        for name in component._prop_names:  # type: ignore[attr-defined]
            yield from found_in(getattr(component, name, None))


@pytest.fixture
def in_layouts(app: Dash) -> Counter[str]:
    """How often each id occurs in the layouts, at most, with and without a filter."""
    shell: Any = app.layout
    plain = [shell(), *(page["layout"]() for page in dash.page_registry.values())]
    filtered = dash.page_registry["atlas"]["layout"](find="Salford")
    return Counter(_own(plain)) | Counter(_own(filtered))


def _own(component: object) -> list[str]:
    return [name for name in found_in(component) if not name.startswith("_pages")]


def test_ids_are_unique() -> None:
    assert ENUMS
    assert [name for name, times in IDS.items() if times > 1] == []


def test_every_id_is_in_a_layout_once(in_layouts: Counter[str]) -> None:
    assert sorted(set(IDS) - set(in_layouts)) == []
    assert [name for name, times in in_layouts.items() if times > 1] == []


def test_every_id_in_a_layout_is_in_the_list(in_layouts: Counter[str]) -> None:
    assert sorted(set(in_layouts) - set(IDS)) == []


def test_callbacks_speak_of_known_ids_only(app: Dash) -> None:
    for spec in app.callback_map.values():
        for dependency in [*spec["inputs"], *spec["state"]]:
            name = dependency["id"]
            assert name in IDS or name.startswith(("_pages", "{")), name
