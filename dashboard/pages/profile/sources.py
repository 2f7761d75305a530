"""Where the facts of a profile come from: a line a card, and all of them on paper."""

from typing import Final

from dash import html

from dashboard.components.figure_card import sources_line
from dashboard.page_context import PageContext
from geodata.dataset import DATA_SET
from geodata.queries.profile import Profile
from geodata.sources import Source
from geodata.vocabulary import SourceKey


def _keys(*keys: str) -> tuple[SourceKey, ...]:
    return tuple(SourceKey(key) for key in keys)


OF_MAP: Final = _keys("ons_lsoa_boundaries", "ons_small_area_lookup")
OF_FACTS: Final = _keys(
    "nhs_ods_partner_mapping", "nhs_england_plan_pages", "progress_pages",
    "nhs_england_allocations_2019", "reported_gap_pages", "ons_icb_lookup_2022",
)  # fmt: skip
OF_COUNCILS: Final = _keys(
    "ons_small_area_lookup", "ons_population_mid_2017", "nhs_ods_partner_mapping"
)
OF_BODIES: Final = _keys("ons_ccg_lookup", "ons_population_mid_2017", "nhs_ods_partner_mapping")


def card_sources(context: PageContext, keys: tuple[SourceKey, ...]) -> html.P:
    """Build the line of sources at the foot of a card."""
    return html.P(sources_line(found_sources(context, keys)), className="words__source")


def printed_sources(context: PageContext, told: Profile) -> html.P:
    """Name every source on paper, where nothing can be folded out."""
    of_cards = found_sources(context, (*OF_MAP, *OF_FACTS, *OF_COUNCILS, *OF_BODIES))
    of_measures = (source for one in told.standings for source in one.classified.sources)
    found = dict.fromkeys((*of_cards, *of_measures))
    names = "; ".join(f"{source.publisher}, {source.title}" for source in found)
    return html.P(
        f"{DATA_SET.title}, profile of {told.footprint.code}. Sources: {names}.",
        className="print-only",
    )


def found_sources(context: PageContext, keys: tuple[SourceKey, ...]) -> list[Source]:
    """Return sources by their keys."""
    return [context.tables.sources[key] for key in keys]
