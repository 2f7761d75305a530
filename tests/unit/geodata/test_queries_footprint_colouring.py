"""No two neighbours share a colour, and the same borders give the same colours."""

from hypothesis import given
from hypothesis import strategies as st

from geodata.queries.footprint_colouring import colouring, footprint_colouring
from geodata.vocabulary import FootprintCode
from tests.support.frames import tiny_england

NODES = tuple(FootprintCode(name) for name in "abcdefghij")
Borders = dict[FootprintCode, frozenset[FootprintCode]]


@st.composite
def borders(draw: st.DrawFn) -> Borders:
    """Any map of up to ten areas, drawable or not."""
    pairs = draw(st.sets(st.tuples(st.sampled_from(NODES), st.sampled_from(NODES))))
    both = {(a, b) for one, other in pairs if one != other for a, b in ((one, other), (other, one))}
    return {node: frozenset(b for a, b in both if a == node) for node in NODES}


@given(borders())
def test_no_two_neighbours_share_a_colour(neighbours: Borders) -> None:
    numbers = colouring(neighbours)
    assert set(numbers) == set(neighbours)
    for code, others in neighbours.items():
        assert numbers[code] not in {numbers[other] for other in others}


@given(borders(), st.permutations(NODES))
def test_the_order_in_which_areas_come_makes_no_difference(
    neighbours: Borders, order: list[FootprintCode]
) -> None:
    assert colouring(neighbours) == colouring({node: neighbours[node] for node in order})


@given(borders())
def test_colours_are_numbered_without_gaps_and_few(neighbours: Borders) -> None:
    numbers = set(colouring(neighbours).values())
    assert numbers == set(range(len(numbers)))
    assert len(numbers) <= 1 + max(len(others) for others in neighbours.values())


def test_a_square_takes_two() -> None:
    assert footprint_colouring(tiny_england()) == (0, 1, 1, 0)
