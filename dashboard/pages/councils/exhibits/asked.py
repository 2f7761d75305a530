"""The councils page as an address has it, for whatever is made of it."""

from dataclasses import dataclass
from typing import Self

from dashboard.exhibits.catalogue import Query
from dashboard.exhibits.places import kept_text, view_address
from dashboard.formatting import listing
from dashboard.page_context import PageContext
from dashboard.pages.councils.selection import CouncilsSelection
from dashboard.parameters import Parameter
from dashboard.site import COUNCILS
from geodata.queries.councils import matching_councils


@dataclass(frozen=True, slots=True)
class Asked:
    """What the reader has chosen, and the codes of the councils that the filters leave."""

    context: PageContext
    selection: CouncilsSelection
    codes: tuple[str, ...]

    @classmethod
    def of(cls, context: PageContext, query: Query) -> Self:
        """Read an address; what is not known in it is left out, as on the page."""
        selection = CouncilsSelection.from_query(query, context)
        return cls(context, selection, matching_councils(context.tables, selection.filters))

    @property
    def filters(self) -> str:
        """What councils are narrowed to, in words."""
        chosen, options = self.selection.filters, self.context.options
        regions = [one.label for one in options.council_regions if one.key in chosen.regions]
        types = [one.label for one in options.council_types if one.key in chosen.types]
        parts = [
            f"Region {listing(regions)}" if regions else "",
            f"Type {listing(types)}" if types else "",
            f"Name holds “{chosen.text}”" if chosen.text else "",
        ]
        return "; ".join(part for part in parts if part)

    @property
    def address(self) -> str:
        """Path and query of the view."""
        chosen = self.selection
        return view_address(
            COUNCILS,
            {
                Parameter.SELECTED: kept_text(chosen.slots),
                Parameter.COUNCIL: chosen.council,
                Parameter.LAYER: chosen.layer.value,
                Parameter.COUNCIL_REGIONS: kept_text(chosen.filters.regions),
                Parameter.COUNCIL_TYPES: kept_text(chosen.filters.types),
                Parameter.TEXT: chosen.filters.text,
            },
        )
