"""What a request may be: which methods, how large."""

from typing import Final

from flask import Flask, abort, request

LARGEST_BODY: Final = 1_000_000
"""Bytes; our largest real request is a few thousand."""
METHODS: Final = ("GET", "HEAD", "POST")


def install(server: Flask) -> None:
    """Refuse other methods with 405 and larger bodies with 413."""
    # Holds where the length is not announced: reading stops at the limit.
    server.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY

    def check_limits() -> None:
        if request.method not in METHODS:
            abort(405)
        if (request.content_length or 0) > LARGEST_BODY:
            abort(413)

    server.before_request(check_limits)
