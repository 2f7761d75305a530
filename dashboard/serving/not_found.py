"""The page for an address that does not exist."""

from collections.abc import Sequence
from html import escape
from pathlib import Path
from string import Template
from typing import Final

from dash import Dash

from dashboard.serving.known_paths import Suggestion
from dashboard.serving.theme_script import THEME_SCRIPT
from dashboard.theme import css_variables

_PAGE: Final = Template("""<!DOCTYPE html>
<html lang="en-GB" data-mantine-color-scheme="light">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Page not found – $title</title>
<link rel="icon" href="${home}_favicon.ico">
$theme
<style>$variables</style>
$styles
<style>
  .missing-page { max-width: 38rem; margin: 12vh auto 0; padding: 0 1.5rem; }
  .missing-page h1 { font-size: 1.75rem; line-height: 1.2; }
  .missing-page p { font-size: 1.0625rem; line-height: 1.55; margin-top: 0.75rem; }
  .missing-page a { color: var(--accent); text-underline-offset: 0.15em; }
</style>
</head>
<body>
<main class="missing-page">
<h1>Page not found</h1>
<p>There is no page at this address. It may have been mistyped, or the link may be out of date.</p>
$suggestions
<p><a href="$home">Go to the $title</a></p>
</main>
</body>
</html>
""")


def page(app: Dash, suggestions: Sequence[Suggestion] = ()) -> str:
    """Return the page as HTML, with the style sheets of ``app`` and a link to its first page.

    Args:
        app: the Dash app.
        suggestions: pages that may have been meant.
    """
    folder = Path(app.config.assets_folder)
    sheets = sorted(sheet.relative_to(folder).as_posix() for sheet in folder.glob("css/*.css"))
    styles = [f'<link rel="stylesheet" href="{escape(app.get_asset_url(s))}">' for s in sheets]
    return _PAGE.substitute(
        title=escape(app.title),
        home=escape(app.config.requests_pathname_prefix),
        theme=THEME_SCRIPT,
        variables=css_variables(),
        styles="\n".join(styles),
        suggestions=_list(app, suggestions),
    )


def _list(app: Dash, suggestions: Sequence[Suggestion]) -> str:
    if not suggestions:
        return ""
    home = app.config.requests_pathname_prefix
    items = "".join(
        f'<li><a href="{escape(home + one.path.lstrip("/"))}">{escape(one.name)}</a></li>'
        for one in suggestions
    )
    return f"<p>Did you mean one of these?</p>\n<ul>{items}</ul>"
