"""The two coordinate reference systems, and what each is for."""

from typing import Final

BRITISH_NATIONAL_GRID: Final = "EPSG:27700"
"""Metres. Everything is measured, cleaned and simplified here."""

WGS84: Final = "EPSG:4326"
"""Degrees. What a browser draws; never used to measure.

Converted without the OSTN15 grid, so positions are within about 2 m: fine for
display, not for survey work.
"""
