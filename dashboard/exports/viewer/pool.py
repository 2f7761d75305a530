"""Says once what a document says many times.

Sixty measures share most of their words, tables and layouts. What recurs is kept in a list,
and stands in the document as ``{"$": place}``.
"""

import json
from typing import Any, Final, TypeAlias

REFERENCE: Final = "$"
_SMALLEST: Final = 12
"""Characters; anything shorter is not longer than its reference."""
_Key: TypeAlias = str | None


def pooled(document: Any) -> dict[str, Any]:
    """Return ``document`` as ``{"pool": [...], "document": ...}``, each recurring part once.

    Args:
        document: JSON of dicts with string keys, lists, texts and numbers. No key is ``$``.
    """
    pool = _Pool()
    pool.count(document)
    return {"document": pool.written(document), "pool": pool.parts}


class _Pool:
    """What recurs in a document.

    Everything is told from others by its JSON, or by a number that stands for it where it
    holds parts that hold parts.
    """

    def __init__(self) -> None:
        self.parts: list[Any] = []
        self._times: dict[str, int] = {}
        self._numbers: dict[str, str] = {}
        self._keys: dict[int, _Key] = {}
        self._places: dict[str, int] = {}

    def count(self, part: Any) -> str:
        """Count a part and all parts in it; returns what tells it from others."""
        if isinstance(part, str):
            key = "'" + part
            if len(part) >= _SMALLEST:
                self._times[key] = self._times.get(key, 0) + 1
            return key
        if not isinstance(part, (dict, list)):
            return json.dumps(part)
        if isinstance(part, list) and not any(isinstance(one, (dict, list)) for one in part):
            for one in part:
                if isinstance(one, str):
                    self.count(one)
            # Numbers that are equal may be written differently; their JSON tells them apart.
            whole = json.dumps(part, ensure_ascii=False)
        else:
            pairs = part.items() if isinstance(part, dict) else enumerate(part)
            inside = [f"{name}={self.count(one)}" for name, one in pairs]
            whole = f"{type(part).__name__}({chr(0).join(inside)})"
        key = self._numbers.setdefault(whole, f"#{len(self._numbers)}")
        if len(whole) >= _SMALLEST:
            self._times[key] = self._times.get(key, 0) + 1
            self._keys[id(part)] = key
        return key

    def written(self, part: Any) -> Any:
        """Return a part as it stands in the document: itself, or where it is in the pool."""
        key: _Key = "'" + part if isinstance(part, str) else self._keys.get(id(part))
        if key is None or self._times.get(key, 0) < 2:  # noqa: PLR2004 what is there once stays
            return self._inside(part)
        if key not in self._places:
            made = self._inside(part)
            self._places[key] = len(self.parts)
            self.parts.append(made)
        return {REFERENCE: self._places[key]}

    def _inside(self, part: Any) -> Any:
        if isinstance(part, dict):
            return {name: self.written(value) for name, value in part.items()}
        if isinstance(part, list):
            return [self.written(value) for value in part]
        return part
