"""The HTML around the viewer: on the site with its scripts beside it, in a file with all inside."""

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from string import Template
from typing import Any, Final
from urllib.parse import quote

from dashboard.exports.picture_page import font_face
from dashboard.theme import ACCENT, SELECTED, css_variables

FOLDER: Final = "viewer"
STYLE: Final = f"{FOLDER}/viewer.css"
PLOTLY: Final = "plotly-atlas-*.min.js"
_ICON: Final = "data:image/svg+xml," + quote(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 18 18">'
    f'<path d="M3 0h6L0 9V3a3 3 0 0 1 3-3" fill="{ACCENT}"/>'
    f'<path d="M0 9v6a3 3 0 0 0 3 3h6l9-9V3a3 3 0 0 0-3-3H9z" fill="{ACCENT}"/>'
    f'<path d="M18 6v3a9 9 0 0 1-9 9H6z" fill="{SELECTED[0]}"/></svg>'
)
"""The mark of the site. Inside, since browsers ask for an icon at every step."""

_PAGE: Final = Template("""<!DOCTYPE html>
<html lang="en-GB" data-mantine-color-scheme="light" data-mode="$mode">
<head>
<meta charset="utf-8">
$policy<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>$title</title>
$links
</head>
<body>
<noscript>The figures here are drawn with JavaScript, which is turned off.</noscript>
<div id="viewer"></div>
<script type="application/json" id="viewer-settings">$settings</script>
$data$scripts
</body>
</html>
""")


_MESSAGE: Final = Template("""<!DOCTYPE html>
<html lang="en-GB" data-mantine-color-scheme="light" data-mode="message">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title</title>
$links
</head>
<body>
<main class="message">
<h1>This cannot be shown</h1>
<p>$sentence</p>
<p>$link</p>
</main>
</body>
</html>
""")


def message_page(*, title: str, sentence: str, link: str, styles: Sequence[str]) -> str:
    """Return a page with one sentence; ``link`` is markup, the rest is text."""
    return _MESSAGE.substitute(
        title=escape(title),
        sentence=escape(sentence),
        link=link,
        links=_links(styles),
    )


def script_names(assets: Path) -> tuple[str, ...]:
    """Return the viewer's scripts, below the assets folder, in the order they are run in."""
    return tuple(
        path.relative_to(assets).as_posix() for path in sorted((assets / FOLDER).glob("*.js"))
    )


def plotly_name(assets: Path) -> str:
    """Return our plotly.js, below the assets folder.

    Raises:
        FileNotFoundError: it is gone.
    """
    found = sorted((assets / "vendor").glob(PLOTLY))
    if not found:
        raise FileNotFoundError(f"There is no {PLOTLY} in {assets / 'vendor'}.")
    return found[-1].relative_to(assets).as_posix()


def page(
    *,
    title: str,
    settings: Mapping[str, Any],
    styles: Sequence[str],
    scripts: Sequence[str],
    data: str = "",
) -> str:
    """Return a page of the site.

    Args:
        title: of the tab.
        settings: what the viewer's start is told; ``mode`` is among it.
        styles: addresses of style sheets.
        scripts: addresses of scripts, in order.
        data: the document as JSON, or nothing.
    """
    return _PAGE.substitute(
        mode=escape(str(settings["mode"])),
        policy="",
        title=escape(title),
        links=_links(styles),
        settings=_inert(json.dumps(settings, ensure_ascii=False)),
        data=_data(data),
        scripts="\n".join(f'<script src="{escape(one)}"></script>' for one in scripts),
    )


def file_page(*, title: str, settings: Mapping[str, Any], data: str, assets: Path) -> str:
    """Return a page with everything inside, which asks nobody for anything.

    Raises:
        FileNotFoundError: a part of it is gone from the assets folder.
    """
    names = (plotly_name(assets), *script_names(assets))
    scripts = [(assets / name).read_text(encoding="utf-8").strip() for name in names]
    for name, script in zip(names, scripts, strict=True):
        if "</script" in script.lower() or "<!--" in script:
            raise ValueError(f"{name} holds what would end a script inside a page.")
    style = (assets / STYLE).read_text(encoding="utf-8")
    return _PAGE.substitute(
        mode=escape(str(settings["mode"])),
        policy=f'<meta http-equiv="Content-Security-Policy" content="{_policy(scripts)}">\n',
        title=escape(title),
        links=f'<link rel="icon" href="{_ICON}">\n'
        f"<style>{font_face(assets)}{css_variables()}{style}</style>",
        settings=_inert(json.dumps(settings, ensure_ascii=False)),
        data=_data(data),
        scripts="\n".join(f"<script>{script}</script>" for script in scripts),
    )


def _links(styles: Sequence[str]) -> str:
    sheets = "\n".join(f'<link rel="stylesheet" href="{escape(one)}">' for one in styles)
    return f'<link rel="icon" href="{_ICON}">\n<style>{css_variables()}</style>\n{sheets}'


def _policy(scripts: Sequence[str]) -> str:
    hashes = " ".join(_hash(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; "
        "img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _data(data: str) -> str:
    if not data:
        return ""
    return f'<script type="application/json" id="viewer-data">{_inert(data)}</script>\n'


def _inert(text: str) -> str:
    """Write JSON so that nothing in it can end its element or begin another."""
    return text.replace("<", "\\u003c")
