"""Smaller answers: files are compressed once and kept, other answers as they come.

Where a file ``x.br`` lies beside an asset ``x``, it is sent as it is: the
plotly bundle is compressed at the slowest level when it is built.
"""

import gzip
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import brotli
from dash import Dash
from flask import Flask, Response, request

from dashboard.serving.caching import is_file

SMALLEST: Final = 500
"""Bytes; below this, compression saves less than a network packet."""
_SMALL: Final = 100_000
"""Bytes; a file up to this size is compressed as well as can be, in a tenth of a second."""
_TYPES: Final = frozenset(
    {
        "application/geo+json",
        "application/javascript",
        "application/json",
        "image/svg+xml",
        "image/x-icon",
        "text/css",
        "text/csv",
        "text/html",
        "text/javascript",
        "text/plain",
    }
)
_ENCODINGS: Final = ("br", "gzip")


@dataclass(frozen=True, slots=True)
class Compressor:
    """Compresses answers, and remembers those of files.

    Attributes:
        app: the app whose files are served.
        kept: (path, encoding) to (version of the file, its compressed bytes). As
            many entries as there are files; a changed file replaces its own.
    """

    app: Dash
    kept: dict[tuple[str, str], tuple[str, bytes]] = field(default_factory=dict)

    def __call__(self, response: Response) -> Response:
        """Compress ``response`` if that is worth it and the browser takes it."""
        if (
            response.mimetype not in _TYPES
            or response.status_code != 200  # noqa: PLR2004 - a part or an error stays as it is
            or response.content_encoding
        ):
            return response
        response.vary.add("Accept-Encoding")
        encoding = next((e for e in _ENCODINGS if request.accept_encodings[e] > 0), None)
        if encoding is None or (response.content_length or SMALLEST) < SMALLEST:
            return response
        if is_file(self.app):
            return self._file(response, encoding)
        response.set_data(_compress(response.get_data(), encoding, quick=True))
        response.content_encoding = encoding
        return response

    def _file(self, response: Response, encoding: str) -> Response:
        etag, _ = response.get_etag()
        version = etag or request.path  # a path without an ETag carries its fingerprint
        response.direct_passthrough = False
        opened = response.response
        key = (request.path, encoding)
        known = self.kept.get(key)
        if known is None or known[0] != version:
            known = (
                version,
                self._ready_made(encoding) or _compress(response.get_data(), encoding),
            )
            self.kept[key] = known
        response.set_data(known[1])
        if hasattr(opened, "close"):
            opened.close()  # the file itself is no longer wanted
        response.content_encoding = encoding
        response.headers.pop("Accept-Ranges", None)
        if etag:
            response.set_etag(f"{etag}-{encoding}")
            response.make_conditional(request)
        return response

    def _ready_made(self, encoding: str) -> bytes | None:
        name = (request.view_args or {}).get("filename")
        if encoding != "br" or name is None:
            return None
        folder = Path(self.app.config.assets_folder)
        beside = folder / f"{name}.br"
        return beside.read_bytes() if beside.is_file() else None


def install(server: Flask, app: Dash) -> None:
    """Compress the answers of ``server``."""
    server.after_request(Compressor(app))


def _compress(body: bytes, encoding: str, *, quick: bool = False) -> bytes:
    if encoding == "gzip":
        # A fixed time stamp: the same file gives the same bytes in every process.
        return gzip.compress(body, compresslevel=5 if quick else 7, mtime=0)
    if quick:
        return bytes(brotli.compress(body, quality=5))
    return bytes(brotli.compress(body, quality=11 if len(body) <= _SMALL else 6))
