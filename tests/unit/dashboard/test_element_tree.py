"""Components as plain data: what goes in comes out, and nothing becomes markup."""

import dash_mantine_components as dmc
import pytest
from dash import html

from dashboard.components.attributes import attributes
from dashboard.components.element_tree import element_tree


def test_texts_and_elements_keep_their_order() -> None:
    content = ["From ", html.Strong(3), [" to ", html.A("four", href="/four")]]
    assert element_tree(content) == [
        "From ",
        ["strong", {}, ["3"]],
        " to ",
        ["a", {"href": "/four"}, ["four"]],
    ]


def test_attributes_have_the_names_that_html_gives_them() -> None:
    given = html.Details(
        html.Summary("More"),
        className="fold",
        open=True,
        hidden=False,
        title=None,
        style={"left": "4%"},
        **attributes({"data-class": "2", "aria-hidden": "true"}),
    )
    assert element_tree(given) == [
        [
            "details",
            {
                "class": "fold",
                "open": "",
                "style": {"left": "4%"},
                "data-class": "2",
                "aria-hidden": "true",
            },
            [["summary", {}, ["More"]]],
        ]
    ]


def test_a_text_stays_a_text() -> None:
    assert element_tree("<b>5 < 6</b>") == ["<b>5 < 6</b>"]


def test_nothing_is_nothing() -> None:
    assert element_tree(None) == []
    assert element_tree(html.P()) == [["p", {}, []]]


def test_what_only_dash_can_build_is_refused() -> None:
    with pytest.raises(TypeError, match="Button is not a plain element"):
        element_tree([html.P(dmc.Button("Press"))])
