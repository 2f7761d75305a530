"""The page on which the browser draws pictures: our plotly.js, our font, nothing else."""

from base64 import b64encode
from pathlib import Path
from string import Template
from typing import Final

_PLOTLY: Final = "plotly-atlas-*.min.js"
_FONT: Final = "inter-latin.woff2"
_FOLDER: Final = Path(__file__).parent
_SCRIPT: Final = _FOLDER / "picture_page.js"
_PAGE: Final = Template("""<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="$policy">
<title>Picture</title>
<style id="font">$font</style>
<style>@page { margin: 0 } html, body { margin: 0 } img { display: block }</style>
<style id="head-style"></style>
<script src="$plotly"></script>
<script src="$scopes"></script>
<script src="$script"></script>
</head>
<body><img id="kaleido-image" alt=""></body>
</html>
""")
# Pictures hold words of the data; should one ever pass for markup, it can fetch nothing.
_POLICY: Final = (
    "default-src 'none'; script-src file:; style-src 'unsafe-inline'; img-src data: blob:; "
    "font-src data:"
)


class PicturePage:
    """Gives kaleido its page, in place of its own, which asks other hosts for scripts."""

    def __init__(self, assets: Path) -> None:
        """Take plotly.js and the font from the assets folder."""
        self._assets = assets

    def generate_index(self) -> str:
        """Return the page.

        Raises:
            FileNotFoundError: the assets folder lacks plotly.js or the font.
        """
        from kaleido._page_generator import KJS_PATH  # noqa: PLC0415 only where pictures are made

        found = sorted((self._assets / "vendor").glob(_PLOTLY))
        if not found:
            raise FileNotFoundError(f"There is no {_PLOTLY} in {self._assets / 'vendor'}.")
        return _PAGE.substitute(
            policy=_POLICY,
            font=font_face(self._assets),
            plotly=found[-1].resolve().as_uri(),
            scopes=KJS_PATH.as_uri(),
            script=_SCRIPT.as_uri(),
        )


def font_face(assets: Path) -> str:
    """Return the style that brings our font along, inside itself."""
    font = b64encode((assets / "fonts" / _FONT).read_bytes()).decode("ascii")
    return (
        "@font-face{font-family:Inter;font-weight:100 900;"
        f"src:url(data:font/woff2;base64,{font}) format('woff2')}}"
        # Inter draws brackets and hyphens beside digits with other glyphs, which then cannot
        # be searched for, copied or read aloud in a PDF.
        'text{font-feature-settings:"calt" 0}'
    )
