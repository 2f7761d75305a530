"""Text that no spreadsheet takes for a formula."""

import re
from typing import Final

_EXECUTING: Final = ("=", "+", "-", "@", "\t", "\r", "\x00", "＝", "＋", "－", "＠")
"""What a spreadsheet may begin a formula or a command with (OWASP, CSV injection)."""
_NOT_TEXT: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def safe_text(text: str) -> str:
    """Return text as it may stand in a cell; numbers never come here.

    Characters that are no text are left out, and what could be taken for a formula, also
    behind white space, gets an apostrophe before it, which spreadsheets show as text.
    """
    clean = _NOT_TEXT.sub("", text)
    is_executing = clean.startswith(_EXECUTING) or clean.lstrip().startswith(_EXECUTING)
    return f"'{clean}" if is_executing else clean
