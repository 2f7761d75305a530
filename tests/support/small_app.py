"""A Dash app with one of everything that the serving code must handle."""

from types import SimpleNamespace

import dash
from dash import ALL, MATCH, Dash, Input, Output, State, dcc, html
from dash.exceptions import PreventUpdate

from dashboard.errors import InvalidRequest
from dashboard.serving import install
from dashboard.settings import Settings

TABLES = SimpleNamespace(vintage="2017-04-01", data_date="2019-04-01")


def _home(**_query: str) -> html.Div:
    return html.Div(
        [
            dcc.Input(id="word", value="one"),
            html.Div(id="echo"),
            html.Div(id="broken"),
            html.Div(id="count"),
            html.Div(id="inline"),
            html.Div(id={"kind": "area", "index": 1}),
            dcc.Store(id={"kind": "store", "index": 1}),
            dcc.Graph(id="chart", figure={"data": [{"type": "bar", "x": ["a"], "y": [2]}]}),
        ]
    )


def _area(code: str = "", **_query: str) -> html.Div:
    return html.Div(f"Area {code}")


def small_app(settings: Settings | None = None, *, notice_id: str | None = "notice") -> Dash:
    """Make the app; call it inside ``isolated_dash``."""
    chosen = settings or Settings()
    app = Dash(
        "dashboard",
        use_pages=True,
        pages_folder="",
        assets_folder=str(chosen.assets_dir),
        url_base_pathname=chosen.base_path,
        title="Footprint Atlas",
        add_log_handler=False,
    )
    dash.register_page("home", path="/", layout=_home, name="Home")
    dash.register_page("area", path_template="/areas/<code>", layout=_area, name="Area")
    app.layout = html.Main([html.Div(id="notice"), dash.page_container])

    @app.callback(Output("echo", "children"), Input("word", "value"))
    def echo(word: object) -> str:
        if not isinstance(word, str) or not word.isalpha():
            raise InvalidRequest("The word must be made of letters.")
        return word * 200

    @app.callback(
        Output("broken", "children"), Input("word", "n_submit"), prevent_initial_call=True
    )
    def fail(_count: object) -> str:
        raise RuntimeError("first line\nsecond line")

    @app.callback(
        Output("count", "children"),
        Output("count", "title"),
        Input({"kind": "store", "index": ALL}, "data"),
        State("word", "value"),
    )
    def count(stores: list[object], _word: object) -> tuple[str, str]:
        if not stores:
            raise PreventUpdate
        return str(len(stores)), "stores"

    @app.callback(
        Output({"kind": "area", "index": MATCH}, "children"),
        Input({"kind": "store", "index": MATCH}, "data"),
    )
    def match(_data: object) -> str:
        return "matched"

    app.clientside_callback(
        "function(word) { return 'inline ' + word; }",
        Output("inline", "children"),
        Input("word", "value"),
    )
    install(app, tables=TABLES, settings=chosen, notice_id=notice_id)  # type: ignore[arg-type]
    return app
