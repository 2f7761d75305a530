"""The footprints most like this one, and why."""

from dash import html

from dashboard.components.attributes import attributes
from dashboard.components.links import page_link, profile_link
from dashboard.descriptions import likeness_words
from dashboard.page_context import PageContext
from dashboard.pages.profile.names import SIMILAR, profile_mark
from dashboard.parameters import Parameter
from dashboard.site import COMPARE
from geodata.queries.profile import Profile
from geodata.queries.similarity import DESCRIBING_MEASURES


def similar_card(context: PageContext, told: Profile) -> html.Section:
    """Build the list, with the way to compare them all."""
    titles = {measure.key: measure.short_title for measure in context.tables.measures}
    codes = [told.footprint.code, *(similar.code for similar in told.similar)]
    return html.Section(
        [
            html.Div(
                [
                    html.H2(f"Most similar {context.nouns.plural}", className="card__title"),
                    page_link(
                        context,
                        COMPARE,
                        "Compare these",
                        given={Parameter.SELECTED: "~".join(codes)},
                        class_name="profile-similar__compare",
                    ),
                ],
                className="card__head",
            ),
            html.P(
                likeness_basis(context),
                className="card__subtitle",
            ),
            html.Ol(
                [
                    html.Li(
                        [
                            profile_link(context, similar.code, similar.name, class_name="letter"),
                            html.Span(f": {likeness_words(similar, titles)}"),
                        ],
                        **attributes({"data-code": similar.code}),
                    )
                    for similar in told.similar
                ],
                className="profile-similar__list",
            ),
        ],
        className="card profile-similar",
        **profile_mark(SIMILAR, told.footprint.code),
    )


def likeness_basis(context: PageContext) -> str:
    """Say by what footprints are held to be alike."""
    titles = {measure.key: measure.short_title for measure in context.tables.measures}
    measures = ", ".join(_lower(titles[key]) for key in DESCRIBING_MEASURES)
    return f"By {measures}. Money, gap and size are left out, so that they can be compared."


def _lower(title: str) -> str:
    return title[0].lower() + title[1:]
