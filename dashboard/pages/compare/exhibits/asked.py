"""The comparison as an address has it, for whatever is made of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from dashboard.descriptions.comparing import MOST_TOLD
from dashboard.exhibits.catalogue import Query
from dashboard.exhibits.places import kept_text, view_address
from dashboard.formatting import listing
from dashboard.page_context import PageContext
from dashboard.pages.compare.chosen import Chosen, chosen
from dashboard.pages.compare.selection import ALL_GROUPS, CompareSelection
from dashboard.parameters import Parameter
from dashboard.site import COMPARE
from geodata.queries.comparing import (
    ComparisonRow,
    comparison,
    greatest_differences,
    in_order,
)
from geodata.sources import Source
from geodata.vocabulary import Status


@dataclass(frozen=True, slots=True)
class Asked:
    """What the reader has chosen, with every measure of it."""

    context: PageContext
    selection: CompareSelection
    chosen: Chosen
    rows: tuple[ComparisonRow, ...]

    @classmethod
    def of(cls, context: PageContext, query: Query) -> Self:
        """Read an address; what is not known in it is left out, as on the page."""
        selection = CompareSelection.from_query(query, context)
        here = chosen(context, selection.slots)
        return cls(context, selection, here, comparison(context.tables, here.codes))

    @property
    def shown(self) -> tuple[ComparisonRow, ...]:
        """The rows of the table, in the order and of the subject that the reader chose."""
        rows = in_order(self.rows, self.selection.order)
        group = self.selection.group
        return tuple(r for r in rows if group in (ALL_GROUPS, r.classified.measure.group))

    @property
    def differences(self) -> tuple[ComparisonRow, ...]:
        """The greatest differences that may be told."""
        return greatest_differences(self.rows, MOST_TOLD)

    @property
    def bars(self) -> tuple[ComparisonRow, ...]:
        """The measures of the chosen set."""
        keys = self.selection.measures.measures
        return tuple(row for row in self.rows if row.classified.measure.key in keys)

    @property
    def names(self) -> str:
        """The chosen areas in words; the regions where nobody is chosen."""
        return listing(list(self.chosen.names)) or "NHS regions and England"

    @property
    def filters(self) -> str:
        """The chosen areas with their letters; empty where nobody is chosen."""
        return "; ".join(self.lettered)

    @property
    def lettered(self) -> tuple[str, ...]:
        """The chosen areas with their letters, as figures name them."""
        pairs = zip(self.chosen.letters, self.chosen.names, strict=True)
        return tuple(f"{letter} {name}" for letter, name in pairs)

    @property
    def region_keys(self) -> tuple[str, ...]:
        """The NHS regions of the chosen areas, each once; all where nobody is chosen."""
        keys = tuple(dict.fromkeys(area.region_key for area in self.chosen.areas))
        return keys or tuple(region.region_key for region in self.rows[0].classified.regions)

    @property
    def address(self) -> str:
        """Path and query of the view."""
        chosen_here = self.selection
        return view_address(
            COMPARE,
            {
                Parameter.SELECTED: kept_text(chosen_here.slots),
                Parameter.ORDER: chosen_here.order.value,
                Parameter.GROUP: chosen_here.group,
                Parameter.BARS: chosen_here.measures.key,
                Parameter.SERIES: chosen_here.series,
            },
        )


def sources_of(rows: Sequence[ComparisonRow]) -> tuple[Source, ...]:
    """Return where the measures come from, each source once."""
    return tuple(dict.fromkeys(s for row in rows for s in row.classified.sources))


def statuses_of(rows: Sequence[ComparisonRow]) -> tuple[Status, ...]:
    """Return how the measures came to be, each status once."""
    return tuple(dict.fromkeys(row.classified.measure.status for row in rows))
