"""Security headers on every answer, errors included."""

import base64
import hashlib
import re
from typing import Final

from dash import Dash
from flask import Flask, Response, request

_INLINE_SCRIPT: Final = re.compile(r"<script(?![^>]*\bsrc\b)[^>]*>(.*?)</script>", re.S | re.I)
_PAGE_POLICY: Final = (
    "default-src 'self'; script-src {scripts}; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; connect-src 'self'; font-src 'self' data:; "
    "worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
# What is not a page may load nothing at all, should it ever be opened as one.
_OTHER_POLICY: Final = (
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_ALWAYS: Final = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
_ONE_YEAR: Final = "max-age=31536000"


def page_policy(app: Dash) -> str:
    """Return the Content-Security-Policy of a page.

    Inline scripts are let through by their hash: those Dash writes for its
    renderer and for client-side callbacks, and those of our own page template.
    Nothing is hashed that was taken from an answer, so a script that got into
    a page by way of data stays shut out.
    """
    template = _INLINE_SCRIPT.findall(app.index_string)
    hashes = [*app.csp_hashes(), *(_hash(script) for script in template if script.strip())]
    return _PAGE_POLICY.format(scripts=" ".join(["'self'", *dict.fromkeys(hashes)]))


def install(server: Flask, app: Dash) -> None:
    """Add the headers to every answer of ``server``; one that an answer brings along stays.

    Pages without Dash have a stricter policy of their own, and figures for other sites one
    that says who may frame them.
    """

    def add_headers(response: Response) -> Response:
        is_page = response.mimetype == "text/html"
        policy = page_policy(app) if is_page else _OTHER_POLICY
        for name, value in ({"Content-Security-Policy": policy} | _ALWAYS).items():
            response.headers.setdefault(name, value)
        if request.is_secure:
            response.headers["Strict-Transport-Security"] = _ONE_YEAR
        return response

    server.after_request(add_headers)


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
