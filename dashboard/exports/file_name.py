"""Names of files: what is inside, where it is about, and of when."""

import re
import unicodedata
from typing import Final

from dashboard.exhibits.exhibit import Exhibit

_LONGEST: Final = 60
_SIGNS: Final = {"£": " gbp ", "%": " percent ", "&": " and ", "²": "2"}


def slug(text: str, most: int = _LONGEST) -> str:
    """Write words as they may stand in a file's name: lower case, parted by hyphens."""
    for sign, meaning in _SIGNS.items():
        text = text.replace(sign, meaning)
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    kept = ""
    for word in words:
        longer = f"{kept}-{word}" if kept else word
        if len(longer) > most:
            break
        kept = longer
    return kept


def file_name(exhibit: Exhibit, extension: str, vintage: str) -> str:
    """Name the file of an exhibit: ``footprints_gap-per-resident_north-of-england_2017.csv``.

    Args:
        exhibit: what is inside.
        extension: of the file, without a dot.
        vintage: the year of the areas.
    """
    kind = exhibit.table.layer or exhibit.key.partition("/")[0]
    illustrative = "illustrative" if exhibit.is_illustrative else ""
    parts = [slug(kind), slug(exhibit.subject), slug(exhibit.area), illustrative, vintage]
    return f"{'_'.join(part for part in parts if part)}.{extension}"


def page_file_name(page: str, area: str, extension: str, vintage: str) -> str:
    """Name a file of several exhibits of one page."""
    parts = ["footprint-atlas", slug(page), slug(area), vintage]
    return f"{'_'.join(part for part in parts if part)}.{extension}"
