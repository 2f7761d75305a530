"""Says once what a document says many times.

Sixty measures share most of their words, tables and layouts. What recurs is kept in a list,
and stands in the document as ``{"$": place}``.
"""

from typing import Any, Final

REFERENCE: Final = "$"
_SMALLEST: Final = 12
"""Characters; anything shorter is not longer than its reference."""


def pooled(document: Any) -> dict[str, Any]:
    """Return ``document`` as ``{"pool": [...], "document": ...}``, each recurring part once.

    Args:
        document: JSON of dicts with string keys, lists, texts and numbers. No key is ``$``.
    """
    counts: dict[Any, int] = {}
    keys: dict[int, Any] = {}
    _count(document, counts, keys)
    pool: list[Any] = []
    places: dict[Any, int] = {}

    def written(part: Any) -> Any:
        key = _key(part, keys)
        if key is None or counts.get(key, 0) < 2:  # noqa: PLR2004 what is there once stays there
            return _inside(part, written)
        if key not in places:
            made = _inside(part, written)
            places[key] = len(pool)
            pool.append(made)
        return {REFERENCE: places[key]}

    return {"document": written(document), "pool": pool}


def _inside(part: Any, written: Any) -> Any:
    if isinstance(part, dict):
        return {name: written(value) for name, value in part.items()}
    if isinstance(part, list):
        return [written(value) for value in part]
    return part


def _count(part: Any, counts: dict[Any, int], keys: dict[int, Any]) -> tuple[Any, int]:
    """Return what tells ``part`` from others, and about how long it is as text."""
    if isinstance(part, (dict, list)):
        pairs = part.items() if isinstance(part, dict) else enumerate(part)
        inner = [(name, *_count(value, counts, keys)) for name, value in pairs]
        key: Any = (type(part).__name__, tuple((name, key) for name, key, _ in inner))
        # One number stands for the whole, so that keys do not grow with what they hold.
        key = ("part", counts.setdefault(("number", key), len(counts)))
        size = sum(length for *_, length in inner) + 2
    elif isinstance(part, str):
        key, size = ("text", part), len(part) + 2
    else:
        return ((type(part).__name__, part), len(str(part)))
    if size >= _SMALLEST:
        counts[key] = counts.get(key, 0) + 1
    if isinstance(part, (dict, list)):
        keys[id(part)] = key if size >= _SMALLEST else None
    return key, size


def _key(part: Any, keys: dict[int, Any]) -> Any:
    if isinstance(part, str):
        return ("text", part)
    return keys.get(id(part))
