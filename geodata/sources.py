"""Where every number comes from: records read from ``sources.toml``."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final

from geodata.errors import MissingSource, SchemaViolation
from geodata.vocabulary import SourceKey, Status

SOURCES_FILE: Final = "sources.toml"


@dataclass(frozen=True, slots=True)
class Source:
    """One source: who published what, on which terms, and the raw files that carry it.

    ``published`` and ``accessed`` are ISO dates as exact as they are known, or "not recorded".
    ``sha256`` belongs to ``files``, in the same order. ``credit`` must be shown with the figures.
    """

    key: SourceKey
    publisher: str
    title: str
    address: str
    licence: str
    published: str
    accessed: str
    status: Status
    credit: str
    files: tuple[str, ...]
    sha256: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class SourceList:
    """All of ``sources.toml``: the sources by key, and the sha256 of each raw file."""

    sources: Mapping[SourceKey, Source]
    files: Mapping[str, str]


def read_sources(path: Path) -> SourceList:
    """Read the records of all sources.

    Raises:
        MissingSource: The file is not there.
        SchemaViolation: It is not TOML, or a record lacks an entry, has an unknown one,
            or names a file whose sha256 is not recorded.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise MissingSource(
            f"{path.name} is not in {path.parent}; without it no number has a source. "
            "Fetch the project again."
        ) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SchemaViolation(f"{path.name} is not readable TOML: {error}.") from error
    sources, files = _table(content, "sources", path), _table(content, "files", path)
    return SourceList(
        {SourceKey(key): _source(key, record, files, path) for key, record in sources.items()},
        files,
    )


def _table(content: dict[str, Any], name: str, path: Path) -> dict[str, Any]:
    table = content.get(name)
    if not isinstance(table, dict):
        raise SchemaViolation(f"{path.name} has no [{name}] table; it must hold every one.")
    return table


def _source(key: str, record: object, files: dict[str, str], path: Path) -> Source:
    expected = {field.name for field in fields(Source)} - {"key", "sha256"}
    if not isinstance(record, dict) or set(record) != expected:
        raise SchemaViolation(
            f"{path.name}, [sources.{key}]: a source must have exactly the entries "
            f"{', '.join(sorted(expected))}."
        )
    unknown = [name for name in record["files"] if name not in files]
    if unknown:
        raise SchemaViolation(
            f"{path.name}, [sources.{key}]: {', '.join(unknown)} has no sha256 under [files]."
        )
    try:
        status = Status(record["status"])
    except ValueError:
        raise SchemaViolation(
            f"{path.name}, [sources.{key}]: status must be one of {', '.join(Status)}, "
            f"but is {record['status']!r}."
        ) from None
    return Source(
        **(record | {"status": status, "files": tuple(record["files"])}),
        key=SourceKey(key),
        sha256=tuple(files[name] for name in record["files"]),
    )
