"""The button that takes a whole page away; what it opens is fetched by the page's script."""

from dash import html

from dashboard.components.attributes import attributes
from dashboard.components.icons import icon
from dashboard.site import SitePage


def page_button(page: SitePage) -> html.Button:
    """Build the button of a page.

    Args:
        page: what is taken away; a variable of its path is read from the address.
    """
    path = {"data-page-path": page.path} if "<" in page.path else {}
    return html.Button(
        [icon("save"), html.Span("Take this page away")],
        className="quiet-button take-away-page",
        **attributes({"data-page-key": page.key, "aria-haspopup": "dialog", **path}),
    )
