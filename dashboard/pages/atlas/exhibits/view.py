"""The Atlas as an address has it, for whatever is made of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from dashboard.exhibits.catalogue import Query
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.measures import credits_of, measure_table, statuses_of, unit_line, when
from dashboard.exhibits.takeaways import takeaway
from dashboard.pages.atlas.context import AtlasContext
from dashboard.pages.atlas.filters import filter_words, matching
from dashboard.pages.atlas.order import ordered_places
from dashboard.selection import Selection
from dashboard.site import ATLAS
from dashboard.theme import LETTERS
from geodata.queries import ClassifiedMeasure, classified_measure


@dataclass(frozen=True, slots=True)
class AtlasView:
    """What the reader has chosen, with the measures and areas that follow from it.

    ``lit`` are the codes that the filters leave, and ``places`` their places among all areas,
    in the order of the page's table.
    """

    context: AtlasContext
    selection: Selection
    left: ClassifiedMeasure
    right: ClassifiedMeasure | None
    lit: frozenset[str]
    places: tuple[int, ...]

    @classmethod
    def of(cls, context: AtlasContext, query: Query) -> Self:
        """Read an address; what is not known in it is left out, as on the page."""
        selection = Selection.from_query(query, context.choices)
        left = classified_measure(context.tables, selection.left)
        right = classified_measure(context.tables, selection.right) if selection.right else None
        lit = frozenset(matching(context, selection))
        places = ordered_places(context.areas, left, right, selection.sort)
        return cls(
            context,
            selection,
            left,
            right,
            lit,
            tuple(place for place in places if context.areas[place].code in lit),
        )

    @property
    def kept(self) -> tuple[str, ...]:
        """The codes of the kept areas."""
        return tuple(code for code in self.selection.slots if code)

    def letter(self, code: str) -> str:
        """Return the letter of a kept area, A to F; empty for any other."""
        slots = self.selection.slots
        return next((LETTERS[at] for at, kept in enumerate(slots) if kept == code), "")

    def about(self, shown: ClassifiedMeasure, name: str, places: Sequence[int]) -> Exhibit:
        """Return what every exhibit of one measure says.

        Args:
            shown: the measure.
            name: of the exhibit.
            places: the rows of its table.
        """
        measure, context = shown.measure, self.context
        narrowed = filter_words(context, self.selection)
        method = (("How it was made", measure.method),) if measure.method else ()
        return Exhibit(
            key=f"{ATLAS.key}/{name}",
            subject=measure.short_title,
            area=narrowed,
            date=measure.period,
            title=measure.title,
            takeaway=takeaway(shown, context.areas, self.kept, self.lit),
            subtitle=" · ".join(part for part in (unit_line(measure), when(measure)) if part),
            filters=f"{narrowed} ({len(self.lit)} of {context.nouns.count})" if narrowed else "",
            words=(),
            definitions=((measure.short_title, measure.definition), *method),
            caveats=(measure.caveat,) if measure.caveat else (),
            statuses=statuses_of(shown),
            sources=shown.sources,
            credits=credits_of(shown.sources, context.boundary),
            address=f"{ATLAS.path}?{self.selection.to_query()}",
            table=measure_table(shown, context.areas, places, context.boundary),
            alternative="",
            measures=(measure.key,),
        )
