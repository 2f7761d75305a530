"""The layout that callbacks are checked against: all ids, nothing to show."""

from dash import dcc, html

from dashboard.serving.skeleton import skeleton


def test_a_skeleton_keeps_ids_and_kinds_and_drops_the_rest() -> None:
    whole = html.Div(
        [
            dcc.Graph(id="chart", figure={"data": [{"x": list(range(100))}]}),
            html.P(["words", dcc.Link("there", href="/there", id="link")]),
            dcc.Store(id="store", data={"a": 1}),
        ],
        id="root",
    )
    bare = skeleton(whole)
    assert [(type(part).__name__, part.id) for part in bare.children] == [
        ("Div", "root"),
        ("Graph", "chart"),
        ("Link", "link"),
        ("Store", "store"),
    ]
    assert "figure" not in bare.children[1].to_plotly_json()["props"]
