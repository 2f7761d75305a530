"""How large a boundary file may be: far above any real one, far below what harms a machine."""

from typing import Final

MEGABYTE: Final = 1024 * 1024

LARGEST_FILE: Final = 400 * MEGABYTE
"""Of one file that is read, and of all a zip holds together once unpacked."""

LARGEST_ZIP: Final = 200 * MEGABYTE
MOST_MEMBERS: Final = 200

LARGEST_RATIO: Final = 200
"""Unpacked size over packed size. Real shapefiles reach about 60 (a table of spaces)."""

RATIO_MATTERS_FROM: Final = 8 * MEGABYTE
"""A small file may be packed at any ratio; it does no harm."""

CHUNK: Final = 256 * 1024
