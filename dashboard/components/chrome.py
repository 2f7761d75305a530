"""Header and footer: what stands around every page."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import attributes
from dashboard.components.icons import icon
from dashboard.components.links import page_link
from dashboard.formatting import month_words
from dashboard.ids import Shell
from dashboard.page_context import PageContext
from dashboard.site import ABOUT, ATLAS, PACK, PAGES, SitePage
from dashboard.version import VERSION


def site_header(title: str, context: PageContext) -> html.Header:
    """Build the header with the way to every page."""
    return html.Header(
        [
            html.A("Skip to the content", href=f"#{Shell.CONTENT}", className="skip-link"),
            page_link(context, ATLAS, title, class_name="site-header__mark"),
            html.Nav(
                [page_link(context, page, _label(page)) for page in PAGES if page.label],
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
        **attributes(
            {
                "data-take-away": context.asset_url("pages/take_away.js"),
                "data-print": context.asset_url("print/print.js"),
            }
        ),
    )


def _label(page: SitePage) -> str | list[str | Component]:
    """Return what the navigation calls a page; the board pack also says how much it holds."""
    if page is not PACK:
        return page.label
    count = html.Span(hidden=True, className="pack-count", **attributes({"data-pack-count": ""}))
    return [page.label, count]


def site_footer(credits: Sequence[str], context: PageContext) -> html.Footer:
    """Build the footer: credits that must be shown, data date and version."""
    tables = context.tables
    return html.Footer(
        [
            html.P(" ".join(credits)),
            html.P(
                [
                    f"Areas as of {tables.vintage}. "
                    f"Figures taken down in {month_words(tables.data_date)}. "
                    f"Footprint Atlas version {VERSION}. ",
                    page_link(context, ABOUT, "Sources, method, caveats and accessibility"),
                    ".",
                ]
            ),
        ],
        className="site-footer",
    )
