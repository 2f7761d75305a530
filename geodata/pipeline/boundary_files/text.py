"""Names as their authors wrote them: which encoding, and the signs that it was the wrong one."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from geodata.pipeline.boundary_files.faults import fault, shown

_RULE: Final = "names must read as they were written"

_CODE_PAGES: Final = {0x03: "windows-1252", 0x57: "windows-1252", 0x01: "cp437", 0x02: "cp850"}
"""What a .dbf's language byte stands for (ESRI writes 0x57, dBASE 0x03)."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """An encoding and where it was found."""

    name: str
    origin: str

    def __str__(self) -> str:
        return f"{self.name} ({self.origin})"


def stated_encoding(asked: str | None, code_page: str | None, language: int, file: str) -> Encoding:
    """The encoding of a shapefile's text: as asked, else by .cpg, else by the .dbf, else UTF-8.

    UTF-8 is no guess: text in anything else, unless it is plain English letters, fails to decode.
    """
    if asked is not None:
        return Encoding(_known(asked, "--encoding", file), "as asked")
    if code_page is not None and code_page.strip():
        return Encoding(_known(_python_name(code_page.strip()), "the .cpg", file), "stated by .cpg")
    if language in _CODE_PAGES:
        return Encoding(_CODE_PAGES[language], "stated by the .dbf")
    return Encoding("utf-8", "none stated; it reads as UTF-8")


def decoded(values: Iterable[object], encoding: Encoding, file: str) -> tuple[object, ...]:
    """Decode text that was read as bytes in Latin-1; leave what is not text.

    Raises:
        BoundaryFault: A value does not decode.
    """
    return tuple(
        _decoded(value, encoding, file) if isinstance(value, str) else value for value in values
    )


def check_text(values: Iterable[str], encoding: str, file: str) -> None:
    """Look for the traces that a wrong encoding leaves in text that did decode.

    Raises:
        BoundaryFault: A value holds replacement or control characters, or is UTF-8 that was
            read as something else ("Ynys MÃ´n").
    """
    for value in values:
        if "\N{REPLACEMENT CHARACTER}" in value:
            raise fault(
                file,
                f"a letter of {shown(value)} was lost before the file was written",
                _RULE,
                "fetch the original",
            )
        meant = _meant(value)
        if meant is not None:
            raise fault(
                file,
                f"it says its text is {encoding}, yet then it reads {shown(value)}, where "
                f"{shown(meant)} must be meant",
                _RULE,
                "give the right one with --encoding (or fetch the original if it is not a "
                "shapefile)",
            )
        if any(unicodedata.category(character) == "Cc" for character in value):
            raise fault(
                file,
                f"read as {encoding}, {shown(value)} holds a control character",
                _RULE,
                "give the right encoding with --encoding, such as windows-1252",
            )


def _decoded(value: str, encoding: Encoding, file: str) -> str:
    try:
        return value.encode("latin-1").decode(encoding.name).rstrip("\x00")
    except UnicodeError as error:
        raise fault(
            file,
            f"{shown(value)} is not {encoding}",
            _RULE,
            "give the right encoding with --encoding, such as windows-1252",
        ) from error


def _meant(value: str) -> str | None:
    """What the text says if it is UTF-8 that was decoded as a Western code page."""
    if value.isascii():
        return None
    for western in ("windows-1252", "latin-1"):
        try:
            return value.encode(western).decode("utf-8")
        except UnicodeError:
            continue
    return None


def _known(name: str, where: str, file: str) -> str:
    try:
        b"A".decode(name)
    except (LookupError, ValueError) as error:
        raise fault(
            file,
            f"{where} names the encoding {shown(name)}, which is unknown",
            "an encoding goes by its usual name, such as UTF-8, windows-1252 or ISO-8859-1",
            "give the right one with --encoding",
        ) from error
    return name


def _python_name(code_page: str) -> str:
    """A .cpg may hold a bare number: 65001 is Windows' word for UTF-8, 1252 a code page."""
    if code_page == "65001":
        return "utf-8"
    return f"cp{code_page}" if code_page.isdigit() else code_page.replace("ANSI ", "cp")
