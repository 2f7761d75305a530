"""A board pack inside a link: its JSON, made small."""

import base64
import binascii
import re
import zlib
from typing import Final

from dashboard.errors import InvalidRequest
from dashboard.exports.pack import Pack
from dashboard.exports.pack_json import from_json, to_json

LONGEST_LINK: Final = 3500
"""Characters of a packed text that still fits into an address everywhere: gunicorn takes 4,094
in its first line, and our own check of addresses 4,000."""
_LONGEST_JSON: Final = 200_000
"""Bytes; a text of the longest link that unpacks to more was not made here."""
_BASE64: Final = re.compile(r"[A-Za-z0-9_-]+")
_REFUSAL: Final = (
    "This link to a board pack cannot be read; it may have been cut short. Copy the whole link, "
    "or open the pack from its file."
)


def write_link(pack: Pack) -> str | None:
    """Return the text that stands for a pack in a link; nothing for one that is too long."""
    packed = zlib.compress(to_json(pack).encode(), level=9)
    text = base64.urlsafe_b64encode(packed).decode().rstrip("=")
    return text if len(text) <= LONGEST_LINK else None


def read_link(text: str) -> Pack:
    """Read the pack that a link carries.

    Raises:
        InvalidRequest: it carries none, or one of another version; the message says what to do.
    """
    if len(text) > LONGEST_LINK or not _BASE64.fullmatch(text):
        raise InvalidRequest(_REFUSAL)
    try:
        packed = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
        unpacking = zlib.decompressobj()
        # Never more than this is unpacked, however much a hostile text promises.
        content = unpacking.decompress(packed, _LONGEST_JSON)
    except (binascii.Error, zlib.error):
        raise InvalidRequest(_REFUSAL) from None
    if not unpacking.eof or unpacking.unused_data:
        raise InvalidRequest(_REFUSAL)
    return from_json(content)
