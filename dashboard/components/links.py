"""Links within the site: what the reader has chosen goes along."""

from urllib.parse import quote, urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import attributes
from dashboard.page_context import PageContext
from dashboard.parameters import Parameter
from dashboard.site import PROFILE, SitePage

Words = str | Component | list[str | Component]


def page_link(
    context: PageContext,
    page: SitePage,
    words: Words,
    *,
    given: dict[Parameter, str] | None = None,
    variable: str = "",
    class_name: str = "",
) -> html.A:
    """Build a link to a page; a click opens it without a new load.

    Args:
        context: gives the base path.
        page: where to.
        words: what the link says.
        given: parameters that this link sets whatever the reader has chosen.
        variable: what stands for the ``<variable>`` of the page's path.
        class_name: for the style sheet.
    """
    path = page.folder + quote(variable, safe="")
    query = urlencode({p.value: text for p, text in (given or {}).items()}, quote_via=quote)
    address = context.relative(path) + (f"?{query}" if query else "")
    return html.A(
        words,
        href=address,
        className=class_name or None,
        **attributes({"data-carries": " ".join(page.parameters), "data-address": address}),
    )


def profile_link(context: PageContext, code: str, words: Words, *, class_name: str = "") -> html.A:
    """Build a link to the profile of an area."""
    return page_link(context, PROFILE, words, variable=code, class_name=class_name)
