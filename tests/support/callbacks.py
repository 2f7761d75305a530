"""Requests to the callbacks of an app, proper and improper."""

import json
import re
from collections.abc import Mapping
from typing import Any, Final

from dash import Dash
from hypothesis import strategies as st

ROUTE: Final = "_dash-update-component"
_INDEX: Final = "one"

# Values a reader's browser could send, values it never would, and values that hurt.
_HURTFUL: Final = (
    "",
    "\x00",
    "a\r\nb",
    "<script>alert(1)</script>",
    "__proto__",
    "constructor",
    "../../etc/passwd",
    "=1+1",
    "%s%n",
    "𝔘𝔫𝔦\u202e",
    "x" * 10_000,
    -1,
    0,
    2**63,
    10**400,
    1e308,
    -0.0,
    True,
    None,
    [],
    {},
    [[]],
    {"points": [{}]},
    {"points": [{"location": 5, "customdata": None}]},
    {"": None},
)
VALUES: Final = st.one_of(
    st.sampled_from(_HURTFUL),
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats(allow_nan=False, allow_infinity=False)
        | st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.text(st.characters(exclude_categories=["Cs"]), max_size=8), inner, max_size=4
            )
        ),
        max_leaves=12,
    ),
)


def server_callbacks(app: Dash) -> dict[str, Mapping[str, Any]]:
    """Return the callbacks of ``app`` that run on the server, by output."""
    return {output: spec for output, spec in app.callback_map.items() if "callback" in spec}


def concrete(component_id: str) -> tuple[object, bool]:
    """Return an id that fits ``component_id``, and whether a list of them is wanted."""
    if not component_id.startswith("{"):
        return component_id, False
    pattern = json.loads(component_id)
    wild = {key: value[0] for key, value in pattern.items() if isinstance(value, list)}
    many = any(value in ("ALL", "ALLSMALLER") for value in wild.values())
    return pattern | dict.fromkeys(wild, _INDEX), many


def _item(component_id: str, name: str, **value: object) -> object:
    found, many = concrete(component_id)
    one = {"id": found, "property": name, **value}
    return [one] if many else one


def request_for(output: str, spec: Mapping[str, Any], values: list[object]) -> dict[str, object]:
    """Return a request of the proper shape that carries ``values``, in order.

    Args:
        output: the callback's output, as registered.
        spec: its registration.
        values: one for each input, then one for each state; the last is
            repeated if there are too few.
    """
    registered = spec["output"]
    outputs = registered if isinstance(registered, (list, tuple)) else [registered]
    items = [_item(o.component_id_str(), o.component_property) for o in outputs]
    padded = iter([*values, *[values[-1]] * 50])
    inputs = [_item(i["id"], i["property"], value=next(padded)) for i in spec["inputs"]]
    state = [_item(s["id"], s["property"], value=next(padded)) for s in spec["state"]]
    first = spec["inputs"][0] if spec["inputs"] else None
    changed = f"{first['id']}.{first['property']}" if first else ""
    return {
        "output": output,
        "outputs": items if isinstance(registered, (list, tuple)) else items[0],
        "inputs": inputs,
        "state": state,
        "changedPropIds": [changed] if first and not re.match(r"{", changed) else [],
    }
