"""JSON as short as it goes, for what a browser reads."""

import json


def compact_json(content: object) -> str:
    """Return ``content`` as JSON without a space, with its letters as they are.

    Raises:
        ValueError: a number is none; JSON has no word for that.
    """
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
