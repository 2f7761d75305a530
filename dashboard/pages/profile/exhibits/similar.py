"""The areas most like one, to take away."""

from dashboard.descriptions import likeness_words
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.table import Column, NumberFormat, Table, Value
from dashboard.formatting import STATUS_WORDS, listing
from dashboard.pages.profile.exhibits.asked import Asked
from dashboard.pages.profile.names import SIMILAR
from dashboard.pages.profile.similar import likeness_basis
from geodata.queries import classified_measure
from geodata.queries.similarity import DESCRIBING_MEASURES, SimilarFootprint
from geodata.vocabulary import Status


def similar_exhibit(asked: Asked) -> Exhibit:
    """Return the most similar areas with how close they are, and in what."""
    context, told = asked.context, asked.told
    noun = context.nouns.singular
    titles = {measure.key: measure.short_title for measure in context.tables.measures}
    used = [classified_measure(context.tables, key) for key in DESCRIBING_MEASURES]
    names = [context.area(similar.code).short_name for similar in told.similar]

    def row(place: int, similar: SimilarFootprint) -> tuple[Value, ...]:
        return (
            place,
            similar.code,
            similar.name,
            similar.distance,
            similar.share_of_pairs_further,
            likeness_words(similar, titles),
            STATUS_WORDS[Status.DERIVED],
        )

    return asked.about(
        SIMILAR,
        f"Most similar {context.nouns.plural}",
        headings=(
            f"{asked.name} is most like {listing(names[:3])}",
            f"{asked.name} is most like {names[0]}",
        ),
        words=(
            likeness_basis(context),
            *(f"{one.name}: {likeness_words(one, titles)}" for one in told.similar),
        ),
        statuses=(Status.DERIVED,),
        sources=tuple(dict.fromkeys(source for one in used for source in one.sources)),
        table=Table(
            (
                Column("place", "Place", NumberFormat.WHOLE, "1 is the most similar"),
                Column(f"{noun}_code", "Code", description="ONS code"),
                Column(f"{noun}_name", noun.capitalize(), description="name in full"),
                Column(
                    "distance", "Distance", NumberFormat.ONE_DECIMAL,
                    "root mean square of the differences, in standard deviations",
                ),
                Column(
                    "closer_than", "Closer than, of all pairs", NumberFormat.WHOLE_PERCENT,
                    "share of all pairs that are further apart, 0 to 1",
                ),
                Column("why", "Why", description="closest and furthest measures"),
                Column("status", "Status", description="how the values came to be"),
            ),
            tuple(row(place, one) for place, one in enumerate(told.similar, start=1)),
            context.boundary.layer,
            f"{noun}_code",
        ),
    )  # fmt: skip
