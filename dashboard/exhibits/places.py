"""Where an exhibit stands: its address, and what the reader narrowed it to, in words."""

from collections.abc import Collection, Mapping, Sequence
from urllib.parse import quote, urlencode

from dashboard.address_reader import SEPARATOR
from dashboard.formatting import listing
from dashboard.page_context import PageContext
from dashboard.parameters import Parameter
from dashboard.site import SitePage


def view_address(page: SitePage, given: Mapping[Parameter, str], variable: str = "") -> str:
    """Return the path and query of a view below the base path; empty parameters are left out.

    Args:
        page: where it is.
        given: what its address holds.
        variable: what stands for the ``<variable>`` of the page's path.
    """
    query = urlencode(
        {parameter.value: text for parameter, text in given.items() if text}, quote_via=quote
    )
    path = page.folder + quote(variable, safe="")
    return f"{path}?{query}" if query else path


def kept_text(slots: Sequence[str | None]) -> str:
    """Write the kept areas as an address holds them; a free place keeps its letter."""
    return SEPARATOR.join(code or "" for code in slots)


def region_words(context: PageContext, regions: Collection[str]) -> str:
    """Name the NHS regions that a view is narrowed to; empty for none."""
    names = [option.label for option in context.options.nhs_regions if option.key in regions]
    return f"NHS region {listing(names)}" if names else ""
