"""Exhibits made by hand, and what a presentation made of them holds."""

import re
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

from pptx import Presentation
from pptx.presentation import Presentation as Deck

from dashboard.exhibits.drawing import Bars, Drawing, Lines, Points, Series
from dashboard.exhibits.exhibit import Exhibit, LegendEntry
from dashboard.exhibits.table import Column, NumberFormat, Table
from dashboard.exports.outlines import Outlines
from dashboard.exports.pack import MadeItem, MadePack
from dashboard.exports.slides import make_slides
from geodata.sources import Source
from geodata.vocabulary import SourceKey, Status

SOURCE = Source(
    key=SourceKey("ledger"), publisher="Ledger Office", title="The ledger",
    address="https://example.org/ledger", licence="Open licence", published="2017",
    accessed="2026-11", status=Status.PUBLISHED, credit="Contains ledgers.", files=(), sha256=(),
    note="",
)  # fmt: skip
TABLE = Table(
    columns=(
        Column("code", "Code"), Column("name", "Area"),
        Column("value", "Per resident", NumberFormat.POUNDS),
        Column("share", "Share", NumberFormat.PERCENT), Column("note", "Note"),
    ),
    rows=(("E1", "Ayshire", 1234.5, 0.285, ""), ("E2", "Beeland", None, None, "Not printed")),
    code_column="code",
)  # fmt: skip
BARS = Bars(
    categories=("Ayshire", "Beeland", "Ceeford"),
    series=(Series("Gap", (389.25, -12.0, None), "#226297", ("#226297", "#99c2e0", "#e4e4e1")),),
    form=NumberFormat.POUNDS,
    reference=("England", 200.0),
)
STACKED = Bars(
    categories=("All", "North"),
    series=(Series("For", (0.6, None), "#01594f"), Series("Against", (0.4, 0.25), "#7a4707")),
    form=NumberFormat.WHOLE_PERCENT,
    is_stacked=True,
)
COLUMNS = replace(STACKED, is_horizontal=False, reference=("Half", 0.5))
LINES = Lines(
    categories=("2016-17", "2017-18", "2018-19"),
    series=(Series("North", (1.5e9, None, 1.75e9), "#0072b2"),),
    form=NumberFormat.MILLIONS,
)
POINTS = Points(
    names=("Ayshire", "Beeland", "Ceeford"), across=(1.0, 2.5, 4.0), up=(10.0, 30.5, 20.0),
    colours=("#5b6b7a", "#d55e00", "#5b6b7a"), across_title="Score", up_title="Gap",
    across_form=NumberFormat.ONE_DECIMAL, up_form=NumberFormat.POUNDS,
    across_reference=("England", 2.0), up_reference=("England", 22.0),
)  # fmt: skip


def exhibit(drawing: Drawing | None = None, **changes: object) -> Exhibit:
    """Return a complete exhibit, changed as told."""
    made = Exhibit(
        key="atlas/left", subject="gap", title="Gap per resident", takeaway="The gap is £389",
        subtitle="pounds · 2017", filters="North only", words=("Ayshire is highest.",),
        statuses=(Status.REPORTED,), sources=(SOURCE,), credits=("Contains ledgers.",),
        address="/?left=gap", table=TABLE, alternative="A figure of three areas.", date="2017",
        definitions=(("Gap", "What is missing."),), caveats=("Not like for like.",),
        legend=(LegendEntry("#226297", "High"),), drawing=drawing,
    )  # fmt: skip
    return replace(made, **changes)


def pack(*made: Exhibit, title: str = "A pack", note: str = "", name: str = "") -> MadePack:
    """Return a pack of exhibits."""
    items = tuple(MadeItem(one, name or one.takeaway, note) for one in made)
    return MadePack(title, "For the board", "November 2026", items)


def opened(made: MadePack, outlines: Outlines | None = None) -> Deck:
    """Make slides and read them again, the package having been looked over."""
    file = make_slides(made, outlines or Outlines(()))
    check_package(file)
    return Presentation(BytesIO(file))


def texts(slide: object) -> list[str]:
    """Return every text on a slide, tables aside, also that of shapes in groups."""
    return [
        "".join(run.text or "" for run in body.iter("{*}t"))
        for body in slide.element.iter("{*}txBody")  # type: ignore[attr-defined]
    ]


def check_package(file: bytes) -> None:
    """Check what PowerPoint would offer to repair.

    Every part is XML, every relation has its target, every relation that is used is there, and
    no number stands for two shapes of one slide.
    """
    with ZipFile(BytesIO(file)) as package:
        names = set(package.namelist())
        assert len(names) == len(package.namelist())
        types = package.read("[Content_Types].xml").decode()
        for name in names:
            if not name.endswith((".xml", ".rels")):
                continue
            root = ElementTree.fromstring(package.read(name))
            if name.endswith(".rels"):
                _check_targets(name, root, names)
                continue
            if name != "[Content_Types].xml":
                assert f'PartName="/{name}"' in types or 'Extension="xml"' in types
                _check_relations(package, name, root)
            if re.fullmatch(r"ppt/slides/slide\d+\.xml", name):
                numbers = [
                    one.get("id") for one in root.iter() if one.tag.endswith("}cNvPr")
                ]  # fmt: skip
                assert len(numbers) == len(set(numbers)), name


def _check_targets(name: str, root: ElementTree.Element, names: set[str]) -> None:
    folder = name.split("_rels/", maxsplit=1)[0]
    for relation in root:
        if relation.get("TargetMode") == "External":
            continue
        target = relation.get("Target", "")
        parts = [] if target.startswith("/") else folder.strip("/").split("/")
        for part in target.strip("/").split("/"):
            if part == "..":
                parts.pop()
            elif part:
                parts.append(part)
        assert "/".join(filter(None, parts)) in names, (name, target)


def _check_relations(package: ZipFile, name: str, root: ElementTree.Element) -> None:
    space = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
    used = {
        value for one in root.iter() for key, value in one.attrib.items() if key.startswith(space)
    }
    folder, _, file = name.rpartition("/")
    relations = f"{folder}/_rels/{file}.rels"
    if not used:
        return
    known = {one.get("Id") for one in ElementTree.fromstring(package.read(relations))}
    assert used <= known, name
