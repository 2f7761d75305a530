"""Security headers of the viewer's pages, stricter than those of Dash's."""

from collections.abc import Sequence

from flask import Response

from dashboard.settings import Settings


def page(content: str, status: int = 200) -> Response:
    """Return an answer for a page of our own that nobody may frame."""
    return _answer(content, status, frames="'self'", ancestors=("'none'",))


def framed(content: str, settings: Settings, status: int = 200) -> Response:
    """Return an answer for a figure that our own pages and those in the settings may frame."""
    response = _answer(
        content, status, frames="'none'", ancestors=("'self'", *settings.embed_hosts)
    )
    # Isolation would keep the figure out of pages that isolate themselves.
    response.headers["Cross-Origin-Opener-Policy"] = "unsafe-none"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


def _answer(content: str, status: int, *, frames: str, ancestors: Sequence[str]) -> Response:
    response = Response(content, status=status, mimetype="text/html")
    response.headers["Content-Security-Policy"] = (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        f"frame-src {frames}; base-uri 'none'; form-action 'none'; "
        f"frame-ancestors {' '.join(ancestors)}"
    )
    return response
