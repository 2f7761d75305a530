"""The profile that a query asks for, for whatever is made of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from dashboard.address_reader import AddressReader
from dashboard.errors import InvalidRequest
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.headings import fitting
from dashboard.exhibits.measures import credits_of
from dashboard.exhibits.places import kept_text, view_address
from dashboard.exhibits.table import Table
from dashboard.page_context import PageContext
from dashboard.pages.profile.names import CODE
from dashboard.parameters import Parameter
from dashboard.site import PROFILE
from geodata.queries.profile import Profile, profile
from geodata.sources import Source
from geodata.vocabulary import FootprintCode, Status


@dataclass(frozen=True, slots=True)
class Asked:
    """A footprint with all that belongs to it, and what is kept."""

    context: PageContext
    told: Profile
    slots: tuple[FootprintCode | None, ...]

    @classmethod
    def of(cls, context: PageContext, query: Mapping[str, str]) -> Self:
        """Read a query; what is not known in it is left out, but not the area itself.

        Raises:
            InvalidRequest: there is no area of that code.
        """
        code = query.get(CODE, "")
        if code not in context.choices.footprints:
            noun = context.nouns.singular
            raise InvalidRequest(
                f"There is no {noun} of that code; the address of its profile holds it."
            )
        reader = AddressReader(query, PROFILE.parameters)
        slots = reader.slots(Parameter.SELECTED, context.choices.footprints)
        return cls(context, profile(context.tables, code), slots)

    @property
    def name(self) -> str:
        """The short name of the area."""
        return self.told.footprint.short_name

    def about(
        self,
        name: str,
        title: str,
        *,
        headings: tuple[str, ...],
        words: tuple[str, ...],
        statuses: tuple[Status, ...],
        sources: tuple[Source, ...],
        table: Table,
    ) -> Exhibit:
        """Return what every exhibit of a profile says.

        Args:
            name: of the exhibit.
            title: in the words of the page.
            headings: its one sentence, longest first.
            words: the sentences under it.
            statuses: how its figures came to be.
            sources: where they come from.
            table: the figures.
        """
        here = self.told.footprint
        return Exhibit(
            key=f"{PROFILE.key}/{name}",
            subject=title,
            area=here.name,
            title=f"{here.name}: {title[0].lower() + title[1:] if title[1].islower() else title}",
            takeaway=fitting(*headings, f"{here.short_name}: {title}"),
            words=words,
            statuses=statuses,
            sources=sources,
            credits=credits_of(sources),
            address=view_address(
                PROFILE, {Parameter.SELECTED: kept_text(self.slots)}, variable=here.code
            ),
            table=table,
            alternative=f"{title}. {' '.join(words)}",
        )
