"""The kinds of files that a whole pack can be taken away as."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from dashboard.exhibits.catalogue import Catalogue
from dashboard.exports.file_name import slug
from dashboard.exports.formats import PDF, XLSX
from dashboard.exports.jobs import Step
from dashboard.exports.makers import Makers
from dashboard.exports.pack import MadePack
from dashboard.exports.viewer.data import Kit, kit_of
from dashboard.formatting import month_words
from dashboard.page_context import PageContext

_UNNAMED: Final = "footprint-atlas-board-pack"


@dataclass(frozen=True, slots=True)
class Desk:
    """What the files of packs are made with.

    Attributes:
        catalogue: where exhibits come from.
        makers: make the files of single exhibits.
        kit: what documents that are shown live are made from.
    """

    catalogue: Catalogue
    makers: Makers
    kit: Kit

    @property
    def date(self) -> str:
        """That of the data, in words."""
        return month_words(self.makers.tables.data_date)

    @property
    def site(self) -> str:
        """What stands before the addresses of views in a file that leaves the site."""
        return self.kit.origin and self.kit.origin + self.kit.context.relative("/").rstrip("/")

    def at(self, origin: str) -> "Desk":
        """Return a desk whose files name their views with scheme and host."""
        return replace(self, kit=replace(self.kit, origin=origin))


def desk_of(catalogue: Catalogue, context: PageContext, makers: Makers) -> Desk:
    """Return what packs are made with in an app."""
    return Desk(catalogue, makers, kit_of(catalogue, context, makers.assets))


@dataclass(frozen=True, slots=True, kw_only=True)
class PackFormat:
    """One kind of file.

    Attributes:
        key: its name in addresses.
        extension: of the file, without a dot.
        label: what the button says.
        note: what it is for, in a few words.
        mimetype: what browsers call it.
        make: gives the content.
        missing: says what has to be installed first; empty where nothing is missing.
        mark: stands in the file's name where two kinds share an extension.
    """

    key: str
    extension: str
    label: str
    note: str
    mimetype: str
    make: Callable[[MadePack, Desk, Step], bytes]
    missing: Callable[[Desk], str] = lambda _desk: ""
    mark: str = ""

    def file_name(self, pack: MadePack, vintage: str) -> str:
        """Name a file by what is inside: ``north-of-england-for-the-board_2017.pptx``."""
        is_illustrative = any(item.exhibit.is_illustrative for item in pack.made)
        marks = [self.mark, "illustrative" if is_illustrative else "", vintage]
        name = "_".join([slug(pack.title) or _UNNAMED, *filter(None, marks)])
        return f"{name}.{self.extension}"


def _slides(pack: MadePack, desk: Desk, step: Step) -> bytes:
    from dashboard.exports.slides import make_slides  # noqa: PLC0415 - needed by few requests

    return make_slides(pack, desk.makers.outlines, step)


def _report(paper: str) -> Callable[[MadePack, Desk, Step], bytes]:
    def make(pack: MadePack, desk: Desk, step: Step) -> bytes:
        from dashboard.exports.report import make_report  # noqa: PLC0415 - needed by few requests

        makers = desk.makers
        return make_report(
            pack, makers.renderer, paper, step, outlines=makers.outlines, site=desk.site
        )

    return make


def _report_missing(desk: Desk) -> str:
    from dashboard.exports.report import missing  # noqa: PLC0415 - needed by few requests

    return " ".join(filter(None, (desk.makers.missing, missing())))


def _document(pack: MadePack, desk: Desk, step: Step) -> bytes:
    from dashboard.exports.viewer.file import make_file  # noqa: PLC0415 - needed by few requests

    return make_file(pack, desk.kit, step)


def _workbook(pack: MadePack, desk: Desk, step: Step) -> bytes:
    step(0, 1)
    return desk.makers.workbook([item.exhibit for item in pack.made])


PACK_FORMATS: Final = {
    one.key: one
    for one in (
        PackFormat(
            key="pptx",
            extension="pptx",
            label="PowerPoint",
            note="slides whose charts and maps can be edited",
            mimetype="application/vnd.openxmlformats-officedocument.presentationml.presentation",
            make=_slides,
        ),
        PackFormat(
            key="pdf",
            extension="pdf",
            label="PDF, A4",
            note="a report to print or to send",
            mimetype=PDF.mimetype,
            make=_report("A4"),
            missing=_report_missing,
        ),
        PackFormat(
            key="pdf-a3",
            extension="pdf",
            label="PDF, A3 landscape",
            note="large figures for a table or a wall",
            mimetype=PDF.mimetype,
            make=_report("A3"),
            missing=_report_missing,
            mark="a3",
        ),
        PackFormat(
            key="html",
            extension="html",
            label="One HTML file",
            note="live figures without a network",
            mimetype="text/html",
            make=_document,
        ),
        PackFormat(
            key="xlsx",
            extension="xlsx",
            label="Excel",
            note="every figure's numbers, a sheet a view",
            mimetype=XLSX.mimetype,
            make=_workbook,
        ),
    )
}
