"""Things the reader should know about this view."""

from collections.abc import Sequence

from dash import html


def notices(messages: Sequence[str]) -> list[html.P]:
    """Build a notice a message; none for none."""
    return [html.P(message, className="notice", role="status") for message in messages]
