"""Our own scripts as one file, and our style sheets as another.

In the assets folder they stay apart, each with one job. A browser that asked for
each of them would wait for as many answers before the first map is drawn.
"""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from dash import Dash

from dashboard.serving import kept_file

SCRIPTS: Final = "js"
STYLES: Final = "css"
FOLDERS: Final = (SCRIPTS, STYLES)
"""Folders below the assets folder whose files are joined."""
_TYPES: Final = {SCRIPTS: "text/javascript", STYLES: "text/css"}


@dataclass(frozen=True, slots=True)
class OwnFiles:
    """Addresses of what every page is given, with a fingerprint of the contents."""

    script: str
    style: str


def install(app: Dash) -> OwnFiles:
    """Join the files of both folders, in the order of their names, and serve the results."""
    bodies = {kind: _joined(Path(app.config.assets_folder) / kind, kind) for kind in FOLDERS}

    for kind, body in bodies.items():
        # Beside the files that were joined, so that the addresses within stay right.
        rule = f"/{app.config.assets_url_path.strip('/')}/{kind}/<any({_name(kind)!r}):name>"
        kept_file.add(app, rule, f"own {kind}", _always(body), _TYPES[kind])
    script, style = (_address(app, kind, body) for kind, body in bodies.items())
    return OwnFiles(script, style)


def _joined(folder: Path, kind: str) -> bytes:
    files = sorted(folder.glob(f"*.{kind}"))
    return b"\n".join(b"/* %s */\n%s" % (file.name.encode(), file.read_bytes()) for file in files)


def _always(body: bytes) -> Callable[[str], bytes]:
    return lambda _: body


def _name(kind: str) -> str:
    return f"atlas.{kind}"


def _address(app: Dash, kind: str, body: bytes) -> str:
    path = app.get_asset_url(f"{kind}/{_name(kind)}")
    return f"{path}?v={sha256(body).hexdigest()[:12]}"
