"""The cards of the funding page, whose figures and words change with what is chosen."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import attributes
from dashboard.components.chart_card import later_graph
from dashboard.components.exhibit_mark import exhibit_mark
from dashboard.components.figure_card import sources_line, status_badge
from dashboard.formatting import difference, plain, rank_words, the, with_unit
from dashboard.ids import Funding
from dashboard.page_context import PageContext
from dashboard.readings import value_words
from dashboard.site import FUNDING
from geodata.queries import ClassifiedMeasure
from geodata.sources import Source
from geodata.vocabulary import FootprintCode, Status

_NO_AXIS: Final = {"visible": False, "fixedrange": True}


def no_figure(height: int = 24) -> dict[str, object]:
    """Return what stands for a figure that cannot be drawn."""
    return {"data": [], "layout": {"height": height, "xaxis": _NO_AXIS, "yaxis": _NO_AXIS}}


def live_card(
    context: PageContext,
    identifier: Funding,
    title: str,
    figure: object,
    *,
    room: int,
    words_id: Funding,
    words: Sequence[Component],
    exhibit: str,
    card_id: Funding | None = None,
    above: Sequence[Component] = (),
) -> html.Section:
    """Build a card whose figure and words a callback writes again.

    Args:
        context: gives the addresses that figures need.
        identifier: id of the graph.
        title: what the figure answers.
        figure: the drawn figure, or nothing while it is not seen.
        room: pixels in height to keep for a figure that is not there yet.
        words_id: id of the words.
        words: what it shows, with status and source.
        exhibit: name under which it can be taken away; empty while there is nothing.
        card_id: id of the card where a callback says whether there is something.
        above: what stands between title and figure, such as a legend.
    """
    named: dict[str, Any] = {"id": card_id} if card_id else {}
    return html.Section(
        [
            html.H3(title, className="card__title"),
            *above,
            later_graph(context, identifier, figure, label=title, room=room),
            html.Div(list(words), id=words_id, className="words chart-card__words"),
        ],
        className="card chart-card",
        **named,
        **(exhibit_mark(FUNDING, exhibit) if exhibit else {}),
    )


def sourced_words(
    sentences: Sequence[str], status: Status, sources: Sequence[Source]
) -> list[Component]:
    """Build what stands under a figure: sentences, then how its numbers came to be."""
    return [
        *(html.P(sentence) for sentence in sentences if sentence),
        html.P([status_badge(status), " ", *sources_line(sources)], className="words__source"),
    ]


def kept_lines(
    context: PageContext, classified: ClassifiedMeasure, letters: Mapping[str, str]
) -> list[Component]:
    """Say first what the kept areas have: value, rank, and how far from England."""
    ranked = sum(rank is not None for rank in classified.ranks)
    items = []
    for code in sorted(letters, key=lambda code: letters[code]):
        place = classified.codes.index(FootprintCode(code))
        value, rank = classified.values[place], classified.ranks[place]
        said = [value_words(classified, place)]
        if value is not None:
            said[0] = with_unit(value, classified.measure)
        if rank is not None:
            said.append(rank_words(rank, ranked, tied=classified.tied[place]))
        if value is not None and classified.benchmark is not None:
            said.append(
                difference(
                    value, classified.benchmark, classified.measure,
                    the(classified.benchmark_label),
                )
            )  # fmt: skip
        if classified.doubtful[place]:
            said.append("doubtful")
        name = html.Span(
            html.Strong(context.area(code).name),
            className="letter",
            **attributes({"data-code": code}),
        )
        items.append(html.Li([name, f" {', '.join(said)}."]))
    return [html.Ul(items, className="funding-kept")] if items else []


def pointer_labels(context: PageContext, classified: ClassifiedMeasure) -> list[str]:
    """Write what the pointer is told of each area: name, value, rank, remark."""
    ranked = sum(rank is not None for rank in classified.ranks)
    labels = []
    for place, area in enumerate(context.areas):
        lines = [f"<b>{area.name}</b>", value_words(classified, place)]
        rank = classified.ranks[place]
        if rank is not None:
            lines.append(rank_words(rank, ranked, tied=classified.tied[place]))
        if classified.notes[place]:
            lines.append(_wrapped(classified.notes[place]))
        labels.append("<br>".join(lines))
    return labels


def _wrapped(text: str, most: int = 48) -> str:
    """Break a remark into lines that fit beside the pointer."""
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) > most:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "<br>".join(lines)


def value_or_reason(classified: ClassifiedMeasure, place: int) -> tuple[str, float | None]:
    """Return the words of a value and the number, or why there is none."""
    value = classified.values[place]
    if value is None:
        return value_words(classified, place), None
    mark = " ?" if classified.doubtful[place] else ""
    return plain(value, classified.measure.unit) + mark, value
