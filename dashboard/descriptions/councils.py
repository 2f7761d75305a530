"""The words of the maps of councils."""

from collections.abc import Sequence

from dashboard.formatting import listing, plain
from geodata.boundary import AreaType
from geodata.queries import Footprint
from geodata.queries.councils import Council
from geodata.vocabulary import Unit


def describe_council_map(councils: Sequence[Council], layer: AreaType, nouns: AreaType) -> str:
    """Say what the map shows, and how many of its councils lie in several footprints.

    Args:
        councils: those on the map.
        layer: what the map calls them.
        nouns: what the coloured areas are called, and how many there are.
    """
    return (
        f"{describe_split_councils(councils, layer, nouns)}: they are hatched, with a blue border."
    )


def describe_split_councils(councils: Sequence[Council], layer: AreaType, nouns: AreaType) -> str:
    """Say the same without how they are marked, and without a full stop."""
    split = sum(council.is_split for council in councils)
    return (
        f"{layer.count} {layer.plural} of {nouns.count} {nouns.plural}. Colours only tell "
        f"neighbouring {nouns.plural} apart. {split} {layer.plural} have residents in several "
        f"{nouns.plural}"
    )


def describe_memberships(council: Council, footprints: Sequence[Footprint], noun: str) -> str:
    """Say in a sentence or two where the residents of a council live."""
    names = {area.code: area.name for area in footprints}
    parts = [
        f"{names[part.footprint_code]} ({plain(part.share, Unit.SHARE)})"
        for part in council.memberships
    ]
    slivers = [names[part.footprint_code] for part in council.slivers]
    if not council.is_split:
        words = f"All residents of {council.name} live in {names[council.home]}."
    elif len(parts) == 1:
        words = f"Nearly all residents of {council.name} live in {parts[0]}."
    else:
        words = f"{council.name}’s residents live in {len(parts)} {noun}s: {listing(parts)}."
    if slivers:
        words += f" Fewer than 1% live in {listing(slivers)}, which counts as none."
    return words
