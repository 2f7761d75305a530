"""What a tagged PDF says, read by its tags as a screen reader does."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf

_PAIR = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")
_READ = "BDC BMC EMC Tf TJ Tj"
_LETTERS = dict[bytes, str]


@dataclass(frozen=True)
class TaggedTable:
    """A table with its caption, the heads of its columns, and rows of cells, as text.

    A table that runs over several pages is one, whose heads are given once.
    """

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def tables_of(content: bytes) -> list[TaggedTable]:
    """Return the tables of a PDF file in order; words are without spaces between them.

    Where a line ends within a cell is not told apart from the end of a word, so that no
    space is better than some.
    """
    with pikepdf.open(BytesIO(content)) as document:
        texts = {page.obj.objgen: _texts(page) for page in document.pages}
        return _joined(
            [_table(element, texts) for element in _found(document.Root.StructTreeRoot, "/Table")]
        )


def _joined(parts: list[TaggedTable]) -> list[TaggedTable]:
    """Join what stands on further pages, which repeats the heads and has no caption."""
    tables: list[TaggedTable] = []
    for part in parts:
        if part.caption:
            tables.append(part)
        else:
            assert part.heads == tables[-1].heads
            tables[-1] = TaggedTable(tables[-1].caption, part.heads, tables[-1].rows + part.rows)
    return tables


def _table(element: Any, texts: dict[Any, dict[int, str]]) -> TaggedTable:
    rows = {
        kind: [
            tuple(_text(cell, texts) for cell in _children(row))
            for group in _found(element, kind)
            for row in _found(group, "/TR")
        ]
        for kind in ("/THead", "/TBody")
    }
    (heads,) = rows["/THead"]
    caption = "".join(_text(one, texts) for one in _found(element, "/Caption"))
    return TaggedTable(caption, heads, tuple(rows["/TBody"]))


def _children(element: Any) -> Iterator[Any]:
    inside = element.get("/K")
    if inside is None:
        return
    yield from inside if isinstance(inside, pikepdf.Array) else [inside]


def _found(element: Any, kind: str) -> Iterator[Any]:
    """Give the elements of a kind, not looking for more within one."""
    for one in _children(element):
        if isinstance(one, pikepdf.Dictionary):
            if one.get("/S") == kind:
                yield one
            else:
                yield from _found(one, kind)


def _text(element: Any, texts: dict[Any, dict[int, str]]) -> str:
    said = ""
    for one in _children(element):
        if isinstance(one, int):
            said += texts[element.Pg.objgen].get(one, "")
        elif isinstance(one, pikepdf.Dictionary):
            said += _text(one, texts)
    return "".join(said.split())


def _texts(page: pikepdf.Page) -> dict[int, str]:
    """Return what is marked on a page, by the number of the mark."""
    fonts = {
        name: (_letters(font), 2 if font.get("/Subtype") == "/Type0" else 1)
        for name, font in page.obj.Resources.Font.items()
    }
    said: dict[int, str] = {}
    marks: list[int | None] = []
    letters: _LETTERS = {}
    length = 2
    for operands, operator in pikepdf.parse_content_stream(page, _READ):
        match str(operator):
            case "BDC":
                marks.append(int(operands[1].get("/MCID", -1)))
            case "BMC":
                marks.append(None)
            case "EMC":
                marks.pop()
            case "Tf":
                letters, length = fonts[str(operands[0])]
            case "TJ" | "Tj":
                mark = next((one for one in reversed(marks) if one is not None), None)
                parts = operands[0] if str(operator) == "TJ" else [operands[0]]
                for part in parts:
                    if mark is not None and isinstance(part, pikepdf.String):
                        said[mark] = said.get(mark, "") + _decoded(bytes(part), letters, length)
    return said


def _decoded(glyphs: bytes, letters: _LETTERS, length: int) -> str:
    return "".join(
        letters.get(glyphs[place : place + length], "\ufffd")
        for place in range(0, len(glyphs), length)
    )


def _letters(font: Any) -> _LETTERS:
    """Return which letters the glyphs of a font stand for."""
    found: _LETTERS = {}
    for block in re.findall(
        rb"beginbfchar(.*?)endbfchar", font.ToUnicode.read_bytes(), flags=re.DOTALL
    ):
        for glyph, letter in _PAIR.findall(block):
            found[bytes.fromhex(glyph.decode())] = bytes.fromhex(letter.decode()).decode(
                "utf-16-be"
            )
    return found
