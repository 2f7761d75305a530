"""The filters: which footprints stay lit, and the chips that say so."""

from collections.abc import Sequence

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from dashboard.address_reader import MAXIMUM_TEXT
from dashboard.components.attributes import attributes
from dashboard.components.pickers import filter_picker
from dashboard.formatting import listing
from dashboard.ids import Atlas
from dashboard.pages.atlas.context import AtlasContext
from dashboard.selection import Selection
from geodata.queries import Filters, find, matching_footprints

_HITS_SHOWN = 6


def filter_bar(context: AtlasContext, selection: Selection) -> html.Section:
    """Build the row of filters."""
    options = context.options
    return html.Section(
        [
            dmc.TextInput(
                id=Atlas.FIND,
                value=selection.text,
                label="Find a footprint, council or CCG",
                placeholder="For example Salford",
                debounce=250,
                size="xs",
                inputProps={"maxLength": MAXIMUM_TEXT},
                className="filter filter--find",
            ),
            filter_picker(
                Atlas.NHS_REGIONS,
                options.nhs_regions,
                values=selection.nhs_regions,
                label="NHS region",
            ),
            filter_picker(
                Atlas.COUNCIL_REGIONS,
                options.council_regions,
                values=selection.council_regions,
                label="Council region",
            ),
            filter_picker(
                Atlas.COUNCIL_TYPES,
                options.council_types,
                values=selection.council_types,
                label="Council type",
            ),
            filter_picker(
                Atlas.CONTROLS,
                options.controls,
                values=selection.controls,
                label="Council control, May 2017",
            ),
            dmc.Switch(
                id=Atlas.PARTNERS_ONLY,
                checked=selection.partners_only,
                label="Named partners only",
                size="sm",
                className="filter filter--switch",
            ),
        ],
        className="filters",
        **attributes({"aria-label": "Filters"}),
    )


def filters_of(selection: Selection) -> Filters:
    """Return the part of the selection that decides which footprints stay."""
    return Filters(
        nhs_regions=selection.nhs_regions,
        council_regions=selection.council_regions,
        council_types=selection.council_types,
        controls=selection.controls,
        named_partners_only=selection.partners_only,
        text=selection.text,
    )


def matching(context: AtlasContext, selection: Selection) -> list[str]:
    """Return the codes of the footprints that stay."""
    return list(matching_footprints(context.tables, filters_of(selection)))


def remaining_words(context: AtlasContext, count: int) -> str:
    """Say how many footprints are left."""
    nouns = context.nouns
    if count == nouns.count:
        return f"All {nouns.count} {nouns.plural}"
    if count == 0:
        return f"No {nouns.singular} matches; every {nouns.singular} is faded"
    return f"{count} of {nouns.count} {nouns.plural} match"


def filter_words(context: AtlasContext, selection: Selection) -> str:
    """Say in words what the areas were narrowed to; empty where nothing narrows them."""
    options = context.options
    named = [
        (options.nhs_regions, selection.nhs_regions, "NHS region"),
        (options.council_regions, selection.council_regions, "council region"),
        (options.council_types, selection.council_types, "council type"),
        (options.controls, selection.controls, "council control in May 2017"),
    ]
    parts = [
        f"{what} {listing([option.label for option in choices if option.key in values])}"
        for choices, values, what in named
        if values
    ]
    if selection.partners_only:
        parts.append("named partners only")
    if selection.text:
        parts.append(f"name holds “{selection.text}”")
    words = "; ".join(parts)
    return words[:1].upper() + words[1:]


def chips(context: AtlasContext, selection: Selection) -> list[Component]:
    """Build a chip for every active filter; a click on it lets the filter go."""
    options = context.options
    named = [
        (Atlas.NHS_REGIONS, options.nhs_regions, selection.nhs_regions),
        (Atlas.COUNCIL_REGIONS, options.council_regions, selection.council_regions),
        (Atlas.COUNCIL_TYPES, options.council_types, selection.council_types),
        (Atlas.CONTROLS, options.controls, selection.controls),
    ]
    made = [
        _chip(control, option.label, option.key)
        for control, choices, values in named
        for option in choices
        if option.key in values
    ]
    if selection.partners_only:
        made.append(_chip(Atlas.PARTNERS_ONLY, "Named partners only", ""))
    if selection.text:
        made.append(_chip(Atlas.FIND, f"“{selection.text}”", ""))
    if not made:
        return []
    clear = html.Button("Clear all", id=Atlas.CLEAR_FILTERS, className="link-button")
    return [*made, clear]


def hit_lines(context: AtlasContext, text: str) -> list[Component]:
    """Say what the name search found, and where it lies."""
    if not text:
        return []
    hits = find(context.tables, text)
    if not hits:
        return [html.Span(f"Nothing is called “{text}”: try part of a name.")]
    names = {area.code: area.short_name for area in context.areas}
    lines: list[Component] = []
    for hit in hits[:_HITS_SHOWN]:
        if hit.kind == "footprint":
            lines.append(html.Span(f"{hit.name} ({hit.kind})"))
            continue
        where = listing([_place(names[e.footprint_code], e.share) for e in hit.extents])
        lines.append(html.Span(f"{hit.name} ({hit.kind}) is in {where}"))
    if len(hits) > _HITS_SHOWN:
        lines.append(html.Span(f"and {len(hits) - _HITS_SHOWN} more"))
    return lines


def _place(name: str, share: float) -> str:
    whole = 0.995
    return name if share >= whole else f"{name} ({100 * share:.0f}% of its residents)"


def _chip(control: Atlas, label: str, value: str) -> html.Button:
    return html.Button(
        [label, html.Span("×", className="chip__cross", **attributes({"aria-hidden": "true"}))],
        className="chip",
        **attributes(
            {
                "data-control": control.value,
                "data-value": value,
                "aria-label": f"Remove filter {label}",
            }
        ),
    )


def chip_row(context: AtlasContext, selection: Selection, kept: Sequence[str]) -> html.Div:
    """Build the line under the filters: what remains, the chips, what was found."""
    return html.Div(
        [
            html.Strong(
                remaining_words(context, len(kept)),
                id=Atlas.REMAINING,
                role="status",
                className="chips__count",
            ),
            html.Div(chips(context, selection), id=Atlas.CHIPS, className="chips__list"),
            html.Div(hit_lines(context, selection.text), id=Atlas.HITS, className="chips__hits"),
        ],
        className="chips",
    )
