"""The page on London as an address has it, for whatever is made of it."""

from dataclasses import dataclass
from typing import Self

from dashboard.exhibits.catalogue import Query
from dashboard.exhibits.places import kept_text, view_address
from dashboard.page_context import PageContext
from dashboard.pages.london.selection import LondonSelection
from dashboard.parameters import Parameter
from dashboard.site import LONDON
from geodata.queries.london import London, london


@dataclass(frozen=True, slots=True)
class Asked:
    """What the reader has chosen, and what lies in the inset."""

    context: PageContext
    selection: LondonSelection
    place: London

    @classmethod
    def of(cls, context: PageContext, query: Query) -> Self:
        """Read an address; what is not known in it is left out, as on the page."""
        return cls(context, LondonSelection.from_query(query, context), london(context.tables))

    @property
    def title(self) -> str:
        """The name of the inset."""
        return self.place.inset.title

    @property
    def address(self) -> str:
        """Path and query of the view."""
        return view_address(
            LONDON,
            {
                Parameter.SELECTED: kept_text(self.selection.slots),
                Parameter.MEASURE: self.selection.measure,
            },
        )
