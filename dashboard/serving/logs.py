"""One line a record, whatever a request contains."""

import logging
import secrets
import sys

from flask import g

_CONTROL = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160))} | {
    ord("\n"): "\\n",
    ord("\r"): "\\r",
    ord("\t"): "\\t",
    0x2028: "\\u2028",
    0x2029: "\\u2029",
}


class OneLine(logging.Formatter):
    """Formats a record, its traceback included, so that nothing can start a line of its own."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as one line without control characters."""
        return super().format(record).translate(_CONTROL)


def configure(level: str) -> None:
    """Send every record of at least ``level`` to standard error, a line each."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(OneLine("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    # Waitress warns of every request that waits a moment for a thread.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)


def request_id() -> str:
    """Return eight characters that name the current request in the log and to the reader."""
    if "atlas_request_id" not in g:
        g.atlas_request_id = secrets.token_hex(4)
    return str(g.atlas_request_id)
