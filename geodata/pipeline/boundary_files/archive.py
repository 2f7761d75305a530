"""Zip archives from strangers: judged by their list of contents, then unpacked by the meter.

Members never choose where they are written: the caller gives each its place.
"""

import stat
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Final

from geodata.errors import GeodataError
from geodata.pipeline.boundary_files import limits
from geodata.pipeline.boundary_files.faults import fault, listed, shown

ARCHIVE_SUFFIXES: Final = frozenset(
    {".zip", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".7z", ".rar", ".tar", ".kmz"}
)

_METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED: Final = 0x1
_UNREADABLE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
    OverflowError,
)
"""What zipfile raises for damaged archives, found by trying many."""


@contextmanager
def opened(path: Path, file: str) -> Iterator[zipfile.ZipFile]:
    """Open an archive whose list of contents keeps every rule.

    Raises:
        BoundaryFault: It is damaged or too large, or a member breaks a rule.
    """
    if path.stat().st_size > limits.LARGEST_ZIP:
        raise _too_much(file, f"the zip has {path.stat().st_size // limits.MEGABYTE} MB")
    try:
        archive = zipfile.ZipFile(path)
    except _UNREADABLE as error:
        raise _damaged(file) from error
    with archive:
        _check_members(archive.infolist(), path.stat().st_size, file)
        yield archive


def file_names(archive: zipfile.ZipFile) -> list[str]:
    """The members that are files, without the copies that macOS adds."""
    return [
        member.filename
        for member in archive.infolist()
        if not member.is_dir() and not member.filename.startswith("__MACOSX/")
    ]


def unpack_member(archive: zipfile.ZipFile, name: str, target: Path, file: str) -> None:
    """Write one member to ``target``, stopping at once if it grows beyond what it declared.

    Raises:
        BoundaryFault: It is damaged, larger than declared, or itself an archive.
    """
    declared = archive.getinfo(name).file_size
    written = 0
    try:
        with archive.open(name) as source, target.open("xb") as out:
            while chunk := source.read(limits.CHUNK):
                if written == 0 and chunk.startswith((b"PK\x03\x04", b"\x1f\x8b")):
                    raise _nested(file, name)
                written += len(chunk)
                if written > min(declared, limits.LARGEST_FILE):
                    raise _too_much(file, f"{shown(name)} unpacks to more than it declares")
                out.write(chunk)
    except _UNREADABLE as error:
        raise _damaged(file) from error
    if written != declared:
        raise _damaged(file)


def _check_members(members: list[zipfile.ZipInfo], packed: int, file: str) -> None:
    if len(members) > limits.MOST_MEMBERS:
        raise _too_much(file, f"the zip holds {len(members):,} files")
    unpacked = sum(member.file_size for member in members)
    if unpacked > limits.LARGEST_FILE:
        raise _too_much(file, f"the zip unpacks to {unpacked // limits.MEGABYTE:,} MB")
    if unpacked > limits.RATIO_MATTERS_FROM and unpacked > limits.LARGEST_RATIO * packed:
        raise _too_much(file, f"the zip unpacks to {unpacked // max(packed, 1):,} times its size")
    for member in members:
        _check_member(member, file)
    names = Counter(member.filename.casefold() for member in members)
    doubled = sorted(name for name, times in names.items() if times > 1)
    if doubled:
        raise fault(
            file,
            f"it holds {listed(doubled)} more than once",
            "each name stands for one file",
            "zip the files again",
        )


def _check_member(member: zipfile.ZipInfo, file: str) -> None:
    name = member.filename
    if _leads_outside(member.orig_filename) or _leads_outside(name):
        raise fault(
            file,
            f"its member {shown(member.orig_filename)} points outside the archive",
            "paths in a zip stay inside it",
            "do not trust this file; ask its sender",
        )
    mode = member.external_attr >> 16
    if stat.S_IFMT(mode) not in {0, stat.S_IFREG, stat.S_IFDIR}:
        raise fault(
            file,
            f"its member {shown(name)} is a link or device",
            "a zip may hold only plain files and folders",
            "zip the files themselves",
        )
    if member.flag_bits & _ENCRYPTED:
        raise fault(
            file,
            f"its member {shown(name)} is encrypted",
            "a zip must open without a password",
            "unpack it and zip it again without one",
        )
    if member.compress_type not in _METHODS:
        raise fault(
            file,
            f"its member {shown(name)} is packed by an unusual method",
            "a zip may use the usual method (deflate) or none",
            "zip the files again",
        )
    if PurePosixPath(name).suffix.lower() in ARCHIVE_SUFFIXES:
        raise _nested(file, name)


def _leads_outside(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return (
        name.startswith(("/", "\\"))
        or ".." in parts
        or ":" in parts[0]
        or any(ord(character) < ord(" ") for character in name)
    )


def _nested(file: str, name: str) -> GeodataError:
    return fault(
        file,
        f"its member {shown(name)} is itself an archive",
        "a zip may not hold another",
        "unpack it and give the inner one",
    )


def _too_much(file: str, what: str) -> GeodataError:
    return fault(
        file,
        what,
        f"at most {limits.LARGEST_ZIP // limits.MEGABYTE} MB packed, "
        f"{limits.LARGEST_FILE // limits.MEGABYTE} MB unpacked, {limits.LARGEST_RATIO} times its "
        f"size and {limits.MOST_MEMBERS} files are unpacked",
        "give a zip of one boundary file alone",
    )


def _damaged(file: str) -> GeodataError:
    return fault(
        file,
        "the zip is damaged or cut short",
        "every member must unpack whole",
        "fetch the file again",
    )
