"""Does a callback request have the shape of a callback that is registered?

Dash trusts the shape: a missing key or a strange id becomes a KeyError deep
inside it. So outputs, inputs, state and the list of what changed are compared
with the registration first. The values are for the callback itself to judge.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Final, cast

from dash.dependencies import DashDependency

from dashboard.errors import InvalidRequest

_MANY: Final = ("ALL", "ALLSMALLER")
_MISFIT: Final = "The request does not have the shape of any view of this page."


def check(body: Mapping[str, object], callback_map: Mapping[str, Mapping[str, object]]) -> None:
    """Compare the body of a callback request with what is registered.

    Args:
        body: the parsed request.
        callback_map: the registered callbacks by output, as Dash keeps them.

    Raises:
        InvalidRequest: there is no such callback, or the shape differs.
    """
    output = body.get("output")
    callback = callback_map.get(output) if isinstance(output, str) else None
    if callback is None or "callback" not in callback:
        raise InvalidRequest("The request asks for something this page does not have.")
    inputs = _specs(callback["inputs"])
    state = _specs(callback["state"])
    _check_list(body.get("inputs"), inputs)
    _check_list(body.get("state", []), state)
    _check_outputs(body.get("outputs"), callback)
    _check_changed(body.get("changedPropIds", []), inputs)


def _specs(dependencies: object) -> list[tuple[str, str]]:
    registered = cast(Sequence[Mapping[str, str]], dependencies)
    return [(one["id"], one["property"]) for one in registered]


def _check_list(given: object, specs: Sequence[tuple[str, str]]) -> None:
    if not isinstance(given, list) or len(given) != len(specs):
        raise InvalidRequest(_MISFIT)
    for item, (component_id, name) in zip(given, specs, strict=True):
        many = any(wildcard in _MANY for wildcard in _wildcards(component_id).values())
        if many != isinstance(item, list):
            raise InvalidRequest(_MISFIT)
        for one in item if isinstance(item, list) else [item]:
            if not (
                isinstance(one, dict)
                and one.get("property") == name
                and _is_id(one.get("id"), component_id)
            ):
                raise InvalidRequest(_MISFIT)


def _check_outputs(given: object, callback: Mapping[str, object]) -> None:
    if callback["no_output"]:
        if given:
            raise InvalidRequest(_MISFIT)
        return
    registered = callback["output"]
    several = isinstance(registered, (list, tuple))
    outputs = cast(Sequence[DashDependency], registered if several else [registered])
    specs = [(o.component_id_str(), o.component_property) for o in outputs]
    _check_list(_without_hash(given if several else [given]), specs)


def _without_hash(given: object) -> object:
    """Drop the ``@hash`` that Dash adds to a property with more than one owner."""
    if isinstance(given, list):
        return [_without_hash(item) for item in given]
    if isinstance(given, dict) and isinstance(given.get("property"), str):
        return given | {"property": given["property"].partition("@")[0]}
    return given


def _check_changed(given: object, specs: Sequence[tuple[str, str]]) -> None:
    if not isinstance(given, list) or not all(
        isinstance(name, str) and _is_input(name, specs) for name in given
    ):
        raise InvalidRequest(_MISFIT)


def _is_input(changed: str, specs: Sequence[tuple[str, str]]) -> bool:
    component, _, name = changed.rpartition(".")
    if component.startswith("{"):
        try:
            given = json.loads(component)
        except (ValueError, RecursionError):
            return False
    else:
        given = component
    return any(name == spec_name and _is_id(given, spec_id) for spec_id, spec_name in specs)


def _is_id(given: object, registered: str) -> bool:
    if not registered.startswith("{"):
        return given == registered
    pattern = json.loads(registered)
    if not isinstance(given, dict) or given.keys() != pattern.keys():
        return False
    wild = _wildcards(registered)
    return all(
        isinstance(value, (str, int, float)) if key in wild else value == pattern[key]
        for key, value in given.items()
    )


def _wildcards(registered: str) -> dict[str, str]:
    """Return the wildcard of each key of a pattern-matching id, nothing for a plain id."""
    if not registered.startswith("{"):
        return {}
    return {k: v[0] for k, v in json.loads(registered).items() if isinstance(v, list)}
