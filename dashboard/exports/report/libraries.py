"""Whether the system has the libraries that set the type of reports."""

import ctypes
from functools import lru_cache
from typing import Final

MISSING: Final = (
    "PDF reports need the library Pango on the machine that runs this site; install it there, "
    "on Debian with: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
)
# Each under the names that it has on Linux, macOS and Windows.
_NEEDED: Final = (
    ("libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "libgobject-2.0-0.dll", "gobject-2.0-0"),
    ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll", "pango-1.0-0"),
    ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll", "pangoft2-1.0-0"),
    ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll", "harfbuzz"),
    ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll", "fontconfig-1"),
)


@lru_cache(maxsize=1)
def missing() -> str:
    """Say in one sentence what has to be installed; empty where nothing is missing."""
    return "" if all(map(_is_there, _NEEDED)) else MISSING


def _is_there(names: tuple[str, ...]) -> bool:
    for name in names:
        try:
            ctypes.CDLL(name)
        except OSError:
            continue
        return True
    return False
