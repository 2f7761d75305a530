"""Data with its description beside it: a Frictionless data package in a zip file."""

import io
import json
import zipfile
from datetime import datetime
from typing import Any, Final

from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.table import Column, Table
from dashboard.exports.file_name import slug
from dashboard.exports.text_file import make_csv
from dashboard.formatting import STATUS_WORDS
from geodata.sources import Source

_PROFILE: Final = "https://datapackage.org/profiles/2.0/datapackage.json"
_SCHEMA: Final = "https://datapackage.org/profiles/2.0/tableschema.json"
_ALWAYS: Final = datetime(2017, 1, 1).timetuple()[:6]
"""Time of every file in the archive: the same exhibit gives the same bytes."""


def make_archive(exhibit: Exhibit) -> bytes:
    """Return a zip file of the CSV, its description and a page to read."""
    name = f"{slug(exhibit.subject)}.csv"
    page = io.BytesIO()
    with zipfile.ZipFile(page, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in (
            (name, make_csv(exhibit)),
            ("datapackage.json", _as_json(data_package(exhibit, name))),
            ("README.txt", _readme(exhibit, name).encode("utf-8")),
        ):
            archive.writestr(zipfile.ZipInfo(path, _ALWAYS), content)
    return page.getvalue()


def data_package(exhibit: Exhibit, path: str) -> dict[str, Any]:
    """Describe an exhibit's CSV as a Data Package (version 2) with a Table Schema.

    Args:
        exhibit: what is described.
        path: of the CSV beside the description.
    """
    notes = [*exhibit.words, *exhibit.caveats]
    if exhibit.is_illustrative:
        notes.insert(0, "Illustrative, not real answers.")
    return {
        "$schema": _PROFILE,
        "name": slug(exhibit.subject),
        "title": exhibit.title,
        "description": "\n\n".join(notes),
        "homepage": exhibit.address,
        "licenses": _licences(exhibit),
        "sources": [_source(source) for source in exhibit.sources],
        "status": [status.value for status in exhibit.statuses],
        "filters": exhibit.filters,
        "resources": [
            {
                "name": slug(exhibit.subject),
                "type": "table",
                "path": path,
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "schema": table_schema(exhibit.table, is_illustrative=exhibit.is_illustrative),
            }
        ],
    }


def table_schema(table: Table, *, is_illustrative: bool = False) -> dict[str, Any]:
    """Describe the columns as a Table Schema."""
    fields = [_field(column) for column in table.columns]
    if is_illustrative:
        fields.append({"name": "illustrative", "type": "string", "title": "Illustrative, not real"})
    schema: dict[str, Any] = {"$schema": _SCHEMA, "fields": fields, "missingValues": [""]}
    if table.code_column:
        schema["primaryKey"] = [table.code_column]
    return schema


def _field(column: Column) -> dict[str, Any]:
    kind = "number" if column.is_number else "string"
    field = {"name": column.key, "type": kind, "title": column.title}
    return field | ({"description": column.description} if column.description else {})


def _source(source: Source) -> dict[str, str]:
    named = {"title": f"{source.publisher}: {source.title}"}
    is_address = source.address.startswith(("http://", "https://"))
    return named | ({"path": source.address} if is_address else {})


def _licences(exhibit: Exhibit) -> list[dict[str, str]]:
    return [{"title": licence} for licence in dict.fromkeys(s.licence for s in exhibit.sources)]


def _as_json(content: dict[str, Any]) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _readme(exhibit: Exhibit, name: str) -> str:
    lines = [
        exhibit.title,
        "=" * len(exhibit.title),
        "",
        *(["ILLUSTRATIVE, NOT REAL ANSWERS", ""] if exhibit.is_illustrative else []),
        f"{exhibit.takeaway}.",
        exhibit.subtitle,
        f"Shown: {exhibit.filters or 'everything'}.",
        f"Status: {'; '.join(STATUS_WORDS[status] for status in exhibit.statuses)}.",
        f"View: {exhibit.address}",
        "",
        f"Columns of {name}",
        *(
            f"- {column.key}: {column.title}. {column.description}"
            for column in exhibit.table.columns
        ),
        "",
        "In words",
        *exhibit.words,
        *(f"Take care. {words}" for words in exhibit.caveats),
        "",
        "Sources",
        *(f"- {source.publisher}, {source.title} ({source.address})" for source in exhibit.sources),
        "",
        *exhibit.credits,
    ]
    return "\r\n".join(lines) + "\r\n"
