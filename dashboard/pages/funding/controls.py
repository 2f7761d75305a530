"""What the reader chooses with: the part of the page, the figure, its basis and its years."""

import dash_mantine_components as dmc
from dash import html

from dashboard.components.attributes import attributes
from dashboard.components.pickers import filter_picker
from dashboard.ids import Funding
from dashboard.page_context import PageContext
from dashboard.pages.funding.offers import offers
from dashboard.pages.funding.selection import NO_YEAR, FundingSelection, Show, all_years
from geodata.measures.chosen_funding import Basis

BASIS_LABELS = {
    Basis.AMOUNT: "£m",
    Basis.PER_RESIDENT: "£ per resident",
    Basis.SHARE: "Share of England",
    Basis.GROWTH: "Growth",
}


def part_picker(context: PageContext, selection: FundingSelection) -> html.Div:
    """Build the choice of the part that is seen, and of the region that is not faded."""
    labels = {
        Show.AREAS: context.nouns.plural.capitalize(),
        Show.ENGLAND: "England",
        Show.MODEL: "The model",
        Show.GAP: "Reported gap",
    }
    return html.Div(
        [
            dmc.SegmentedControl(
                id=Funding.SHOW,
                value=selection.show.value,
                data=[{"value": show.value, "label": label} for show, label in labels.items()],
                size="sm",
                **attributes({"aria-label": "Part of the page"}),
            ),
            html.Div(
                filter_picker(
                    Funding.NHS_REGIONS, context.options.nhs_regions,
                    values=selection.nhs_regions, label="Only NHS region (others fade)",
                ),
                className="funding-regions",
            ),
        ],
        className="controls funding-choice",
    )  # fmt: skip


def figure_pickers(context: PageContext, selection: FundingSelection) -> html.Div:
    """Build the choice of a figure: its kind and edition, fund and year; then its basis."""
    kinds: dict[str, list[dict[str, str]]] = {}
    for offer in offers(context):
        kinds.setdefault(offer.kind, []).append({"value": offer.key, "label": offer.label})
    years = [
        {"value": year, "label": "first year" if year == NO_YEAR else year}
        for year in all_years(context)
    ]
    return html.Div(
        [
            dmc.Select(
                id=Funding.FIGURE,
                label="Figure: its kind and edition, fund and year",
                data=[{"group": kind, "items": items} for kind, items in kinds.items()],
                value=selection.figure,
                allowDeselect=False,
                searchable=True,
                maxDropdownHeight=480,
                size="sm",
                className="funding-figure",
            ),
            html.Div(
                [
                    html.Span("Basis", className="controls__label"),
                    dmc.SegmentedControl(
                        id=Funding.BASIS,
                        value=selection.basis.value,
                        data=[
                            {"value": basis.value, "label": label}
                            for basis, label in BASIS_LABELS.items()
                        ],
                        size="sm",
                        **attributes({"aria-label": "Basis"}),
                    ),
                ]
            ),
            dmc.Select(
                id=Funding.SINCE,
                label="Growth and slope from",
                data=years,
                value=selection.since,
                allowDeselect=False,
                size="sm",
                className="funding-since",
            ),
        ],
        className="controls",
    )
