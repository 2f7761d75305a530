"""Components as HTML: what a reader sees before Dash has built the page."""

import dash_mantine_components as dmc
import pytest
from dash import dcc, html

from dashboard.components.pickers import filter_picker
from dashboard.components.static_markup import static_markup
from geodata.queries import Option


def test_elements_become_themselves() -> None:
    shown = html.Div(
        ["a < b", html.Button("Go", id="go", className="quick", disabled=True, n_clicks=0)],
        title='say "so"',
        style={"width": "50%"},
        **{"data-kind": "<x>"},
    )
    assert static_markup(shown) == (
        '<div style="width:50%" title="say &quot;so&quot;" data-kind="&lt;x&gt;">a &lt; b'
        '<button id="go" class="quick" disabled>Go</button></div>'
    )


def test_what_shows_nothing_is_left_out() -> None:
    assert static_markup([dcc.Store(id="s", data=1), html.Link(href="/x"), None]) == ""


def test_a_picker_is_represented_by_its_label_and_what_is_picked() -> None:
    options = [Option("a", "A & B"), Option("c", "C")]
    some = static_markup(filter_picker("where", options, values=["a", "c"], label="Where"))
    assert 'data-awaits="where"' in some
    assert ">Where</span>" in some
    assert ">A &amp; B, C</span>" in some
    none = static_markup(filter_picker("where", options, values=[], label="Where"))
    assert ">All</span>" in none
    assert "<input" not in some + none


@pytest.mark.parametrize(("checked", "said"), [(True, "True"), (False, "False")])
def test_a_switch_says_whether_it_is_on(checked: bool, said: str) -> None:
    assert f'data-on="{said}"' in static_markup(dmc.Switch(id="s", label="On", checked=checked))


def test_a_control_without_a_stand_in_is_refused() -> None:
    with pytest.raises(TypeError, match="Slider has no stand-in"):
        static_markup(html.Div(dmc.Slider(id="s")))
