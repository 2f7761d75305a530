"""The viewer's pages on the site, with the addresses of its scripts and styles."""

from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path
from typing import Any, Final

from dashboard.errors import InvalidRequest
from dashboard.exports.viewer.shell import STYLE, message_page, page, plotly_name, script_names
from geodata.dataset import DATA_SET

_FONT: Final = "viewer/font.css"
_BUILDER: Final = ("viewer/builder/builder.js", "viewer/builder/builder.css")


class Pages:
    """Writes pages whose parts are fetched from the assets folder."""

    def __init__(self, asset_url: Callable[[str], str], assets: Path, home: str) -> None:
        """Keep where parts are found.

        Args:
            asset_url: makes the address of a file below the assets folder.
            assets: that folder.
            home: path of the first page.
        """
        self._url = asset_url
        self._assets = assets
        self._home = home

    def viewer(self, title: str, settings: Mapping[str, Any], data: str = "") -> str:
        """Return a page that shows a document, or waits for one."""
        names = (plotly_name(self._assets), *script_names(self._assets))
        return self._page(title, settings, names, data)

    def presenter(self) -> str:
        """Return the presenter's window, which draws nothing."""
        title = f"Presenter’s window – {DATA_SET.title}"
        return self._page(title, {"mode": "presenter"}, script_names(self._assets))

    def builder(self, settings: Mapping[str, Any]) -> str:
        """Return the page that builds the code of an embedded figure."""
        script, style = _BUILDER
        return page(
            title=f"Embed a figure – {DATA_SET.title}",
            settings=settings,
            styles=[self._url(name) for name in (_FONT, STYLE, style)],
            scripts=[self._url(script)],
        )

    def refusal(self, refusal: InvalidRequest) -> str:
        """Return a page that says why there is nothing to show."""
        return message_page(
            title=DATA_SET.title,
            sentence=str(refusal),
            link=f'<a href="{escape(self._home)}">{escape(f"Go to the {DATA_SET.title}")}</a>',
            styles=[self._url(name) for name in (_FONT, STYLE)],
        )

    def _page(
        self, title: str, settings: Mapping[str, Any], names: tuple[str, ...], data: str = ""
    ) -> str:
        return page(
            title=title,
            settings=settings,
            styles=[self._url(name) for name in (_FONT, STYLE)],
            scripts=[self._url(name) for name in names],
            data=data,
        )
