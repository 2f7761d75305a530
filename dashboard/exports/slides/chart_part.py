"""Native charts on slides: the part of the file with its workbook, and the frame for it."""

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.parts.chart import ChartPart

from dashboard.exports.slides.canvas import Canvas
from dashboard.exports.slides.markup import Box, C, frame, identity


def add_chart(canvas: Canvas, box: Box, markup: str, book: bytes, *, name: str, words: str) -> None:
    """Set a chart on a slide.

    Args:
        canvas: the slide.
        box: where the chart stands.
        markup: its ``c:chartSpace``, with references into the workbook.
        book: the workbook with its numbers.
        name: of the shape.
        words: its alternative text.
    """
    package = canvas.slide.part.package
    part = ChartPart.load(
        package.next_partname(ChartPart.partname_template),
        CONTENT_TYPE.DML_CHART,
        package,
        markup.encode(),
    )
    part.chart_workbook.update_from_xlsx_blob(book)
    relation = canvas.slide.part.relate_to(part, RELATIONSHIP_TYPE.CHART)
    canvas.add(
        f"<p:graphicFrame><p:nvGraphicFramePr>{identity(canvas.number(), name, words)}"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/>'
        f'</p:nvGraphicFramePr>{frame(box, "p:xfrm")}<a:graphic><a:graphicData uri="{C}">'
        f'<c:chart xmlns:c="{C}" r:id="{relation}"/></a:graphicData></a:graphic></p:graphicFrame>'
    )
