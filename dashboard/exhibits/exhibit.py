"""One thing that can be taken away: a figure or a table with everything that explains it.

Every file, slide, printed page and embedded view is made from this record, so that none of
them can say anything that the screen does not.
"""

from collections.abc import Callable
from dataclasses import dataclass

import plotly.graph_objects as go

from dashboard.exhibits.drawing import Drawing
from dashboard.exhibits.table import Table
from geodata.sources import Source
from geodata.vocabulary import Status


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A colour, as ``#rrggbb``, and what it stands for."""

    colour: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibit:
    """A figure with its name, words, table, status and sources.

    Attributes:
        key: ``page/name``, as it stands in the addresses of downloads.
        subject: what it is about, for file names: lower-case words parted by hyphens.
        area: where it is about, for file names, in the same form; empty for everywhere.
        date: the time its figures are for, in words; empty where they differ.
        title: what it is, in the words of the page.
        takeaway: what it says, in one sentence of at most about 110 characters, made from
            the data; the heading of a slide. No claim that the figures do not bear.
        subtitle: unit, period, edition, base.
        filters: what the reader has narrowed it to, in words; empty for everything.
        words: the sentences under the figure.
        definitions: names and what they mean.
        caveats: what to take care of.
        statuses: how its figures came to be, each once.
        sources: where they come from, each once.
        credits: the credit lines that their licences ask for.
        address: path and query of the view on its page, below the base path.
        is_illustrative: whether anything in it is invented to show the page at work.
        table: the figures themselves: exactly the rows and columns that are shown.
        legend: what its colours mean, in order; empty where the figure says it itself.
        drawing: what is drawn, for programs that draw with their own means; nothing where
            the table says it better.
        figure: draws it with Plotly, in light colours, without a title or legend of its own;
            nothing for an exhibit that is a table.
        alternative: what the figure shows, for those who do not see it.
        measures: the keys of the measures that it shows, where they could be switched.
    """

    key: str
    subject: str
    title: str
    takeaway: str
    words: tuple[str, ...]
    statuses: tuple[Status, ...]
    sources: tuple[Source, ...]
    credits: tuple[str, ...]
    address: str
    table: Table
    alternative: str
    area: str = ""
    date: str = ""
    subtitle: str = ""
    filters: str = ""
    definitions: tuple[tuple[str, str], ...] = ()
    caveats: tuple[str, ...] = ()
    is_illustrative: bool = False
    legend: tuple[LegendEntry, ...] = ()
    drawing: Drawing | None = None
    figure: Callable[[], go.Figure] | None = None
    measures: tuple[str, ...] = ()
