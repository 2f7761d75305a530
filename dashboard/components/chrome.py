"""Header and footer: what stands around every page."""

from collections.abc import Sequence

from dash import dcc, html

from dashboard.components.attributes import attributes
from dashboard.components.icons import icon
from dashboard.formatting import month_words
from dashboard.ids import Shell
from dashboard.version import VERSION


def site_header(title: str, home: str, about: str) -> html.Header:
    """Build the header with the way to every page."""
    return html.Header(
        [
            html.A("Skip to the content", href=f"#{Shell.CONTENT}", className="skip-link"),
            dcc.Link(title, href=home, className="site-header__mark"),
            html.Nav(
                [
                    dcc.Link("Atlas", href=home, id=Shell.ATLAS_LINK),
                    dcc.Link("About", href=about, id=Shell.ABOUT_LINK),
                ],
                className="site-nav",
                **attributes({"aria-label": "Pages"}),
            ),
            html.Button(
                [icon("link"), html.Span("Copy link")],
                id=Shell.COPY,
                className="quiet-button",
            ),
            html.Button(
                [icon("theme"), html.Span("Dark")],
                id=Shell.THEME,
                className="quiet-button",
                **attributes({"aria-pressed": "false"}),
            ),
        ],
        className="site-header",
    )


def site_footer(credits: Sequence[str], data_date: str, vintage: str, about: str) -> html.Footer:
    """Build the footer: credits that must be shown, data date and version."""
    return html.Footer(
        [
            html.P(" ".join(credits)),
            html.P(
                [
                    f"Areas as of {vintage}. Figures taken down in {month_words(data_date)}. "
                    f"Footprint Atlas version {VERSION}. ",
                    dcc.Link("Sources, method, caveats and accessibility", href=about),
                    ".",
                ]
            ),
        ],
        className="site-footer",
    )
