"""The few numbers that a reader sees first, large, each with its status."""

from typing import Final

from dash import html

from dashboard.components.figure_card import status_badge
from dashboard.formatting import MISSING, plain, rank_words, the
from dashboard.pages.profile.names import KEY_FIGURES, profile_mark
from geodata.queries.profile import Profile
from geodata.queries.standing import Standing

KEY_MEASURES: Final = (
    "population",
    "aged_65_and_over_share",
    "deprivation_score",
    "place_based_2020_21_per_resident",
    "social_care_net_per_adult",
    "reported_gap",
)


def key_figures(told: Profile) -> html.Section:
    """Build the key figures, each with its rank and what it is held against."""
    return html.Section(
        [
            html.Div(
                html.H2("Key figures", className="card__title visually-hidden"),
                className="card__head",
            ),
            html.Dl([_figure(one) for one in key_standings(told)], className="key-figures"),
        ],
        className="profile-key",
        **profile_mark(KEY_FIGURES, told.footprint.code),
    )


def key_standings(told: Profile) -> list[Standing]:
    """Return where the footprint stands on the key measures."""
    return [standing for key in KEY_MEASURES if (standing := told.standing(key))]


def _figure(standing: Standing) -> html.Div:
    measure = standing.measure
    value = MISSING if standing.value is None else plain(standing.value, measure.unit)
    doubt = " ?" if standing.is_doubtful else ""
    return html.Div(
        [
            html.Dt(measure.short_title),
            html.Dd(f"{value}{doubt}", className="key-figures__value"),
            html.Dd(_context(standing), className="key-figures__context"),
            html.Dd(status_badge(standing.status)),
        ],
        title=measure.definition,
    )


def _context(standing: Standing) -> str:
    parts = []
    if standing.rank is not None:
        parts.append(rank_words(standing.rank, standing.count, tied=standing.is_tied))
    england = standing.classified.benchmark
    if england is not None:
        label = the(standing.classified.benchmark_label)
        parts.append(f"{label} {plain(england, standing.measure.unit)}")
    if standing.measure.edition:
        parts.append(standing.measure.edition)
    return " · ".join(parts)
