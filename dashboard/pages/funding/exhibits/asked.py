"""The funding page as an address has it, for whatever is made of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

from dashboard.exhibits.catalogue import Query
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.headings import fitting
from dashboard.exhibits.measures import credits_of, measure_table, statuses_of, when
from dashboard.exhibits.places import kept_text, region_words, view_address
from dashboard.exhibits.table import Column, Table
from dashboard.exhibits.takeaways import named_ends, ranked_takeaway
from dashboard.formatting import plain, rank_words, the, unit_words
from dashboard.page_context import PageContext
from dashboard.pages.funding.requests import lettering, outside
from dashboard.pages.funding.selection import FundingSelection, Show
from dashboard.pages.funding.view import FundingView, view_of
from dashboard.parameters import Parameter
from dashboard.site import FUNDING
from geodata.queries import ClassifiedMeasure


@dataclass(frozen=True, slots=True)
class Asked:
    """What the reader has chosen, and the figure that follows from it."""

    context: PageContext
    selection: FundingSelection
    view: FundingView

    @classmethod
    def of(cls, context: PageContext, query: Query) -> Self:
        """Read an address; what is not known in it is left out, as on the page."""
        selection = FundingSelection.from_query(query, context)
        letters = lettering(selection.slots)
        away = outside(selection.nhs_regions, context)
        return cls(context, selection, view_of(context, selection, letters, away))

    @property
    def lit(self) -> frozenset[str] | None:
        """The codes of the areas that the chosen regions leave; nothing for all."""
        if not self.view.faded:
            return None
        return frozenset(area.code for area in self.context.areas) - self.view.faded

    @property
    def filters(self) -> str:
        """What is narrowed, in words; the others are faded and not left out."""
        if self.lit is None:
            return ""
        named = region_words(self.context, self.selection.nhs_regions)
        return f"{named} ({len(self.lit)} of {self.context.nouns.count}); the others are faded"

    @property
    def address(self) -> str:
        """Path and query of the view."""
        chosen = self.selection
        given = {
            Parameter.SELECTED: kept_text(chosen.slots),
            Parameter.SHOW: "" if chosen.show is Show.AREAS else chosen.show.value,
            Parameter.NHS_REGIONS: kept_text(chosen.nhs_regions),
        }
        if chosen.show is Show.AREAS:
            given |= {
                Parameter.FIGURE: chosen.figure,
                Parameter.BASIS: chosen.basis.value,
                Parameter.SINCE: chosen.since,
            }
        if chosen.show is Show.GAP:
            given |= {Parameter.GAP: chosen.gap_basis.value}
        return view_address(FUNDING, given)

    def about(self, shown: ClassifiedMeasure, name: str, places: Sequence[int]) -> Exhibit:
        """Return what every exhibit of one figure by area says.

        Args:
            shown: the figure.
            name: of the exhibit.
            places: the rows of its table.
        """
        measure, context = shown.measure, self.context
        method = (("How it was made", measure.method),) if measure.method else ()
        table = measure_table(shown, context.areas, places, context.boundary)
        return Exhibit(
            key=f"{FUNDING.key}/{name}",
            subject=measure.title,
            area=region_words(context, self.selection.nhs_regions),
            date=measure.period,
            title=measure.title,
            takeaway=self.heading(shown),
            subtitle=" · ".join(
                part for part in (unit_words(measure), when(measure), self.kind) if part
            ),
            filters=self.filters,
            words=(),
            definitions=((measure.short_title, measure.definition), *method),
            caveats=(measure.caveat,) if measure.caveat else (),
            statuses=statuses_of(shown),
            sources=shown.sources,
            credits=credits_of(shown.sources, context.boundary),
            address=self.address,
            table=self.with_chosen(table),
            alternative="",
        )

    @property
    def kind(self) -> str:
        """What kind of figure it is; nothing where the reported gap is shown."""
        return self.view.offer.kind if self.selection.show is Show.AREAS else ""

    def heading(self, shown: ClassifiedMeasure, after: str = "") -> str:
        """Say where the one kept area stands, or from what to what the figure runs."""
        measure, areas = shown.measure, self.context.areas
        kept = [code for code in self.selection.slots if code]
        place = shown.codes.index(kept[0]) if len(kept) == 1 else -1
        if place >= 0 and (value := shown.values[place]) is not None:
            return fitting(*self._standing(shown, place, value))
        lit = self.lit
        found = [
            (value, area.short_name)
            for value, area in zip(shown.values, areas, strict=True)
            if value is not None and (lit is None or area.code in lit)
        ]
        title = self.with_region(measure.title)
        if not found:
            return fitting(f"{title}: no figure")
        (low, lowest), (high, highest) = named_ends(found)
        ends = [plain(value, measure.unit) for value in (low, high)]
        return fitting(
            f"{title}: {ends[0]} ({lowest}) to {ends[1]} ({highest}){after}",
            f"{title}: {ends[0]} to {ends[1]}{after}",
            f"{title}: {ends[0]} to {ends[1]}",
        )

    def ranked_heading(self, shown: ClassifiedMeasure, after: str = "") -> str:
        """Say where the one kept area stands, or how many are above England."""
        if sum(bool(code) for code in self.selection.slots) == 1:
            return self.heading(shown, after)
        counted = ranked_takeaway(shown, self.context.areas, self.context.nouns, self.lit)
        return fitting(
            *([self.with_region(counted) + after, self.with_region(counted)] if counted else []),
            self.heading(shown, after),
        )

    def with_region(self, words: str) -> str:
        """Put the names of the chosen regions before a heading; nothing where none is chosen."""
        chosen = region_words(self.context, self.selection.nhs_regions)
        return f"{chosen.removeprefix('NHS region ')}: {words}" if chosen else words

    def _standing(self, shown: ClassifiedMeasure, place: int, value: float) -> tuple[str, ...]:
        measure, rank = shown.measure, shown.ranks[place]
        doubt = ", doubtful" if shown.doubtful[place] else ""
        said = f"{plain(value, measure.unit)} in {self.context.areas[place].short_name}{doubt}"
        ranked = sum(other is not None for other in shown.ranks)
        words = "" if rank is None else f", {rank_words(rank, ranked, tied=shown.tied[place])}"
        england = ""
        if shown.benchmark is not None:
            england = f"; {the(shown.benchmark_label)} {plain(shown.benchmark, measure.unit)}"
        return (
            f"{measure.title}: {said}{words}{england}",
            f"{measure.title}: {said}{words}",
            f"{measure.title}: {said}",
        )

    def with_chosen(self, table: Table) -> Table:
        """Add whether an area is in the chosen regions, where some were chosen."""
        lit = self.lit
        if lit is None:
            return table
        column = Column("is_in_chosen_regions", "In chosen regions", description="yes or no")
        codes = table.cells(table.code_column)
        rows = zip(table.rows, codes, strict=True)
        return replace(
            table,
            columns=(*table.columns, column),
            rows=tuple((*row, "yes" if code in lit else "no") for row, code in rows),
        )
